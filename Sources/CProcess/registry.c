#define _GNU_SOURCE
#include "registry.h"
#include "CProcess.h"
#include "janitor.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_GROUPS = 256 };
static _Atomic(pid_t) groups[MOST_GROUPS];
static atomic_bool is_ending;
static int wake[2] = {-1, -1};
static atomic_bool first_is_noted;
static atomic_int noted;

void cprocess_register(pid_t group) {
  for (int i = 0; i < MOST_GROUPS; i++) {
    pid_t none = 0;
    if (atomic_compare_exchange_strong(&groups[i], &none, group)) return;
  }
}

void cprocess_unregister(pid_t group) {
  janitor_tell(JANITOR_GROUP_GONE, group, NULL);
  for (int i = 0; i < MOST_GROUPS; i++) {
    pid_t same = group;
    if (atomic_compare_exchange_strong(&groups[i], &same, 0)) return;
  }
}

void cprocess_kill_all(void) {
  for (int i = 0; i < MOST_GROUPS; i++) {
    pid_t group = atomic_load(&groups[i]);
    if (group > 0) kill(-group, SIGKILL);
  }
}

int cprocess_make_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  for (int i = 0; i < 2; i++) {
    if (ends[i] > 2) continue;
    // A standard stream that was closed would be overwritten in the child.
    int moved = fcntl(ends[i], F_DUPFD_CLOEXEC, 3);
    int reason = errno;
    close(ends[i]);
    ends[i] = moved;
    if (moved >= 0) continue;
    close(ends[1 - i]);
    ends[0] = ends[1] = -1;
    errno = reason;
    return -1;
  }
  return 0;
}

void cprocess_pause_if_ending(void) {
  while (atomic_load(&is_ending)) pause();
}

static void clean_at_exit(void) {
  cprocess_kill_all();
  cprocess_remove_all_folders();
  janitor_end();
}

void cprocess_clean_up_at_exit(void) {
  static atomic_flag once = ATOMIC_FLAG_INIT;
  if (!atomic_flag_test_and_set(&once)) atexit(clean_at_exit);
}

// Only what may be called in a signal handler: the rest is the cleaner's work.
static void on_signal(int signal) {
  int reason = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(wake[1], &byte, 1);
  (void)written;
  errno = reason;
}

static void *clean(void *nothing) {
  (void)nothing;
  unsigned char byte = 0;
  int none = 0;
  do {
    while (read(wake[0], &byte, 1) != 1) {
    }
  } while (atomic_load(&first_is_noted) && atomic_compare_exchange_strong(&noted, &none, (int)byte));
  atomic_store(&is_ending, 1);
  clean_at_exit();
  signal(byte, SIG_DFL);
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, byte);
  pthread_sigmask(SIG_UNBLOCK, &one, NULL);
  kill(getpid(), byte);
  return NULL;
}

void cprocess_clean_up_on_signals(void) {
  if (wake[0] >= 0 || cprocess_make_pipe(wake) != 0) return;
  pthread_t cleaner;
  if (pthread_create(&cleaner, NULL, clean, NULL) != 0) return;
  pthread_detach(cleaner);
  const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  for (size_t i = 0; i < sizeof signals / sizeof signals[0]; i++) {
    struct sigaction old;
    // One that is ignored (nohup) stays ignored.
    if (sigaction(signals[i], NULL, &old) != 0 || old.sa_handler != SIG_DFL) continue;
    struct sigaction new = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
    sigemptyset(&new.sa_mask);
    sigaction(signals[i], &new, NULL);
  }
}

void cprocess_note_first_signal(void) { atomic_store(&first_is_noted, 1); }

int32_t cprocess_noted_signal(void) { return atomic_load(&noted); }
