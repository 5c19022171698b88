#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

// Code points of a cluster that is looked at, and room for its decomposition, which grows at most fourfold.
enum { MAX_POINTS = 64, MAX_UNITS = MAX_POINTS * 8 };

struct vb_icu_composer {
  const UNormalizer2 *nfc;
  const UNormalizer2 *nfd;
  vb_icu_edit *edits;
  int32_t edit_count, edit_capacity;
  uint8_t *bytes;
  int32_t byte_count, byte_capacity;
};

vb_icu_composer *vb_icu_composer_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  vb_icu_composer *composer = calloc(1, sizeof *composer);
  if (!composer) return NULL;
  composer->nfc = unorm2_getNFCInstance(&status);
  composer->nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) {
    free(composer);
    return NULL;
  }
  return composer;
}

void vb_icu_composer_close(vb_icu_composer *composer) {
  if (!composer) return;
  // The normalizers are ICU's own.
  free(composer->edits);
  free(composer->bytes);
  free(composer);
}

static int reserve(vb_icu_composer *composer) {
  if (composer->edit_count == composer->edit_capacity) {
    int32_t capacity = composer->edit_capacity * 2 + 64;
    vb_icu_edit *edits = realloc(composer->edits, (size_t)capacity * sizeof *edits);
    if (!edits) return 0;
    composer->edits = edits;
    composer->edit_capacity = capacity;
  }
  if (composer->byte_capacity - composer->byte_count < MAX_UNITS * 3) {
    int32_t capacity = composer->byte_capacity * 2 + MAX_UNITS * 3;
    uint8_t *bytes = realloc(composer->bytes, (size_t)capacity);
    if (!bytes) return 0;
    composer->bytes = bytes;
    composer->byte_capacity = capacity;
  }
  return 1;
}

static int takes_modifier(UChar base, UChar mark) {
  UChar small = base | 0x20;
  if (mark == 0x302) return small == 'a' || small == 'e' || small == 'o';
  return mark == 0x306 && small == 'a';
}

static int is_tone(UChar mark) {
  return mark == 0x300 || mark == 0x301 || mark == 0x303 || mark == 0x309;
}

// Tone and circumflex are of one combining class, so NFC keeps their order: swap them in the decomposed cluster.
static void put_modifier_first(const UNormalizer2 *nfc, UChar *units, int32_t count) {
  int32_t first = 1;
  while (first < count && unorm2_getCombiningClass(nfc, units[first]) < 230) first++;
  if (first + 1 < count && is_tone(units[first]) && takes_modifier(units[0], units[first + 1])) {
    UChar tone = units[first];
    units[first] = units[first + 1];
    units[first + 1] = tone;
  }
}

// The place of a Vietnamese mark in a composed letter: horn, dot below, circumflex or breve, tone. 0: another one.
static int place(UChar32 mark) {
  switch (mark) {
    case 0x31B: return 1;
    case 0x323: return 2;
    case 0x302: case 0x306: return 3;
    case 0x300: case 0x301: case 0x303: case 0x309: return 4;
    default: return 0;
  }
}

// Composes an ASCII letter with Vietnamese marks, the common case, without a detour through UTF-16.
// Returns 0 when the cluster is anything else.
static UChar32 compose_letter(const UNormalizer2 *nfc, const uint8_t *utf8, int32_t lower, int32_t upper) {
  UChar32 marks[5] = {0}, c;
  int32_t i = lower, last = 0;
  U8_NEXT_UNSAFE(utf8, i, c);
  // Other letters than these may already carry a mark.
  if (c >= 0x80) return 0;
  while (i < upper) {
    UChar32 mark;
    U8_NEXT_UNSAFE(utf8, i, mark);
    int slot = place(mark);
    if (!slot || marks[slot]) return 0;
    if (slot == 3 && last == 4 && !takes_modifier((UChar)c, (UChar)mark)) return 0;
    if (slot > 2) last = slot;
    marks[slot] = mark;
  }
  for (int slot = 1; slot <= 4; slot++) {
    if (!marks[slot]) continue;
    c = unorm2_composePair(nfc, c, marks[slot]);
    if (c < 0) return 0;
  }
  return c;
}

// Composes the cluster in [lower, upper) and records it when that changes it.
static int compose_cluster(
    vb_icu_composer *composer, const uint8_t *utf8, int32_t lower, int32_t upper) {
  UChar32 letter = compose_letter(composer->nfc, utf8, lower, upper);
  if (letter >= 0x80) {
    if (!reserve(composer)) return 0;
    vb_icu_edit edit = {lower, upper, composer->byte_count, composer->byte_count};
    U8_APPEND_UNSAFE(composer->bytes, edit.replacement_end, letter);
    composer->byte_count = edit.replacement_end;
    composer->edits[composer->edit_count++] = edit;
    return 1;
  }
  UChar raw[MAX_UNITS], decomposed[MAX_UNITS], composed[MAX_UNITS];
  UErrorCode status = U_ZERO_ERROR;
  int32_t raw_count = 0;
  for (int32_t i = lower; i < upper;) {
    UChar32 c;
    U8_NEXT_UNSAFE(utf8, i, c);
    U16_APPEND_UNSAFE(raw, raw_count, c);
  }
  int32_t count = unorm2_normalize(composer->nfd, raw, raw_count, decomposed, MAX_UNITS, &status);
  if (U_FAILURE(status)) return 0;
  put_modifier_first(composer->nfc, decomposed, count);
  status = U_ZERO_ERROR;
  count = unorm2_normalize(composer->nfc, decomposed, count, composed, MAX_UNITS, &status);
  if (U_FAILURE(status) || !reserve(composer)) return 0;

  uint8_t *target = composer->bytes + composer->byte_count;
  int32_t written = 0;
  for (int32_t i = 0; i < count;) {
    UChar32 c;
    U16_NEXT_UNSAFE(composed, i, c);
    U8_APPEND_UNSAFE(target, written, c);
  }
  if (written == upper - lower && memcmp(target, utf8 + lower, (size_t)written) == 0) return 1;
  vb_icu_edit edit = {lower, upper, composer->byte_count, composer->byte_count + written};
  composer->edits[composer->edit_count++] = edit;
  composer->byte_count += written;
  return 1;
}

// Letters, Latin and Vietnamese, and punctuation that no normalisation form changes when they stand alone.
static int is_plain(UChar32 c) {
  return c < 0x300 || (c >= 0x1E00 && c < 0x1F00) || (c >= 0x2010 && c < 0x20D0) || (c >= 0x4E00 && c < 0xA000);
}

int32_t vb_icu_compose(vb_icu_composer *composer, const uint8_t *utf8, int32_t length) {
  composer->edit_count = composer->byte_count = 0;
  int32_t i = 0;
  while (i < length) {
    UChar32 first;
    int32_t lower = i, points = 1;
    U8_NEXT_UNSAFE(utf8, i, first);
    while (i < length) {
      if (utf8[i] < 0xCC) break;  // Below U+0300 everything begins a cluster.
      UChar32 next;
      int32_t behind = i;
      U8_NEXT_UNSAFE(utf8, behind, next);
      if (unorm2_hasBoundaryBefore(composer->nfc, next)) break;
      i = behind;
      points++;
    }
    if (points > MAX_POINTS || (points == 1 && is_plain(first))) continue;
    if (!compose_cluster(composer, utf8, lower, i)) return INT32_MIN;
  }
  return composer->edit_count;
}

const vb_icu_edit *vb_icu_edits(const vb_icu_composer *composer) { return composer->edits; }

const uint8_t *vb_icu_replacements(const vb_icu_composer *composer) { return composer->bytes; }
