#define _GNU_SOURCE
#include "registry.h"
#include "CProcess.h"

#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

enum { MOST_GROUPS = 256 };
static _Atomic(pid_t) groups[MOST_GROUPS];
static int wake[2] = {-1, -1};

void cprocess_register(pid_t group) {
  for (int i = 0; i < MOST_GROUPS; i++) {
    pid_t none = 0;
    if (atomic_compare_exchange_strong(&groups[i], &none, group)) return;
  }
}

void cprocess_unregister(pid_t group) {
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

// Only what may be called in a signal handler: the rest is the cleaner's work.
static void on_signal(int signal) {
  unsigned char byte = (unsigned char)signal;
  ssize_t written = write(wake[1], &byte, 1);
  (void)written;
}

static void *clean(void *nothing) {
  (void)nothing;
  unsigned char byte = 0;
  while (read(wake[0], &byte, 1) != 1) {
  }
  cprocess_kill_all();
  cprocess_remove_all_folders();
  signal(byte, SIG_DFL);
  kill(getpid(), byte);
  return NULL;
}

void cprocess_clean_up_on_signals(void) {
  if (wake[0] >= 0 || pipe2(wake, O_CLOEXEC) != 0) return;
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
