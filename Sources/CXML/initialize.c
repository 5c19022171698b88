#include "initialize.h"

#include <libxml/parser.h>
#include <pthread.h>

static void initialize_parser(void) { xmlInitParser(); }

void cxml_initialize(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize_parser);
}
