// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace retenta {

/// Behind --measure-start: prints when the window was first painted, when the business's page was,
/// and when painting came to rest, in ms since this object was made; then ends the program. The
/// bench adds the time from exec to here by reading the first line it prints.
class StartMeter : public QObject {
  Q_OBJECT
 public:
  explicit StartMeter(QObject* parent = nullptr);
  /// The business is open: the next paint is its page's.
  void businessOpened();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QElapsedTimer m_clock;
  QTimer m_rest;
  qint64 m_window = -1;
  qint64 m_page = -1;
  qint64 m_last = -1;
  bool m_opened = false;
};

}  // namespace retenta
