// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retenta::test {

/// A VFS above SQLite's own that makes the n-th write-like call fail (write, sync, truncate,
/// delete, open for writing), as a failing or full disk would. Made the default VFS once per
/// process; harmless while unarmed. One writer at a time: counters are plain numbers under a lock
/// of SQLite's.
namespace faultvfs {

enum class Kind {
  IoError,  ///< the call does nothing and fails
  DiskFull  ///< a write stops halfway, then the disk is full
};

/// Makes it the default VFS. Call once, before any base is opened.
void install();
/// From now on the `at`-th call (from 1) fails, and with `sticky` all after it.
void arm(int at, Kind kind, bool sticky);
/// Everything works again. Returns how many calls were counted since arm().
int disarm();
/// Whether a call has failed since arm().
bool hit();

}  // namespace faultvfs

}  // namespace retenta::test
