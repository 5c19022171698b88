#ifndef CSQLITE_SETS_H
#define CSQLITE_SETS_H

#include <sqlite3.h>

// Adds vanban_set and vanban_in to a connection; a code of SQLite.
int csqlite_register_sets(sqlite3 *database);

#endif
