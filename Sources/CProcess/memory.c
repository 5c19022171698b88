#include <malloc.h>

#include "CProcess.h"

void cprocess_return_memory(void) {
  mallopt(M_MMAP_THRESHOLD, 256 << 10);
  mallopt(M_TRIM_THRESHOLD, 512 << 10);
}
