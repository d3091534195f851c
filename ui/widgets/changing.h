// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace retenta {

/// Marks a command (a QAction or a widget) as one that changes the business: it is off, with the
/// reason in its tooltip, while the base is open for reading only.
void marksChange(QObject* command);

/// Keeps the marked commands below what it watches off, whatever their page switches on, while the
/// base is open for reading only. GUI thread.
class ReadOnlyGuard : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  void setOn(bool on) { m_on = on; }
  /// Looks at `page` and everything in it; call it again when the page has new commands.
  void watch(QWidget* page);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  static QString reason();
  bool m_on = false;
};

}  // namespace retenta
