// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tables/tableout.h"

#include <QAbstractItemModel>
#include <QFileDialog>
#include <QMimeData>

#include "ui/widgets/tables/tablefiles.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

QString headOf(const QAbstractItemModel& model, int column) {
  return model.headerData(column, Qt::Horizontal).toString();
}

TableValue valueOf(const QModelIndex& index) {
  const QVariant held = index.data(TableValueRole);
  if (held.canConvert<TableValue>()) return held.value<TableValue>();
  return index.data().toString().simplified();
}

}  // namespace

QString tableAsText(const QAbstractItemModel& model, const TableCut& cut) {
  QStringList lines;
  QStringList cells;
  for (const int column : cut.columns) cells += headOf(model, column);
  lines += cells.join(QLatin1Char('\t'));
  for (const int row : cut.rows) {
    cells.clear();
    for (const int column : cut.columns)
      cells += model.index(row, column).data().toString().simplified();
    lines += cells.join(QLatin1Char('\t'));
  }
  return lines.join(QLatin1Char('\n'));
}

QMimeData* tableAsMime(const QAbstractItemModel& model, const TableCut& cut) {
  const QString text = tableAsText(model, cut);
  QString html = QStringLiteral("<table>");
  for (const QString& line : text.split(QLatin1Char('\n'))) {
    html += QStringLiteral("<tr>");
    for (const QString& cell : line.split(QLatin1Char('\t'))) {
      html += QStringLiteral("<td>") + cell.toHtmlEscaped() + QStringLiteral("</td>");
    }
    html += QStringLiteral("</tr>");
  }
  auto* copied = new QMimeData;
  copied->setText(text);
  copied->setHtml(html + QStringLiteral("</table>"));
  return copied;
}

TableFile tableAsFile(const QAbstractItemModel& model, const TableCut& cut) {
  TableFile file;
  for (const int column : cut.columns) file.heads += headOf(model, column);
  for (const int row : cut.rows) {
    std::vector<TableValue> cells;
    for (const int column : cut.columns) cells.push_back(valueOf(model.index(row, column)));
    file.rows.push_back(std::move(cells));
  }
  return file;
}

void saveTable(TableView* view, const QString& suffix) {
  // Not exec(): that would run a loop inside a loop.
  auto* dialog = new QFileDialog(view, TableView::tr("Save table"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->setNameFilter(suffix.toUpper() + QStringLiteral(" (*.") + suffix + QLatin1Char(')'));
  QObject::connect(dialog, &QFileDialog::fileSelected, view, [view](const QString& path) {
    auto* files = TableFiles::of(view);
    if (!files || !view->model()) return;
    TableFile file = tableAsFile(*view->model(), view->cut());
    file.path = path;
    file.name = view->accessibleName();
    Q_EMIT files->wanted(file);
  });
  dialog->open();
}

}  // namespace retenta
