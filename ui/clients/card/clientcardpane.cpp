// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/clientcardpane.h"

#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/card/merging/mergeservice.h"
#include "ui/clients/card/cardhead.h"
#include "ui/clients/card/cardtabs.h"
#include "ui/clients/card/cardwords.h"
#include "ui/clients/card/dialogs/carddialogs.h"
#include "ui/clients/card/dialogs/mergedialog.h"
#include "ui/clients/card/dialogs/purchasedialog.h"
#include "ui/clients/card/factscard.h"
#include "ui/clients/card/clientfigurerow.h"
#include "ui/clients/card/lifeline/lifeline.h"
#include "ui/clients/card/taborder.h"
#include "ui/clients/card/tabs/detailstab.h"
#include "ui/clients/privacy/personactions.h"
#include "ui/text/errortext.h"
#include "ui/text/undotext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {
constexpr int factsWidth = 270;
// Narrower than this the full page is one column, as the panel is.
constexpr int twoColumnsFrom = 700;
}  // namespace

ClientCardPane::ClientCardPane(Business& business, QWidget* parent)
    : ClientPane(parent),
      m_presenter(business),
      m_menu(new QMenu(this)),
      m_head(new CardHead(m_menu)),
      m_figures(new ClientFigureRow),
      m_facts(new FactsCard(business.readOnly())),
      m_tabs(new CardTabs(m_presenter)),
      m_actions(makeActions()),
      m_line(new QWidget),
      m_body(new QWidget) {
  setAccessibleName(tr("Client card"));
  setFocusPolicy(Qt::StrongFocus);
  makeLifeline();
  makeMenu();
  auto* card = new Card;
  card->column()->setSpacing(scaled(8));
  auto* outside = new QVBoxLayout(this);
  outside->setContentsMargins(0, 0, 0, 0);
  outside->addWidget(card);
  card->column()->addWidget(m_head);
  card->column()->addWidget(m_actions);
  m_grid = new QGridLayout(m_body);
  m_grid->setContentsMargins(0, 0, scaled(2), 0);
  m_grid->setHorizontalSpacing(scaled(16));
  m_grid->setVerticalSpacing(scaled(10));
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(m_body);
  m_body->setAutoFillBackground(false);
  scroll->viewport()->setAutoFillBackground(false);
  card->column()->addWidget(scroll, 1);
  connectParts();
  makeShortcuts();
  arrange();
  showCard();
}

QWidget* ClientCardPane::makeActions() {
  auto* box = new QWidget;
  new FlowLayout(box, scaled(8));
  const auto add = [&](const QString& text, ButtonKind kind, auto slot) {
    auto* button = makeButton(text, kind);
    connect(button, &QPushButton::clicked, this, slot);
    box->layout()->addWidget(button);
    return button;
  };
  m_addPurchase = add(tr("Add purchase"), ButtonKind::Primary, &ClientCardPane::addPurchase);
  m_addPurchase->setAccessibleName(tr("Add purchase"));
  m_addPurchase->setToolTip(tr("Add purchase"));
  add(tr("Note"), ButtonKind::Plain, &ClientCardPane::addNote);
  m_edit = add(tr("Edit"), ButtonKind::Plain, &ClientCardPane::startEditing);
  m_edit->setAccessibleName(tr("Edit"));
  m_edit->setToolTip(tr("Edit in place (F2)"));
  return box;
}

void ClientCardPane::makeLifeline() {
  auto* column = new QVBoxLayout(m_line);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(2));
  m_lifeline = new Lifeline;
  m_caption = makeLabel({}, TextRole::Caption, Tone::Secondary);
  m_caption->setWordWrap(true);
  m_moves = new TableView(tr("Timeline as a table"));
  m_moveModel = new CardTableModel(CardTableModel::Kind::Moves, m_moves);
  m_moves->setModel(m_moveModel);
  m_moves->setElastic(1, 110);
  m_moves->setLayoutId(QStringLiteral("card.timeline"));
  m_moves->setMinimumHeight(scaled(140));
  m_moves->hide();
  column->addWidget(m_lifeline);
  column->addWidget(m_caption);
  column->addWidget(m_moves);
  connect(m_lifeline, &Lifeline::captionChanged, m_caption, &QLabel::setText);
}

