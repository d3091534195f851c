// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/clientcells.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/clients/parts/clientwords.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ClientCells)
};

QString orUnknown(const QString& text) { return text.isEmpty() ? Formatters::unknown() : text; }

QString htmlRow(const QStringList& cells, const QString& tag) {
  QString html = QStringLiteral("<tr>");
  for (const QString& cell : cells) {
    html += QStringLiteral("<%1>%2</%1>").arg(tag, cell.toHtmlEscaped());
  }
  return html + QStringLiteral("</tr>");
}

}  // namespace

QString ClientCells::contactText(std::uint32_t row) const {
  const Ledger& ledger = *m_answer->view->ledger;
  QStringList names;
  for (const Channel channel : {Channel::Call, Channel::Sms, Channel::Messenger, Channel::Email,
                                Channel::Push, Channel::DirectMail}) {
    if (ledger.consents[row].given.has(channel) && hasContact(ledger, row, channel)) {
      names += term(channelId(channel));
    }
  }
  return orUnknown(names.join(QStringLiteral(", ")));
}

QString ClientCells::tagsText(std::uint32_t row) const {
  const ClientTraits& traits = m_answer->view->ledger->traits;
  QStringList names;
  for (const std::uint32_t tag : traits.tagsOf(row)) names += traits.tags[tag].name.simplified();
  std::sort(names.begin(), names.end(),
            [](const QString& a, const QString& b) { return a.localeAwareCompare(b) < 0; });
  return names.join(QStringLiteral(", "));
}

QString ClientCells::figureOf(std::uint32_t row, ClientColumn column) const {
  const RfmView& view = *m_answer->view;
  const RfmColumns& c = *view.columns;
  const Currency currency = view.ledger->currency;
  const bool bought = c.frequency[row] > 0;
  const Day asOf = view.matrix.dates.asOf;
  switch (column) {
    case ClientColumn::Recency:
      return bought ? m_formatters.days(c.recencyDays[row]) : Formatters::unknown();
    case ClientColumn::Purchases:
      return m_formatters.count(c.frequency[row]);
    case ClientColumn::Spent:
      return m_formatters.money(c.monetaryMinor[row], currency);
    case ClientColumn::Period:
      return m_formatters.money(c.periodRevenueMinor[row], currency);
    case ClientColumn::AverageCheck:
      return bought ? m_formatters.money(c.monetaryMinor[row] / c.frequency[row], currency)
                    : Formatters::unknown();
    case ClientColumn::LastPurchase:
      return bought ? m_formatters.date(asOf - c.recencyDays[row]) : Formatters::unknown();
    case ClientColumn::FirstPurchase: {
      const auto day = firstPurchase(*view.ledger, row, asOf);
      return day ? m_formatters.date(*day) : Formatters::unknown();
    }
    default:
      return {};
  }
}

QString ClientCells::wordOf(std::uint32_t row, ClientColumn column) const {
  const Ledger& ledger = *m_answer->view->ledger;
  const ClientTraits& traits = ledger.traits;
  switch (column) {
    case ClientColumn::Email:
      return ledger.emails.text(row);
    case ClientColumn::Phone: {
      const QString phone = ledger.phones.text(row);
      return phone.isEmpty() ? phone : QLatin1Char('+') + phone;
    }
    case ClientColumn::City:
      return ledger.cities.text(row).simplified();
    case ClientColumn::Source:
      return traits.origins.text(row).simplified();
    case ClientColumn::Birthday: {
      const PackedBirthday packed = row < traits.birthdays.size() ? traits.birthdays[row] : 0;
      if (packed == 0) return {};
      const bool year = packed >= 10'000;
      const auto day =
          dayFromCivil(year ? packed / 10'000 : 2000, packed / 100 % 100, packed % 100);
      if (!day) return {};
      return year ? m_formatters.date(*day) : m_formatters.dayAndMonth(*day);
    }
    case ClientColumn::Tags:
      return tagsText(row);
    case ClientColumn::Mark:
      return m_answer->view->classes.marks[row] == RfmMark::None
                 ? QString()
                 : term(markId(m_answer->view->classes.marks[row]));
    case ClientColumn::Excluded:
      return ledger.isExcluded(row) ? Words::tr("left out") : QString();
    default:
      return {};
  }
}

QString ClientCells::text(std::uint32_t row, ClientColumn column) const {
  const RfmView& view = *m_answer->view;
  if (const auto channel = columnChannel(column)) {
    return clientwords::consent(view.ledger->consents[row], *channel);
  }
  switch (column) {
    case ClientColumn::Name:
      return clientwords::name(*view.ledger, row);
    case ClientColumn::Segment:
      return clientwords::segment(view.classes.segments[row], view.classes.marks[row]);
    case ClientColumn::Contact:
      return contactText(row);
    case ClientColumn::Birthday:
      return orUnknown(wordOf(row, column));
    default:
      return isNumberColumn(column) ? figureOf(row, column) : orUnknown(wordOf(row, column));
  }
}

QVariant ClientCells::tip(std::uint32_t row, ClientColumn column) const {
  const RfmView& view = *m_answer->view;
  if (column == ClientColumn::Recency && view.columns->frequency[row] > 0) {
    return Words::tr("Last purchase on %1").arg(figureOf(row, ClientColumn::LastPurchase));
  }
  if (column == ClientColumn::Contact) return Words::tr("Channels with a contact and a consent");
  if (column == ClientColumn::AverageCheck)
    return Words::tr("Spent in all by the number of purchases");
  return plainTip(text(row, column));
}

ClipTable ClientCells::copied(const std::vector<std::uint32_t>& rows,
                              const QList<ClientColumn>& columns, bool headers) const {
  ClipTable table;
  table.html = QStringLiteral("<table>");
  QStringList lines;
  const auto add = [&](const QStringList& cells, const char* tag) {
    lines += cells.join(QLatin1Char('\t'));
    table.html += htmlRow(cells, QLatin1String(tag));
  };
  QStringList cells;
  for (const ClientColumn column : columns) cells += columnTitle(column);
  if (headers) add(cells, "th");
  for (const std::uint32_t row : rows) {
    cells.clear();
    for (const ClientColumn column : columns) cells += text(row, column).simplified();
    add(cells, "td");
  }
  table.text = lines.join(QLatin1Char('\n'));
  table.html += QStringLiteral("</table>");
  return table;
}

}  // namespace retenta
