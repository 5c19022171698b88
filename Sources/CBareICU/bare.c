#include "CBareICU.h"

#include <stdlib.h>
#include <unicode/ubrk.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>

struct vb_bare_icu {
  UBreakIterator *iterator;
  const UNormalizer2 *nfc;
  UChar *units;
  int32_t capacity;
};

vb_bare_icu *vb_bare_icu_open(void) {
  UErrorCode status = U_ZERO_ERROR;
  vb_bare_icu *icu = calloc(1, sizeof *icu);
  if (!icu) return NULL;
  icu->iterator = ubrk_open(UBRK_WORD, "vi", NULL, 0, &status);
  icu->nfc = unorm2_getNFCInstance(&status);
  if (U_FAILURE(status)) {
    vb_bare_icu_close(icu);
    return NULL;
  }
  return icu;
}

void vb_bare_icu_close(vb_bare_icu *icu) {
  if (!icu) return;
  if (icu->iterator) ubrk_close(icu->iterator);
  free(icu->units);
  free(icu);
}

int64_t vb_bare_icu_pass(vb_bare_icu *icu, const uint8_t *utf8, int32_t length) {
  UErrorCode status = U_ZERO_ERROR;
  if (icu->capacity <= length) {
    free(icu->units);
    icu->capacity = length + 1;
    icu->units = malloc((size_t)icu->capacity * sizeof *icu->units);
    if (!icu->units) return icu->capacity = 0, -1;
  }
  int32_t count = 0;
  u_strFromUTF8(icu->units, icu->capacity, &count, (const char *)utf8, length, &status);
  int32_t composed = unorm2_spanQuickCheckYes(icu->nfc, icu->units, count, &status);
  ubrk_setText(icu->iterator, icu->units, count, &status);
  if (U_FAILURE(status) || composed < 0) return -1;
  int64_t segments = 0;
  ubrk_first(icu->iterator);
  while (ubrk_next(icu->iterator) != UBRK_DONE) segments++;
  return segments;
}
