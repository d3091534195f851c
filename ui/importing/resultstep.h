// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "core/importing/importreport.h"
#include "ui/widgets/page.h"

class QLabel;
class QPushButton;

namespace retenta {

class Card;
class FigureRow;
class ProblemsCard;
struct SegmentShift;

/// Step 4: what the import did, what it changed in the matrix, and the way back.
class ResultStep : public QWidget {
  Q_OBJECT
 public:
  explicit ResultStep(QWidget* parent = nullptr);
  void setResult(const ImportReport& report, const std::optional<SegmentShift>& shift, bool undone);
  /// Pairs of clients who may be one person, with somebody of this import among them.
  void setDuplicates(int pairs);
  ProblemsCard* problems() const { return m_problems; }
  /// The finding in one sentence.
  static QString headline(const ImportReport& report, bool undone);

 Q_SIGNALS:
  void jump(const retenta::Target& target);
  void importsWanted();  ///< the list of all imports

 private:
  void showShift(const SegmentShift& shift, ImportId import, const QString& file);
  QLabel* m_headline;
  FigureRow* m_figures;
  QPushButton* m_duplicates;
  Card* m_shiftCard;
  QLabel* m_shiftNote;
  QLayout* m_shifts;
  ProblemsCard* m_problems;
};

}  // namespace retenta
