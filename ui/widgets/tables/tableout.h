// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QAbstractItemModel;
class QMenu;
class QMimeData;
class QModelIndex;

namespace retenta {

class TableView;
struct TableFile;

/// Which part of a model is taken out.
struct TableCut {
  QList<int> rows;
  QList<int> columns;  ///< from left to right
};

/// As tab-separated text and as HTML, with headers.
QMimeData* tableAsMime(const QAbstractItemModel& model, const TableCut& cut);
QString tableAsText(const QAbstractItemModel& model, const TableCut& cut);
/// With what its cells hold where the model tells it (TableValueRole), else what they show.
TableFile tableAsFile(const QAbstractItemModel& model, const TableCut& cut);

/// Asks where to, and hands the table of the view to the window's TableFiles.
void saveTable(TableView* view, const QString& suffix);

}  // namespace retenta
