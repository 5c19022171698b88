#include "CBytes.h"
#include "masks.h"

// How many bytes follow a lead byte, and the bounds of the first of them; 0 for a byte that begins nothing.
static int following(uint8_t lead, uint8_t *low, uint8_t *high) {
  *low = 0x80;
  *high = 0xBF;
  if (lead >= 0xC2 && lead <= 0xDF) return 1;
  if (lead == 0xE0) *low = 0xA0;
  if (lead == 0xED) *high = 0x9F;
  if (lead >= 0xE0 && lead <= 0xEF) return 2;
  if (lead == 0xF0) *low = 0x90;
  if (lead == 0xF4) *high = 0x8F;
  return lead >= 0xF0 && lead <= 0xF4 ? 3 : 0;
}

// The length of the character at a place; 0 where none is whole and well-formed.
static size_t length_at(const uint8_t *bytes, size_t count, size_t place) {
  uint8_t lead = bytes[place], low, high;
  if (lead < 0x80) return lead != 0;
  int more = following(lead, &low, &high);
  if (more == 0 || count - place <= (size_t)more) return 0;
  if (bytes[place + 1] < low || bytes[place + 1] > high) return 0;
  for (int i = 2; i <= more; i++) {
    if ((bytes[place + i] & 0xC0) != 0x80) return 0;
  }
  return (size_t)more + 1;
}

vb_broken vb_ill_formed(const uint8_t *bytes, size_t count) {
  uint8_t low, high;
  size_t length = 1, most = (size_t)following(bytes[0], &low, &high);
  if (most == 0 || (count > 1 && (bytes[1] < low || bytes[1] > high))) return (vb_broken){1, false};
  while (length < count && length <= most && (bytes[length] & 0xC0) == 0x80) length++;
  return (vb_broken){length, length == count};
}

size_t vb_well_formed(const uint8_t *bytes, size_t count) {
  size_t start = 0;
  while (start < count) {
    lanes parts[PARTS];
    fill(parts, bytes + start, count - start);
    mask continuing = MASK(IN(0x80, 0xBF)), twos = MASK(IN(0xC2, 0xDF)), threes = MASK(IN(0xE1, 0xEF) & ~IS(0xED));
    // What has rules of its own is read one by one, and so is what lies behind the end.
    mask others = MASK(IS(0) | IN(0xC0, 0xC1) | IS(0xE0) | IS(0xED) | IN(0xF0, 0xFF));
    mask wanted = twos << 1 | threes << 1 | threes << 2;
    // Up to the last beginning of a character that a window holds whole.
    mask starts = ~continuing & below(WIDTH - 3);
    if (starts) {
      size_t end = WIDTH - 1 - (size_t)__builtin_clzll(starts);
      // None of the characters before it reaches over it.
      if (end > 0 && !((continuing ^ wanted) & below(end + 1)) && !(others & below(end))) {
        start += end;
        continue;
      }
    }
    size_t stop = count - start < WIDTH ? count : start + WIDTH;
    while (start < stop) {
      size_t length = length_at(bytes, count, start);
      if (length == 0) return start;
      start += length;
    }
  }
  return count;
}
