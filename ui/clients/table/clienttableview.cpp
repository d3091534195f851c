// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/clienttableview.h"

#include <algorithm>

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>

#include "ui/clients/parts/clientwords.h"
#include "ui/clients/table/frozencolumn.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr qsizetype leastColumns = 3;

// Ticked rows are tinted, segments bear their glyph, the main number a bar under it.
class ClientDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    if (static_cast<ClientColumn>(index.column()) != ClientColumn::Segment) return;
    const auto segment = static_cast<Segment>(index.data(ClientTableModel::SegmentRole).toInt());
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = clientwords::segmentIcon(segment, option->palette);
    option->decorationSize = QSize(scaled(11), scaled(11));
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const Tokens& tokens = tokensOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (!selected && index.data(ClientTableModel::CheckedRole).toBool()) {
      painter->fillRect(option.rect, tokens.accentWeak);
    }
    QStyledItemDelegate::paint(painter, option, index);
    if (static_cast<ClientColumn>(index.column()) != ClientColumn::Spent) return;
    const double share = index.data(ClientTableModel::ShareRole).toDouble();
    const QRect room = option.rect.adjusted(scaled(8), 0, -scaled(8), 0);
    const int width = static_cast<int>(share * room.width());
    const int height = std::max(2, scaled(2));
    painter->fillRect(room.right() + 1 - width, room.bottom() - height - 1, width, height,
                      tokens.baseline);
  }
};

// The usual columns go from the least telling one; a set of somebody's own does not.
QList<int> givingWay(const QList<ShownColumn>& shown) {
  const QList<ClientColumn> usual = usualColumns();
  const auto isUsual = [&](const ShownColumn& one) { return usual.contains(one.column); };
  if (shown.size() != usual.size() || !std::all_of(shown.begin(), shown.end(), isUsual)) return {};
  QList<int> going;
  for (qsizetype i = usual.size() - 1; i >= leastColumns; --i) going += static_cast<int>(usual[i]);
  return going;
}

}  // namespace

ClientTableView::ClientTableView(ClientTableModel* model, QWidget* parent)
    : TableView(tr("Clients"), parent), m_model(model) {
  setSelectionMode(SingleSelection);
  setModel(model);
  auto* delegate = new ClientDelegate(this);
  setItemDelegate(delegate);
  QHeaderView* header = horizontalHeader();
  header->setSectionsMovable(true);
  header->setFirstSectionMovable(false);
  header->setSectionsClickable(true);
  header->setSortIndicatorShown(true);
  header->setContextMenuPolicy(Qt::NoContextMenu);
  m_frozen = new FrozenColumn(this);
  m_frozen->setItemDelegate(delegate);
  viewport()->stackUnder(m_frozen);
  setColumns({});
  connect(header, &QHeaderView::sectionClicked, this, &ClientTableView::headerClicked);
  connect(m_frozen->horizontalHeader(), &QHeaderView::sectionClicked, this,
          &ClientTableView::headerClicked);
  connect(header, &QHeaderView::sectionMoved, this, &ClientTableView::tellColumns);
  connect(header, &QHeaderView::sectionResized, this, [this](int column) {
    if (m_arranging || isGivingWay()) return;
    if (column == 0) alignFirst(false);
    if (column != 0) placeSpare();
    if (column != lastColumn()) tellColumns();  // the last one is stretched by the window
  });
  connect(m_frozen->horizontalHeader(), &QHeaderView::sectionResized, this,
          [this] { alignFirst(true); });
  connect(header, &QHeaderView::geometriesChanged, this, &ClientTableView::placeFrozen);
}

void ClientTableView::setColumns(const QList<ShownColumn>& wanted) {
  m_arranging = true;
  setGiveWay({});
  QList<ShownColumn> shown = {{ClientColumn::Name, 0}};
  for (const ShownColumn& one : wanted) {
    if (one.column == ClientColumn::Name) shown.first().width = one.width;
    if (one.column != ClientColumn::Name) shown += one;
  }
  if (wanted.isEmpty()) {
    for (const ClientColumn column : usualColumns().sliced(1)) shown += {column, 0};
  }
  QHeaderView* header = horizontalHeader();
  for (int column = 0; column < clientColumnCount; ++column) setColumnHidden(column, true);
  for (qsizetype i = 0; i < shown.size(); ++i) {
    const int column = static_cast<int>(shown[i].column);
    setColumnHidden(column, false);
    header->moveSection(header->visualIndex(column), static_cast<int>(i));
    const int usual = retenta::columnWidth(shown[i].column);
    setColumnWidth(column, shown[i].width > 0 ? shown[i].width : usual);
  }
  m_nameWidth = QTableView::columnWidth(0);
  m_frozen->setColumnWidth(0, m_nameWidth);
  m_arranging = false;
  setGiveWay(givingWay(shown));
  placeSpare();
  placeFrozen();
}

