// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace retenta {

/// A field for one number as people write it: either decimal sign, per cent shown for a fraction.
/// ↑/↓ step, Shift ×10; Enter or leaving takes the number, Esc brings the last one back; what is no
/// number or out of range is outlined and says why in its tooltip, and changes nothing.
class NumberField : public QLineEdit {
  Q_OBJECT
 public:
  explicit NumberField(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  /// A fraction 0.2 is shown and typed as "20 %".
  void setPercent(bool percent);
  void setRange(double low, double high, double step);
  /// Digits after the sign; the value itself keeps all of its own.
  void setDecimals(int decimals);
  /// Home asks for homePressed() instead of moving the cursor, unless a text is being typed.
  void setHomeAsks(bool asks) { m_homeAsks = asks; }
  void setValue(double value);  ///< tells nothing; leaves a text being typed alone
  double value() const { return m_value; }
  bool isValid() const { return m_valid; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void moved(double value);  ///< by the user, at each valid letter and step
  void settled();            ///< the number is final: one undo step
  void homePressed();

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void keyReleaseEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  QString textOf(double value) const;
  void typed(const QString& text);
  void take(double value);
  void stepBy(double steps);
  void settle();
  void markValid(bool valid);

  bool m_percent = false;
  bool m_homeAsks = false;
  double m_low = 0;
  double m_high = 1e15;
  double m_step = 1;
  int m_decimals = 0;
  double m_value = 0;
  double m_kept = 0;  // what Esc brings back
  bool m_typing = false;
  bool m_unsettled = false;
  QTimer m_rest;  // steps by key are one edit until the hand rests
  bool m_valid = true;
};

}  // namespace retenta