void ClientCardPane::makeMenu() {
  m_exclude = m_menu->addAction(tr("Leave out of campaigns"));
  m_exclude->setCheckable(true);
  connect(m_exclude, &QAction::triggered, this, [this](bool excluded) {
    m_presenter.edit(
        [client = m_presenter.client(), excluded](ClientEditService& service) {
          return service.setExcludedNow(client, excluded);
        },
        excluded ? tr("Left out of campaigns") : tr("Back in campaigns"), this);
  });
  const auto copy = [](const QStringList& values) {
    QGuiApplication::clipboard()->setText(values.value(0));
  };
  m_copyPhone =
      m_menu->addAction(tr("Copy phone"), this, [this, copy] { copy(m_presenter.card()->phones); });
  m_copyEmail = m_menu->addAction(tr("Copy e-mail"), this,
                                  [this, copy] { copy(m_presenter.card()->emails); });
  auto* mergeAction = m_menu->addAction(tr("Merge with…"), this, [this] { merge(0); });
  auto* table = m_menu->addAction(tr("Timeline as a table"), this, &ClientCardPane::toggleTable);
  table->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T));
  table->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  addAction(table);
  m_menu->addSeparator();
  auto* remove = m_menu->addAction(tr("Delete client"), this, &ClientCardPane::removeClient);
  m_privacy = new PersonActions(
      m_presenter.business(), m_menu, remove, [this] { return m_presenter.client(); }, this);
  connect(m_privacy, &PersonActions::say, this, &ClientPane::say);
  connect(m_privacy, &PersonActions::working, this, &ClientPane::working);
  m_personal = {m_exclude, mergeAction};
  if (m_presenter.readOnly()) {
    for (QAction* action : {m_exclude, mergeAction, remove}) action->setVisible(false);
    m_personal.clear();
    m_actions->hide();
  }
}

void ClientCardPane::connectParts() {
  connect(&m_presenter, &CardPresenter::cardChanged, this, &ClientCardPane::showCard);
  connect(&m_presenter, &CardPresenter::gone, this, &ClientPane::closed);
  connect(&m_presenter, &CardPresenter::done, this, [this](const QString& text) {
    Q_EMIT say({Message::Kind::Done, text, true});
  });
  connect(&m_presenter, &CardPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_head, &CardHead::fullRequested, this, &ClientPane::fullRequested);
  connect(m_head, &CardHead::closed, this, &ClientPane::closed);
  connect(m_facts, &FactsCard::consentChangeRequested, this,
          [this] { (new ClientConsentDialog(m_presenter, window()))->open(); });
  connect(m_tabs->details(), &DetailsTab::openRequested, this, &ClientCardPane::openClient);
  connect(m_tabs->details(), &DetailsTab::mergeRequested, this, &ClientCardPane::merge);
  connect(m_tabs, &CardTabs::purchaseEditRequested, this, &ClientCardPane::editPurchase);
  connect(m_tabs, &CardTabs::noteEditRequested, this, &ClientCardPane::editNote);
  connect(m_tabs, &CardTabs::splitRequested, this, &ClientCardPane::split);
  connect(m_tabs, &CardTabs::campaignRequested, this, [this](qint64 id) {
    Q_EMIT jump({QStringLiteral("campaigns"), {}, {}, id, {}});
  });
  connect(m_tabs, &CardTabs::noteDeleteRequested, this, [this](std::size_t note) {
    m_presenter.edit([client = m_presenter.client(), id = m_presenter.card()->notes[note].id](
                         ClientEditService& service) { return service.deleteNoteNow(client, id); },
                     tr("Note deleted"), this);
  });
  connect(m_tabs, &CardTabs::purchaseDeleteRequested, this, [this](std::size_t purchase) {
    m_presenter.edit(
        [client = m_presenter.client(), id = m_presenter.card()->purchases[purchase].id](
            ClientEditService& service) { return service.deletePurchaseNow(client, id); },
        tr("Purchase deleted"), this);
  });
}