int ClientTableView::lastColumn() const {
  for (int visual = horizontalHeader()->count() - 1; visual >= 0; --visual) {
    const int column = horizontalHeader()->logicalIndex(visual);
    if (!isColumnHidden(column)) return column;
  }
  return -1;
}

int ClientTableView::neededWidth(int column) const {
  return column == lastColumn() ? retenta::columnWidth(static_cast<ClientColumn>(column))
                                : ownWidth(column);
}

int ClientTableView::ownWidth(int column) const {
  return column == 0 ? m_nameWidth : QTableView::columnWidth(column);
}

// The last column takes what the others leave, but for a number: it would stand far from its
// title's neighbours. Then the names have it.
void ClientTableView::placeSpare() {
  if (m_arranging || isGivingWay()) return;
  const int last = lastColumn();
  if (last <= 0) return;
  const bool number = isNumberColumn(static_cast<ClientColumn>(last));
  m_arranging = true;
  horizontalHeader()->setStretchLastSection(!number);
  if (number) setColumnWidth(last, neededWidth(last));
  const int needed = horizontalHeader()->length() - QTableView::columnWidth(0) + m_nameWidth;
  const int spare = number && isVisible() ? std::max(0, viewport()->width() - needed) : 0;
  setColumnWidth(0, m_nameWidth + spare);
  m_frozen->setColumnWidth(0, m_nameWidth + spare);
  m_arranging = false;
}

QList<ShownColumn> ClientTableView::columns() const {
  QList<ShownColumn> shown;
  const QHeaderView* header = horizontalHeader();
  for (int visual = 0; visual < header->count(); ++visual) {
    const int column = header->logicalIndex(visual);
    const auto gone = givenWay(column);
    if (isColumnHidden(column) && !gone) continue;
    // The last one is as wide as the window leaves it.
    const int own = column == lastColumn() ? 0 : ownWidth(column);
    shown += {static_cast<ClientColumn>(column), gone.value_or(own)};
  }
  return shown;
}

void ClientTableView::setOrder(const std::vector<ClientSortKey>& order) {
  m_model->setOrder(order);
  const auto column = order.empty() ? std::nullopt : columnOfField(order.front().field);
  const int section = column ? static_cast<int>(*column) : -1;
  const Qt::SortOrder way =
      !order.empty() && order.front().descending ? Qt::DescendingOrder : Qt::AscendingOrder;
  for (QHeaderView* header : {horizontalHeader(), m_frozen->horizontalHeader()}) {
    header->setSortIndicator(section, way);
  }
}

void ClientTableView::replaceRows(const std::function<void()>& replace) {
  const ClientId current = currentClient();
  const int top = verticalScrollBar()->value();
  m_replacing = true;
  replace();
  verticalScrollBar()->setValue(top);
  const int row = m_model->rowOf(current);
  if (row >= 0) {
    const int column = std::max(0, currentIndex().column());
    setCurrentIndex(m_model->index(row, column));
  }
  m_anchor = std::max(0, row);
  m_replacing = false;
  if (currentClient() != current) Q_EMIT currentClientChanged();
}

ClientId ClientTableView::currentClient() const {
  return currentIndex().isValid() ? m_model->clientAt(currentIndex().row()) : 0;
}

bool ClientTableView::setCurrentClient(ClientId client) {
  const int row = m_model->rowOf(client);
  if (row < 0) return false;
  setCurrentIndex(m_model->index(row, 0));
  scrollTo(m_model->index(row, 0), PositionAtCenter);
  m_anchor = row;
  return true;
}

void ClientTableView::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
  TableView::currentChanged(current, previous);
  if (!m_replacing && current.row() != previous.row()) Q_EMIT currentClientChanged();
}

void ClientTableView::headerClicked(int column) {
  const auto field = columnField(static_cast<ClientColumn>(column));
  // The header has turned its arrow already: shown is what is asked for, once it is answered.
  setOrder(m_model->order());
  if (!field) return;
  Q_EMIT sortRequested(*field, QGuiApplication::keyboardModifiers().testFlag(Qt::ShiftModifier));
}

