#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

struct carchive {
  struct archive *archive;
  struct archive_entry *entry;
};

// In the C locale libarchive gives no name at all for an entry whose name is not ASCII.
static void set_locale(void) { setlocale(LC_CTYPE, "C.UTF-8"); }

static carchive *make(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, set_locale);
  carchive *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  result->archive = archive_read_new();
  archive_read_support_format_zip(result->archive);
  return result;
}

carchive *carchive_open_path(const char *path) {
  carchive *result = make();
  if (result != NULL) archive_read_open_filename(result->archive, path, 65536);
  return result;
}

carchive *carchive_open_memory(const uint8_t *bytes, size_t length) {
  carchive *result = make();
  if (result != NULL) archive_read_open_memory(result->archive, bytes, length);
  return result;
}

int32_t carchive_next(carchive *archive) {
  int status = archive_read_next_header(archive->archive, &archive->entry);
  if (status == ARCHIVE_EOF) return CARCHIVE_END;
  // A warning is about the entry's metadata, mostly its name: the data can be read.
  if (status == ARCHIVE_OK || status == ARCHIVE_WARN) return CARCHIVE_ENTRY;
  return CARCHIVE_FAILED;
}

const char *carchive_name(carchive *archive) { return archive_entry_pathname(archive->entry); }

int32_t carchive_is_encrypted(carchive *archive) { return archive_entry_is_data_encrypted(archive->entry); }

int64_t carchive_consumed(carchive *archive) { return archive_filter_bytes(archive->archive, -1); }

int64_t carchive_read(carchive *archive, uint8_t *buffer, size_t capacity) {
  la_ssize_t count = archive_read_data(archive->archive, buffer, capacity);
  if (count == ARCHIVE_WARN) count = archive_read_data(archive->archive, buffer, capacity);
  return count < 0 ? -1 : (int64_t)count;
}

const char *carchive_error(carchive *archive) { return archive_error_string(archive->archive); }

void carchive_close(carchive *archive) {
  archive_read_free(archive->archive);
  free(archive);
}
