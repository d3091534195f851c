// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace retenta {

/// Files dropped anywhere into a window: over a field (which would take their names as text), over
/// a dialog that stands on it, over a table.
class FileDrops : public QObject {
  Q_OBJECT
 public:
  explicit FileDrops(QWidget* window);

 Q_SIGNALS:
  void dropped(const QStringList& paths);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  bool isOurs(const QObject* object) const;
  QWidget* m_window;
};

}  // namespace retenta
