// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/faultvfs.h"

#include <atomic>
#include <cstring>

#include <sqlite3.h>

namespace retenta::test::faultvfs {

namespace {

std::atomic<int> failAt{0};  // 0 = unarmed
std::atomic<int> counted{0};
std::atomic<bool> wasHit{false};
std::atomic<bool> sticks{false};
std::atomic<Kind> how{Kind::IoError};

// Whether this call is to fail.
bool fails() {
  const int at = failAt.load();
  if (at == 0) return false;
  const int now = ++counted;
  if (now != at && !(sticks && now > at)) return false;
  wasHit = true;
  return true;
}

struct File {
  sqlite3_file base;
  sqlite3_file* real;
};

sqlite3_file* realOf(sqlite3_file* file) { return reinterpret_cast<File*>(file)->real; }
sqlite3_vfs* realVfs(sqlite3_vfs* vfs) { return static_cast<sqlite3_vfs*>(vfs->pAppData); }

int closeFile(sqlite3_file* f) {
  sqlite3_file* real = realOf(f);
  const int rc = real->pMethods ? real->pMethods->xClose(real) : SQLITE_OK;
  return rc;
}
int readFile(sqlite3_file* f, void* to, int size, sqlite3_int64 at) {
  return realOf(f)->pMethods->xRead(realOf(f), to, size, at);
}
int writeFile(sqlite3_file* f, const void* from, int size, sqlite3_int64 at) {
  if (fails()) {
    if (how == Kind::IoError) return SQLITE_IOERR_WRITE;
    if (size > 1) realOf(f)->pMethods->xWrite(realOf(f), from, size / 2, at);
    return SQLITE_FULL;
  }
  return realOf(f)->pMethods->xWrite(realOf(f), from, size, at);
}
int truncateFile(sqlite3_file* f, sqlite3_int64 size) {
  if (fails()) return SQLITE_IOERR_TRUNCATE;
  return realOf(f)->pMethods->xTruncate(realOf(f), size);
}
int syncFile(sqlite3_file* f, int flags) {
  if (fails()) return SQLITE_IOERR_FSYNC;
  return realOf(f)->pMethods->xSync(realOf(f), flags);
}
int sizeOfFile(sqlite3_file* f, sqlite3_int64* size) {
  return realOf(f)->pMethods->xFileSize(realOf(f), size);
}
int lockFile(sqlite3_file* f, int level) { return realOf(f)->pMethods->xLock(realOf(f), level); }
int unlockFile(sqlite3_file* f, int level) {
  return realOf(f)->pMethods->xUnlock(realOf(f), level);
}
int checkLock(sqlite3_file* f, int* out) {
  return realOf(f)->pMethods->xCheckReservedLock(realOf(f), out);
}
int controlFile(sqlite3_file* f, int op, void* arg) {
  return realOf(f)->pMethods->xFileControl(realOf(f), op, arg);
}
int sectorSize(sqlite3_file* f) { return realOf(f)->pMethods->xSectorSize(realOf(f)); }
int traits(sqlite3_file* f) { return realOf(f)->pMethods->xDeviceCharacteristics(realOf(f)); }
int shmMap(sqlite3_file* f, int page, int size, int extend, void volatile** out) {
  if (extend != 0 && fails()) return SQLITE_IOERR_SHMMAP;
  return realOf(f)->pMethods->xShmMap(realOf(f), page, size, extend, out);
}
int shmLock(sqlite3_file* f, int offset, int n, int flags) {
  return realOf(f)->pMethods->xShmLock(realOf(f), offset, n, flags);
}
void shmBarrier(sqlite3_file* f) { realOf(f)->pMethods->xShmBarrier(realOf(f)); }
int shmUnmap(sqlite3_file* f, int remove) {
  return realOf(f)->pMethods->xShmUnmap(realOf(f), remove);
}

const sqlite3_io_methods methods = {2,           closeFile,  readFile, writeFile,  truncateFile,
                                    syncFile,    sizeOfFile, lockFile, unlockFile, checkLock,
                                    controlFile, sectorSize, traits,   shmMap,     shmLock,
                                    shmBarrier,  shmUnmap,   nullptr,  nullptr};

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* f, int flags, int* outFlags) {
  auto* file = reinterpret_cast<File*>(f);
  std::memset(file, 0, sizeof(File));
  if ((flags & SQLITE_OPEN_READWRITE) != 0 && fails()) return SQLITE_CANTOPEN;
  file->real = reinterpret_cast<sqlite3_file*>(file + 1);
  const int rc = realVfs(vfs)->xOpen(realVfs(vfs), name, file->real, flags, outFlags);
  if (file->real->pMethods) file->base.pMethods = &methods;
  return rc;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncDir) {
  if (fails()) return SQLITE_IOERR_DELETE;
  return realVfs(vfs)->xDelete(realVfs(vfs), name, syncDir);
}

}  // namespace

void install() {
  static sqlite3_vfs vfs = {};
  sqlite3_vfs* real = sqlite3_vfs_find(nullptr);
  vfs = *real;  // everything but opening and deleting goes straight through
  vfs.pNext = nullptr;
  vfs.zName = "fault";
  vfs.pAppData = real;
  vfs.szOsFile = static_cast<int>(sizeof(File)) + real->szOsFile;
  vfs.xOpen = openFile;
  vfs.xDelete = deleteFile;
  sqlite3_vfs_register(&vfs, 1);
}

void arm(int at, Kind kind, bool sticky) {
  counted = 0;
  wasHit = false;
  how = kind;
  sticks = sticky;
  failAt = at;
}

int disarm() {
  failAt = 0;
  return counted;
}

bool hit() { return wasHit; }

}  // namespace retenta::test::faultvfs
