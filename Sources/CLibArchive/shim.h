// What Swift needs of libarchive: its headers, and a macro with a cast as a function.
#ifndef PASSERELLE_CLIBARCHIVE_SHIM_H
#define PASSERELLE_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>

/// Whether the entry is a regular file, and no link, folder or device.
static inline int passerelle_isRegularFile(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_symlink(entry) == 0
         && archive_entry_hardlink(entry) == 0;
}

#endif
