// SPDX-License-Identifier: GPL-3.0-or-later
// The half of ClientsPage that places the card of one client.
#include <QKeyEvent>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/clients/clientspage.h"
#include "ui/clients/clientspresenter.h"
#include "ui/clients/clientstoolbar.h"
#include "ui/clients/duplicates/duplicatedesk.h"
#include "ui/clients/table/clienttableview.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int pageEdge = 20;
constexpr int paneWidth = 306;
constexpr int paneGap = 16;
// Window of 1200 px less the sidebar: below it the pane lies over the table.
constexpr int wideFrom = 1004;

}  // namespace

QString ClientsPage::title() const {
  return m_full && m_pane ? m_pane->clientName() : tr("Clients");
}

QString ClientsPage::breadcrumb() const {
  return m_full && m_pane ? tr("Clients › %1").arg(m_pane->clientName()) : QString();
}

void ClientsPage::open(const Target& target) {
  if (target.action == QLatin1String("card") && target.id > 0) {
    showCard(target.id);
    return;
  }
  if (target.action == QLatin1String("duplicates")) m_duplicates->open();
  if (m_full) closeCard();
  if (target.action == QLatin1String("import")) return showImport(target);
  if (!target.segments.isEmpty()) showFilter(target.segments);
  if (!target.clients.empty()) showPeople(target.clients);
  if (target.id > 0) {
    m_reveal = target.id;
    if (m_table->setCurrentClient(m_reveal) && target.segments.isEmpty()) m_reveal = 0;
  }
  m_toFind = target.action == QLatin1String("find");
  m_exportNext = target.action == QLatin1String("export") && !target.segments.isEmpty();
}

void ClientsPage::adoptPane(ClientPane* pane) {
  m_pane = pane;
  m_pane->setParent(this);  // last: its turn with Tab comes after the table
  m_pane->hide();
  m_toolbar->setPane(m_presenter->layout().pane);
  connect(pane, &ClientPane::closed, this, &ClientsPage::closeCard);
  connect(pane, &ClientPane::fullRequested, this, [this] {
    Q_EMIT jump({QStringLiteral("clients"), {}, QStringLiteral("card"), m_shown, {}});
  });
  connect(pane, &ClientPane::neighbourRequested, this, &ClientsPage::stepCard);
  connect(pane, &ClientPane::nameChanged, this, &Page::titleChanged);
  connect(pane, &ClientPane::jump, this, &Page::jump);
  connect(pane, &ClientPane::say, this, &Page::say);
  connect(pane, &ClientPane::working, this, &Page::working);
}

void ClientsPage::showCard(ClientId client) {
  if (!m_pane) {
    if (!m_table->setCurrentClient(client)) m_reveal = client;
    return;
  }
  m_shown = client;
  m_full = true;
  m_pane->setFull(true);
  m_pane->showClient(client);
  if (!m_table->setCurrentClient(client)) m_reveal = client;
  placePane();
  m_pane->takeFocus();
  Q_EMIT titleChanged();
}

// The card beside the table is of the client under the cursor.
void ClientsPage::followCurrent() {
  if (!m_pane || m_full) return;
  const bool wanted = isWide() ? m_presenter->layout().pane : m_overlay;
  m_shown = wanted ? m_table->currentClient() : 0;
  if (m_shown > 0) m_pane->setFull(false);
  m_pane->showClient(m_shown);
  placePane();
}

void ClientsPage::closeCard() {
  if (m_full) {
    m_full = false;
    m_overlay = false;
  } else {
    m_presenter->setPane(false);
    m_toolbar->setPane(false);
    m_overlay = false;
  }
  followCurrent();
  m_table->setFocus();
  Q_EMIT titleChanged();
}

void ClientsPage::stepCard(int step) {
  const int row = m_table->currentIndex().row() + step;
  if (row < 0 || row >= m_model->rowCount()) return;
  const ClientId client = m_model->clientAt(row);
  m_table->setCurrentClient(client);
  if (m_full) showCard(client);
}

bool ClientsPage::isWide() const { return width() >= scaled(wideFrom); }

// Full: over everything; else beside the table where there is room, over it where there is not.
void ClientsPage::placePane() {
  if (!m_pane) return;
  const bool shown = m_shown > 0;
  m_pane->setVisible(shown);
  m_body->setVisible(!(shown && m_full));
  const int wanted = std::min(scaled(paneWidth), width() - 2 * pageEdge);
  const bool beside = shown && !m_full && isWide();
  m_body->layout()->setContentsMargins(0, 0, beside ? wanted + paneGap : 0, 0);
  if (!shown) return;
  const int left = m_full ? pageEdge : width() - pageEdge - wanted;
  m_pane->setGeometry(left, 4, width() - pageEdge - left, height() - 4 - pageEdge);
  m_pane->raise();
}

void ClientsPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  if (!m_full) followCurrent();
  placePane();
}

void ClientsPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape && m_shown > 0) {
    closeCard();
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace retenta
