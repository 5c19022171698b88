// Text through windows of 64 bytes: for each class of characters a mask, a bit a byte.
#ifndef MASKS_H
#define MASKS_H

#include <stdint.h>
#include <string.h>

// Four vectors, of which the compiler makes SSE or NEON or plain code.
enum { PARTS = 4, LANES = 16, WIDTH = PARTS * LANES };
typedef uint8_t lanes __attribute__((ext_vector_type(LANES)));
typedef int8_t truths __attribute__((ext_vector_type(LANES)));
typedef _Bool bits __attribute__((ext_vector_type(LANES)));
// Bit i tells something of byte i.
typedef uint64_t mask;

// The mask of a condition on `text`, which stands for each of `parts`.
#define MASK(condition)                                                                                 \
  ({                                                                                                    \
    mask all = 0;                                                                                       \
    for (int part = 0; part < PARTS; part++) {                                                          \
      lanes text = parts[part];                                                                         \
      all |= (mask)__builtin_bit_cast(uint16_t, __builtin_convertvector((truths)(condition), bits))     \
          << part * LANES;                                                                              \
    }                                                                                                   \
    all;                                                                                                \
  })
#define IS(byte) (text == (uint8_t)(byte))
#define IN(first, last) ((lanes)(text - (uint8_t)(first)) <= (uint8_t)((last) - (first)))

// The lowest `count` bits, at most 64.
static inline mask below(size_t count) { return count < WIDTH ? ((mask)1 << count) - 1 : (mask)-1; }

// Fills the window from `bytes`, of which `count` are left; zeros stand behind the last one.
static inline __attribute__((always_inline)) void fill(lanes *parts, const uint8_t *bytes, size_t count) {
  if (count >= WIDTH) {
    memcpy(parts, bytes, WIDTH);
  } else {
    memset(parts, 0, WIDTH);
    memcpy(parts, bytes, count);
  }
}

#endif
