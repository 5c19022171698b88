#ifndef CSQLITE_RANK_H
#define CSQLITE_RANK_H

struct sqlite3;

// Makes the ranking function of the full-text search known to a connection; tells a code of SQLite.
int csqlite_register_rank(struct sqlite3 *database);

#endif
