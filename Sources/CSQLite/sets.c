#include "sets.h"

#include <stdint.h>
#include <stdlib.h>

// A set of documents is a blob of bits, that of the document `first` the lowest of its first byte. Rows are so gathered
// without a step from SQLite to its caller for each, which would take most of the time.

typedef struct {
  uint8_t *bits;
  int64_t first, bytes;
} gathering;

// `vanban_set(id, first, bytes)`, an aggregate: the ids from `first` on for which there is a bit; NULL where there is no row.
static void gather(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  gathering *set = sqlite3_aggregate_context(context, sizeof *set);
  if (set == NULL) return;
  if (set->bits == NULL) {
    set->first = sqlite3_value_int64(values[1]);
    set->bytes = sqlite3_value_int64(values[2]);
    if (set->bytes < 1 || set->bytes > INT32_MAX) {
      sqlite3_result_error(context, "vanban_set: a set has from one to 2147483647 bytes", -1);
      return;
    }
    set->bits = sqlite3_malloc64((sqlite3_uint64)set->bytes);
    if (set->bits == NULL) {
      sqlite3_result_error_nomem(context);
      return;
    }
    for (int64_t index = 0; index < set->bytes; index++) set->bits[index] = 0;
  }
  int64_t place = sqlite3_value_int64(values[0]) - set->first;
  if (place >= 0 && place >> 3 < set->bytes) set->bits[place >> 3] |= (uint8_t)(1u << (place & 7));
}

static void gathered(sqlite3_context *context) {
  gathering *set = sqlite3_aggregate_context(context, 0);
  if (set == NULL || set->bits == NULL) return;
  sqlite3_result_blob64(context, set->bits, (sqlite3_uint64)set->bytes, sqlite3_free);
}

// `vanban_in(set, id)`: whether a set that begins with document 0 holds it.
static void holds(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  const uint8_t *bits = sqlite3_value_blob(values[0]);
  int64_t bytes = sqlite3_value_bytes(values[0]), id = sqlite3_value_int64(values[1]);
  sqlite3_result_int(context, id >= 0 && id >> 3 < bytes && (bits[id >> 3] >> (id & 7) & 1));
}

int csqlite_register_sets(sqlite3 *database) {
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
  int code = sqlite3_create_function_v2(database, "vanban_set", 3, flags, NULL, NULL, gather, gathered, NULL);
  if (code != SQLITE_OK) return code;
  return sqlite3_create_function_v2(database, "vanban_in", 2, flags, NULL, holds, NULL, NULL, NULL);
}
