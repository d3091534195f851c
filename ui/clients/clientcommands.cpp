// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientcommands.h"

#include <algorithm>

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QMimeData>

#include "ui/clients/bulk/clientexport.h"
#include "ui/clients/bulk/bulkconsentdialog.h"
#include "ui/clients/bulk/bulknamedialog.h"
#include "ui/clients/parts/clientwords.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

// So many rows are made into text at once; more go to a worker.
constexpr std::size_t copiedAtOnce = 300;
// So many fit side by side.
constexpr int mergedAtMost = 6;

template <class Count>
bool canMerge(Count count) {
  return count >= 2 && count <= static_cast<Count>(mergedAtMost);
}

void toClipboard(const ClipTable& table) {
  auto* copied = new QMimeData;
  copied->setText(table.text);
  copied->setHtml(table.html);
  QApplication::clipboard()->setMimeData(copied);
}

}  // namespace

ClientCommands::ClientCommands(Business& business, ClientTableView* table, ClientTableModel* model,
                               ClientEdits* edits, QWidget* window)
    : QObject(window),
      m_business(business),
      m_table(table),
      m_model(model),
      m_edits(edits),
      m_window(window),
      m_export(new ClientsExport(business, window)) {
  connect(m_table, &ClientTableView::copyRequested, this, &ClientCommands::copy);
  connect(m_table, &ClientTableView::menuRequested, this, &ClientCommands::openMenu);
  connect(m_export, &ClientsExport::working, this, &ClientCommands::working);
  connect(m_export, &ClientsExport::done, this, [this](const QString& sentence) {
    Q_EMIT say({Message::Kind::Done, sentence, false});
  });
  connect(m_export, &ClientsExport::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
}

std::vector<ClientId> ClientCommands::chosen() const {
  if (m_model->checks().count() > 0) return m_model->checks().ids();
  const ClientId current = m_table->currentClient();
  return current > 0 ? std::vector<ClientId>{current} : std::vector<ClientId>();
}

// In the order of the table; who is ticked but filtered away comes by number after them.
std::vector<std::uint32_t> ClientCommands::chosenRows(bool allWhenNone) const {
  const ClientListPtr& answer = m_model->answer();
  if (!answer) return {};
  const ClientChecks& checks = m_model->checks();
  if (checks.count() > 0) {
    std::vector<std::uint32_t> rows;
    for (const std::uint32_t row : *answer->everyone) {
      if (checks.has(row)) rows.push_back(row);
    }
    return rows;
  }
  if (allWhenNone) return answer->rows;
  const int current = m_table->currentIndex().row();
  if (current < 0) return {};
  return {m_model->ledgerRow(current)};
}

QString ClientCommands::nameOfOne(const std::vector<ClientId>& ids) const {
  if (ids.size() != 1 || !m_model->answer()) return {};
  const Ledger& ledger = *m_model->answer()->view->ledger;
  const auto row = ledger.rowOf(ids.front());
  return row ? clientwords::name(ledger, *row) : QString();
}

void ClientCommands::createCampaign() {
  const auto ids = chosen();
  if (ids.empty()) return;
  Target target{QStringLiteral("campaigns"), {}, QStringLiteral("new"), 0, {}};
  target.clients = ids;
  Q_EMIT jump(target);
}

void ClientCommands::fillTagMenu(QMenu* menu) {
  if (!m_model->answer()) return;
  const auto ids = chosen();
  QStringList names;
  for (const Tag& tag : m_model->answer()->view->ledger->traits.tags) names += tag.name;
  names.sort(Qt::CaseInsensitive);
  menu->addAction(tr("New tag…"), this, &ClientCommands::askTag);
  if (names.isEmpty()) return;
  menu->addSeparator();
  QMenu* add = menu->addMenu(tr("Add"));
  QMenu* take = menu->addMenu(tr("Take away"));
  for (const QString& name : names) {
    add->addAction(noMnemonic(name), this, [this, ids, name] { m_edits->tag(ids, name); });
    take->addAction(noMnemonic(name), this, [this, ids, name] { m_edits->untag(ids, name); });
  }
}

void ClientCommands::openTagMenu(QWidget* anchor) {
  auto* menu = new QMenu(m_window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillTagMenu(menu);
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void ClientCommands::askTag() {
  const auto ids = chosen();
  if (ids.empty()) return;
  QStringList names;
  for (const Tag& tag : m_model->answer()->view->ledger->traits.tags) names += tag.name;
  auto* dialog =
      new BulkNameDialog(tr("Tag: %1").arg(Formatters().clients(static_cast<qint64>(ids.size()))),
                         tr("Tag"), tr("Add tag"), {}, names, m_window);
  connect(dialog, &BulkNameDialog::named, this,
          [this, ids](const QString& name) { m_edits->tag(ids, name); });
  dialog->open();
}

void ClientCommands::askConsent() {
  const auto ids = chosen();
  if (ids.empty()) return;
  auto* dialog = new BulkConsentDialog(m_business, static_cast<qint64>(ids.size()), m_window);
  connect(dialog, &BulkConsentDialog::recorded, this,
          [this, ids](const ConsentRecord& record) { m_edits->recordConsent(ids, record); });
  dialog->open();
}

void ClientCommands::fillExcludeMenu(QMenu* menu) {
  const auto ids = chosen();
  menu->addAction(tr("Leave out of campaigns"), this, [this, ids] { m_edits->exclude(ids, true); });
  menu->addAction(tr("Let into campaigns again"), this,
                  [this, ids] { m_edits->exclude(ids, false); });
}

void ClientCommands::openExcludeMenu(QWidget* anchor) {
  auto* menu = new QMenu(m_window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  fillExcludeMenu(menu);
  menu->popup(anchor->mapToGlobal(QPoint(0, anchor->height())));
}

void ClientCommands::exportFile() {
  if (m_model->answer()) m_export->ask(m_model->answer(), chosenRows(true));
}

void ClientCommands::exportShown() {
  const ClientListPtr& answer = m_model->answer();
  if (answer) m_export->ask(answer, answer->rows);
}

void ClientCommands::remove() {
  const auto ids = chosen();
  if (ids.empty() || m_business.readOnly()) return;
  m_edits->remove(ids, nameOfOne(ids));
}

void ClientCommands::merge() {
  const auto ids = m_model->checks().ids();
  if (!canMerge(ids.size()) || m_business.readOnly()) return;
  // The one under the cursor stays.
  const ClientId current = m_table->currentClient();
  const bool ticked = std::find(ids.begin(), ids.end(), current) != ids.end();
  Q_EMIT compareRequested(ids, ticked ? current : 0);
}

void ClientCommands::copy(bool headers) {
  const auto rows = chosenRows(false);
  if (rows.empty()) return;
  QList<ClientColumn> columns;
  for (const ShownColumn& one : m_table->columns()) columns += one.column;
  if (rows.size() <= copiedAtOnce) {
    toClipboard(m_model->cells().copied(rows, columns, headers));
    return;
  }
  const auto work = [cells = m_model->cells(), rows, columns, headers] {
    return cells.copied(rows, columns, headers);
  };
  m_copying.ask(m_business.async(work), [this, count = rows.size()](const ClipTable& table) {
    toClipboard(table);
    Q_EMIT say({Message::Kind::Done,
                tr("Copied: %1").arg(Formatters().clients(static_cast<qint64>(count))), false});
  });
}

void ClientCommands::copyText(const QString& text) { QApplication::clipboard()->setText(text); }

void ClientCommands::openMenu(const QPoint& globalPos) {
  const int row = m_table->currentIndex().row();
  if (!m_model->answer() || row < 0) return;
  auto* menu = new QMenu(m_window);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const ClientId client = m_model->clientAt(row);
  const Ledger& ledger = *m_model->answer()->view->ledger;
  const std::uint32_t at = m_model->ledgerRow(row);
  const bool writable = !m_business.readOnly();
  menu->addAction(tr("Open card"), this, [this, client] {
    Q_EMIT jump({QStringLiteral("clients"), {}, QStringLiteral("card"), client, {}});
  });
  const auto change = [&](QAction* action) { action->setEnabled(action->isEnabled() && writable); };
  change(menu->addAction(tr("Create campaign"), this, &ClientCommands::createCampaign));
  QMenu* tags = menu->addMenu(tr("Tag"));
  fillTagMenu(tags);
  change(tags->menuAction());
  change(menu->addAction(tr("Record consent…"), this, &ClientCommands::askConsent));
  menu->addSeparator();
  const auto copies = [&](const QString& text, const QString& value) {
    QAction* action = menu->addAction(text, this, [this, value] { copyText(value); });
    action->setEnabled(!value.isEmpty());
  };
  const QString phone = ledger.phones.text(at);
  copies(tr("Copy phone"), phone.isEmpty() ? phone : QLatin1Char('+') + phone);
  copies(tr("Copy e-mail"), ledger.emails.text(at));
  menu->addAction(tr("Copy as table"), this, [this] { copy(true); });
  menu->addSeparator();
  QAction* merge = menu->addAction(tr("Merge the ticked…"), this, &ClientCommands::merge);
  merge->setEnabled(canMerge(m_model->checks().count()));
  if (!merge->isEnabled())
    merge->setToolTip(tr("Tick from two to %1 clients.").arg(Formatters().count(mergedAtMost)));
  change(merge);
  QMenu* exclude = menu->addMenu(tr("Campaigns"));
  fillExcludeMenu(exclude);
  change(exclude->menuAction());
  change(menu->addAction(tr("Delete"), this, &ClientCommands::remove));
  menu->setToolTipsVisible(true);
  menu->popup(globalPos);
}

}  // namespace retenta
