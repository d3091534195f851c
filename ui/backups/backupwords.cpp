// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupwords.h"

#include "ui/text/formatters.h"

namespace retenta {

QString BackupWords::size(qint64 bytes) {
  const double megabytes = static_cast<double>(bytes) / (1 << 20);
  return tr("%1 MB").arg(Formatters().number(megabytes, megabytes < 100 ? 1 : 0));
}

QString BackupWords::reason(const QString& id) {
  if (id == QLatin1String("daily")) return tr("daily");
  if (id == QLatin1String("manual")) return tr("by hand");
  if (id == QLatin1String("import")) return tr("before an import");
  if (id.startsWith(QLatin1String("schema"))) return tr("before an update of the program");
  return Formatters::unknown();
}

QString BackupWords::state(BackupEntry::State state) {
  switch (state) {
    case BackupEntry::State::Verified:
      return tr("checked");
    case BackupEntry::State::Unseen:
      return tr("not checked yet");
    case BackupEntry::State::Damaged:
      break;
  }
  return tr("damaged");
}

QString BackupWords::last(const std::optional<BackupEntry>& entry) {
  if (!entry) return tr("There is no good backup yet.");
  return tr("Last good backup: %1, %2")
      .arg(Formatters().date(entry->manifest.day), size(entry->size));
}

}  // namespace retenta
