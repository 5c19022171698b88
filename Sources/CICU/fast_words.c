#include "CICU.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unicode/utf8.h>
#include <unicode/uversion.h>

#include "latin_words.h"

struct vb_words {
  vb_icu_word_breaker *icu;
  int32_t *ends, *statuses;
  int32_t capacity, count;
  int options;
  int64_t left_to_icu;
};

// The pass of our own was made for the rules of this version and is tested against it; any other is asked before it is
// trusted.
enum { KNOWN_ICU = 72 };

static int is_trusted(void) {
  static _Atomic int answer;  // 0: not asked yet, 1: no, 2: yes
  int known = atomic_load(&answer);
  if (!known) {
    UVersionInfo version;
    u_getVersion(version);
    known = version[0] == KNOWN_ICU || vb_words_agree_with_icu() == 1 ? 2 : 1;
    atomic_store(&answer, known);
  }
  return known == 2;
}

static vb_words *open_words(int options) {
  vb_words *words = calloc(1, sizeof *words);
  if (words) words->options = options;
  return words;
}

vb_words *vb_words_open(int options) { return open_words(is_trusted() ? options : options | VB_WORDS_ICU_ONLY); }

void vb_words_close(vb_words *words) {
  if (!words) return;
  vb_icu_words_close(words->icu);
  free(words->ends);
  free(words->statuses);
  free(words);
}

// Makes room for the segments of a text, and for what the fast pass writes beyond.
static int reserve(vb_words *words, int32_t length) {
  if (words->capacity >= length + 64) return 1;
  // Twice what is needed: lines that grow one by one must not cost an allocation each.
  int32_t capacity = length < INT32_MAX / 2 - 64 ? length * 2 + 64 : INT32_MAX;
  free(words->ends);
  free(words->statuses);
  words->capacity = 0;
  words->statuses = NULL;
  words->ends = malloc((size_t)capacity * sizeof *words->ends);
  if (words->ends && words->options & VB_WORDS_STATUSES)
    words->statuses = malloc((size_t)capacity * sizeof *words->statuses);
  if (!words->ends || (words->options & VB_WORDS_STATUSES && !words->statuses)) return 0;
  words->capacity = capacity;
  return 1;
}

// Whether a boundary stands before the byte whatever stands on both sides, and neither side matters to the other: it is
// a space, which no rule joins to anything before it but to white space (WB3d), and an ASCII character that is none
// precedes it. No rule looks past a space: those of letters and digits end at it, and so does a run of flags.
static int is_certain(const uint8_t *utf8, int32_t offset) {
  return utf8[offset] == ' ' && utf8[offset - 1] != ' ' && utf8[offset - 1] < 0x80;
}

// Lets ICU find the segments of the range.
static int ask_icu(vb_words *words, const uint8_t *utf8, int32_t lower, int32_t upper) {
  if (!words->icu && !(words->icu = vb_icu_words_open())) return 0;
  int32_t *ends = words->ends + words->count;
  int32_t *statuses = words->statuses ? words->statuses + words->count : NULL;
  int32_t found =
      vb_icu_words(words->icu, utf8 + lower, upper - lower, ends, statuses, words->capacity - words->count);
  if (found < 0) return 0;
  for (int32_t i = 0; i < found; i++) ends[i] += lower;
  words->count += found;
  words->left_to_icu += upper - lower;
  return 1;
}

int32_t vb_words_find(vb_words *words, const uint8_t *utf8, int32_t length) {
  words->count = 0;
  if (length <= 0) return 0;
  if (!reserve(words, length)) return INT32_MIN;
  if (words->options & VB_WORDS_ICU_ONLY) return ask_icu(words, utf8, 0, length) ? words->count : INT32_MIN;
  for (int32_t from = 0; from < length;) {
    int32_t before = words->count;
    int32_t stop = vb_latin_words(utf8, from, length, words->ends, &words->count);
    int32_t lower = stop, upper = stop;
    if (stop < length) {
      // What is unknown may belong to what stands before it and behind it, as far as the next places that are certain.
      while (lower > from && !is_certain(utf8, lower)) lower--;
      do upper++;
      while (upper < length && !is_certain(utf8, upper));
      while (words->count > before && words->ends[words->count - 1] > lower) words->count--;
    }
    if (words->statuses) {
      for (int32_t i = before, start = from; i < words->count; start = words->ends[i++])
        words->statuses[i] = vb_latin_status(utf8, start, words->ends[i]);
    }
    if (stop == length) break;
    if (!ask_icu(words, utf8, lower, upper)) return INT32_MIN;
    from = upper;
  }
  return words->count;
}

