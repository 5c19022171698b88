#ifndef CPROCESS_REGISTRY_H
#define CPROCESS_REGISTRY_H

#include <sys/types.h>

// The process groups that run, so that a signal can end them.
void cprocess_register(pid_t group);
void cprocess_unregister(pid_t group);
void cprocess_kill_all(void);
void cprocess_remove_all_folders(void);

#endif
