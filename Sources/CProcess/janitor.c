#define _GNU_SOURCE
#include "janitor.h"
#include "registry.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

// Less than PIPE_BUF, so that messages of several threads and processes do not mix.
typedef struct {
  int what;
  pid_t group;
  char folder[JANITOR_PATH];
} message;

enum { MOST = 256 };
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int line = -1;
static pid_t janitor;

// Only the janitor uses these.
static pid_t groups[MOST];
static char folders[MOST][JANITOR_PATH];

static void note(const message *news) {
  for (int i = 0; i < MOST; i++) {
    switch (news->what) {
      case JANITOR_GROUP:
        if (groups[i] != 0) continue;
        groups[i] = news->group;
        return;
      case JANITOR_GROUP_GONE:
        if (groups[i] == news->group) groups[i] = 0;
        continue;
      case JANITOR_FOLDER:
        if (folders[i][0] != 0) continue;
        memcpy(folders[i], news->folder, JANITOR_PATH);
        return;
      case JANITOR_FOLDER_GONE:
        if (strcmp(folders[i], news->folder) == 0) folders[i][0] = 0;
        continue;
    }
  }
}

// rm does it: what walks folders may not be called between fork and exec.
static void remove_folder(const char *folder) {
  const char *const arguments[] = {"rm", "-rf", "--", folder, NULL};
  const char *const environment[] = {NULL};
  // What was killed may write for a moment longer, and then the folder is not empty.
  for (int attempt = 0; attempt < 20 && access(folder, F_OK) == 0; attempt++) {
    pid_t child = fork();
    if (child == 0) {
      execve("/bin/rm", (char *const *)arguments, (char *const *)environment);
      _exit(127);
    }
    while (child > 0 && waitpid(child, NULL, 0) < 0 && errno == EINTR) {
    }
    if (attempt > 0) nanosleep(&(struct timespec){0, 20000000}, NULL);
  }
}

static void work(int input) {
  // A group of its own: what kills this process's group must not kill the one who cleans up.
  setsid();
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_SETMASK, &all, NULL);
  prctl(PR_SET_NAME, "vanban-janitor");
  // Nothing of the other's may stay open here: a pipe that somebody reads would never end.
  dup2(input, 3);
  close_range(4, ~0U, 0);
  for (int i = 0; i < 3; i++) {
    close(i);
    open("/dev/null", O_RDWR);
  }
  signal(SIGCHLD, SIG_DFL);
  if (chdir("/") != 0) _exit(1);
  static message news;
  size_t have = 0;
  for (;;) {
    ssize_t count = read(3, (char *)&news + have, sizeof news - have);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) break;
    have += (size_t)count;
    if (have < sizeof news) continue;
    note(&news);
    have = 0;
  }
  for (int i = 0; i < MOST; i++) {
    if (groups[i] > 0) kill(-groups[i], SIGKILL);
  }
  for (int i = 0; i < MOST; i++) {
    if (folders[i][0] != 0) remove_folder(folders[i]);
  }
  _exit(0);
}

int janitor_start(void) {
  pthread_mutex_lock(&lock);
  int ends[2];
  if (line < 0 && cprocess_make_pipe(ends) == 0) {
    pid_t made = fork();
    if (made == 0) work(ends[0]);
    int reason = errno;
    close(ends[0]);
    if (made > 0) {
      line = ends[1];
      janitor = made;
      cprocess_clean_up_at_exit();
    } else {
      close(ends[1]);
      errno = reason;
    }
  }
  int runs = line >= 0;
  pthread_mutex_unlock(&lock);
  return runs;
}

void janitor_tell(int what, pid_t group, const char *folder) {
  message news = {.what = what, .group = group};
  if (folder != NULL) strncpy(news.folder, folder, JANITOR_PATH - 1);
  ssize_t written;
  do written = write(line, &news, sizeof news);
  while (written < 0 && errno == EINTR);
}

void janitor_end(void) {
  pthread_mutex_lock(&lock);
  if (line >= 0) {
    close(line);
    line = -1;
    while (waitpid(janitor, NULL, 0) < 0 && errno == EINTR) {
    }
  }
  pthread_mutex_unlock(&lock);
}
