#ifndef CARCHIVEWRITER_H
#define CARCHIVEWRITER_H

#include <stddef.h>
#include <stdint.h>

// Writes archives for tests with libarchive, which reads them in the program.

typedef struct carchive_writer carchive_writer;

// Names are libarchive's: `zip`, `7zip`, `pax`, `raw`; filter, options and password may be NULL.
carchive_writer *carchive_writer_open(
    const char *path, const char *format, const char *filter, const char *options, const char *password);
int32_t carchive_writer_add(carchive_writer *writer, const char *name, const uint8_t *bytes, size_t length);
// A link in place of a file.
int32_t carchive_writer_link(carchive_writer *writer, const char *name, const char *target);
int32_t carchive_writer_close(carchive_writer *writer);

#endif
