#define _GNU_SOURCE
#include "CProcess.h"
#include "janitor.h"
#include "registry.h"

#include <errno.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MOST_FOLDERS = 256 };
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char *folders[MOST_FOLDERS];

static int remove_one(const char *path, const struct stat *information, int kind, struct FTW *walk) {
  (void)information, (void)kind, (void)walk;
  remove(path);
  return 0;
}

static void remove_tree(const char *path) { nftw(path, remove_one, 16, FTW_DEPTH | FTW_PHYS); }

char *cprocess_make_folder(void) {
  const char *above = getenv("TMPDIR");
  if (above == NULL || above[0] == 0) above = "/tmp";
  char *path = NULL;
  if (!janitor_start() || asprintf(&path, "%s/vanban.XXXXXX", above) < 0) return NULL;
  if (strlen(path) >= JANITOR_PATH) {
    free(path);
    errno = ENAMETOOLONG;
    return NULL;
  }
  pthread_mutex_lock(&lock);
  if (mkdtemp(path) == NULL) {
    int reason = errno;
    free(path);
    path = NULL;
    errno = reason;
  } else {
    janitor_tell(JANITOR_FOLDER, 0, path);
    for (int i = 0; i < MOST_FOLDERS; i++) {
      if (folders[i] != NULL) continue;
      folders[i] = path;
      break;
    }
  }
  pthread_mutex_unlock(&lock);
  return path;
}

void cprocess_remove_folder(char *path) {
  if (path == NULL) return;
  pthread_mutex_lock(&lock);
  remove_tree(path);
  for (int i = 0; i < MOST_FOLDERS; i++) {
    if (folders[i] == path) folders[i] = NULL;
  }
  janitor_tell(JANITOR_FOLDER_GONE, 0, path);
  pthread_mutex_unlock(&lock);
  free(path);
}

void cprocess_remove_all_folders(void) {
  // The lock is kept: no folder may be made behind the one who cleans up.
  pthread_mutex_lock(&lock);
  for (int i = 0; i < MOST_FOLDERS; i++) {
    if (folders[i] != NULL) remove_tree(folders[i]);
  }
}