const int32_t *vb_words_ends(const vb_words *words) { return words->ends; }

const int32_t *vb_words_statuses(const vb_words *words) { return words->statuses; }

int64_t vb_words_left_to_icu(const vb_words *words) { return words->left_to_icu; }

// MARK: - Whether both agree

static const char *const representatives[] = {
    "a", "\xE1\xBA\xBF", "1", "_", " ", ".", "'", "\xE2\x80\x99", ",", ";", ":", "\xC2\xB7", "-", "/", "\xC2\xA0",
    "\xE2\x80\xA6", "\xE2\x80\x9C",
};
enum { REPRESENTATIVES = sizeof representatives / sizeof *representatives };

typedef struct {
  vb_words *own;
  vb_words *icu;
  uint8_t text[4096];
  int32_t length;
} comparison;

static int compare(comparison *compared) {
  int32_t count = vb_words_find(compared->own, compared->text, compared->length);
  int same = count >= 0 && count == vb_words_find(compared->icu, compared->text, compared->length)
      && memcmp(compared->own->ends, compared->icu->ends, (size_t)count * sizeof(int32_t)) == 0
      && memcmp(compared->own->statuses, compared->icu->statuses, (size_t)count * sizeof(int32_t)) == 0;
  compared->length = 0;
  return same;
}

static void add(comparison *compared, const char *text) {
  while (*text) compared->text[compared->length++] = (uint8_t)*text++;
}

static int agree_on_classes(comparison *compared) {
  for (int i = 0; i < REPRESENTATIVES; i++)
    for (int j = 0; j < REPRESENTATIVES; j++) {
      for (int k = 0; k < REPRESENTATIVES; k++) {
        add(compared, representatives[i]);
        add(compared, representatives[j]);
        add(compared, representatives[k]);
        add(compared, "- ");
      }
      if (!compare(compared)) return 0;
    }
  return 1;
}

static int agree_on_characters(comparison *compared) {
  for (UChar32 c = 1; c < 0x10000; c++) {
    if (U_IS_SURROGATE(c)) continue;
    char alone[5] = {0};
    int32_t length = 0, count = 0, ends[65];
    U8_APPEND_UNSAFE(alone, length, c);
    if (vb_latin_words((const uint8_t *)alone, 0, length, ends, &count) < length) continue;
    static const char *const sides[][2] = {{"a", "a"}, {"1", "1"}, {"", ""}, {" ", " "}, {"_", "_"}, {"a.", ".a"}};
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
      add(compared, sides[i][0]);
      add(compared, alone);
      if (i == 2) add(compared, alone);
      add(compared, sides[i][1]);
      add(compared, "- ");
    }
    if (compared->length > 4000 && !compare(compared)) return 0;
  }
  return compare(compared);
}

int vb_words_agree_with_icu(void) {
  comparison *compared = calloc(1, sizeof *compared);
  if (!compared) return -1;
  compared->own = open_words(VB_WORDS_STATUSES);
  compared->icu = open_words(VB_WORDS_STATUSES | VB_WORDS_ICU_ONLY);
  int answer = -1;
  if (compared->own && compared->icu && vb_words_find(compared->icu, (const uint8_t *)"a", 1) == 1)
    answer = agree_on_classes(compared) && agree_on_characters(compared);
  vb_words_close(compared->own);
  vb_words_close(compared->icu);
  free(compared);
  return answer;
}
