// UTF-8 looked at sixty-four bytes at a time: what readers, repairs and writers ask of every byte of a text.
#ifndef CBYTES_H
#define CBYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// How many bytes from the first on are whole, well-formed characters (Unicode 3.9, table 3-7) other than U+0000.
size_t vb_well_formed(const uint8_t *bytes, size_t count);

// What stands where a character is not whole: the length of its longest well-formed beginning, at least 1, and whether it is
// all that there is, so that more bytes could complete it.
typedef struct {
  size_t length;
  bool may_go_on;
} vb_broken;
vb_broken vb_ill_formed(const uint8_t *bytes, size_t count);

// How many characters begin in valid UTF-8.
size_t vb_code_points(const uint8_t *bytes, size_t count);

// How many characters valid UTF-8 has, and how many of them are blanks: the property White_Space and U+001C to U+001F.
typedef struct {
  size_t code_points;
  size_t blanks;
} vb_solidity;
vb_solidity vb_solid(const uint8_t *bytes, size_t count);

// The functions below return the first such place at or behind `from`, or `count`.

// What a string of JSON must escape (RFC 8259, 7): a quote, a backslash, a control character.
size_t vb_next_escape(const uint8_t *bytes, size_t count, size_t from);

// What normalising may change in valid UTF-8. A place too many costs only time.
size_t vb_next_unclean(const uint8_t *bytes, size_t count, size_t from);

// A combining mark, a letter that looks like Đ, a word of at most four bytes without a vowel, or *y* alone. A
// place too many costs only time.
size_t vb_next_damage(const uint8_t *bytes, size_t count, size_t from);

// A piece without white space, digits and punctuation of ASCII.
typedef struct {
  size_t lower;
  size_t upper;
} vb_piece;

// Writes the pieces, from `*from` on, which hold bytes that an encoding of the 1990s may mean something else by, and no
// letter that only Unicode has; those with such letters are counted. Returns how many were written, at most `capacity`, and
// moves `*from` behind what was read: to `count` when that is all.
size_t vb_doubtful(
    const uint8_t *bytes, size_t count, size_t *from, vb_piece *pieces, size_t capacity, size_t *unicode_words);

#endif
