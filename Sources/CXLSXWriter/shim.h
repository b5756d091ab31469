// What Swift needs of libxlsxwriter.
#ifndef PASSERELLE_CXLSXWRITER_SHIM_H
#define PASSERELLE_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
