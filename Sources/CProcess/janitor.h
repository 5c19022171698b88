#ifndef CPROCESS_JANITOR_H
#define CPROCESS_JANITOR_H

#include <sys/types.h>

// Another process that outlives this one for a moment: when this one ends, however it ends, SIGKILL included, the
// janitor kills the groups and removes the folders that it was told of and not told to forget.

// What a message is about.
enum { JANITOR_GROUP, JANITOR_GROUP_GONE, JANITOR_FOLDER, JANITOR_FOLDER_GONE };

// Starts it where it does not run yet. False when it cannot be started; errno tells.
int janitor_start(void);
// Safe in a child between fork and exec. `folder` may be NULL.
void janitor_tell(int what, pid_t group, const char *folder);
// Sends it away and waits for its end.
void janitor_end(void);
// The longest path of a folder, with the zero at its end.
enum { JANITOR_PATH = 1000 };

#endif
