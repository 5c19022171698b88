#include "CSQLite.h"
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
  enum { KEPT = 128 };
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
      if (place < CSQLITE_BEGINNING) early++;
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
  sqlite3_result_double(result, csqlite_score(together, early, instances));
}

double csqlite_score(int64_t together, int64_t early, int64_t instances) {
  double first = (double)together, second = (double)early, third = (double)instances;
  return 4 * first / (first + 1) + 2 * second / (second + 1) + third / (third + 8);
}

// Where an instance of a phrase stands, and the way to the next one.
typedef struct {
  Fts5PhraseIter iterator;
  int column, place;
} instance;

// Whether words that are held to their tones stand in their places in a phrase that is looked for without:
// `vanban_together(search, phrase, part, offset, part, offset, ...)`, with phrases by their places in the query and offsets in
// words. The first column has the words with their tones, the second all of them without, both in the same places.
//
// Instances come in order, and so each part's are gone through once.
static void together(
  const Fts5ExtensionApi *api, Fts5Context *context, sqlite3_context *result, int count, sqlite3_value **values
) {
  int parts = (count - 1) / 2, fits = 0, code = SQLITE_OK;
  instance whole, *part = sqlite3_malloc64((sqlite3_uint64)(parts + 1) * sizeof *part);
  if (part == NULL || count < 1) {
    sqlite3_free(part);
    sqlite3_result_error_nomem(result);
    return;
  }
  for (int index = 0; index < parts && code == SQLITE_OK; index++) {
    int phrase = sqlite3_value_int(values[1 + 2 * index]);
    code = api->xPhraseFirst(context, phrase, &part[index].iterator, &part[index].column, &part[index].place);
  }
  if (code == SQLITE_OK) {
    int phrase = sqlite3_value_int(values[0]);
    code = api->xPhraseFirst(context, phrase, &whole.iterator, &whole.column, &whole.place);
  }
  while (code == SQLITE_OK && whole.column >= 0 && !fits) {
    fits = whole.column == 1;
    for (int index = 0; index < parts && fits; index++) {
      instance *one = &part[index];
      int wanted = whole.place + sqlite3_value_int(values[2 + 2 * index]);
      while (one->column == 0 && one->place < wanted) {
        api->xPhraseNext(context, &one->iterator, &one->column, &one->place);
      }
      fits = one->column == 0 && one->place == wanted;
    }
    api->xPhraseNext(context, &whole.iterator, &whole.column, &whole.place);
  }
  sqlite3_free(part);
  if (code == SQLITE_OK) {
    sqlite3_result_int(result, fits);
  } else {
    sqlite3_result_error_code(result, code);
  }
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
  code = api->xCreateFunction(api, "vanban_together", NULL, together, NULL);
  return code == SQLITE_OK ? api->xCreateFunction(api, "vanban_rank", NULL, rank, NULL) : code;
}
