#include "CICU.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/ustring.h>

struct vb_icu_word_breaker {
  UBreakIterator *iterator;
  UChar *units;
  int32_t capacity;
};

enum { MAX_IDLE_UNITS = 1 << 18 };

static void destroy(vb_icu_word_breaker *breaker) {
  if (breaker->iterator) ubrk_close(breaker->iterator);
  free(breaker->units);
  free(breaker);
}

// Breakers that nobody has at the moment: to open one takes as long as to read a document of two pages.
static _Atomic(vb_icu_word_breaker *) idle[8];

vb_icu_word_breaker *vb_icu_words_open(void) {
  for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
    vb_icu_word_breaker *found = atomic_exchange(&idle[i], NULL);
    if (found) return found;
  }
  UErrorCode status = U_ZERO_ERROR;
  vb_icu_word_breaker *breaker = calloc(1, sizeof *breaker);
  if (!breaker) return NULL;
  breaker->iterator = ubrk_open(UBRK_WORD, "vi", NULL, 0, &status);
  if (U_FAILURE(status)) {
    destroy(breaker);
    return NULL;
  }
  return breaker;
}

void vb_icu_words_close(vb_icu_word_breaker *breaker) {
  if (!breaker) return;
  for (size_t i = 0; i < sizeof idle / sizeof *idle; i++) {
    vb_icu_word_breaker *none = NULL;
    if (breaker->capacity <= MAX_IDLE_UNITS && atomic_compare_exchange_strong(&idle[i], &none, breaker)) return;
  }
  destroy(breaker);
}

int32_t vb_icu_words(
    vb_icu_word_breaker *breaker, const uint8_t *utf8, int32_t length, int32_t *ends, int32_t *statuses,
    int32_t capacity) {
  if (length <= 0) return 0;
  if (breaker->capacity < length) {
    // A text has never more UTF-16 units than UTF-8 bytes.
    UChar *units = realloc(breaker->units, (size_t)length * sizeof *units);
    if (!units) return INT32_MIN;
    breaker->units = units;
    breaker->capacity = length;
  }
  UErrorCode status = U_ZERO_ERROR;
  int32_t count = 0;
  u_strFromUTF8(breaker->units, breaker->capacity, &count, (const char *)utf8, length, &status);
  if (status == U_STRING_NOT_TERMINATED_WARNING) status = U_ZERO_ERROR;
  ubrk_setText(breaker->iterator, breaker->units, count, &status);
  if (U_FAILURE(status)) return INT32_MIN;

  int32_t segments = 0, unit = 0, byte = 0;
  ubrk_first(breaker->iterator);
  for (int32_t end; (end = ubrk_next(breaker->iterator)) != UBRK_DONE; segments++) {
    if (segments >= capacity) continue;
    // Boundaries only ascend, so one walk over the units finds all their byte offsets.
    for (; unit < end; unit++) {
      UChar c = breaker->units[unit];
      // Each half of a surrogate pair stands for two of its four bytes.
      byte += c < 0x80 ? 1 : c < 0x800 || U16_IS_SURROGATE(c) ? 2 : 3;
    }
    ends[segments] = byte;
    if (statuses) statuses[segments] = ubrk_getRuleStatus(breaker->iterator);
  }
  return segments > capacity ? -segments : segments;
}
