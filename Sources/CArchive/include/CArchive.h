#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

// Opaque on purpose: only what a reader of zip containers needs of libarchive.

typedef struct carchive carchive;

enum {
  CARCHIVE_END = 0,
  CARCHIVE_ENTRY = 1,
  CARCHIVE_FAILED = -1,
};

carchive *carchive_open_path(const char *path);
// The bytes must outlive the archive.
carchive *carchive_open_memory(const uint8_t *bytes, size_t length);
int32_t carchive_next(carchive *archive);
// NULL when the name cannot be decoded.
const char *carchive_name(carchive *archive);
int32_t carchive_is_encrypted(carchive *archive);
// The bytes of the container that have been used up so far.
int64_t carchive_consumed(carchive *archive);
// The bytes read, 0 at the end of the entry, -1 after an error.
int64_t carchive_read(carchive *archive, uint8_t *buffer, size_t capacity);
// NULL when nothing has gone wrong.
const char *carchive_error(carchive *archive);
void carchive_close(carchive *archive);

#endif
