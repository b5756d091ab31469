// What Swift needs of libxml2: its headers, and its global function variables as functions.
#ifndef PASSERELLE_CLIBXML2_SHIM_H
#define PASSERELLE_CLIBXML2_SHIM_H

// libxml2's headers bring in those of the system's ICU, whose types contradict Foundation's own
// copy of ICU. Only the end of a struct that is used through pointers depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>

/// Frees what libxml2 allocated; `xmlFree` is a global function variable, which Swift cannot call.
static inline void passerelle_xmlFree(void *memory) { xmlFree(memory); }

/// How many bytes of its input the parser is past, entities aside.
static inline unsigned long passerelle_offset(xmlParserCtxtPtr context) {
  xmlParserInputPtr input = context->input;
  return input == NULL ? 0 : input->consumed + (unsigned long)(input->cur - input->base);
}

#endif
