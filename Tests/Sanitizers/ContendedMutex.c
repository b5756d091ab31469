// Tells ThreadSanitizer about a Mutex that two threads want at once.
//
// Swift's Mutex on Linux is one word. Taking a free one is an atomic instruction in our own code,
// which ThreadSanitizer sees. Waiting for one that is taken, and handing it over, is done by
// libswiftSynchronization and the kernel, which it does not see: what one thread did under the
// lock then looks like a race with what the next one does, also long after it let go (a stemmer
// taken from its pool). A suppression would have to name the code that uses such values, and would
// hide its real races; this hides none. scripts/test-thread loads it before that library.
//
// The names are those of the library's two functions, which code compiled against it holds.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define LOCK_SLOW "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK_SLOW "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

// How Swift calls a method: `self` has a register of its own.
#define SWIFT_CALL __attribute__((swiftcall))
#define SWIFT_SELF __attribute__((swift_context))

typedef SWIFT_CALL void LockSlow(uint32_t thread, SWIFT_SELF void *mutex);
typedef SWIFT_CALL void UnlockSlow(SWIFT_SELF void *mutex);

// Absent from a program that was built without ThreadSanitizer.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

SWIFT_CALL void lock_slow(uint32_t thread, SWIFT_SELF void *mutex) __asm__(LOCK_SLOW);
SWIFT_CALL void unlock_slow(SWIFT_SELF void *mutex) __asm__(UNLOCK_SLOW);

SWIFT_CALL void lock_slow(uint32_t thread, SWIFT_SELF void *mutex) {
  ((LockSlow *)dlsym(RTLD_NEXT, LOCK_SLOW))(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

SWIFT_CALL void unlock_slow(SWIFT_SELF void *mutex) {
  if (__tsan_release) __tsan_release(mutex);
  ((UnlockSlow *)dlsym(RTLD_NEXT, UNLOCK_SLOW))(mutex);
}
