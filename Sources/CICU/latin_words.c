#include "latin_words.h"

#include "masks.h"

// What a window tells of its neighbours' boundaries reaches eight bytes to either side.
enum { BEHIND = 8, STEP = WIDTH - 2 * BEHIND };

// What stands in a window.
typedef struct {
  mask starts;   // first bytes of characters
  mask unknown;  // first bytes of characters that are left to ICU
  mask letters;  // every byte of a letter (ALetter)
  mask digits;   // (Numeric)
  mask joiners;  // _ (ExtendNumLet)
  mask spaces;   // (WSegSpace)
  mask middle1;  // . ' (MidNumLetQ), one byte long
  mask middle3;  // ‘ ’ (MidNumLet), three bytes long, the first of them
  mask inner1;   // , ; (MidNum)
  mask inner2;   // · (MidLetter), two bytes long, the first of them
} window;

// The characters that begin with other bytes than letters do: signs of Latin-1, where ª µ º are letters and · may
// stand inside a word; of General Punctuation what joins nothing and is not invisible; arrows, mathematics, boxes,
// shapes; currencies; the private use of the fonts that bullets come from. Returns the first bytes of those known.
static inline mask look_at_signs(const lanes *parts, window *seen) {
  mask c2 = MASK(IS(0xC2)), e2 = MASK(IS(0xE2));
  mask pairs = c2 & MASK(IS(0xAA) | IS(0xB5) | IS(0xBA)) >> 1;
  seen->letters |= pairs | pairs << 1;
  seen->inner2 = c2 & MASK(IS(0xB7)) >> 1;
  mask general = e2 & MASK(IS(0x80)) >> 1;
  seen->middle3 = general & MASK(IN(0x98, 0x99)) >> 2;
  return (c2 & MASK(IN(0xA0, 0xAC) | IN(0xAE, 0xBF)) >> 1)
      | (general & MASK(IN(0x90, 0xA3) | IN(0xA5, 0xA6) | IN(0xB0, 0xBE)) >> 2)
      | (e2 & MASK(IN(0x87, 0x91) | IN(0x94, 0xAF)) >> 1)
      | (e2 & MASK(IS(0x86)) >> 1 & MASK(IN(0x90, 0xBF)) >> 2)
      | (e2 & MASK(IS(0x82)) >> 1 & MASK(IN(0x80, 0x8F) | IN(0xA0, 0xBF)) >> 2)
      | (MASK(IS(0xEF)) & MASK(IN(0x80, 0xA3)) >> 1) | MASK(IS(0xEE));
}

static inline __attribute__((always_inline)) window look(const uint8_t *bytes) {
  lanes parts[PARTS];
  memcpy(parts, bytes, WIDTH);
  window seen = {0};
  mask ascii = MASK((truths)text >= (int8_t)0);
  seen.starts = MASK((truths)text >= (int8_t)0xC0);
  seen.digits = MASK(IN('0', '9'));
  seen.joiners = MASK(IS('_'));
  seen.spaces = MASK(IS(' '));
  seen.middle1 = MASK(IS('.') | IS('\''));
  seen.inner1 = MASK(IS(',') | IS(';'));
  // From À to ʿ all are letters but × (C3 97) and ÷ (C3 B7).
  mask pairs = MASK(IN(0xC3, 0xCA));
  mask signs = MASK(IS(0xC3)) & MASK((text | 0x20) == (uint8_t)0xB7) >> 1;
  // Latin Extended Additional.
  mask triples = MASK(IS(0xE1)) & MASK(IN(0xB8, 0xBB)) >> 1;
  seen.unknown = seen.starts & ~(ascii | pairs | triples);
  pairs &= ~signs;
  // To ICU 72 (CLDR 42) @ is a letter, too, and : is no sign inside of words.
  seen.letters = MASK(((lanes)((text | 0x20) - 'a') <= (uint8_t)25) | IS('@')) | pairs | pairs << 1 | triples | triples << 1
      | triples << 2;
  if (seen.unknown) seen.unknown &= ~look_at_signs(parts, &seen);
  seen.unknown |= MASK(IN(0x0A, 0x0D));
  return seen;
}

// The first bytes of segments. What stands more than three bytes off does not matter: the rules look past one
// character at most, and the longest that is looked past has three bytes.
static inline __attribute__((always_inline)) mask boundaries(const window *seen) {
  mask letters = seen->letters, digits = seen->digits;
  mask words = letters | digits | seen->joiners;
  // WB3d, WB5, WB8-10, WB13a, WB13b
  mask joined = (words & words << 1) | (seen->spaces & seen->spaces << 1);
  // WB6, WB7, WB11, WB12: a sign between letters or between digits.
  mask behind_letter = letters << 1, behind_digit = digits << 1;
  mask held1 = (seen->middle1 & behind_letter & letters >> 1)
      | ((seen->middle1 | seen->inner1) & behind_digit & digits >> 1);
  mask held2 = seen->inner2 & behind_letter & letters >> 2;
  mask held3 = seen->middle3 & ((behind_letter & letters >> 3) | (behind_digit & digits >> 3));
  joined |= held1 | held1 << 1 | held2 | held2 << 2 | held3 | held3 << 3;
  return seen->starts & ~joined;
}

int32_t vb_latin_words(const uint8_t *utf8, int32_t from, int32_t length, int32_t *ends, int32_t *count) {
  int32_t written = *count;
  for (int32_t start = from; start < length; start += STEP) {
    const uint8_t *bytes = utf8 + start;
    uint8_t tail[WIDTH];
    if (length - start < WIDTH) {
      memset(tail, 0, WIDTH);
      memcpy(tail, bytes, (size_t)(length - start));
      bytes = tail;
    }
    window seen = look(bytes);
    // The first bytes were judged in the window before, where what precedes them is seen, and so will be the last ones.
    mask mine = (mask)-1 >> BEHIND & (mask)-1 << (start == from ? 1 : BEHIND);
    mask unknown = seen.unknown & (start == from ? mine | 1 : mine);
    int32_t end = length;
    if (unknown) end = start + __builtin_ctzll(unknown);
    if (end - start < WIDTH) mine &= ((mask)1 << (end - start)) - 1;
    mask found = boundaries(&seen) & mine;
    int32_t *next = ends + written;
    written += __builtin_popcountll(found);
    // Four at a time, so that the number of turns is guessed well; what is written beyond is overwritten.
    while (found) {
      for (int i = 0; i < 4; i++) {
        next[i] = start + (int32_t)__builtin_ctzll(found | (mask)1 << 63);
        found &= found - 1;
      }
      next += 4;
    }
    if (unknown) {
      *count = written;
      return end;
    }
  }
  if (from < length) ends[written++] = length;
  *count = written;
  return length;
}

int32_t vb_latin_status(const uint8_t *utf8, int32_t lower, int32_t upper) {
  uint8_t padded[WIDTH] = {0};
  int32_t start = upper - lower > 8 ? upper - 8 : lower;
  memcpy(padded, utf8 + start, (size_t)(upper - start));
  window seen = look(padded);
  mask last = (mask)1 << (upper - start - 1);
  // A joiner alone is no word; else it counts as what it is joined to, and to another one as a letter.
  if (seen.joiners & last && seen.digits & last >> 1) return 100;
  if (seen.joiners & last) return upper - lower > 1 ? 200 : 0;
  return seen.digits & last ? 100 : seen.letters & last ? 200 : 0;
}
