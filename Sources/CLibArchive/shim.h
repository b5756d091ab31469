// What Swift needs of libarchive: its headers, macros with a cast as functions, and names in UTF-8.
#ifndef PASSERELLE_CLIBARCHIVE_SHIM_H
#define PASSERELLE_CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

/// Whether the entry is a regular file, and no link, folder or device.
static inline int passerelle_isRegularFile(struct archive_entry *entry) {
  return archive_entry_filetype(entry) == AE_IFREG && archive_entry_symlink(entry) == 0
         && archive_entry_hardlink(entry) == 0;
}

/// `archive_read_next_header`, with the names of entries read as UTF-8 whatever the locale of the process
/// is: libarchive loses those that the locale cannot write.
static inline int passerelle_nextHeader(struct archive *archive, struct archive_entry **entry) {
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  locale_t before = utf8 ? uselocale(utf8) : (locale_t)0;
  int status = archive_read_next_header(archive, entry);
  // Converted once and kept in the entry.
  if (status == ARCHIVE_OK || status == ARCHIVE_WARN) archive_entry_pathname_utf8(*entry);
  if (utf8) {
    uselocale(before);
    freelocale(utf8);
  }
  return status;
}

#endif
