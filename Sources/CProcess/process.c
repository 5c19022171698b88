#define _GNU_SOURCE
#include "CProcess.h"
#include "janitor.h"
#include "registry.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ERROR_BYTES = 4096 };

struct cprocess {
  pid_t child;
  int input;  // -1 where nothing is said to it
  int output;
  int errors;
  int64_t deadline;  // 0 for none
  int64_t output_left;  // negative for no limit
  int outcome;
  int failure;  // errno of an exec that failed
  uint8_t said[2 * ERROR_BYTES];
  size_t said_length;
};

static int64_t now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void limit(int resource, int64_t most) {
  if (most <= 0) return;
  struct rlimit value = {(rlim_t)most, (rlim_t)most};
  setrlimit((__rlimit_resource_t)resource, &value);
}

// Whatever some other thread or library holds open without O_CLOEXEC ends at the exec, too: a pipe that the child held
// would never end for those who read it. Not closed at once, for the report goes out where exec fails.
static void close_rest_at_exec(void) {
#ifdef CLOSE_RANGE_CLOEXEC
  if (close_range(3, ~0U, CLOSE_RANGE_CLOEXEC) == 0) return;
#endif
  // Linux before 5.11, and sandboxes that do not know the call.
  struct rlimit most = {0};
  getrlimit(RLIMIT_NOFILE, &most);
  int end = most.rlim_cur < 65536 ? (int)most.rlim_cur : 65536;
  for (int file = 3; file < end; file++) fcntl(file, F_SETFD, FD_CLOEXEC);
}

// Runs in the child, where nothing may be allocated.
static void run_child(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    const cprocess_limits *limits, pid_t parent, int input, int output, int errors, int report) {
  setpgid(0, 0);
  // No PR_SET_PDEATHSIG: it comes when the thread ends that started the program, and does not reach a grandchild.
  janitor_tell(JANITOR_GROUP, getpid(), NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  signal(SIGXFSZ, SIG_DFL);
  if (input < 0) input = open("/dev/null", O_RDONLY);
  if (getppid() == parent && input >= 0 && dup2(input, 0) >= 0 && dup2(output, 1) >= 0 && dup2(errors, 2) >= 0 &&
      (folder == NULL || chdir(folder) == 0)) {
    limit(RLIMIT_AS, limits->address_space);
    limit(RLIMIT_CPU, limits->cpu_seconds);
    limit(RLIMIT_FSIZE, limits->file_bytes);
    limit(RLIMIT_CORE, 1);
    close_rest_at_exec();
    execve(path, (char *const *)arguments, (char *const *)environment);
  }
  int failure = errno;
  ssize_t written = write(report, &failure, sizeof failure);
  (void)written;
  _exit(127);
}

static cprocess *start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    const cprocess_limits *limits, int talks) {
  cprocess *process = calloc(1, sizeof *process);
  int input[2] = {-1, -1}, output[2] = {-1, -1}, errors[2] = {-1, -1}, report[2] = {-1, -1};
  if (process == NULL) return NULL;
  cprocess_pause_if_ending();
  if (!janitor_start() || (talks && cprocess_make_pipe(input) != 0) || cprocess_make_pipe(output) != 0 || cprocess_make_pipe(errors) != 0 ||
      cprocess_make_pipe(report) != 0) {
    goto failed;
  }
  process->deadline = limits->wall_milliseconds > 0 ? now() + limits->wall_milliseconds : 0;
  process->output_left = limits->output_bytes > 0 ? limits->output_bytes : -1;
  pid_t parent = getpid();
  process->child = fork();
  if (process->child < 0) goto failed;
  if (process->child == 0) {
    run_child(path, arguments, environment, folder, limits, parent, input[0], output[1], errors[1], report[1]);
  }
  // In both processes, for either may be first.
  setpgid(process->child, process->child);
  cprocess_register(process->child);
  close(output[1]), close(errors[1]), close(report[1]);
  if (talks) close(input[0]);
  // The pipe closes when exec succeeds.
  int failure = 0;
  ssize_t count;
  do count = read(report[0], &failure, sizeof failure);
  while (count < 0 && errno == EINTR);
  close(report[0]);
  if (count == (ssize_t)sizeof failure) {
    process->outcome = CPROCESS_NOT_STARTED;
    process->failure = failure;
  }
  process->input = input[1];
  if (talks) fcntl(process->input, F_SETFL, O_NONBLOCK);
  process->output = output[0];
  process->errors = errors[0];
  fcntl(process->errors, F_SETFL, O_NONBLOCK);
  return process;
failed:;
  int reason = errno;
  for (int i = 0; i < 2; i++) {
    if (input[i] >= 0) close(input[i]);
    if (output[i] >= 0) close(output[i]);
    if (errors[i] >= 0) close(errors[i]);
    if (report[i] >= 0) close(report[i]);
  }
  free(process);
  errno = reason;
  return NULL;
}

cprocess *cprocess_start(
    const char *path, const char *const *arguments, const char *const *environment, const char *folder,
    const cprocess_limits *limits) {
  return start(path, arguments, environment, folder, limits, 0);
}

