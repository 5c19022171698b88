// The word boundaries of UAX #29 for what Vietnamese documents are made of, without ICU.
#ifndef LATIN_WORDS_H
#define LATIN_WORDS_H

#include <stdint.h>

// Writes the ends of segments of utf8[from, length) to `ends`, as offsets from the beginning of `utf8`, until a
// character comes that it does not know, or to the end. `from` must be a boundary. Returns where the unknown character
// begins, or `length`; ends up to it are not certain where it touches the word before. Room for 64 ends more than there are bytes
// is needed.
int32_t vb_latin_words(const uint8_t *utf8, int32_t from, int32_t length, int32_t *ends, int32_t *count);

// The rule status that ICU gives to a segment that vb_latin_words found.
int32_t vb_latin_status(const uint8_t *utf8, int32_t lower, int32_t upper);

#endif
