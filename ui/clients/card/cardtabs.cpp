// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/cardtabs.h"

#include <algorithm>

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/clients/card/cardpresenter.h"
#include "ui/clients/card/tabs/detailstab.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

// Columns of the purchases that the panel has no room for.
constexpr int firstExtraPurchaseColumn = 3;
// Those that many sources say nothing about, beside the field that fills them.
constexpr int refundColumn = 3;
constexpr int orderColumn = 5;
constexpr int channelColumn = 7;
constexpr int paymentColumn = 8;
// Rows by which the width of a column is judged: all of thousands would be felt.
constexpr int rowsToMeasure = 40;
// Heights of a row of the history.
constexpr int oneLine = 28;
constexpr int twoLines = 42;

}  // namespace

CardTabs::CardTabs(CardPresenter& presenter, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_bar(new QTabBar),
      m_stack(new QStackedWidget),
      m_details(new DetailsTab(presenter)) {
  m_bar->setDrawBase(false);
  m_bar->setExpanding(false);
  m_bar->setAccessibleName(tr("Parts of the card"));
  m_bar->setFocusPolicy(Qt::StrongFocus);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_bar);
  column->addWidget(makeLine());
  column->addWidget(m_stack, 1);
  using Kind = CardTableModel::Kind;
  addTable(History, Kind::History, tr("History"));
  addTable(Purchases, Kind::Purchases, tr("Purchases"));
  addTable(Campaigns, Kind::Campaigns, tr("Campaigns"));
  addTable(Notes, Kind::Notes, tr("Notes"));
  addTable(Consents, Kind::Consents, tr("Consents"));
  m_bar->addTab(tr("Details"));
  m_stack->addWidget(m_details);
  table(Notes)->setWordWrap(true);
  table(Notes)->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  connect(m_bar, &QTabBar::currentChanged, this, [this](int tab) {
    m_stack->setCurrentIndex(tab);
    fitPages();
  });
  fitPages();
}

QString CardTabs::idOf(Tab tab) {
  static const QStringList ids = {QStringLiteral("history"),   QStringLiteral("purchases"),
                                  QStringLiteral("campaigns"), QStringLiteral("notes"),
                                  QStringLiteral("consents"),  QStringLiteral("details")};
  return ids.value(tab);
}

void CardTabs::addTable(Tab tab, CardTableModel::Kind kind, const QString& title) {
  const auto i = static_cast<std::size_t>(tab);
  m_bar->addTab(title);
  auto* view = new TableView(title);
  m_models[i] = new CardTableModel(kind, view);
  view->setModel(m_models[i]);
  view->setMinimumHeight(scaled(150));
  view->horizontalHeader()->setResizeContentsPrecision(rowsToMeasure);
  view->setElastic(1, 140);
  view->setLayoutId(QStringLiteral("card.") + idOf(tab));
  view->setContextMenuPolicy(Qt::CustomContextMenu);
  view->installEventFilter(this);
  m_tables[i] = view;
  m_empty[i] = makeLabel({}, TextRole::Body, Tone::Secondary);
  m_empty[i]->setWordWrap(true);
  m_empty[i]->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  m_empty[i]->setContentsMargins(0, scaled(12), 0, 0);
  auto* page = new QWidget;
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(view, 1);
  column->addWidget(m_empty[i]);
  m_stack->addWidget(page);
  connect(view, &TableView::opened, this,
          [this, tab](const QModelIndex& index) { opened(tab, index.row()); });
  connect(view, &QWidget::customContextMenuRequested, this,
          [this, tab](const QPoint& at) { menuAt(tab, at); });
}

