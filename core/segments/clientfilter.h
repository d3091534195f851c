// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include "core/base/id.h"
#include "core/clients/channel.h"
#include "core/rfm/clientlist.h"
#include "core/rfm/index/clientsearch.h"

namespace retenta {

/// What a condition asks of a client. A new kind is a word here, its row in the table of
/// clientfilter.cpp and its case in matching.cpp, or in conditionfacts.cpp when the ledger cannot
/// tell.
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
  Gender,       ///< words: "f", "m", any of them; "" = unknown
  Age,          ///< full years on the as-of day, from…to; nobody whose year is unknown
  Birthday,     ///< days from the as-of day to the next birthday, from…to: 0 = today
  Previous,     ///< words: cells and unions left last; from…to: days since the change
  Bought,       ///< words: goods or categories, any of them, folded; from…to: days ago
  Contacted,  ///< number: the campaign, 0 = any; words[0]: its name; from…to: days since its day
};

/// "text", "segment", "consent", …: the word in JSON.
QString conditionKindId(ConditionKind kind);

/// What a client has said of a channel.
enum class ConsentReply : std::uint8_t { Yes, No, Unknown };
/// "yes", "no", "unknown".
QString consentReplyId(ConsentReply answer);

/// One condition: plain data; a kind uses the members named above and leaves the others alone.
struct ClientCondition {
  ConditionKind kind = ConditionKind::Text;
  bool negated = false;  ///< everyone but those
  QStringList words;
  std::optional<Channel> channel;
  ConsentReply answer = ConsentReply::Yes;
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

/// Whether the ledger alone cannot tell: such a condition is looked up by conditionFacts().
bool needsFacts(ConditionKind kind);

/// For whom a condition holds that the ledger cannot tell of: [row] = 1.
using ConditionHolds = std::shared_ptr<const std::vector<std::uint8_t>>;
/// One for each condition of a filter, in its order; null where the ledger tells.
using FilterFacts = std::vector<ConditionHolds>;

/// For whom the filter holds. Pure, any thread; a million clients take some milliseconds a
/// condition, on two threads. A condition that needs facts and has none holds for nobody.
ClientMarks matchingMarks(const ClientTable& table, const ClientFilter& filter,
                          const FilterFacts& facts = {});
/// The same as rows, ascending.
std::vector<std::uint32_t> matchingRows(const ClientTable& table, const ClientFilter& filter,
                                        const FilterFacts& facts = {});

}  // namespace retenta
