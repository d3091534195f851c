// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QLineEdit>

namespace retenta {

/// A number that may be unknown: an emptied field is nullopt and shows "—". Enter or leaving takes
/// what was typed, Esc brings the last one back; what is no number in the range is outlined, says
/// why in its tooltip and is not taken.
class FigureField : public QLineEdit {
  Q_OBJECT
 public:
  FigureField(double least, double most, int decimals, QWidget* parent = nullptr);

  /// Tells nothing; leaves a text being typed alone.
  void setFigure(std::optional<double> value);
  std::optional<double> figure() const { return m_value; }

 Q_SIGNALS:
  void settled(std::optional<double> value);  ///< by the user, and another value than before

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void take();
  void showValue();
  void mark(bool wrong);

  double m_least;
  double m_most;
  int m_decimals;
  std::optional<double> m_value;
};

}  // namespace retenta
