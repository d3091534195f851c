// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartscene.h"

#include <algorithm>
#include <cmath>

#include "ui/charts/chartlayout.h"
#include "ui/text/formatters.h"

namespace retenta {

ChartScene::ChartScene(QObject* parent) : QGraphicsScene(parent) {
  // The items never move: an index would only cost.
  setItemIndexMethod(QGraphicsScene::NoIndex);
}

ChartScene::~ChartScene() = default;

void ChartScene::setSpec(const ChartSpec& spec, const ChartStyle& style) {
  m_spec = spec;
  m_style = style;
  rebuild();
}

void ChartScene::resize(const QSizeF& size) {
  if (size == m_size || size.isEmpty()) return;
  m_size = size;
  rebuild();
}

void ChartScene::rebuild() {
  clear();
  setSceneRect(QRectF(QPointF(0, 0), m_size));
  if (m_spec.categories.isEmpty() || m_spec.series.empty()) {
    m_plot = QRectF();
    return;
  }
  const ChartLayout layout = layoutOf(m_spec, m_style, m_size);
  m_plot = layout.plot;
  addSeries(*this, m_spec, m_style, layout, m_size);
  addLabels(*this, m_spec, m_style, layout, m_size);
}

int ChartScene::categoryAt(const QPointF& point) const {
  if (!m_plot.contains(point)) return -1;
  const ChartLayout layout = layoutOf(m_spec, m_style, m_size);
  const double share = layout.horizontal ? (point.y() - m_plot.top()) / m_plot.height()
                                         : (point.x() - m_plot.left()) / m_plot.width();
  const double position = layout.firstX + share * (layout.lastX - layout.firstX);
  return std::clamp(static_cast<int>(std::lround(position)), 0,
                    static_cast<int>(m_spec.categories.size()) - 1);
}

QString ChartScene::tipOf(int category) const {
  if (category < 0 || category >= m_spec.categories.size()) return {};
  const Formatters format(m_style.language);
  QStringList parts;
  for (const ChartSeries& s : m_spec.series) {
    const double value = s.values.at(static_cast<std::size_t>(category));
    parts << s.name + QChar(0x00A0) +
                 (m_spec.kind == ChartKind::Tornado ? format.signedNumber(value, m_spec.decimals)
                                                    : format.number(value, m_spec.decimals));
  }
  return m_spec.categories.at(category) + QStringLiteral(": ") + parts.join(QStringLiteral(", "));
}

QPointF ChartScene::anchorOf(int category) const {
  if (m_plot.isEmpty()) return {};
  const ChartLayout layout = layoutOf(m_spec, m_style, m_size);
  return layout.at(category, std::clamp(0.0, layout.scale.low, layout.scale.high));
}

}  // namespace retenta
