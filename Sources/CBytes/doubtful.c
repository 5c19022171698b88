#include "CBytes.h"
#include "masks.h"

// Adds the carry of the window before, which is then that of this one.
static inline mask add(mask left, mask right, mask *carry) {
  unsigned long long out;
  mask sum = __builtin_addcll(left, right, *carry, &out);
  *carry = out;
  return sum;
}

size_t vb_doubtful(
    const uint8_t *bytes, size_t count, size_t *from, vb_piece *pieces, size_t capacity, size_t *unicode_words) {
  // Where the piece begins that is open where a window begins.
  size_t found = 0, open = *from;
  mask legacy_carry = 0, unicode_carry = 0, e1 = 0, c4 = 0, c5 = 0, c6 = 0;
  // One window more than there are bytes, for what the last one ends.
  for (size_t start = *from; start <= count; start += WIDTH) {
    lanes parts[PARTS];
    fill(parts, bytes + start, count - start);
    // What is inside of a piece, and the letters of Unicode, are those of `Chunks` in VanBanCharset.
    mask legacy = MASK(IN(0x80, 0xFF) | IN(0x02, 0x06) | (IN(0x10, 0x1F) & ~IS(0x1B)));
    mask inside = legacy | MASK((lanes)((text | 0x20) - (uint8_t)'a') <= (uint8_t)25);
    // Letters that only Unicode has, by their second byte.
    mask is_e1 = MASK(IS(0xE1)), is_c4 = MASK(IS(0xC4)), is_c5 = MASK(IS(0xC5)), is_c6 = MASK(IS(0xC6));
    mask unicode = ((is_e1 << 1 | e1) & MASK(IN(0xBA, 0xBB)))
        | ((is_c4 << 1 | c4) & MASK(IN(0x82, 0x83) | IN(0x90, 0x91) | IN(0xA8, 0xA9)))
        | ((is_c5 << 1 | c5) & MASK(IN(0xA8, 0xA9)))
        | ((is_c6 << 1 | c6) & MASK(IN(0xA0, 0xA1) | IN(0xAF, 0xB0)));
    e1 = is_e1 >> 63, c4 = is_c4 >> 63, c5 = is_c5 >> 63, c6 = is_c6 >> 63;
    // Adding some bits of a piece carries out of its end, once however many they are.
    mask with_legacy = add(inside, legacy, &legacy_carry) & ~inside;
    mask with_unicode = add(inside, unicode, &unicode_carry) & ~inside;
    mask doubtful = with_legacy & ~with_unicode;
    while (doubtful) {
      size_t end = (size_t)__builtin_ctzll(doubtful);
      mask before = ~inside & below(end);
      size_t lower = before ? start + WIDTH - (size_t)__builtin_clzll(before) : open;
      pieces[found++] = (vb_piece){lower, start + end};
      if (found == capacity) {
        *unicode_words += (size_t)__builtin_popcountll(with_unicode & below(end));
        *from = start + end;
        return found;
      }
      doubtful &= doubtful - 1;
    }
    *unicode_words += (size_t)__builtin_popcountll(with_unicode);
    if (~inside) open = start + WIDTH - (size_t)__builtin_clzll(~inside);
  }
  *from = count;
  return found;
}
