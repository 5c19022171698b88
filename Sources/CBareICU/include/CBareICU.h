// What ICU alone costs: the least that a program does which finds words with it. The benchmark measures against it.
#ifndef CBAREICU_H
#define CBAREICU_H

#include <stdint.h>

typedef struct vb_bare_icu vb_bare_icu;

// Returns NULL when ICU lacks its data or memory is out.
vb_bare_icu *vb_bare_icu_open(void);
void vb_bare_icu_close(vb_bare_icu *icu);

// Turns a document of valid UTF-8 into UTF-16, checks that it is in NFC and goes over all its word boundaries; returns
// how many there are, -1 where ICU failed.
int64_t vb_bare_icu_pass(vb_bare_icu *icu, const uint8_t *utf8, int32_t length);

#endif
