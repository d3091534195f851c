// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace retenta {

/// One step of the audience: words, people, and a bar of who is left after it. A click or Enter
/// opens the people of the step.
class WaterfallRow : public QAbstractButton {
  Q_OBJECT
 public:
  enum class Kind { Start, Minus, Total };
  WaterfallRow(Kind kind, const QString& label, QWidget* parent = nullptr);

  void setLabel(const QString& label);
  /// `people` of this step; `left` of `all` remain after it.
  void setFigures(qint64 people, qint64 left, qint64 all);
  /// Looks old while a newer answer is on its way.
  void setStale(bool stale);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  QString figure() const;
  Kind m_kind;
  qint64 m_people = 0;
  qint64 m_left = 0;
  qint64 m_all = 0;
  bool m_stale = false;
};

}  // namespace retenta