cprocess *cprocess_start_talk(
    const char *path, const char *const *arguments, const char *const *environment) {
  const cprocess_limits none = {0};
  return start(path, arguments, environment, NULL, &none, 1);
}

// Keeps the last bytes; false at the end.
static int drain_errors(cprocess *process) {
  for (;;) {
    if (process->said_length > ERROR_BYTES) {
      size_t dropped = process->said_length - ERROR_BYTES;
      memmove(process->said, process->said + dropped, ERROR_BYTES);
      process->said_length = ERROR_BYTES;
    }
    ssize_t count = read(process->errors, process->said + process->said_length, ERROR_BYTES);
    if (count > 0) {
      process->said_length += (size_t)count;
    } else if (count == 0) {
      return 0;
    } else if (errno != EINTR) {
      return 1;
    }
  }
}

// Milliseconds to wait; -1 for ever; 0 when time is out.
static int time_left(const cprocess *process) {
  if (process->deadline == 0) return -1;
  int64_t left = process->deadline - now();
  return left <= 0 ? 0 : left > 1000000 ? 1000000 : (int)left;
}

void cprocess_allow(cprocess *process, int64_t milliseconds) { process->deadline = now() + milliseconds; }

int64_t cprocess_id(const cprocess *process) { return process->child; }

int32_t cprocess_send(cprocess *process, const uint8_t *bytes, size_t length) {
  while (length > 0 && process->outcome == CPROCESS_EXITED) {
    struct pollfd ends[2] = {{process->input, POLLOUT, 0}, {process->errors, POLLIN, 0}};
    int wait = time_left(process);
    if (wait == 0) {
      process->outcome = CPROCESS_OUT_OF_TIME;
      return 0;
    }
    if (poll(ends, 2, wait) < 0 && errno != EINTR) return 0;
    if (ends[1].revents & POLLIN) drain_errors(process);
    if (ends[0].revents == 0) {
      if (ends[1].revents & POLLHUP) return 0;
      continue;
    }
    ssize_t count = write(process->input, bytes, length);
    if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (count < 0) return 0;
    bytes += count;
    length -= (size_t)count;
  }
  return length == 0;
}

int64_t cprocess_read(cprocess *process, uint8_t *buffer, size_t capacity) {
  int has_errors = 1;
  while (process->outcome == CPROCESS_EXITED) {
    struct pollfd ends[2] = {{process->output, POLLIN, 0}, {has_errors ? process->errors : -1, POLLIN, 0}};
    int wait = time_left(process);
    if (wait == 0) {
      process->outcome = CPROCESS_OUT_OF_TIME;
      return 0;
    }
    if (poll(ends, 2, wait) < 0 && errno != EINTR) return 0;
    if (ends[1].revents != 0) has_errors = drain_errors(process);
    if (ends[0].revents == 0) continue;
    ssize_t count = read(process->output, buffer, capacity);
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return 0;
    if (process->output_left >= 0) {
      if (count > process->output_left) {
        process->outcome = CPROCESS_TOO_MUCH;
        return 0;
      }
      process->output_left -= count;
    }
    return count;
  }
  return 0;
}

const uint8_t *cprocess_errors(cprocess *process, size_t *length) {
  drain_errors(process);
  *length = process->said_length;
  return process->said;
}

static int has_ended(pid_t child) {
  siginfo_t information = {0};
  // The child stays a zombie, so that its number cannot become another's before its group is killed.
  return waitid(P_PID, (id_t)child, &information, WEXITED | WNOHANG | WNOWAIT) != 0 || information.si_pid == child;
}

cprocess_result cprocess_finish(cprocess *process, int32_t abandon) {
  int step = 1;
  if (process->input >= 0) {
    close(process->input);
    process->input = -1;
  }
  while (!abandon && process->outcome == CPROCESS_EXITED && !has_ended(process->child)) {
    drain_errors(process);
    int wait = time_left(process);
    if (wait == 0) {
      process->outcome = CPROCESS_OUT_OF_TIME;
      break;
    }
    struct timespec pause = {0, (wait > 0 && wait < step ? wait : step) * 1000000L};
    nanosleep(&pause, NULL);
    if (step < 20) step *= 2;
  }
  cprocess_pause_if_ending();
  kill(-process->child, SIGKILL);
  kill(process->child, SIGKILL);
  // Told before the number is free for another's group.
  cprocess_unregister(process->child);
  int status = 0;
  while (waitpid(process->child, &status, 0) < 0 && errno == EINTR) {
  }
  drain_errors(process);
  cprocess_result result = {process->outcome, process->failure};
  if (process->outcome == CPROCESS_EXITED) {
    if (WIFSIGNALED(status)) {
      result.outcome = WTERMSIG(status) == SIGXCPU   ? CPROCESS_OUT_OF_TIME
                       : WTERMSIG(status) == SIGXFSZ ? CPROCESS_FILE_TOO_LARGE
                                                     : CPROCESS_SIGNALLED;
      result.status = WTERMSIG(status);
    } else {
      result.status = WEXITSTATUS(status);
    }
  }
  return result;
}

void cprocess_free(cprocess *process) {
  close(process->output);
  close(process->errors);
  free(process);
}
