// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/dialogs/mergedialog.h"

#include <numeric>

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/rfm/index/clientsearch.h"
#include "ui/clients/card/cardwords.h"
#include "ui/clients/card/dialogs/comparedialog.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
constexpr std::size_t shownAtMost = 50;
}

MergeDialog::MergeDialog(CardPresenter& presenter, ClientId other, QWidget* parent)
    : EditDialog(presenter, tr("Merge with another client"), tr("Compare…"), parent),
      m_client(presenter.client()),
      m_find(addField(tr("Find"))),
      m_list(new QListWidget) {
  m_find->setPlaceholderText(tr("name, e-mail or phone"));
  m_list->setAccessibleName(tr("Clients found"));
  m_list->setMinimumHeight(scaled(160));
  const QString name = presenter.card() ? cardwords::title(*presenter.card()) : QString();
  auto* story = makeLabel(tr("The chosen client becomes part of %1. Next you see both side by side "
                             "and choose, field by field.")
                              .arg(name),
                          TextRole::Secondary, Tone::Secondary);
  story->setWordWrap(true);
  body()->addWidget(m_list, 1);
  body()->addWidget(story);
  verb()->setEnabled(false);
  verb()->setToolTip(tr("Choose a client first"));
  connect(m_find, &QLineEdit::textEdited, this, [this](const QString& text) { search(text, 0); });
  connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
    verb()->setEnabled(row >= 0);
    verb()->setToolTip(row >= 0 ? QString() : tr("Choose a client first"));
  });
  if (other != 0) search({}, other);
}

void MergeDialog::search(const QString& text, ClientId only) {
  if (only == 0 && text.trimmed().size() < 2) {
    m_asking.drop();
    show({});
    return;
  }
  const LedgerPtr ledger = presenter().business().ledger();
  const auto work = [ledger, text, only, own = m_client] {
    std::vector<std::uint32_t> rows;
    if (only != 0) {
      if (const auto row = ledger->rowOf(only)) rows.push_back(static_cast<std::uint32_t>(*row));
    } else {
      std::vector<std::uint32_t> all(ledger->clients());
      std::iota(all.begin(), all.end(), 0U);
      rows = findClients(*ledger, all, text);
    }
    std::vector<Found> found;
    for (const std::uint32_t row : rows) {
      if (ledger->clientIds[row] == own) continue;
      if (found.size() == shownAtMost) break;
      Found one{ledger->clientIds[row], ledger->names.text(row), ledger->emails.text(row), 0, 0};
      if (one.contact.isEmpty() && !ledger->phones.at(row).isEmpty())
        one.contact = QLatin1Char('+') + ledger->phones.text(row);
      for (std::size_t i = ledger->purchaseBegin[row]; i < ledger->purchaseBegin[row + 1]; ++i) {
        one.purchases += ledger->transactions[i];
        one.spentMinor += ledger->netMinor[i];
      }
      found.push_back(std::move(one));
    }
    return found;
  };
  m_asking.ask(presenter().business().async(work),
               [this](const std::vector<Found>& found) { show(found); });
}

void MergeDialog::show(const std::vector<Found>& found) {
  const Formatters f;
  const Currency currency = presenter().business().profile().currency;
  m_list->clear();
  for (const Found& one : found) {
    QStringList parts;
    if (!one.name.isEmpty()) parts += one.name;
    if (!one.contact.isEmpty()) parts += one.contact;
    if (parts.isEmpty()) parts += tr("Client №%1").arg(one.id);
    parts += f.purchases(one.purchases);
    parts += f.money(one.spentMinor, currency);
    auto* item = new QListWidgetItem(parts.join(QStringLiteral(" · ")), m_list);
    item->setData(Qt::UserRole, one.id);
  }
  if (found.size() == 1) m_list->setCurrentRow(0);
}

void MergeDialog::apply() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item) return;
  const ClientId other = item->data(Qt::UserRole).toLongLong();
  auto* compare =
      new CompareDialog(presenter().business(), {m_client, other}, m_client, parentWidget());
  connect(compare, &CompareDialog::merged, &presenter(),
          [&own = presenter()] { Q_EMIT own.done(tr("Clients merged")); });
  done(QDialog::Accepted);
  compare->open();
}

}  // namespace retenta
