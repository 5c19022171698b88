#include "rank.h"

#include <sqlite3.h>
#include <stddef.h>

// How well a document answers, `vanban_rank(search)`: more is better.
//
// Every hit holds all the words, so how rare a word is says little; what tells hits apart is whether the syllables stand
// together as they were asked for, whether they stand in the beginning, and how often. Unlike bm25 it looks at the hit
// alone: no word's whole list is read, and no length is looked up.
static void rank(
  const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count, sqlite3_value **values
) {
  (void)count;
  (void)values;
  enum { BEGINNING = 48 };
  int instances = 0;
  int code = api->xInstCount(context, &instances);
  int together = 0, early = 0, last_phrase = -1, last_place = -1, last_column = -1;
  for (int index = 0; code == SQLITE_OK && index < instances; index++) {
    int phrase = 0, column = 0, place = 0;
    code = api->xInst(context, index, &phrase, &column, &place);
    if (column == last_column && place == last_place + 1 && phrase == last_phrase + 1) together++;
    if (place < BEGINNING) early++;
    last_phrase = phrase;
    last_place = place;
    last_column = column;
  }
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(result, code);
    return;
  }
  double score = 4.0 * together / (together + 1.0) + 2.0 * early / (early + 1.0) + instances / (instances + 8.0);
  sqlite3_result_double(result, score);
}

int csqlite_register_rank(sqlite3 *database) {
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  // The documented way to FTS5's interface.
  int code = sqlite3_prepare_v2(database, "SELECT fts5(?1)", -1, &statement, NULL);
  if (code != SQLITE_OK) return code;
  sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
  sqlite3_step(statement);
  sqlite3_finalize(statement);
  if (api == NULL) return SQLITE_ERROR;
  return api->xCreateFunction(api, "vanban_rank", NULL, rank, NULL);
}
