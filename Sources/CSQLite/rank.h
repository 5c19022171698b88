#ifndef CSQLITE_RANK_H
#define CSQLITE_RANK_H

struct sqlite3;

// Makes the functions of the full-text search known to a connection, vanban_rank and vanban_together; tells a code of SQLite.
int csqlite_register_rank(struct sqlite3 *database);

#endif
