#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stddef.h>
#include <stdint.h>

// Opaque on purpose: only what a reader of containers and archives needs of libarchive.

typedef struct carchive carchive;

// What an input may be. Formats that libarchive would read by running another program are left out.
enum {
  // A zip container.
  CARCHIVE_ZIP = 0,
  // A zip, 7z, tar or rar archive.
  CARCHIVE_ANY = 1,
  // A compressed tar archive, or another compressed file, which becomes the only entry.
  CARCHIVE_COMPRESSED = 2,
};

enum {
  CARCHIVE_END = 0,
  CARCHIVE_ENTRY = 1,
  CARCHIVE_FAILED = -1,
};

carchive *carchive_open_path(const char *path, int32_t kinds);
// The bytes must outlive the archive.
carchive *carchive_open_memory(const uint8_t *bytes, size_t length, int32_t kinds);
int32_t carchive_next(carchive *archive);
// The name as it stands in the archive, in whatever encoding; NULL when there is none.
const char *carchive_name(carchive *archive);
// Whether the entry is a file with data of its own: no folder, link or device.
int32_t carchive_is_file(carchive *archive);
int32_t carchive_is_folder(carchive *archive);
// The bytes that the entry says it unpacks to; -1 when it does not say.
int64_t carchive_size(carchive *archive);
// Whether the entry is the data of a compressed file, which has no name of its own.
int32_t carchive_is_single(carchive *archive);
// Whether going on to the next entry unpacks what is left of this one.
int32_t carchive_unpacks_to_skip(carchive *archive);
int32_t carchive_is_encrypted(carchive *archive);
// The bytes of the container that have been used up so far.
int64_t carchive_consumed(carchive *archive);
// The bytes read, 0 at the end of the entry, -1 after an error.
int64_t carchive_read(carchive *archive, uint8_t *buffer, size_t capacity);
// Whether the entry's data is not what its checksum or size says.
int32_t carchive_is_damaged(carchive *archive);
// NULL when nothing has gone wrong.
const char *carchive_error(carchive *archive);
void carchive_close(carchive *archive);

#endif
