// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/importing/importplan.h"

class QLabel;
class QPushButton;

namespace retenta {

/// What stands in the way of reading a file, and where it is a choice of two readings both of them
/// as buttons: "10 May 2025" and "5 October 2025". Hidden while nothing is asked.
class QuestionBar : public QWidget {
  Q_OBJECT
 public:
  explicit QuestionBar(QWidget* parent = nullptr);
  void setPlan(const ImportPlan& plan);
  bool asks() const;  ///< a choice of two; the focus goes to the first

 Q_SIGNALS:
  void dateOrderChosen(retenta::DateOrder order);
  void decimalChosen(char decimal);

 private:
  QLabel* m_words;
  QPushButton* m_first;
  QPushButton* m_second;
  bool m_dates = false;
};

}  // namespace retenta
