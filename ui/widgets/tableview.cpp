// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tableview.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QScopedValueRollback>

#include "ui/theme/look.h"
#include "ui/widgets/tables/columnkeeper.h"
#include "ui/widgets/tables/tablefiles.h"
#include "ui/widgets/tables/tableout.h"

namespace retenta {

namespace {

/// Qt forgets the padding of the style sheet when it asks how wide a header's text is, and the
/// style's own margin inside it.
class PaddedHeader final : public QHeaderView {
 public:
  explicit PaddedHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionsClickable(true);
  }

 protected:
  QSize sectionSizeFromContents(int section) const override {
    QSize size = QHeaderView::sectionSizeFromContents(section);
    const QString text =
        model() ? model()->headerData(section, orientation()).toString() : QString();
    const int needed = fontMetrics().horizontalAdvance(text) + 2 * scaled(8) + 2 * scaled(8);
    size.setWidth(std::max(size.width(), needed));
    return size;
  }
};

}  // namespace

TableView::TableView(const QString& name, QWidget* parent) : QTableView(parent) {
  setHorizontalHeader(new PaddedHeader(this));
  setAccessibleName(name);
  setShowGrid(false);
  setSelectionBehavior(SelectRows);
  setSelectionMode(ExtendedSelection);
  setEditTriggers(NoEditTriggers);
  setWordWrap(false);
  setTabKeyNavigation(false);
  setAlternatingRowColors(false);
  setHorizontalScrollMode(ScrollPerPixel);
  verticalHeader()->setVisible(false);
  verticalHeader()->setDefaultSectionSize(scaled(28));
  verticalHeader()->setMinimumSectionSize(scaled(24));
  horizontalHeader()->setHighlightSections(false);
  horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
  horizontalHeader()->setStretchLastSection(true);
  horizontalHeader()->setMinimumHeight(scaled(30));
  horizontalHeader()->setMinimumSectionSize(scaled(80));
  connect(this, &QTableView::doubleClicked, this, &TableView::opened);
}

void TableView::setElastic(int column, int least) {
  if (m_elastic < 0) {
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int resized) {
      if (resized != m_elastic) stretchElastic();
    });
  } else if (m_elastic != column) {
    horizontalHeader()->setSectionResizeMode(m_elastic, QHeaderView::Interactive);
  }
  m_elastic = column;
  m_least = scaled(least);
  horizontalHeader()->setStretchLastSection(false);
  horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
  stretchElastic();
}

int TableView::neededWidth(int column) const {
  return column == m_elastic ? m_least : columnWidth(column);
}

void TableView::setGiveWay(const QList<int>& columns) {
  m_giveWay = columns;
  giveWay();
  stretchElastic();
}

std::optional<int> TableView::givenWay(int column) const {
  const auto gone = m_gone.find(column);
  return gone == m_gone.end() ? std::nullopt : std::optional(gone->second);
}

// All that went come back first: then the columns are what somebody wants to see.
void TableView::giveWay() {
  if (!isVisible() || m_givingWay || (m_giveWay.isEmpty() && m_gone.empty())) return;
  const QScopedValueRollback<bool> giving(m_givingWay, true);
  int needed = 0;
  for (int column = 0; column < horizontalHeader()->count(); ++column) {
    const auto gone = m_gone.find(column);
    if (!isColumnHidden(column)) {
      if (gone != m_gone.end()) m_gone.erase(gone);  // shown by somebody else
      needed += neededWidth(column);
    } else if (gone != m_gone.end()) {
      needed += gone->second;
    }
  }
  for (const int column : m_giveWay) {
    const auto gone = m_gone.find(column);
    if (isColumnHidden(column) && gone == m_gone.end()) continue;
    const int width = gone == m_gone.end() ? neededWidth(column) : gone->second;
    const bool goes = needed > viewport()->width();
    if (goes) {
      needed -= width;
      m_gone[column] = width;
    } else {
      m_gone.erase(column);
    }
    setColumnHidden(column, goes);
  }
  for (auto it = m_gone.begin(); it != m_gone.end();) {
    const bool stays = m_giveWay.contains(it->first);
    if (!stays) setColumnHidden(it->first, false);
    it = stays ? std::next(it) : m_gone.erase(it);
  }
}

