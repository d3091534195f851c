// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/page.h"

class QListWidget;

namespace retenta {

/// What stands in the window while no business is open: drop a file, open one, or the sample.
class WelcomePage : public Page {
  Q_OBJECT
 public:
  explicit WelcomePage(const QStringList& recent, QWidget* parent = nullptr);
  QString title() const override;
  void setContext(const PageContext&) override {}

 Q_SIGNALS:
  void importRequested();
  void demoRequested();
  void openRequested();
  void newRequested();
  void recentChosen(const QString& path);
};

}  // namespace retenta
