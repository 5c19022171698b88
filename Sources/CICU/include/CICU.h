// ICU behind opaque types. ICU's own headers stay in the .c files: in one module with Foundation's copy of
// ICU they do not compile. No handle may be used by two threads at once.
#ifndef CICU_H
#define CICU_H

#include <stdint.h>

// Finds word boundaries by UAX #29, tailored for Vietnamese.
typedef struct vb_icu_word_breaker vb_icu_word_breaker;

// Returns NULL when ICU lacks its data or memory is out. What was closed is kept and given to who opens one next.
vb_icu_word_breaker *vb_icu_words_open(void);
void vb_icu_words_close(vb_icu_word_breaker *breaker);

// Writes for each segment of the valid UTF-8 its end as a byte offset and ICU's rule status (0 no word, 100
// number, 200 letters, 300 kana, 400 ideographs) unless `statuses` is NULL, and returns how many there are. When there are more than
// `capacity`, returns their negated number, the arrays then hold the first ones; a capacity of `length` is always
// enough. INT32_MIN: ICU failed or memory is out.
int32_t vb_icu_words(
    vb_icu_word_breaker *breaker, const uint8_t *utf8, int32_t length, int32_t *ends, int32_t *statuses,
    int32_t capacity);

// Finds the same boundaries many times as fast: by a pass of its own where it knows all characters, by ICU elsewhere.
typedef struct vb_words vb_words;

enum {
  VB_WORDS_ICU_ONLY = 1,  // ask ICU for everything
  VB_WORDS_STATUSES = 2,  // note rule statuses, too
};

// Returns NULL when memory is out. ICU is opened when a text first needs it.
vb_words *vb_words_open(int options);
void vb_words_close(vb_words *words);

// Finds the segments of the valid UTF-8 and returns how many there are; INT32_MIN: ICU failed or memory is out.
int32_t vb_words_find(vb_words *words, const uint8_t *utf8, int32_t length);

// Of the last text, valid until the next one: the ends of its segments as byte offsets, and their statuses as
// vb_icu_words tells them (NULL where they are not noted).
const int32_t *vb_words_ends(const vb_words *words);
const int32_t *vb_words_statuses(const vb_words *words);

// How many bytes were left to ICU so far.
int64_t vb_words_left_to_icu(const vb_words *words);

// Whether the pass of our own finds what this ICU finds: every character that it knows between letters, digits, spaces
// and itself, and every three of its classes. -1: ICU failed.
int vb_words_agree_with_icu(void);

// Composes text to NFC, and Vietnamese letters whose tone was typed before the circumflex or breve, too.
typedef struct vb_icu_composer vb_icu_composer;

// One changed cluster: the bytes [lower, upper) of the input become [replacement, replacement_end) of
// vb_icu_replacements().
typedef struct {
  int32_t lower;
  int32_t upper;
  int32_t replacement;
  int32_t replacement_end;
} vb_icu_edit;

vb_icu_composer *vb_icu_composer_open(void);
void vb_icu_composer_close(vb_icu_composer *composer);

// Finds the clusters of the valid UTF-8 that are not composed and returns how many there are, 0 for text in NFC;
// INT32_MIN: ICU failed or memory is out. A cluster of more than 64 code points is no letter and is left alone,
// which keeps the time linear.
int32_t vb_icu_compose(vb_icu_composer *composer, const uint8_t *utf8, int32_t length);

// Edits and replacement bytes of the last call, valid until the next one.
const vb_icu_edit *vb_icu_edits(const vb_icu_composer *composer);
const uint8_t *vb_icu_replacements(const vb_icu_composer *composer);

// A property of characters, as \p{…} of ECMA-262 names it.
typedef struct {
  int32_t property;
  int32_t value;
} vb_icu_property;

// Finds a property by its exact name or alias: `General_Category`, `Script` or `Script_Extensions` with a value, or a
// category or binary property alone with a NULL value. 0 where there is none of that name.
int vb_icu_property_find(const char *name, const char *value, vb_icu_property *found);
int vb_icu_property_has(vb_icu_property property, uint32_t code_point);

#endif
