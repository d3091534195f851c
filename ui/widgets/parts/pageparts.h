// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAction;
class QMenu;
class QToolButton;

namespace retenta {

class EmptyState;
class Page;

/// The page's commands are on while it is seen and off while it is hidden: then their keys belong
/// to others. Call it once, when they are made.
void enableWhileShown(Page* page, const QList<QAction*>& commands);

/// What stands on a page as long as there are no purchases, with the two ways on: import, and the
/// sample business.
EmptyState* makeNoData(Page* page, const QString& icon, const QString& title,
                       const QString& reason);

/// The "⋯" beside a chart: its menu copies it, saves it and shows it as a table.
QToolButton* makeChartButton(QMenu* menu);

}  // namespace retenta
