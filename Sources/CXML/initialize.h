#ifndef CXML_INITIALIZE_H
#define CXML_INITIALIZE_H

// Before the first use of libxml2 in any thread: its own initialisation on demand races.
void cxml_initialize(void);

#endif
