// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/cardtablemodel.h"

#include <array>
#include <numeric>

#include <QCoreApplication>
#include <QGuiApplication>

#include "ui/clients/card/cardwords.h"
#include "ui/clients/card/tabs/eventwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

struct Column {
  const char* title;
  bool number = false;
};
using Columns = std::vector<Column>;

// In the order of CardTableModel::Kind.
const std::array<Columns, 6>& allColumns() {
  static const std::array<Columns, 6> columns = {
      {{{QT_TRANSLATE_NOOP("CardTableModel", "Day")},
        {QT_TRANSLATE_NOOP("CardTableModel", "What happened")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Details")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Amount"), true}},
       {{QT_TRANSLATE_NOOP("CardTableModel", "Day")},
        {QT_TRANSLATE_NOOP("CardTableModel", "What happened")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Details")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Amount"), true}},
       {{QT_TRANSLATE_NOOP("CardTableModel", "Day")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Contents")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Amount"), true},
        {QT_TRANSLATE_NOOP("CardTableModel", "Refund"), true},
        {QT_TRANSLATE_NOOP("CardTableModel", "Status")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Order")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Source")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Channel")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Payment")}},
       {{QT_TRANSLATE_NOOP("CardTableModel", "Day")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Campaign")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Role")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Channel")},
        {QT_TRANSLATE_NOOP("CardTableModel", "State")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Bought afterwards"), true}},
       {{QT_TRANSLATE_NOOP("CardTableModel", "Day")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Note")}},
       {{QT_TRANSLATE_NOOP("CardTableModel", "Day")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Channel")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Consent")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Source")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Agreed text")},
        {QT_TRANSLATE_NOOP("CardTableModel", "Written down")}}}};
  return columns;
}

bool isMove(CardEvent::Kind kind) {
  return kind == CardEvent::Kind::Purchase || kind == CardEvent::Kind::Return ||
         kind == CardEvent::Kind::Segment;
}

QString purchaseText(const CardPurchase& p, int column) {
  const Formatters f;
  switch (column) {
    case 0:
      return f.date(p.day);
    case 1:
      return cardwords::contents(p);
    case 2:
      return f.money(p.amountMinor, p.currency);
    case 3:
      return p.refundMinor == 0 ? QString() : f.money(p.refundMinor, p.currency);
    case 4:
      return cardwords::status(p.status);
    case 5:
      return p.orderRef;
    case 6:
      return cardwords::source(p.source);
    case 7:
      return p.channel;
    default:
      return p.payment;
  }
}

QString campaignText(const CardCampaign& c, Currency currency, int column) {
  const Formatters f;
  switch (column) {
    case 0:
      return c.day ? f.date(*c.day) : Formatters::unknown();
    case 1:
      return c.name;
    case 2:
      return cardwords::campaignRole(c.role);
    case 3:
      return term(channelId(c.channel));
    case 4:
      return term(c.state);
    default:
      return c.boughtOn ? QStringLiteral("%1 · %2").arg(f.date(*c.boughtOn),
                                                        f.money(c.boughtMinor, currency))
                        : Formatters::unknown();
  }
}

QString consentText(const ConsentLine& line, int column) {
  const Formatters f;
  switch (column) {
    case 0:
      return f.date(line.day);
    case 1:
      return term(channelId(line.channel));
    case 2:
      return eventwords::consent(line);
    case 3:
      return cardwords::consentSource(line.source);
    case 4:
      return line.wording;
    default:
      return f.date(line.entered);
  }
}

}  // namespace

CardTableModel::CardTableModel(Kind kind, QObject* parent)
    : QAbstractTableModel(parent), m_kind(kind) {}

void CardTableModel::setCard(const ClientCardPtr& card) {
  beginResetModel();
  m_card = card;
  m_rows.clear();
  if (card) {
    const std::array<std::size_t, 6> sizes = {card->events.size(),    card->events.size(),
                                              card->purchases.size(), card->campaigns.size(),
                                              card->notes.size(),     card->consentLines.size()};
    m_rows.resize(sizes[static_cast<std::size_t>(m_kind)]);
    std::iota(m_rows.begin(), m_rows.end(), std::size_t{0});
    if (m_kind == Kind::Moves)
      std::erase_if(m_rows, [&](std::size_t i) { return !isMove(card->events[i].kind); });
  }
  endResetModel();
}

void CardTableModel::setFolded(bool folded) {
  if (m_folded == folded) return;
  m_folded = folded;
  if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::size_t CardTableModel::recordAt(int row) const {
  return m_rows[static_cast<std::size_t>(row)];
}

int CardTableModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CardTableModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0
                          : static_cast<int>(allColumns()[static_cast<std::size_t>(m_kind)].size());
}

QString CardTableModel::textAt(int row, int column) const {
  const std::size_t i = recordAt(row);
  const Formatters f;
  switch (m_kind) {
    case Kind::History:
    case Kind::Moves:
      if (m_folded && column == 1) return eventwords::twoLines(*m_card, m_card->events[i]);
      return eventwords::text(*m_card, m_card->events[i], column);
    case Kind::Purchases:
      return purchaseText(m_card->purchases[i], column);
    case Kind::Campaigns:
      return campaignText(m_card->campaigns[i], m_card->currency, column);
    case Kind::Notes:
      return column == 0 ? f.date(m_card->notes[i].day) : m_card->notes[i].text;
    case Kind::Consents:
      return consentText(m_card->consentLines[i], column);
  }
  return {};
}

// What counts in no figure: cancelled orders, consents taken back.
bool CardTableModel::isMuted(int row) const {
  const std::size_t i = recordAt(row);
  const auto unpaid = [](const CardPurchase& p) { return !hasRevenue(p.status); };
  if (m_kind == Kind::Purchases) return unpaid(m_card->purchases[i]);
  if (m_kind == Kind::Consents) return m_card->consentLines[i].cancelled;
  if (m_kind != Kind::History && m_kind != Kind::Moves) return false;
  const CardEvent& event = m_card->events[i];
  if (event.kind == CardEvent::Kind::Purchase) return unpaid(m_card->purchases[event.index]);
  return event.kind == CardEvent::Kind::Consent && m_card->consentLines[event.index].cancelled;
}

QVariant CardTableModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_card) return {};
  const Column& column =
      allColumns()[static_cast<std::size_t>(m_kind)][static_cast<std::size_t>(index.column())];
  switch (role) {
    case Qt::DisplayRole:
      return textAt(index.row(), index.column());
    case Qt::ToolTipRole:
      return plainTip(textAt(index.row(), index.column()));
    case Qt::TextAlignmentRole: {
      const auto vertical = m_kind == Kind::Notes ? Qt::AlignTop : Qt::AlignVCenter;
      return QVariant::fromValue(
          Qt::Alignment((column.number ? Qt::AlignRight : Qt::AlignLeft) | vertical));
    }
    case Qt::ForegroundRole:
      if (isMuted(index.row())) return tokensOf(QGuiApplication::palette()).text2;
      return {};
    default:
      return {};
  }
}

QVariant CardTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  const Column& column =
      allColumns()[static_cast<std::size_t>(m_kind)][static_cast<std::size_t>(section)];
  if (role == Qt::DisplayRole) return QCoreApplication::translate("CardTableModel", column.title);
  if (role == Qt::TextAlignmentRole) {
    return QVariant::fromValue(
        Qt::Alignment((column.number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
  }
  return {};
}

}  // namespace retenta
