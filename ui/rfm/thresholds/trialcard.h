// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/rfm/rfmservice.h"

class QGridLayout;

namespace retenta {

/// The matrix of a trial with each cell's change against the stored bounds instead of another day.
RfmMatrix againstStored(const RfmView& view);

/// What bounds that are only tried would change, said before anything is stored: each cell now and
/// then, side by side; hidden while nothing would. GUI thread.
class TrialCard : public QWidget {
  Q_OBJECT
 public:
  explicit TrialCard(QWidget* parent = nullptr);

  void setTrial(const RfmMatrix& tried, const BoundsTrial* trial);

 private:
  void addRow(int row, Segment segment, const RfmCell& now, const RfmCell& then, Currency currency);

  QGridLayout* m_rows;
};

}  // namespace retenta
