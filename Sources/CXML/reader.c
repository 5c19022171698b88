#include "CXML.h"
#include "initialize.h"

#include <libxml/xmlreader.h>
#include <stdlib.h>
#include <string.h>

struct cxml_reader {
  xmlTextReaderPtr text_reader;
  cxml_read read;
  void *context;
  int pending_end;
  int error_line;
  char error[240];
};

static int read_bytes(void *context, char *buffer, int capacity) {
  cxml_reader *reader = context;
  return reader->read(reader->context, (uint8_t *)buffer, capacity);
}

static int close_nothing(void *context) {
  (void)context;
  return 0;
}

// The first error is the cause; later ones follow from it.
static void keep_error(void *context, xmlErrorPtr error) {
  cxml_reader *reader = context;
  if (reader->error[0] != 0 || error == NULL || error->level < XML_ERR_ERROR) return;
  const char *message = error->message != NULL ? error->message : "unknown error";
  strncpy(reader->error, message, sizeof reader->error - 1);
  size_t length = strlen(reader->error);
  while (length > 0 && reader->error[length - 1] == '\n') reader->error[--length] = 0;
  reader->error_line = error->line;
}

cxml_reader *cxml_reader_open(cxml_read read, void *context) {
  cxml_initialize();
  cxml_reader *reader = calloc(1, sizeof *reader);
  if (reader == NULL) return NULL;
  reader->read = read;
  reader->context = context;
  // Neither NOENT nor HUGE: entities stay unexpanded and libxml2's own bounds stay in force.
  reader->text_reader = xmlReaderForIO(
      read_bytes, close_nothing, reader, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  if (reader->text_reader == NULL) {
    free(reader);
    return NULL;
  }
  xmlTextReaderSetStructuredErrorHandler(reader->text_reader, keep_error, reader);
  return reader;
}

int32_t cxml_reader_next(cxml_reader *reader) {
  if (reader->pending_end) {
    reader->pending_end = 0;
    return CXML_ELEMENT_END;
  }
  for (;;) {
    int status = xmlTextReaderRead(reader->text_reader);
    if (status < 0) return CXML_MALFORMED;
    if (status == 0) return CXML_END;
    switch (xmlTextReaderNodeType(reader->text_reader)) {
      case XML_READER_TYPE_ELEMENT:
        reader->pending_end = xmlTextReaderIsEmptyElement(reader->text_reader);
        return CXML_ELEMENT_START;
      case XML_READER_TYPE_END_ELEMENT: return CXML_ELEMENT_END;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_WHITESPACE:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE: return CXML_TEXT;
      case XML_READER_TYPE_DOCUMENT_TYPE:
      case XML_READER_TYPE_ENTITY_REFERENCE: return CXML_DOCTYPE;
      default: break;
    }
  }
}

const char *cxml_reader_name(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstLocalName(reader->text_reader);
}

const char *cxml_reader_namespace(cxml_reader *reader) {
  return (const char *)xmlTextReaderConstNamespaceUri(reader->text_reader);
}

const char *cxml_reader_attribute(cxml_reader *reader, const char *local_name) {
  xmlNodePtr node = xmlTextReaderCurrentNode(reader->text_reader);
  if (node == NULL || node->type != XML_ELEMENT_NODE) return NULL;
  for (xmlAttrPtr attribute = node->properties; attribute != NULL; attribute = attribute->next) {
    if (strcmp((const char *)attribute->name, local_name) != 0) continue;
    if (attribute->children == NULL || attribute->children->content == NULL) return "";
    return (const char *)attribute->children->content;
  }
  return NULL;
}

const char *cxml_reader_text(cxml_reader *reader, int32_t *length) {
  const char *text = (const char *)xmlTextReaderConstValue(reader->text_reader);
  *length = text == NULL ? 0 : (int32_t)strlen(text);
  return text;
}

const char *cxml_reader_error(cxml_reader *reader) { return reader->error; }

int32_t cxml_reader_error_line(cxml_reader *reader) { return reader->error_line; }

void cxml_reader_close(cxml_reader *reader) {
  xmlFreeTextReader(reader->text_reader);
  free(reader);
}
