// What Swift needs of zlib.
#ifndef PASSERELLE_CZLIB_SHIM_H
#define PASSERELLE_CZLIB_SHIM_H

#include <zlib.h>

// deflateInit2 is a macro. A window of 2^15 bytes, and 16 more asks for a gzip header and trailer.
static inline int passerelle_gzip_begin(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

#endif
