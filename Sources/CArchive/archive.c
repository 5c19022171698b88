#include "CArchive.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>

struct carchive {
  struct archive *archive;
  struct archive_entry *entry;
  int32_t damaged;
};

// In the C locale libarchive gives no name at all for an entry whose name is not ASCII.
static void set_locale(void) { setlocale(LC_CTYPE, "C.UTF-8"); }

static carchive *make(int32_t kinds) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, set_locale);
  carchive *result = calloc(1, sizeof *result);
  if (result == NULL) return NULL;
  struct archive *archive = archive_read_new();
  result->archive = archive;
  if (kinds == CARCHIVE_COMPRESSED) {
    archive_read_support_filter_gzip(archive);
    archive_read_support_filter_bzip2(archive);
    archive_read_support_filter_xz(archive);
    archive_read_support_filter_zstd(archive);
    archive_read_support_format_tar(archive);
    archive_read_support_format_raw(archive);
    return result;
  }
  archive_read_support_format_zip(archive);
  if (kinds == CARCHIVE_ZIP) return result;
  archive_read_support_format_7zip(archive);
  archive_read_support_format_tar(archive);
  archive_read_support_format_rar(archive);
  archive_read_support_format_rar5(archive);
  return result;
}

// When opening fails, asking for the first entry fails too, and says why.
carchive *carchive_open_path(const char *path, int32_t kinds) {
  carchive *result = make(kinds);
  if (result != NULL) archive_read_open_filename(result->archive, path, 65536);
  return result;
}

carchive *carchive_open_memory(const uint8_t *bytes, size_t length, int32_t kinds) {
  carchive *result = make(kinds);
  if (result != NULL) archive_read_open_memory(result->archive, bytes, length);
  return result;
}

int32_t carchive_next(carchive *archive) {
  archive->damaged = 0;
  int status = archive_read_next_header(archive->archive, &archive->entry);
  if (status == ARCHIVE_EOF) return CARCHIVE_END;
  // A warning is about the entry's metadata, mostly its name: the data can be read.
  if (status == ARCHIVE_OK || status == ARCHIVE_WARN) return CARCHIVE_ENTRY;
  return CARCHIVE_FAILED;
}

const char *carchive_name(carchive *archive) { return archive_entry_pathname(archive->entry); }

int32_t carchive_is_file(carchive *archive) {
  return archive_entry_filetype(archive->entry) == AE_IFREG && archive_entry_hardlink(archive->entry) == NULL;
}

int32_t carchive_is_folder(carchive *archive) { return archive_entry_filetype(archive->entry) == AE_IFDIR; }

int64_t carchive_size(carchive *archive) {
  return archive_entry_size_is_set(archive->entry) ? archive_entry_size(archive->entry) : -1;
}

int32_t carchive_is_single(carchive *archive) { return archive_format(archive->archive) == ARCHIVE_FORMAT_RAW; }

int32_t carchive_unpacks_to_skip(carchive *archive) {
  int format = archive_format(archive->archive) & ARCHIVE_FORMAT_BASE_MASK;
  return format == ARCHIVE_FORMAT_7ZIP || archive_filter_code(archive->archive, 0) != ARCHIVE_FILTER_NONE;
}

int32_t carchive_is_encrypted(carchive *archive) { return archive_entry_is_data_encrypted(archive->entry); }

int64_t carchive_consumed(carchive *archive) { return archive_filter_bytes(archive->archive, -1); }

int64_t carchive_read(carchive *archive, uint8_t *buffer, size_t capacity) {
  la_ssize_t count = archive_read_data(archive->archive, buffer, capacity);
  if (count == ARCHIVE_WARN) {
    archive->damaged = 1;
    count = archive_read_data(archive->archive, buffer, capacity);
  }
  return count < 0 ? -1 : (int64_t)count;
}

int32_t carchive_is_damaged(carchive *archive) { return archive->damaged; }

const char *carchive_error(carchive *archive) { return archive_error_string(archive->archive); }

void carchive_close(carchive *archive) {
  archive_read_free(archive->archive);
  free(archive);
}
