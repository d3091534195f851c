// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/rfm/migration/migrationpresenter.h"

namespace retenta {

/// One line of the panel: the other segment with its sign, a bar, the size. Chosen ones of a group
/// stand on the accent.
class FlowButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit FlowButton(QWidget* parent = nullptr);

  /// `other` is the end of the flow that is not the chosen cell; `share` of the largest, 0…1.
  void setFlow(const FlowChoice& flow, bool arriving, const QString& size, double share);
  const FlowChoice& flow() const { return m_flow; }
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override { return sizeHint(); }

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  FlowChoice m_flow;
  bool m_arriving = true;
  QString m_name;
  QString m_size;
  double m_share = 0;
};

}  // namespace retenta
