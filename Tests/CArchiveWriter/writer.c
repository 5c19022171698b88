#include "CArchiveWriter.h"

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <stdlib.h>

struct carchive_writer {
  struct archive *archive;
};

carchive_writer *carchive_writer_open(
    const char *path, const char *format, const char *filter, const char *options, const char *password) {
  setlocale(LC_CTYPE, "C.UTF-8");
  struct archive *archive = archive_write_new();
  int failed = archive_write_set_format_by_name(archive, format) != ARCHIVE_OK;
  if (filter != NULL) failed |= archive_write_add_filter_by_name(archive, filter) != ARCHIVE_OK;
  if (options != NULL) failed |= archive_write_set_options(archive, options) != ARCHIVE_OK;
  if (password != NULL) failed |= archive_write_set_passphrase(archive, password) != ARCHIVE_OK;
  failed |= archive_write_open_filename(archive, path) != ARCHIVE_OK;
  carchive_writer *writer = failed ? NULL : calloc(1, sizeof *writer);
  if (writer == NULL) {
    archive_write_free(archive);
    return NULL;
  }
  writer->archive = archive;
  return writer;
}

int32_t carchive_writer_add(carchive_writer *writer, const char *name, const uint8_t *bytes, size_t length) {
  struct archive_entry *entry = archive_entry_new();
  archive_entry_set_pathname(entry, name);
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, 0644);
  archive_entry_set_size(entry, (la_int64_t)length);
  int failed = archive_write_header(writer->archive, entry) < ARCHIVE_WARN;
  if (!failed && length > 0)
    failed = archive_write_data(writer->archive, bytes, length) != (la_ssize_t)length;
  archive_entry_free(entry);
  return failed ? -1 : 0;
}

int32_t carchive_writer_link(carchive_writer *writer, const char *name, const char *target) {
  struct archive_entry *entry = archive_entry_new();
  archive_entry_set_pathname(entry, name);
  archive_entry_set_filetype(entry, AE_IFLNK);
  archive_entry_set_symlink(entry, target);
  int failed = archive_write_header(writer->archive, entry) < ARCHIVE_WARN;
  archive_entry_free(entry);
  return failed ? -1 : 0;
}

int32_t carchive_writer_close(carchive_writer *writer) {
  int failed = archive_write_close(writer->archive) != ARCHIVE_OK;
  archive_write_free(writer->archive);
  free(writer);
  return failed ? -1 : 0;
}
