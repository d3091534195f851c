// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/dialogs/purchasedialog.h"

#include <cmath>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

PurchaseDialog::PurchaseDialog(CardPresenter& presenter, const std::optional<CardPurchase>& known,
                               QWidget* parent)
    : EditDialog(presenter, known ? tr("Edit purchase") : tr("Add purchase"),
                 known ? tr("Save") : tr("Add"), parent),
      m_client(presenter.client()),
      m_currency(presenter.business().profile().currency),
      m_kind(new QComboBox) {
  const Formatters f;
  m_kind->addItems({term(u"purchase"), tr("Return")});
  addRow(tr("Kind"), m_kind);
  m_day = addField(tr("Day"), f.date(known ? known->day : presenter.today()));
  m_amount = addField(tr("Amount, %1").arg(Formatters::sign(m_currency)));
  m_channel = addField(tr("Channel"), known ? known->channel : QString());
  m_payment = addField(tr("Payment"), known ? known->payment : QString());
  m_channel->setPlaceholderText(tr("shop, site, phone…"));
  m_payment->setPlaceholderText(tr("card, cash…"));
  if (known) {
    m_known = known->id;
    m_kind->setCurrentIndex(known->status == PurchaseStatus::Return ? 1 : 0);
    m_amount->setText(shownMoney(std::abs(known->amountMinor)));
  }
  addLines(known);
  m_amount->setFocus();
}

QString PurchaseDialog::shownMoney(qint64 minor) const {
  QString text = decimalText(minor, m_currency);
  if (Language::current().isRussian()) text.replace(QLatin1Char('.'), QLatin1Char(','));
  return text;
}

void PurchaseDialog::addLines(const std::optional<CardPurchase>& known) {
  body()->addWidget(makeLabel(tr("Products, if known"), TextRole::Strong));
  m_lineColumn = new QVBoxLayout;
  m_lineColumn->setSpacing(scaled(6));
  body()->addLayout(m_lineColumn);
  auto* more = makeButton(tr("Add a line"), ButtonKind::Link);
  body()->addWidget(more, 0, Qt::AlignLeft);
  connect(more, &QPushButton::clicked, this, [this] {
    addLine({{}, {}, 1000, 0});
    m_lines.back().product->setFocus();
  });
  if (!known || known->items.empty()) {
    addLine({{}, {}, 1000, 0});
    return;
  }
  for (const CardItem& item : known->items) addLine(item);
}

void PurchaseDialog::addLine(const CardItem& item) {
  const Formatters f;
  const int number = static_cast<int>(m_lines.size()) + 1;
  const auto field = [](const QString& text, const QString& name, const QString& hint) {
    auto* edit = new QLineEdit(text);
    edit->setAccessibleName(name);
    edit->setPlaceholderText(hint);
    return edit;
  };
  const int decimals = item.quantityMilli % 1000 == 0 ? 0 : 3;
  Line line{field(item.product, tr("Product of line %1").arg(number), tr("product")),
            field(f.number(static_cast<double>(item.quantityMilli) / 1000.0, decimals),
                  tr("Quantity of line %1").arg(number), tr("quantity")),
            field(item.amountMinor == 0 ? QString() : shownMoney(item.amountMinor),
                  tr("Amount of line %1").arg(number), tr("amount"))};
  line.quantity->setFixedWidth(scaled(70));
  line.amount->setFixedWidth(scaled(100));
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(6));
  row->addWidget(line.product, 1);
  row->addWidget(line.quantity);
  row->addWidget(line.amount);
  m_lineColumn->addLayout(row);
  m_lines.push_back(line);
}

std::optional<qint64> PurchaseDialog::money(const QLineEdit* field) const {
  const auto value = Formatters::parseNumber(field->text());
  constexpr double most = 1e13;
  if (!value || *value < 0 || *value > most) return std::nullopt;
  return std::llround(*value * static_cast<double>(m_currency.factor()));
}

bool PurchaseDialog::readLines(std::vector<CardItem>& items) {
  for (const Line& line : m_lines) {
    const QString product = line.product->text().simplified();
    if (product.isEmpty() && line.amount->text().trimmed().isEmpty()) continue;
    if (product.isEmpty()) {
      complain(tr("Which product is this amount for? Name it, or empty the line."), line.product);
      return false;
    }
    const auto quantity = Formatters::parseNumber(line.quantity->text());
    if (!quantity || *quantity <= 0 || *quantity > 1e6) {
      complain(tr("“%1” is not a quantity. Type a number above zero.").arg(line.quantity->text()),
               line.quantity);
      return false;
    }
    const bool empty = line.amount->text().trimmed().isEmpty();
    const auto amount = empty ? std::optional<qint64>(0) : money(line.amount);
    if (!amount) {
      complain(tr("“%1” is not an amount. Type a number, like 1234.50 or 1234,50.")
                   .arg(line.amount->text()),
               line.amount);
      return false;
    }
    items.push_back({product, {}, std::llround(*quantity * 1000), *amount});
  }
  return true;
}

void PurchaseDialog::apply() {
  PurchaseDraft draft;
  draft.id = m_known;
  draft.isReturn = m_kind->currentIndex() == 1;
  const auto day = typedDay(m_day->text());
  if (!day) {
    complain(tr("“%1” is not a day. Type it as 30.06.2025.").arg(m_day->text()), m_day);
    return;
  }
  draft.day = *day;
  if (!readLines(draft.items)) return;
  if (m_amount->text().trimmed().isEmpty() && !draft.items.empty()) {
    for (const CardItem& item : draft.items) draft.amountMinor += item.amountMinor;
  } else if (const auto amount = money(m_amount)) {
    draft.amountMinor = *amount;
  } else {
    complain(
        tr("“%1” is not an amount. Type a number, like 1234.50 or 1234,50.").arg(m_amount->text()),
        m_amount);
    return;
  }
  draft.channel = m_channel->text().simplified();
  draft.payment = m_payment->text().simplified();
  run(
      [client = m_client, draft](ClientEditService& service) -> Result<void> {
        const auto saved = service.savePurchaseNow(client, draft);
        if (!saved) return saved.error();
        return {};
      },
      draft.id != 0    ? tr("Purchase saved")
      : draft.isReturn ? tr("Return added")
                       : tr("Purchase added"));
}

}  // namespace retenta
