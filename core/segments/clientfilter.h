// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/base/id.h"
#include "core/clients/channel.h"
#include "core/rfm/clientlist.h"

namespace retenta {

/// What a condition asks of a client. A new kind is a word here, its row in the table of
/// clientfilter.cpp and its case in matching.cpp.
enum class ConditionKind : std::uint8_t {
  Text,         ///< words[0]: as findClients()
  Segment,      ///< words: cells, unions, no_purchases, former_vip, vip_by_money; any of them
  Consent,      ///< channel and answer
  Reach,        ///< contact and consent for the channel; without a channel: for any
  Tag,          ///< words: names, any of them; no words: any tag at all
  Recency,      ///< days since the last purchase, from…to; nobody without a purchase
  Purchases,    ///< transactions, from…to
  Money,        ///< net revenue of D4, minor units, from…to
  PeriodMoney,  ///< net revenue of the period, minor units, from…to
  City,         ///< words: any of them, folded; "" = unknown
  Source,       ///< words: traffic sources, any of them, folded; "" = unknown
  Import,       ///< number: the import that brought the client; 0 = by hand; words[0]: its file
  Excluded,     ///< left out of campaigns by hand
  Clients,      ///< clients: these and no others
};

/// "text", "segment", "consent", …: the word in JSON.
QString conditionKindId(ConditionKind kind);

/// What a client has said of a channel.
enum class ConsentAnswer : std::uint8_t { Yes, No, Unknown };
/// "yes", "no", "unknown".
QString consentAnswerId(ConsentAnswer answer);

/// One condition: plain data; a kind uses the members named above and leaves the others alone.
struct ClientCondition {
  ConditionKind kind = ConditionKind::Text;
  bool negated = false;  ///< everyone but those
  QStringList words;
  std::optional<Channel> channel;
  ConsentAnswer answer = ConsentAnswer::Yes;
  std::optional<qint64> from;  ///< inclusive; nullopt = no bound
  std::optional<qint64> to;
  qint64 number = 0;
  std::vector<ClientId> clients;  ///< ascending

  friend bool operator==(const ClientCondition&, const ClientCondition&) = default;
};

/// Whom to show, to keep as a segment, or to write to: clients for whom every condition holds.
struct ClientFilter {
  std::vector<ClientCondition> conditions;

  bool empty() const { return conditions.empty(); }
  friend bool operator==(const ClientFilter&, const ClientFilter&) = default;
};

/// {"all": [{"kind": "segment", "words": ["loyal_at_risk"]}, …]}.
QJsonObject filterToJson(const ClientFilter& filter);
/// Nullopt when any part is not understood: a condition left out would name people nobody meant.
std::optional<ClientFilter> filterFromJson(const QJsonObject& json);

/// The cells and marks of a Segment condition; nullopt when a word is none.
struct SegmentWish {
  SegmentSet cells;
  std::array<bool, 3> marks{};  ///< by RfmMark
};
std::optional<SegmentWish> segmentWish(const QStringList& words);

/// Rows for which the filter holds, ascending. Pure, any thread; 100 000 clients take a few
/// milliseconds.
std::vector<std::uint32_t> matchingRows(const ClientTable& table, const ClientFilter& filter);

}  // namespace retenta
