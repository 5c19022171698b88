#include "CBytes.h"
#include "masks.h"

#define LETTER(letter) ((text | 0x20) == (uint8_t)(letter))

size_t vb_next_escape(const uint8_t *bytes, size_t count, size_t from) {
  for (size_t start = from; start < count; start += WIDTH) {
    lanes parts[PARTS];
    size_t left = count - start;
    fill(parts, bytes + start, left);
    mask found = MASK(IN(0x00, 0x1F) | IS('"') | IS('\\')) & below(left);
    if (found) return start + (size_t)__builtin_ctzll(found);
  }
  return count;
}

size_t vb_next_unclean(const uint8_t *bytes, size_t count, size_t from) {
  // A sign of three bytes is told by its first one.
  enum { STEP = WIDTH - 2 };
  for (size_t start = from; start < count; start += STEP) {
    lanes parts[PARTS];
    size_t left = count - start;
    fill(parts, bytes + start, left);
    // Of ASCII: white space other than the space, marks of Markdown, what may end fields of Word. Beyond it whatever is no letter of Vietnamese, sign
    // of Latin-1, dash or quotation mark.
    mask found = MASK(
        IN(0x09, 0x0D) | IS('*') | IS('_') | IS('\\') | IS('!') | IS('"')
        | (IN(0xCC, 0xFF) & ~(IN(0xE4, 0xE9) | IN(0xE1, 0xE2))));
    mask spaces = MASK(IS(' ')), triples = MASK(IS(0xE1)), general = MASK(IS(0xE2));
    found |= spaces & spaces >> 1;
    found |= MASK(IS(0xC2)) & MASK(IS(0xA0) | IS(0xAD) | IS(0x85)) >> 1;
    found |= triples & ~MASK(IN(0xB8, 0xBB)) >> 1;
    found |= MASK(IS('[')) & MASK(IS('b')) >> 1;
    if (general) {
      mask first = MASK(IS(0x80)), second = MASK(IS(0x81));
      found |= general & ~(first | second | MASK(IS(0x82))) >> 1;
      found |= general & first >> 1 & MASK(IN(0x80, 0x8D) | IN(0xA8, 0xA9) | IS(0xAF)) >> 2;
      found |= general & second >> 1 & MASK(IN(0x9F, 0xA0)) >> 2;
    }
    found &= below(left < STEP ? left : STEP);
    if (found) return start + (size_t)__builtin_ctzll(found);
  }
  return count;
}

size_t vb_next_damage(const uint8_t *bytes, size_t count, size_t from) {
  // A word of four bytes and the space behind it.
  enum { STEP = WIDTH - 4 };
  for (size_t start = from; start < count; start += STEP) {
    lanes parts[PARTS];
    size_t left = count - start;
    fill(parts, bytes + start, left);
    mask found = MASK(IN(0xCC, 0xCD)) | (MASK(IS(0xC3)) & MASK((text | 0x20) == (uint8_t)0xB0) >> 1)
        | (MASK(IS(0xC6)) & MASK(IS(0x89)) >> 1);
    mask ends = MASK(IN(0x00, 0x20)), spaces = MASK(IS(' '));
    mask words = spaces << 1 | (start == 0 || bytes[start - 1] == ' ');
    mask dotted = MASK(IS(0xC4)) & MASK((text | 1) == (uint8_t)0x91) >> 1;
    // Those that Vietnamese has no consonant for: `LetterDamage` decides.
    mask vowels = MASK(
        LETTER('a') | LETTER('e') | LETTER('f') | LETTER('i') | LETTER('j') | LETTER('o') | LETTER('u') | LETTER('w')
        | LETTER('y') | LETTER('z'));
    mask letters = MASK((lanes)((text | 0x20) - 'a') <= (uint8_t)25);
    mask stumps = (letters & ~vowels) | dotted | dotted << 1;
    mask four = stumps >> 3 & ends >> 4;
    mask three = stumps >> 2 & (ends >> 3 | four);
    mask two = stumps >> 1 & (ends >> 2 | three);
    found |= words & stumps & (ends >> 1 | two);
    found |= words & MASK(LETTER('y')) & spaces >> 1;
    found &= below(left < STEP ? left : STEP);
    if (found) return start + (size_t)__builtin_ctzll(found);
  }
  return count;
}
