#include "CSQLite.h"
#include "rank.h"
#include "sets.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct csqlite {
  sqlite3 *database;
};

// A statement of SQLite is used as it is; the type's name hides it.
static sqlite3_stmt *inner(csqlite_statement *statement) { return (sqlite3_stmt *)statement; }

static int32_t outcome(int code) {
  switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_DONE: return CSQLITE_DONE;
    case SQLITE_ROW: return CSQLITE_ROW;
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return CSQLITE_LOCKED;
    case SQLITE_READONLY:
    case SQLITE_PERM: return CSQLITE_READ_ONLY;
    case SQLITE_FULL: return CSQLITE_FULL;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB: return CSQLITE_CORRUPT;
    case SQLITE_CANTOPEN: return CSQLITE_CANNOT_OPEN;
    default: return CSQLITE_FAILED;
  }
}

const char *csqlite_version(void) { return sqlite3_libversion(); }

// The path as a URI that asks for no locks; NULL where memory is wanting.
static char *immutable_uri(const char *path) {
  static const char digits[] = "0123456789ABCDEF";
  char *uri = malloc(strlen(path) * 3 + 32);
  if (uri == NULL) return NULL;
  char *end = uri + strlen(strcpy(uri, "file:"));
  for (const unsigned char *byte = (const unsigned char *)path; *byte != 0; byte++) {
    if (*byte == '%' || *byte == '?' || *byte == '#') {
      *end++ = '%';
      *end++ = digits[*byte >> 4];
      *end++ = digits[*byte & 15];
    } else {
      *end++ = (char)*byte;
    }
  }
  strcpy(end, "?immutable=1");
  return uri;
}

int32_t csqlite_open(const char *path, int32_t mode, csqlite **connection) {
  *connection = calloc(1, sizeof **connection);
  if (*connection == NULL) return CSQLITE_FAILED;
  int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
  int code;
  if (mode == CSQLITE_IMMUTABLE) {
    char *uri = immutable_uri(path);
    if (uri == NULL) return CSQLITE_FAILED;
    flags |= SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
    code = sqlite3_open_v2(uri, &(*connection)->database, flags, NULL);
    free(uri);
  } else {
    flags |= mode == CSQLITE_WRITE ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    code = sqlite3_open_v2(path, &(*connection)->database, flags, NULL);
  }
  if (code != SQLITE_OK) return outcome(code);
  // A statement's plan is made once: where a partial index might be meant, SQLite would plan anew for each value.
  sqlite3_db_config((*connection)->database, SQLITE_DBCONFIG_ENABLE_QPSG, 1, NULL);
  code = csqlite_register_sets((*connection)->database);
  return outcome(code == SQLITE_OK ? csqlite_register_rank((*connection)->database) : code);
}

void csqlite_close(csqlite *connection) {
  if (connection == NULL) return;
  sqlite3_close_v2(connection->database);
  free(connection);
}

const char *csqlite_message(csqlite *connection) {
  return connection == NULL ? "out of memory" : sqlite3_errmsg(connection->database);
}

int32_t csqlite_run(csqlite *connection, const char *sql) {
  return outcome(sqlite3_exec(connection->database, sql, NULL, NULL, NULL));
}

int32_t csqlite_in_transaction(csqlite *connection) { return !sqlite3_get_autocommit(connection->database); }

int64_t csqlite_last_inserted(csqlite *connection) { return sqlite3_last_insert_rowid(connection->database); }

int32_t csqlite_prepare(csqlite *connection, const char *sql, csqlite_statement **statement) {
  sqlite3_stmt *made = NULL;
  int code = sqlite3_prepare_v3(connection->database, sql, -1, SQLITE_PREPARE_PERSISTENT, &made, NULL);
  *statement = (csqlite_statement *)made;
  return outcome(code);
}

void csqlite_finalize(csqlite_statement *statement) { sqlite3_finalize(inner(statement)); }

void csqlite_bind_null(csqlite_statement *statement, int32_t index) { sqlite3_bind_null(inner(statement), index); }

void csqlite_bind_integer(csqlite_statement *statement, int32_t index, int64_t value) {
  sqlite3_bind_int64(inner(statement), index, value);
}

void csqlite_bind_real(csqlite_statement *statement, int32_t index, double value) {
  sqlite3_bind_double(inner(statement), index, value);
}

void csqlite_bind_text(csqlite_statement *statement, int32_t index, const uint8_t *bytes, int64_t length) {
  // A NULL pointer would bind NULL instead of an empty text.
  const char *text = bytes == NULL ? "" : (const char *)bytes;
  sqlite3_bind_text64(
    inner(statement), index, text, (sqlite3_uint64)length, SQLITE_STATIC, SQLITE_UTF8);
}

void csqlite_bind_blob(csqlite_statement *statement, int32_t index, const uint8_t *bytes, int64_t length) {
  const void *blob = bytes == NULL ? "" : (const void *)bytes;
  sqlite3_bind_blob64(inner(statement), index, blob, (sqlite3_uint64)length, SQLITE_STATIC);
}

int32_t csqlite_step(csqlite_statement *statement) { return outcome(sqlite3_step(inner(statement))); }

void csqlite_reset(csqlite_statement *statement) { sqlite3_reset(inner(statement)); }

int32_t csqlite_columns(csqlite_statement *statement) { return sqlite3_column_count(inner(statement)); }

const char *csqlite_column_name(csqlite_statement *statement, int32_t index) {
  return sqlite3_column_name(inner(statement), index);
}

int32_t csqlite_column_type(csqlite_statement *statement, int32_t index) {
  switch (sqlite3_column_type(inner(statement), index)) {
    case SQLITE_INTEGER: return CSQLITE_INTEGER;
    case SQLITE_FLOAT: return CSQLITE_REAL;
    case SQLITE_NULL: return CSQLITE_NULL;
    default: return CSQLITE_TEXT;
  }
}

int64_t csqlite_column_integer(csqlite_statement *statement, int32_t index) {
  return sqlite3_column_int64(inner(statement), index);
}

double csqlite_column_real(csqlite_statement *statement, int32_t index) {
  return sqlite3_column_double(inner(statement), index);
}

const uint8_t *csqlite_column_text(csqlite_statement *statement, int32_t index, int64_t *length) {
  const uint8_t *bytes = sqlite3_column_text(inner(statement), index);
  *length = sqlite3_column_bytes(inner(statement), index);
  return bytes;
}

const uint8_t *csqlite_column_blob(csqlite_statement *statement, int32_t index, int64_t *length) {
  const uint8_t *bytes = sqlite3_column_blob(inner(statement), index);
  *length = sqlite3_column_bytes(inner(statement), index);
  return bytes;
}
