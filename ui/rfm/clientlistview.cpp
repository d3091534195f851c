// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/clientlistview.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/rfm/clientlistmodel.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

constexpr int findDelayMs = 150;

// The family's glyph before the name of the segment.
class SegmentDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto segment = static_cast<Segment>(index.data(ClientListModel::SegmentRole).toInt());
    const int size = scaled(11);
    QPixmap glyph(size * 2, size * 2);
    glyph.setDevicePixelRatio(2);
    glyph.fill(Qt::transparent);
    if (segmentInfo(segment).span > 0) {
      QPainter p(&glyph);
      const Family family = rfmwords::familyOf(segment);
      drawGlyph(p, family, QRectF(0.5, 0.5, size - 1, size - 1),
                tokensOf(option->palette).of(family, Depth::Frequent));
    }
    option->features |= QStyleOptionViewItem::HasDecoration;
    QIcon icon(glyph);
    icon.addPixmap(glyph, QIcon::Selected);  // its colour means something: it is not tinted
    option->icon = icon;
    option->decorationSize = QSize(size, size);
  }
};

// Segment names are never cut, with their mark or without.
int segmentWidth() {
  const QFontMetrics metrics(textFont(TextRole::Body));
  int widest = 0;
  for (const Segment segment : allSegments) {
    QString text = rfmwords::name(segment);
    const bool leaving = segment == Segment::LoyalAtRisk || segment == Segment::ChurnedLoyal;
    if (leaving) text += QStringLiteral(" · ") + term(u"former_vip");
    if (segment == Segment::Promising) text += QStringLiteral(" · ") + term(u"vip_by_money");
    widest = std::max(widest, metrics.horizontalAdvance(text));
  }
  return widest + scaled(44);
}

}  // namespace

ClientListView::ClientListView(QWidget* parent)
    : QWidget(parent),
      m_find(new QLineEdit),
      m_chosen(makeLabel({}, TextRole::Section)),
      m_all(makeButton(tr("Show all segments"), ButtonKind::Quiet)),
      m_stack(new QStackedWidget),
      m_table(new TableView(tr("Clients of the segment"))),
      m_nothing(makeLabel({}, TextRole::Body, Tone::Secondary)),
      m_sums(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_model(new ClientListModel(this)) {
  auto* card = new Card;
  auto* head = new QHBoxLayout;
  head->setSpacing(scaled(8));
  m_find->setObjectName(QStringLiteral("find"));
  m_find->setPlaceholderText(tr("Name, phone, e-mail, city…"));
  m_find->setAccessibleName(tr("Find clients"));
  m_find->setClearButtonEnabled(true);
  m_find->setMaximumWidth(scaled(280));
  head->addWidget(m_chosen);
  head->addWidget(m_all);
  head->addStretch();
  head->addWidget(m_find, 1);
  card->column()->addLayout(head);
  m_nothing->setAlignment(Qt::AlignCenter);
  m_nothing->setWordWrap(true);
  m_stack->addWidget(m_table);
  m_stack->addWidget(m_nothing);
  card->column()->addWidget(m_stack, 1);
  card->column()->addWidget(m_sums);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(card);

  m_table->setModel(m_model);
  m_table->setItemDelegateForColumn(ClientListModel::SegmentColumn, new SegmentDelegate(m_table));
  m_table->setSortingEnabled(true);
  const int widths[] = {170, segmentWidth(), 90, 96, 110, 100, 180, 120, 110, 200};
  for (int i = 0; i < ClientListModel::columns; ++i) {
    m_table->setColumnWidth(i, i == ClientListModel::SegmentColumn ? widths[i] : scaled(widths[i]));
  }
  m_table->horizontalHeader()->setSectionsMovable(true);

  m_findTimer.setSingleShot(true);
  m_findTimer.setInterval(findDelayMs);
  connect(m_find, &QLineEdit::textChanged, &m_findTimer, qOverload<>(&QTimer::start));
  connect(&m_findTimer, &QTimer::timeout, this, [this] { Q_EMIT findChanged(m_find->text()); });
  connect(m_model, &ClientListModel::sortRequested, this, &ClientListView::sortRequested);
  connect(m_all, &QPushButton::clicked, this, &ClientListView::allRequested);
}

void ClientListView::setSort(ClientField field, bool descending) {
  const QSignalBlocker quiet(m_model);
  m_table->horizontalHeader()->setSortIndicator(
      ClientListModel::columnOf(field), descending ? Qt::DescendingOrder : Qt::AscendingOrder);
}

void ClientListView::setRows(const RfmViewPtr& view, const std::vector<std::uint32_t>& rows,
                             SegmentSet chosen) {
  const Formatters f;
  m_model->setRows(view, rows);
  const bool some = !chosen.empty() && chosen != SegmentSet::all();
  m_chosen->setText(some ? rfmwords::selectionName(chosen) : tr("All segments"));
  m_all->setVisible(some);
  m_stack->setCurrentIndex(rows.empty() ? 1 : 0);
  m_nothing->setText(m_find->text().trimmed().isEmpty()
                         ? tr("There is nobody in this segment as of this date.")
                         : tr("Nobody matches “%1”. Clear the search to see everyone.")
                               .arg(m_find->text().trimmed()));
  qint64 spent = 0;
  qint64 period = 0;
  for (const std::uint32_t row : rows) {
    spent += view->columns->monetaryMinor[row];
    period += view->columns->periodRevenueMinor[row];
  }
  const Currency currency = view->ledger->currency;
  m_sums->setText(tr("%1 · spent %2, of it %3 in the period")
                      .arg(f.clients(static_cast<qint64>(rows.size())), f.money(spent, currency),
                           f.money(period, currency)));
  takeReveal();
}

void ClientListView::reveal(std::uint32_t ledgerRow) {
  m_reveal = ledgerRow;
  takeReveal();
}

void ClientListView::takeReveal() {
  if (!m_reveal) return;
  const int position = m_model->positionOf(*m_reveal);
  if (position < 0) return;
  m_reveal.reset();
  m_table->setCurrentIndex(m_model->index(position, 0));
  m_table->scrollTo(m_model->index(position, 0), QAbstractItemView::PositionAtCenter);
}

void ClientListView::focusFind() {
  m_find->setFocus(Qt::ShortcutFocusReason);
  m_find->selectAll();
}

void ClientListView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (m_find->hasFocus() && !m_find->text().isEmpty()) {
      m_find->clear();
      return;
    }
    Q_EMIT back();
    return;
  }
  QWidget::keyPressEvent(event);
}

}  // namespace retenta