void TableView::setLayoutId(const QString& id) {
  m_keeper = new ColumnKeeper(this, id);
  horizontalHeader()->viewport()->installEventFilter(this);
}

void TableView::fitColumns(int most) {
  if (!model()) return;
  for (int column = 0; column < model()->columnCount(); ++column) {
    if (column == m_elastic || isColumnHidden(column)) continue;
    if (m_keeper && m_keeper->chosen(column)) continue;
    resizeColumnToContents(column);
    if (columnWidth(column) > scaled(most)) setColumnWidth(column, scaled(most));
  }
  giveWay();
  stretchElastic();
}

bool TableView::eventFilter(QObject* watched, QEvent* event) {
  if (m_keeper && watched == horizontalHeader()->viewport()) {
    if (event->type() == QEvent::MouseButtonPress) m_keeper->setHeld(true);
    if (event->type() == QEvent::MouseButtonRelease) m_keeper->setHeld(false);
  }
  return QTableView::eventFilter(watched, event);
}

void TableView::showEvent(QShowEvent* event) {
  QTableView::showEvent(event);
  if (m_keeper) m_keeper->restore();
  giveWay();
  stretchElastic();
}

void TableView::stretchElastic() {
  if (m_elastic < 0) return;
  const int others = horizontalHeader()->length() - columnWidth(m_elastic);
  setColumnWidth(m_elastic, std::max(m_least, viewport()->width() - others));
}

void TableView::resizeEvent(QResizeEvent* event) {
  QTableView::resizeEvent(event);
  giveWay();
  stretchElastic();
}

QList<int> TableView::chosenRows() const {
  QList<int> rows;
  if (selectionModel()) {
    for (const QModelIndex& index : selectionModel()->selectedRows()) rows += index.row();
  }
  if (rows.isEmpty() && model()) {
    for (int row = 0; row < model()->rowCount(); ++row) rows += row;
  }
  std::sort(rows.begin(), rows.end());
  return rows;
}

// From left to right. What only gave way to a narrow window is copied all the same.
QList<int> TableView::shownColumns() const {
  QList<int> columns;
  for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
    const int column = horizontalHeader()->logicalIndex(visual);
    if (!isColumnHidden(column) || givenWay(column)) columns += column;
  }
  return columns;
}

TableCut TableView::cut() const { return {chosenRows(), shownColumns()}; }

QString TableView::selectionAsText() const {
  return model() ? tableAsText(*model(), cut()) : QString();
}

void TableView::copySelection() const {
  if (model()) QApplication::clipboard()->setMimeData(tableAsMime(*model(), cut()));
}

void TableView::addOutActions(QMenu* menu) {
  menu->addAction(tr("Copy as table"), this, &TableView::copySelection);
  if (TableFiles::of(this)) addSaveActions(menu);
}

void TableView::addSaveActions(QMenu* menu) {
  const auto add = [&](const QString& text, const QString& suffix) {
    QAction* action = menu->addAction(text, this, [this, suffix] { saveTable(this, suffix); });
    connect(menu, &QMenu::aboutToShow, action,
            [this, action] { action->setVisible(TableFiles::of(this) != nullptr); });
  };
  add(tr("Save as CSV…"), QStringLiteral("csv"));
  add(tr("Save as XLSX…"), QStringLiteral("xlsx"));
}

void TableView::contextMenuEvent(QContextMenuEvent* event) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  addOutActions(menu);
  const bool key = event->reason() == QContextMenuEvent::Keyboard;
  const QRect current = visualRect(currentIndex());
  menu->popup(key && current.isValid() ? viewport()->mapToGlobal(current.bottomLeft())
                                       : event->globalPos());
}

void TableView::keyPressEvent(QKeyEvent* event) {
  if (event->matches(QKeySequence::Copy)) {
    copySelection();
  } else if (event->key() == Qt::Key_E && event->modifiers() == Qt::ControlModifier &&
             TableFiles::of(this)) {
    saveTable(this, QStringLiteral("csv"));
  } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
             currentIndex().isValid() && state() != EditingState) {
    // Enter that ends an edit comes here as well: it opens nothing.
    Q_EMIT opened(currentIndex());
  } else {
    QTableView::keyPressEvent(event);
  }
}

}  // namespace retenta
