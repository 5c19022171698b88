#include "CBytes.h"
#include "masks.h"

size_t vb_code_points(const uint8_t *bytes, size_t count) {
  // The compiler makes vectors of it.
  size_t continuing = 0;
  for (size_t start = 0; start < count; start += 255) {
    size_t end = count - start < 255 ? count : start + 255;
    uint8_t some = 0;
    for (size_t i = start; i < end; i++) some += (bytes[i] & 0xC0) == 0x80;
    continuing += some;
  }
  return count - continuing;
}

vb_solidity vb_solid(const uint8_t *bytes, size_t count) {
  vb_solidity found = {0, 0};
  // A blank of three bytes is told by its first one: the last two of a window are seen again in the next.
  enum { STEP = WIDTH - 2 };
  for (size_t start = 0; start < count; start += STEP) {
    lanes parts[PARTS];
    size_t left = count - start;
    fill(parts, bytes + start, left);
    mask mine = below(left < STEP ? left : STEP);
    mask starts = ~MASK(IN(0x80, 0xBF)) & mine;
    mask blanks = MASK(IS(0x20) | IN(0x09, 0x0D) | IN(0x1C, 0x1F));
    // As `WhiteSpace` of VanBanStructure has them: U+0085, U+00A0; U+1680; U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F; U+3000
    mask rare = MASK(IS(0xC2) | IS(0xE2) | IS(0xE3)) | (MASK(IS(0xE1)) & MASK(IS(0x9A)) >> 1);
    if (rare & mine) {
      blanks |= MASK(IS(0xC2)) & MASK(IS(0x85) | IS(0xA0)) >> 1;
      blanks |= MASK(IS(0xE1)) & MASK(IS(0x9A)) >> 1 & MASK(IS(0x80)) >> 2;
      mask general = MASK(IS(0xE2));
      blanks |= general & MASK(IS(0x80)) >> 1 & MASK(IN(0x80, 0x8A) | IN(0xA8, 0xA9) | IS(0xAF)) >> 2;
      blanks |= general & MASK(IS(0x81)) >> 1 & MASK(IS(0x9F)) >> 2;
      blanks |= MASK(IS(0xE3)) & MASK(IS(0x80)) >> 1 & MASK(IS(0x80)) >> 2;
    }
    found.code_points += (size_t)__builtin_popcountll(starts);
    found.blanks += (size_t)__builtin_popcountll(blanks & mine);
  }
  return found;
}
