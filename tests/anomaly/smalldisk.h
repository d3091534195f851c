// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace retenta::test {

/// A disk of its own of some megabytes, filled to whatever is wanted by a file called "ballast".
/// Needs root; ready() is false where none can be mounted. Unmounted with the object.
class SmallDisk {
 public:
  SmallDisk(const QString& folder, int megabytes);
  ~SmallDisk();
  SmallDisk(const SmallDisk&) = delete;
  SmallDisk& operator=(const SmallDisk&) = delete;

  bool ready() const { return m_mounted; }
  QString at(const QString& name) const { return m_folder + QLatin1Char('/') + name; }
  /// Leaves so many bytes free, whatever else lies there.
  void leave(qint64 bytes);
  /// The ballast goes.
  void makeRoom();
  /// Everything but the ballast, hidden files too, by name.
  QStringList files() const;
  /// Pulled out while somebody may still use it.
  void pull();

 private:
  QString m_folder;
  bool m_mounted = false;
};

}  // namespace retenta::test
