#ifndef CXML_H
#define CXML_H

#include <stdint.h>

// Opaque on purpose: libxml2's headers pull in ICU's, which cannot meet Foundation in one Swift module.

// Streamed XML, pulled.

typedef struct cxml_reader cxml_reader;

// Fills the buffer; returns the bytes written, 0 at the end, -1 after an error.
typedef int32_t (*cxml_read)(void *context, uint8_t *buffer, int32_t capacity);

enum {
  CXML_END = 0,
  CXML_ELEMENT_START = 1,
  CXML_ELEMENT_END = 2,
  CXML_TEXT = 3,
  CXML_MALFORMED = -1,
  CXML_DOCTYPE = -2,
};

cxml_reader *cxml_reader_open(cxml_read read, void *context);
// An empty element gives a start and an end like any other.
int32_t cxml_reader_next(cxml_reader *reader);
// Names are interned: equal names of one reader are one pointer.
const char *cxml_reader_name(cxml_reader *reader);
const char *cxml_reader_namespace(cxml_reader *reader);
const char *cxml_reader_attribute(cxml_reader *reader, const char *local_name);
const char *cxml_reader_text(cxml_reader *reader, int32_t *length);
const char *cxml_reader_error(cxml_reader *reader);
int32_t cxml_reader_error_line(cxml_reader *reader);
void cxml_reader_close(cxml_reader *reader);

// Web pages, pushed: the parser mends the markup and reports what it understood.

typedef struct {
  // Attributes are name, value, name, value, ..., NULL; a value may be NULL. The list itself may be NULL.
  void (*start)(void *context, const char *name, const char *const *attributes);
  void (*end)(void *context, const char *name);
  void (*text)(void *context, const uint8_t *bytes, int32_t length);
} cxml_page_events;

// The page must be UTF-8. Returns 0, or -1 when memory is short.
int32_t cxml_parse_page(const uint8_t *bytes, int32_t length, const cxml_page_events *events, void *context);

#endif
