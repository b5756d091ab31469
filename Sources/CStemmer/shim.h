// What Swift needs of Snowball's libstemmer.
#ifndef PASSERELLE_CSTEMMER_SHIM_H
#define PASSERELLE_CSTEMMER_SHIM_H

#include <libstemmer.h>

#endif
