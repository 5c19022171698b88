#ifndef CSQLITE_H
#define CSQLITE_H

#include <stdint.h>

// Opaque on purpose: only what the index needs of SQLite 3.

typedef struct csqlite csqlite;
typedef struct csqlite_statement csqlite_statement;

// How a file is opened.
enum {
  CSQLITE_READ = 0,
  // Made where it does not exist.
  CSQLITE_WRITE = 1,
  // Read without a lock and without the files beside it, as on a medium that cannot be written.
  CSQLITE_IMMUTABLE = 2,
};

// What came of a call; the same for all of them.
enum {
  CSQLITE_DONE = 0,
  CSQLITE_ROW = 1,
  CSQLITE_LOCKED = 2,
  CSQLITE_READ_ONLY = 3,
  CSQLITE_FULL = 4,
  // Damaged, or no database at all.
  CSQLITE_CORRUPT = 5,
  CSQLITE_CANNOT_OPEN = 6,
  CSQLITE_FAILED = 7,
};

enum { CSQLITE_NULL = 0, CSQLITE_INTEGER = 1, CSQLITE_REAL = 2, CSQLITE_TEXT = 3 };

const char *csqlite_version(void);

// The connection is there after a failure too, for its message; NULL only where memory is wanting.
int32_t csqlite_open(const char *path, int32_t mode, csqlite **connection);
void csqlite_close(csqlite *connection);
const char *csqlite_message(csqlite *connection);
// Runs statements that give no rows.
int32_t csqlite_run(csqlite *connection, const char *sql);
// Whether a transaction is open.
int32_t csqlite_in_transaction(csqlite *connection);

int64_t csqlite_last_inserted(csqlite *connection);

int32_t csqlite_prepare(csqlite *connection, const char *sql, csqlite_statement **statement);
void csqlite_finalize(csqlite_statement *statement);
// Parameters count from 1. Texts are not copied: they stay where they are until the statement is bound anew or ends.
void csqlite_bind_null(csqlite_statement *statement, int32_t index);
void csqlite_bind_integer(csqlite_statement *statement, int32_t index, int64_t value);
void csqlite_bind_real(csqlite_statement *statement, int32_t index, double value);
void csqlite_bind_blob(csqlite_statement *statement, int32_t index, const uint8_t *bytes, int64_t length);
void csqlite_bind_text(csqlite_statement *statement, int32_t index, const uint8_t *bytes, int64_t length);
int32_t csqlite_step(csqlite_statement *statement);
void csqlite_reset(csqlite_statement *statement);

// Columns count from 0.
int32_t csqlite_columns(csqlite_statement *statement);
const char *csqlite_column_name(csqlite_statement *statement, int32_t index);
int32_t csqlite_column_type(csqlite_statement *statement, int32_t index);
int64_t csqlite_column_integer(csqlite_statement *statement, int32_t index);
double csqlite_column_real(csqlite_statement *statement, int32_t index);
const uint8_t *csqlite_column_text(csqlite_statement *statement, int32_t index, int64_t *length);
const uint8_t *csqlite_column_blob(csqlite_statement *statement, int32_t index, int64_t *length);

// Words of a document that count as its beginning.
enum { CSQLITE_BEGINNING = 48 };
// How well a document answers: in how many places the words looked for stand together, and how often they stand in the
// beginning, and at all. The function vanban_rank of SQL tells the same of a row of the full-text index.
double csqlite_score(int64_t together, int64_t early, int64_t instances);

#endif