void ClientCardPane::makeShortcuts() {
  const auto add = [this](const QKeySequence& keys, auto slot) {
    auto* shortcut = new QShortcut(keys, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, slot);
  };
  add(QKeySequence(Qt::Key_F2), [this] { startEditing(); });
  add(QKeySequence(Qt::CTRL | Qt::Key_Up), [this] { Q_EMIT neighbourRequested(-1); });
  add(QKeySequence(Qt::CTRL | Qt::Key_Down), [this] { Q_EMIT neighbourRequested(1); });
}

// One column in the panel and in small windows; else what to do with the client stands beside what
// they did.
void ClientCardPane::arrange() {
  m_narrow = !m_full || width() < scaled(twoColumnsFrom);
  for (QWidget* part : {static_cast<QWidget*>(m_figures), static_cast<QWidget*>(m_facts), m_line,
                        static_cast<QWidget*>(m_tabs)})
    m_grid->removeWidget(part);
  if (m_narrow) {
    // In one column what happened is read before what rarely changes.
    m_grid->addWidget(m_figures, 0, 0, 1, 2);
    m_grid->addWidget(m_line, 1, 0, 1, 2);
    m_grid->addWidget(m_facts, 3, 0, 1, 2);
    m_grid->addWidget(m_tabs, 2, 0, 1, 2);
    m_facts->setMaximumWidth(QWIDGETSIZE_MAX);
    m_facts->setMinimumWidth(0);
  } else {
    m_grid->addWidget(m_figures, 0, 0, 1, 2);
    m_grid->addWidget(m_line, 1, 0);
    m_grid->addWidget(m_facts, 1, 1, 2, 1, Qt::AlignTop);
    m_grid->addWidget(m_tabs, 2, 0, 2, 1);
    m_facts->setFixedWidth(scaled(factsWidth));
  }
  m_grid->setRowStretch(2, 1);
  m_grid->setRowStretch(3, m_narrow ? 0 : 1);
  m_grid->setColumnStretch(0, 1);
  m_grid->setColumnStretch(1, 0);
  m_figures->setNarrow(!m_full);
  m_tabs->setNarrow(!m_full);
  m_head->setFull(m_full);
  // Three buttons must fit in one row of the panel.
  m_addPurchase->setText(m_full ? tr("Add purchase") : tr("Purchase", "add one"));
  m_addPurchase->setIcon(m_full ? QIcon()
                                : makeIcon(QStringLiteral("plus"), tokensOf(this).onAccent));
  m_edit->setText(m_full ? tr("Edit") : QString());
  m_edit->setIcon(m_full ? QIcon() : makeIcon(QStringLiteral("edit"), tokensOf(this).text));
  orderTab();
}

void ClientCardPane::orderTab() {
  QWidget* tabs = m_tabs;
  QWidget* facts = m_facts;
  m_narrow ? tabInto(tabs, facts) : tabInto(facts, tabs);
}

void ClientCardPane::resizeEvent(QResizeEvent* event) {
  ClientPane::resizeEvent(event);
  if (m_full && m_narrow != (width() < scaled(twoColumnsFrom))) arrange();
}

void ClientCardPane::showCard() {
  const ClientCardPtr& card = m_presenter.card();
  m_body->setVisible(card != nullptr);
  m_head->setVisible(card != nullptr);
  const bool person = card && !card->erased;
  m_actions->setVisible(person && !m_presenter.readOnly());
  m_lifeline->setCard(card);
  m_moveModel->setCard(card);
  m_tabs->setCard(card);
  if (card) {
    m_head->setCard(*card);
    m_figures->setCard(*card);
    m_facts->setCard(*card);
    m_line->setVisible(!card->events.empty());
    m_exclude->setChecked(card->excluded);
    m_copyPhone->setVisible(!card->phones.isEmpty());
    m_copyEmail->setVisible(!card->emails.isEmpty());
    for (QAction* action : m_personal) action->setVisible(person);
    m_privacy->setPerson(person);
    orderTab();  // the card brings rows of its own
  }
  Q_EMIT nameChanged();
}

void ClientCardPane::setContext(const PageContext& context) { m_presenter.setAsOf(context.asOf); }

void ClientCardPane::showClient(ClientId client) { m_presenter.show(client); }

void ClientCardPane::setFull(bool full) {
  if (full == m_full) return;
  m_full = full;
  arrange();
}

