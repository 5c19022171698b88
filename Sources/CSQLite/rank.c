#include "rank.h"

#include <sqlite3.h>
#include <stddef.h>
#include <string.h>

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
  enum { BEGINNING = 48, KEPT = 128 };
  // Where the phrase before stands, column and place in one number; of one that stands there more often only the first.
  sqlite3_int64 before[KEPT], now[KEPT];
  int known = 0, instances = 0, together = 0, early = 0, code = SQLITE_OK;
  int phrases = api->xPhraseCount(context);
  // Place by place of each phrase: to ask for the instances of all phrases would sort them together first.
  for (int phrase = 0; code == SQLITE_OK && phrase < phrases; phrase++) {
    Fts5PhraseIter iterator;
    int column = 0, place = 0, standing = 0, next = 0;
    code = api->xPhraseFirst(context, phrase, &iterator, &column, &place);
    for (; code == SQLITE_OK && column >= 0; api->xPhraseNext(context, &iterator, &column, &place)) {
      sqlite3_int64 here = ((sqlite3_int64)column << 32) + place;
      instances++;
      if (place < BEGINNING) early++;
      while (next < known && before[next] < here - 1) next++;
      if (next < known && before[next] == here - 1) together++;
      if (standing < KEPT) now[standing++] = here;
    }
    memcpy(before, now, (size_t)standing * sizeof *now);
    known = standing;
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
