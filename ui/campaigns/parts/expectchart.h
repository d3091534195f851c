// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "core/campaigns/expectation.h"

namespace retenta {

/// Two bars from zero: who buys without the campaign (grey: happens anyway) and with it (accent,
/// hatched: has not happened yet), with its 95 % whisker. What is not known is a dashed outline
/// with a dash.
class ExpectChart : public QWidget {
  Q_OBJECT
 public:
  explicit ExpectChart(QWidget* parent = nullptr);
  void setRates(std::optional<double> without, std::optional<double> with,
                std::optional<Interval> interval);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  void drawBar(QPainter& p, const QRectF& area, std::optional<double> rate, double top,
               bool with) const;
  std::optional<double> m_without;
  std::optional<double> m_with;
  std::optional<Interval> m_interval;
};

}  // namespace retenta
