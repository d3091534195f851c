// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QPushButton;

namespace retenta {

/// What can be done to the ticked clients. Hidden while nothing is ticked.
class BulkBar : public QFrame {
  Q_OBJECT
 public:
  explicit BulkBar(QWidget* parent = nullptr);

  void setCount(qint64 ticked);

 Q_SIGNALS:
  void campaignRequested();
  void tagRequested(QWidget* anchor);
  void consentRequested();
  void excludeRequested(QWidget* anchor);
  void exportRequested();
  void deleteRequested();
  void clearRequested();

 private:
  QLabel* m_text;
};

}  // namespace retenta
