#include "CXML.h"
#include "initialize.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  const cxml_page_events *events;
  void *context;
} sink;

static void on_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  sink *to = context;
  to->events->start(to->context, (const char *)name, (const char *const *)attributes);
}

static void on_end(void *context, const xmlChar *name) {
  sink *to = context;
  to->events->end(to->context, (const char *)name);
}

static void on_text(void *context, const xmlChar *text, int length) {
  sink *to = context;
  to->events->text(to->context, (const uint8_t *)text, length);
}

// SAX and not libxml2's tree: its tree builder stops at 256 levels, and saved pages are deeper than that.
int32_t cxml_parse_page(const uint8_t *bytes, int32_t length, const cxml_page_events *events, void *context) {
  if (length <= 0) return 0;
  cxml_initialize();
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt((const char *)bytes, length);
  if (parser == NULL) return -1;
  sink to = {events, context};
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = on_start;
  handler.endElement = on_end;
  handler.characters = on_text;
  handler.ignorableWhitespace = on_text;
  htmlSAXHandlerPtr original = parser->sax;
  parser->sax = &handler;
  parser->userData = &to;
  htmlCtxtUseOptions(
      parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                  HTML_PARSE_IGNORE_ENC);
  // Left alone, libxml2 takes a page without a declaration for Latin-1 and believes any declaration.
  xmlCharEncodingHandlerPtr utf8 = xmlFindCharEncodingHandler("UTF-8");
  if (utf8 != NULL) {
    xmlSwitchToEncoding(parser, utf8);
    if (parser->input->encoding != NULL) xmlFree((xmlChar *)parser->input->encoding);
    parser->input->encoding = xmlStrdup((const xmlChar *)"UTF-8");
  }
  htmlParseDocument(parser);
  parser->sax = original;
  htmlFreeParserCtxt(parser);
  return 0;
}
