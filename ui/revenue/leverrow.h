// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/revenue/modelfrombase.h"

class QLabel;

namespace retenta {

class LeverSlider;
class NumberField;

/// One lever: its name, the value before and after as fields, what it brings, and the slider under
/// them. Shows and asks; computes nothing.
class LeverRow : public QWidget {
  Q_OBJECT
 public:
  LeverRow(Lever lever, const QString& name, QWidget* parent = nullptr);

  Lever lever() const { return m_lever; }
  void setHint(const QString& hint);
  void setValues(double before, double after, const std::optional<Spread>& seen);
  /// `good`: whether the effect raises revenue; nullopt for no effect.
  void setEffect(const QString& text, std::optional<bool> good);

  NumberField* beforeField() const { return m_before; }
  NumberField* afterField() const { return m_after; }
  LeverSlider* slider() const { return m_slider; }
  QString effectText() const;

 Q_SIGNALS:
  void beforeMoved(double value);
  void afterMoved(double value);
  void settled();
  void resetRequested();

 protected:
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void fitRange(double before, double after, double seen);
  Lever m_lever;
  double m_high = 0;
  QLabel* m_hint;
  QLabel* m_effect;
  NumberField* m_before;
  NumberField* m_after;
  LeverSlider* m_slider;
};

/// Widths of the three columns of numbers at the present text size, shared by the panel's head.
struct LeverColumns {
  static int before();
  static int after();
  static int effect();
};

}  // namespace retenta
