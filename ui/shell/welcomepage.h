// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/widgets/page.h"

class QPushButton;

namespace retenta {

/// A business opened before, as the welcome page shows it.
struct RecentLine {
  QString path;
  QString name;
  QString opened;  ///< the day in words, empty when it is not known
  bool missing = false;
};

/// What stands in the window while no business is open: drop a file, open one, or the sample.
class WelcomePage : public Page {
  Q_OBJECT
 public:
  explicit WelcomePage(const QList<RecentLine>& recent, QWidget* parent = nullptr);
  QString title() const override;
  void setContext(const PageContext&) override {}
  /// The keyboard begins at the first thing to do.
  void activate() override;

 Q_SIGNALS:
  void importRequested();
  void demoRequested();
  void openRequested();
  void newRequested();
  void recentChosen(const QString& path);
  void recentForgotten(const QString& path);

 private:
  QWidget* makeLine(const RecentLine& line);

  QPushButton* m_first = nullptr;
};

}  // namespace retenta
