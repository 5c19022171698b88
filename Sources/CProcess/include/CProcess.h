#ifndef CPROCESS_H
#define CPROCESS_H

#include <stddef.h>
#include <stdint.h>

// Runs another program without a shell, in a process group of its own and under limits. What it writes to standard
// output is pulled; the last of what it says on standard error is kept. The whole group is killed at a limit and at the
// end, also when this process ends in any way, SIGKILL included; a program that makes itself a group of its own (setsid)
// cannot be followed. Limits of memory and of files hold for each process of the group, not for their sum.

typedef struct cprocess cprocess;

typedef struct {
  int64_t address_space;      // bytes of memory that it may map; 0 for no limit
  int64_t cpu_seconds;        // 0 for no limit
  int64_t file_bytes;         // the largest file that it may write; 0 for no limit
  int64_t wall_milliseconds;  // from its start; 0 for no limit
  int64_t output_bytes;       // of standard output; 0 for no limit
} cprocess_limits;

enum {
  CPROCESS_EXITED = 0,        // status is the exit code
  CPROCESS_SIGNALLED = 1,     // status is the signal
  CPROCESS_OUT_OF_TIME = 2,   // killed at the limit of wall or processor time
  CPROCESS_TOO_MUCH = 3,      // killed at the limit of output
  CPROCESS_NOT_STARTED = 4,   // status is errno
  CPROCESS_FILE_TOO_LARGE = 5,  // ended at the limit of a file's size
};

typedef struct {
  int32_t outcome;
  int32_t status;
} cprocess_result;

// The arguments begin with the program's name and end with NULL, the environment ends with NULL.
// NULL when memory, pipes or processes are short; errno tells.
cprocess *cprocess_start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    const cprocess_limits *limits);
// Starts a program that is told what to do while it runs. It has no limits but the time that cprocess_allow gives it.
cprocess *cprocess_start_talk(
    const char *path, const char *const *arguments, const char *const *environment);
// Writes to its standard input, which cprocess_finish closes. 0 where it ended, or at the limit of time.
int32_t cprocess_send(cprocess *process, const uint8_t *bytes, size_t length);
// Its time ends so long from now.
void cprocess_allow(cprocess *process, int64_t milliseconds);
int64_t cprocess_id(const cprocess *process);
// The bytes read, 0 at the end of the output or when a limit was met, which cprocess_finish tells.
int64_t cprocess_read(cprocess *process, uint8_t *buffer, size_t capacity);
// The last bytes of standard error, complete once the output has ended.
const uint8_t *cprocess_errors(cprocess *process, size_t *length);
// Waits for the end, or with `abandon` kills it; whatever is left of its group is killed in both cases. Call once.
cprocess_result cprocess_finish(cprocess *process, int32_t abandon);
void cprocess_free(cprocess *process);

// Makes a folder that only this user can open, below $TMPDIR or /tmp. NULL when it cannot be made; errno tells.
char *cprocess_make_folder(void);
// Removes the folder with everything in it and frees its name.
void cprocess_remove_folder(char *path);

// From now on SIGINT, SIGTERM and SIGHUP kill the programs that run and remove the folders before they end this process.
void cprocess_clean_up_on_signals(void);
// From now on the first of these signals is only noted, so that what is in hand can be finished; the next one ends.
void cprocess_note_first_signal(void);
// The signal that was noted; 0 for none.
int32_t cprocess_noted_signal(void);

// From now on large pieces of memory go back to the system as soon as they are free. Left alone, the C library keeps what it
// has for pieces as large as the largest so far, in a heap that only grows.
void cprocess_return_memory(void);

#endif
