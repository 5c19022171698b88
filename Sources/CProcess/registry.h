#ifndef CPROCESS_REGISTRY_H
#define CPROCESS_REGISTRY_H

#include <sys/types.h>

// Groups of processes that are to be killed when this process is told to end.
void cprocess_register(pid_t group);
void cprocess_unregister(pid_t group);
void cprocess_kill_all(void);
// Stops the calling thread for good where this process is about to end: what it would do is no longer of use.
void cprocess_pause_if_ending(void);
// When this process exits, what runs is killed, and what is left is removed.
void cprocess_clean_up_at_exit(void);
void cprocess_remove_all_folders(void);
// A pipe that programs do not inherit, beyond the descriptors of the standard streams. -1 with errno.
int cprocess_make_pipe(int ends[2]);

#endif
