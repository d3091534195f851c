// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/overview/kpi/kpiwords.h"

namespace retenta {

/// What stands behind a figure: its definition, the formula with this business's numbers, the
/// periods compared with, the clients. Floats by its card; Esc or a click elsewhere closes it, and
/// the focus goes back to where it came from. Deletes itself.
class KpiPopover : public QFrame {
  Q_OBJECT
 public:
  KpiPopover(const KpiFace& face, const KpiStory& story, QWidget* parent);
  void showBy(QWidget* card);

 Q_SIGNALS:
  void clientsChosen();   ///< the list of whom the figure counts
  void campaignChosen();  ///< a campaign for them
  void figuresChosen();   ///< its row among all figures

 protected:
  void keyPressEvent(QKeyEvent* event) override;
};

}  // namespace retenta
