// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/table/clientcolumn.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>
#include <QFontMetrics>

#include "ui/clients/parts/clientwords.h"
#include "ui/text/terms.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ClientColumns)
};

struct Info {
  const char* id;
  const char* title;  // nullptr: a word of the glossary, or of the channel
  std::optional<ClientField> field;
  bool number;
  int width;
};

using F = ClientField;
constexpr std::nullopt_t none = std::nullopt;

constexpr std::array<Info, clientColumnCount> table = {{
    {"name", QT_TRANSLATE_NOOP("ClientColumns", "Client"), F::Name, false, 190},
    {"segment", QT_TRANSLATE_NOOP("ClientColumns", "Segment"), F::Segment, false, 0},
    {"recency", QT_TRANSLATE_NOOP("ClientColumns", "Recency"), F::Recency, true, 92},
    {"purchases", QT_TRANSLATE_NOOP("ClientColumns", "Purchases"), F::Frequency, true, 96},
    {"spent", QT_TRANSLATE_NOOP("ClientColumns", "Spent in all"), F::Monetary, true, 116},
    {"contact", QT_TRANSLATE_NOOP("ClientColumns", "May be contacted by"), none, false, 210},
    {"period", QT_TRANSLATE_NOOP("ClientColumns", "In the period"), F::PeriodRevenue, true, 116},
    {"average_check", QT_TRANSLATE_NOOP("ClientColumns", "Average check"), F::AverageCheck, true,
     116},
    {"last_purchase", QT_TRANSLATE_NOOP("ClientColumns", "Last purchase"), F::Recency, true, 120},
    {"first_purchase", QT_TRANSLATE_NOOP("ClientColumns", "First purchase on"), F::FirstPurchase,
     true, 130},
    {"email", QT_TRANSLATE_NOOP("ClientColumns", "E-mail"), F::Email, false, 190},
    {"phone", QT_TRANSLATE_NOOP("ClientColumns", "Phone"), F::Phone, false, 120},
    {"city", QT_TRANSLATE_NOOP("ClientColumns", "City"), F::City, false, 130},
    {"source", QT_TRANSLATE_NOOP("ClientColumns", "Source"), F::Source, false, 120},
    {"birthday", QT_TRANSLATE_NOOP("ClientColumns", "Birthday"), F::Birthday, true, 110},
    {"tags", QT_TRANSLATE_NOOP("ClientColumns", "Tags"), F::Tags, false, 160},
    {"mark", QT_TRANSLATE_NOOP("ClientColumns", "Mark"), F::Mark, false, 120},
    {"excluded", QT_TRANSLATE_NOOP("ClientColumns", "Campaigns"), none, false, 110},
    {"consent_email", nullptr, none, false, 120},
    {"consent_sms", nullptr, none, false, 110},
    {"consent_call", nullptr, none, false, 110},
    {"consent_messenger", nullptr, none, false, 130},
    {"consent_push", nullptr, none, false, 110},
    {"consent_direct_mail", nullptr, none, false, 130},
}};

const Info& infoOf(ClientColumn column) { return table[static_cast<std::size_t>(column)]; }

int segmentWidth() {
  const QFontMetrics metrics(textFont(TextRole::Body));
  int widest = 0;
  for (const Segment segment : allSegments) {
    const bool leaving = segment == Segment::LoyalAtRisk || segment == Segment::ChurnedLoyal;
    const RfmMark mark = leaving                         ? RfmMark::FormerVip
                         : segment == Segment::Promising ? RfmMark::VipByMoney
                                                         : RfmMark::None;
    widest = std::max(widest, metrics.horizontalAdvance(clientwords::segment(segment, mark)));
  }
  return widest + scaled(44);
}

}  // namespace

QString columnId(ClientColumn column) { return QString::fromLatin1(infoOf(column).id); }

std::optional<ClientColumn> columnFromId(QStringView id) {
  for (int i = 0; i < clientColumnCount; ++i) {
    if (id == QLatin1String(table[static_cast<std::size_t>(i)].id)) {
      return static_cast<ClientColumn>(i);
    }
  }
  return std::nullopt;
}

QString columnTitle(ClientColumn column) {
  if (const auto channel = columnChannel(column)) {
    return Words::tr("Consent: %1").arg(term(channelId(*channel)));
  }
  return Words::tr(infoOf(column).title);
}

std::optional<ClientField> columnField(ClientColumn column) { return infoOf(column).field; }

std::optional<ClientColumn> columnOfField(ClientField field) {
  for (int i = 0; i < clientColumnCount; ++i) {
    if (table[static_cast<std::size_t>(i)].field == field) return static_cast<ClientColumn>(i);
  }
  return std::nullopt;
}

bool isNumberColumn(ClientColumn column) { return infoOf(column).number; }

std::optional<Channel> columnChannel(ClientColumn column) {
  const int at = static_cast<int>(column) - static_cast<int>(ClientColumn::ConsentEmail);
  if (at < 0 || at >= static_cast<int>(allChannels.size())) return std::nullopt;
  return allChannels[static_cast<std::size_t>(at)];
}

int columnWidth(ClientColumn column) {
  if (column == ClientColumn::Segment) return segmentWidth();
  // In no language is the title cut.
  const int title = QFontMetrics(textFont(TextRole::Body)).horizontalAdvance(columnTitle(column));
  return std::max(scaled(infoOf(column).width), title + scaled(24));
}

QList<ClientColumn> usualColumns() {
  return {ClientColumn::Name,      ClientColumn::Segment, ClientColumn::Recency,
          ClientColumn::Purchases, ClientColumn::Spent,   ClientColumn::Contact,
          ClientColumn::Phone,     ClientColumn::Email,   ClientColumn::Tags};
}

}  // namespace retenta