// Only the page in front asks for room.
void CardTabs::fitPages() {
  for (int i = 0; i < m_stack->count(); ++i) {
    const bool front = i == m_stack->currentIndex();
    m_stack->widget(i)->setSizePolicy(QSizePolicy::Preferred,
                                      front ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    m_stack->widget(i)->setMinimumHeight(0);
  }
  m_stack->updateGeometry();
}

QString CardTabs::emptyText(Tab tab) const {
  switch (tab) {
    case History:
      return tr("Nothing has happened yet.");
    case Purchases:
      return tr("No purchases yet: appears outside the matrix. Add one by hand, or import.");
    case Campaigns:
      return tr("No campaign has named this client yet.");
    case Notes:
      return tr("No notes yet.");
    case Consents:
      return tr("Nothing is known about consent: the client may not be contacted.");
    default:
      return {};
  }
}

void CardTabs::setCard(const ClientCardPtr& card) {
  m_card = card;
  for (int tab = 0; tab < Details; ++tab) {
    const auto i = static_cast<std::size_t>(tab);
    m_models[i]->setCard(card);
    const bool any = m_models[i]->rowCount() > 0;
    m_tables[i]->setVisible(any);
    m_empty[i]->setVisible(!any);
    m_empty[i]->setText(emptyText(static_cast<Tab>(tab)));
    if (any) m_tables[i]->fitColumns();
  }
  hideEmptyColumns();
  if (!card) return;
  m_details->setCard(*card);
  m_details->setEnabled(!card->erased);
}

// A column in which nothing stands takes room from the contents.
void CardTabs::hideEmptyColumns() {
  const auto none = [this](auto isEmpty) {
    return !m_card || std::all_of(m_card->purchases.begin(), m_card->purchases.end(), isEmpty);
  };
  using P = const CardPurchase&;
  TableView* view = table(Purchases);
  for (int column = firstExtraPurchaseColumn; column < m_models[Purchases]->columnCount(); ++column)
    view->setColumnHidden(column, m_narrow);
  if (m_narrow) return;
  view->setColumnHidden(refundColumn, none([](P p) { return p.refundMinor == 0; }));
  view->setColumnHidden(orderColumn, none([](P p) { return p.orderRef.isEmpty(); }));
  view->setColumnHidden(channelColumn, none([](P p) { return p.channel.isEmpty(); }));
  view->setColumnHidden(paymentColumn, none([](P p) { return p.payment.isEmpty(); }));
}

void CardTabs::setNarrow(bool narrow) {
  m_narrow = narrow;
  hideEmptyColumns();
  for (const int column : {2, 3}) table(History)->setColumnHidden(column, narrow);
  // What happened takes the room in the panel, else the details do.
  table(History)->setElastic(narrow ? 1 : 2, narrow ? 96 : 120);
  table(History)->horizontalHeader()->setVisible(!narrow);
  table(History)->setMinimumHeight(scaled(narrow ? 210 : 150));
  m_models[History]->setFolded(narrow);
  table(History)->verticalHeader()->setDefaultSectionSize(scaled(narrow ? twoLines : oneLine));
  m_details->setNarrow(narrow);
}

void CardTabs::show(Tab tab) { m_bar->setCurrentIndex(tab); }

CardTabs::Tab CardTabs::current() const { return static_cast<Tab>(m_bar->currentIndex()); }

// Enter or a double click: what stands behind the row.
void CardTabs::opened(Tab tab, int row) {
  if (!m_card || row < 0) return;
  const std::size_t record = m_models[static_cast<std::size_t>(tab)]->recordAt(row);
  if (tab == History) {
    const CardEvent& event = m_card->events[record];
    switch (event.kind) {
      case CardEvent::Kind::Purchase:
      case CardEvent::Kind::Return:
        show(Purchases);
        table(Purchases)->selectRow(static_cast<int>(event.index));
        table(Purchases)->setFocus();
        break;
      case CardEvent::Kind::Note:
        Q_EMIT noteEditRequested(event.index);
        break;
      case CardEvent::Kind::Campaign:
        Q_EMIT campaignRequested(m_card->campaigns[event.index].id);
        break;
      case CardEvent::Kind::Consent:
        show(Consents);
        break;
      case CardEvent::Kind::Merge:
        Q_EMIT splitRequested(event.index);
        break;
      default:
        break;
    }
  }
  if (tab == Purchases && m_card->purchases[record].byHand) Q_EMIT purchaseEditRequested(record);
  if (tab == Campaigns) Q_EMIT campaignRequested(m_card->campaigns[record].id);
  if (tab == Notes) Q_EMIT noteEditRequested(record);
}

void CardTabs::deleted(Tab tab, int row) {
  if (!m_card || row < 0 || m_presenter.readOnly()) return;
  const std::size_t record = m_models[static_cast<std::size_t>(tab)]->recordAt(row);
  if (tab == Notes) Q_EMIT noteDeleteRequested(record);
  if (tab == Purchases) Q_EMIT purchaseDeleteRequested(record);
}

void CardTabs::menuAt(Tab tab, const QPoint& at) {
  TableView* view = table(tab);
  const int row =
      view->indexAt(at).isValid() ? view->indexAt(at).row() : view->currentIndex().row();
  auto* menu = new QMenu(view);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const bool mine =
      row >= 0 && !m_presenter.readOnly() && m_card &&
      (tab == Notes ||
       (tab == Purchases && m_card->purchases[m_models[Purchases]->recordAt(row)].byHand));
  if (mine) {
    menu->addAction(tr("Edit"), this, [this, tab, row] { opened(tab, row); });
    menu->addAction(tr("Delete"), this, [this, tab, row] { deleted(tab, row); });
    menu->addSeparator();
  }
  if (tab == Campaigns && row >= 0)
    menu->addAction(tr("Open campaign"), this, [this, row] { opened(Campaigns, row); });
  const bool merge =
      tab == History && row >= 0 && !m_presenter.readOnly() && m_card &&
      m_card->events[m_models[History]->recordAt(row)].kind == CardEvent::Kind::Merge;
  if (merge) menu->addAction(tr("Split again"), this, [this, row] { opened(History, row); });
  menu->addAction(tr("Copy"), view, &TableView::copySelection);
  menu->popup(view->viewport()->mapToGlobal(at));
}

bool CardTabs::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::KeyPress) {
    auto* key = static_cast<QKeyEvent*>(event);
    for (const Tab tab : {Purchases, Notes}) {
      if (watched != table(tab) || key->key() != Qt::Key_Delete) continue;
      deleted(tab, table(tab)->currentIndex().row());
      return true;
    }
  }
  return QWidget::eventFilter(watched, event);
}

}  // namespace retenta