void ClientTableView::toggle(int row) {
  if (row < 0 || row >= m_model->rowCount()) return;
  m_model->check(row, row, !m_model->isChecked(row));
  m_anchor = row;
}

void ClientTableView::extendTo(int row) {
  if (row < 0 || row >= m_model->rowCount()) return;
  m_model->check(std::min(m_anchor, row), std::max(m_anchor, row), true);
}

// True when the press was a tick: with Ctrl one more, with Shift all up to here.
bool ClientTableView::pressed(int row, Qt::KeyboardModifiers modifiers) {
  if (row < 0) return false;
  const bool shift = modifiers.testFlag(Qt::ShiftModifier);
  const bool control = modifiers.testFlag(Qt::ControlModifier);
  if (!shift && !control) {
    m_anchor = row;
    return false;
  }
  shift ? extendTo(row) : toggle(row);
  const int anchor = m_anchor;
  setCurrentIndex(m_model->index(row, std::max(0, currentIndex().column())));
  m_anchor = anchor;
  return true;
}

void ClientTableView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && pressed(rowAt(event->pos().y()), event->modifiers())) {
    return;
  }
  TableView::mousePressEvent(event);
}

void ClientTableView::keyPressEvent(QKeyEvent* event) {
  const int row = currentIndex().row();
  const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
  const bool control = event->modifiers().testFlag(Qt::ControlModifier);
  if (event->matches(QKeySequence::SelectAll)) {
    m_model->checkAll();
  } else if (event->key() == Qt::Key_C && control) {
    Q_EMIT copyRequested(!shift);
  } else if (event->key() == Qt::Key_Space && !control) {
    shift ? extendTo(row) : toggle(row);
  } else if (shift && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
    const int next = row + (event->key() == Qt::Key_Down ? 1 : -1);
    if (row < 0 || next < 0 || next >= m_model->rowCount()) return;
    if (!m_model->isChecked(row)) m_anchor = row;
    extendTo(next);
    const int anchor = m_anchor;
    setCurrentIndex(m_model->index(next, currentIndex().column()));
    m_anchor = anchor;
  } else if (event->key() == Qt::Key_Menu || (shift && event->key() == Qt::Key_F10)) {
    Q_EMIT menuRequested(viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft()));
  } else {
    TableView::keyPressEvent(event);
    if (currentIndex().row() != row) m_anchor = std::max(0, currentIndex().row());
  }
}

// Coming in by Tab sets a current cell and selects nothing: the row under the cursor is to be seen.
void ClientTableView::focusInEvent(QFocusEvent* event) {
  TableView::focusInEvent(event);
  const QModelIndex at = currentIndex();
  if (!at.isValid()) return;
  selectionModel()->select(at, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void ClientTableView::contextMenuEvent(QContextMenuEvent* event) {
  if (event->reason() == QContextMenuEvent::Keyboard) return;  // by its key, above
  Q_EMIT menuRequested(event->globalPos());
}

// A cell must not come to rest below the first column.
QModelIndex ClientTableView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) {
  const QModelIndex to = TableView::moveCursor(action, modifiers);
  const int hidden = visualRect(to).left() - m_frozen->columnWidth(0);
  if (action == MoveLeft && to.column() > 0 && hidden < 0) {
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() + hidden);
  }
  return to;
}

// Both pictures of the first column are as wide as the one that was dragged. A table stretches its
// last column by itself: one way at a time, or the two would chase each other.
void ClientTableView::alignFirst(bool toFrozen) {
  if (m_arranging) return;
  m_arranging = true;
  if (toFrozen) {
    setColumnWidth(0, m_frozen->columnWidth(0));
  } else {
    m_frozen->setColumnWidth(0, QTableView::columnWidth(0));
  }
  m_nameWidth = QTableView::columnWidth(0);
  m_arranging = false;
  placeFrozen();
  tellColumns();
}

void ClientTableView::tellColumns() {
  if (!m_arranging) Q_EMIT columnsChanged();
}

void ClientTableView::resizeEvent(QResizeEvent* event) {
  TableView::resizeEvent(event);
  placeSpare();
  placeFrozen();
}

void ClientTableView::showEvent(QShowEvent* event) {
  TableView::showEvent(event);
  placeSpare();
  placeFrozen();
}

void ClientTableView::placeFrozen() {
  m_frozen->horizontalHeader()->setFixedHeight(horizontalHeader()->height());
  m_frozen->setGeometry(frameWidth(), frameWidth(), QTableView::columnWidth(0),
                        viewport()->height() + horizontalHeader()->height());
}

}  // namespace retenta
