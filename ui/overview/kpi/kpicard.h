// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/overview/kpi/kpiwords.h"

namespace retenta {

/// One KPI: name, figure, change (arrow for the direction, colour for good and bad), a small line
/// of 12 months over that of the year before. Pressed, it opens its formula. Painted as a whole; a
/// screen reader hears one sentence.
class KpiCard : public QAbstractButton {
  Q_OBJECT
 public:
  explicit KpiCard(MainKpi kpi, QWidget* parent = nullptr);
  MainKpi kpi() const { return m_kpi; }
  void setFace(const KpiFace& face);
  const KpiFace& face() const { return m_face; }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void menuRequested(const QPoint& global);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  int neededWidth() const;
  void paintChange(QPainter& painter, const QRectF& box) const;

  MainKpi m_kpi;
  KpiFace m_face;
};

}  // namespace retenta