QString ClientCardPane::clientName() const {
  return m_presenter.card() ? cardwords::title(*m_presenter.card()) : QString();
}

void ClientCardPane::takeFocus() { m_tabs->bar()->setFocus(Qt::OtherFocusReason); }

void ClientCardPane::addPurchase() {
  (new PurchaseDialog(m_presenter, std::nullopt, window()))->open();
}

void ClientCardPane::addNote() { (new NoteDialog(m_presenter, std::nullopt, window()))->open(); }

void ClientCardPane::editPurchase(std::size_t purchase) {
  if (m_presenter.readOnly()) return;
  (new PurchaseDialog(m_presenter, m_presenter.card()->purchases[purchase], window()))->open();
}

void ClientCardPane::editNote(std::size_t note) {
  if (m_presenter.readOnly()) return;
  (new NoteDialog(m_presenter, m_presenter.card()->notes[note], window()))->open();
}

void ClientCardPane::startEditing() {
  if (!m_presenter.card() || m_presenter.card()->erased || m_presenter.readOnly()) return;
  m_tabs->show(CardTabs::Details);
  m_tabs->details()->startEditing();
}

void ClientCardPane::addClient() {
  auto* dialog = new AddClientDialog(m_presenter, window());
  connect(dialog, &AddClientDialog::added, this, &ClientCardPane::openClient);
  connect(dialog, &AddClientDialog::openRequested, this, &ClientCardPane::openClient);
  dialog->open();
}

void ClientCardPane::openClient(ClientId client) {
  Q_EMIT jump({QStringLiteral("clients"), {}, QStringLiteral("card"), client, {}});
}

void ClientCardPane::merge(ClientId other) {
  (new MergeDialog(m_presenter, other, window()))->open();
}

QString ClientCardPane::part() const { return CardTabs::idOf(m_tabs->current()); }

void ClientCardPane::showPart(const QString& part) {
  for (int tab = 0; tab < CardTabs::TabCount; ++tab) {
    if (CardTabs::idOf(static_cast<CardTabs::Tab>(tab)) == part) {
      m_tabs->show(static_cast<CardTabs::Tab>(tab));
    }
  }
}

// What was changed since the merge stays here, and is told.
void ClientCardPane::split(std::size_t merge) {
  const ClientCardPtr& card = m_presenter.card();
  if (!card || merge >= card->merges.size() || m_presenter.readOnly()) return;
  const MergeRecord record = card->merges[merge];
  const auto kept = std::make_shared<KeptEdits>();
  const auto work = [business = &m_presenter.business(), record,
                     kept](ClientEditService&) -> Result<void> {
    auto parted = MergeService(*business).splitNow(record.id);
    if (!parted) return parted.error();
    *kept = std::move(parted->kept);
    return {};
  };
  const QString name = record.name.isEmpty() ? QString::number(record.other) : record.name;
  m_presenter.edit(work, tr("Split again: %1 is a client of their own").arg(name), this,
                   [this, kept](const Result<void>& done) {
                     if (!done) {
                       Q_EMIT say({Message::Kind::Problem, errorSentence(done.error()), false});
                       return;
                     }
                     QStringList stays;
                     for (const KeptEdit& each : *kept)
                       stays += keptEditText(keptEditId(each.what), each.name, each.field);
                     if (!stays.isEmpty())
                       Q_EMIT say({Message::Kind::Info,
                                   tr("Changed since the merge, and left with this client: %1")
                                       .arg(stays.join(QStringLiteral("; "))),
                                   false});
                   });
}

void ClientCardPane::toggleTable() {
  const bool table = m_moves->isHidden();
  m_moves->setVisible(table);
  m_lifeline->setVisible(!table);
  m_caption->setVisible(!table);
  (table ? static_cast<QWidget*>(m_moves) : m_lifeline)->setFocus();
}

void ClientCardPane::removeClient() {
  m_presenter.edit([client = m_presenter.client()](
                       ClientEditService& service) { return service.deleteNow(client); },
                   tr("Client deleted"), this);
}

void ClientCardPane::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT closed();
  } else if (!m_full && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
    Q_EMIT fullRequested();
  } else {
    ClientPane::keyPressEvent(event);
  }
}

}  // namespace retenta
