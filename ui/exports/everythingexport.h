// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QObject>

#include "ui/exports/everythingdialog.h"
#include "ui/widgets/job.h"
#include "ui/widgets/page.h"

class QWidget;

namespace retenta {

class Business;

/// Gives out everything that came in: asks by EverythingDialog, then writes table after table, each
/// a running job of its own; a cancelled or failed one ends the row. GUI thread; `business` and
/// `window` outlive it.
class EverythingExport : public QObject {
  Q_OBJECT
 public:
  EverythingExport(Business& business, QWidget* window);

  void ask();

 Q_SIGNALS:
  void working(retenta::Job* job);
  void say(const retenta::Message& message);

 private:
  void write(std::vector<TableFile> files, QStringList written);
  void tellDone(const QString& folder, const QStringList& written);

  Business& m_business;
  QWidget* m_window;
};

}  // namespace retenta
