// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <utility>

#include <QTimer>
#include <QWidget>

namespace retenta {

/// A slider that shows more than a value: a notch where things stand now, and a bracket under the
/// track for the range seen so far. ↑/→ and ↓/← step, Shift or Page keys ×10, Home and double click
/// go back to the notch. A screen reader meets a slider. Values are those of the model, not pixels.
class LeverSlider : public QWidget {
  Q_OBJECT
 public:
  explicit LeverSlider(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  void setRange(double low, double high, double step);
  void setValue(double value);  ///< tells nothing
  void setNotch(double value);
  void setBracket(std::optional<std::pair<double, double>> bracket);
  /// What a screen reader says for the value ("2.3 %"); else the bare number.
  void setValueText(const QString& text);

  double value() const { return m_value; }
  double low() const { return m_low; }
  double high() const { return m_high; }
  double step() const { return m_step; }
  double notch() const { return m_notch; }
  QString valueText() const { return m_valueText; }

  /// As the user would: clamped, told by moved() and settled().
  void choose(double value);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void moved(double value);  ///< by the user, while dragging and at each key
  void settled();            ///< the drag ended or the keys rest: one undo step
  void reset();              ///< Home or double click: back to the notch, exactly

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  double xOf(double value) const;
  double valueAt(double x) const;
  void stepBy(double steps);
  void backToNotch();
  void settle();

  double m_low = 0;
  double m_high = 1;
  double m_step = 0.01;
  double m_value = 0;
  double m_notch = 0;
  std::optional<std::pair<double, double>> m_bracket;
  QString m_valueText;
  bool m_dragging = false;
  bool m_unsettled = false;
  QTimer m_rest;  // steps by key are one edit until the hand rests
};

}  // namespace retenta
