// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QWidget>

#include "core/importing/corrections.h"
#include "ui/importing/problems/problemlist.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace retenta {

/// One act of mending.
using Mend = std::function<void(ImportCorrections&)>;

/// What can be done about the problem in front and about all of its kind: dates read in another
/// order, phones as of another country, a word of the status explained, a value replaced here or
/// everywhere, rows left out.
class FixBar : public QWidget {
  Q_OBJECT
 public:
  explicit FixBar(QWidget* parent = nullptr);

  /// The problem under the cursor, null for none; `all` of the kind when one kind is shown.
  void setProblem(const ProblemListPtr& list, const Problem* problem, const QString& column,
                  std::optional<ProblemKind> kind);
  void focusValue();

 Q_SIGNALS:
  void mended(const retenta::Mend& mend);

 private:
  QWidget* makeDates();
  QWidget* makePhones();
  QWidget* makeStatus();
  QWidget* makeValue();
  QWidget* makeRows();
  void showValue(int alike);
  void showRows(int alike);
  void replace(bool everywhere);
  void moveRows(std::vector<int> rows);
  std::vector<int> rowsOfKind() const;

  ProblemListPtr m_list;
  Problem m_problem;
  bool m_any = false;
  std::optional<ProblemKind> m_kind;
  QString m_column;
  QComboBox* m_order = nullptr;
  QComboBox* m_country = nullptr;
  QComboBox* m_meaning = nullptr;
  QLineEdit* m_text = nullptr;
  QPushButton* m_here = nullptr;
  QPushButton* m_everywhere = nullptr;
  QPushButton* m_leave = nullptr;
  QPushButton* m_leaveAll = nullptr;
  QLabel* m_what;  // and below what is built of the above
  QWidget* m_dates;
  QWidget* m_phones;
  QWidget* m_status;
  QWidget* m_value;
  QWidget* m_rows;
};

}  // namespace retenta
