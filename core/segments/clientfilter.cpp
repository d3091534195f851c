// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/clientfilter.h"

#include <algorithm>

#include <QJsonArray>

#include "core/base/idranges.h"

namespace retenta {

namespace {

struct KindName {
  ConditionKind kind;
  const char* id;
};

constexpr std::array<KindName, 20> kindNames = {{
    {ConditionKind::Text, "text"},
    {ConditionKind::Segment, "segment"},
    {ConditionKind::Consent, "consent"},
    {ConditionKind::Reach, "reach"},
    {ConditionKind::Tag, "tag"},
    {ConditionKind::Recency, "recency"},
    {ConditionKind::Purchases, "purchases"},
    {ConditionKind::Money, "money"},
    {ConditionKind::PeriodMoney, "period_money"},
    {ConditionKind::City, "city"},
    {ConditionKind::Source, "source"},
    {ConditionKind::Import, "import"},
    {ConditionKind::Excluded, "excluded"},
    {ConditionKind::Clients, "clients"},
    {ConditionKind::Gender, "gender"},
    {ConditionKind::Age, "age"},
    {ConditionKind::Birthday, "birthday"},
    {ConditionKind::Previous, "previous"},
    {ConditionKind::Bought, "bought"},
    {ConditionKind::Contacted, "contacted"},
}};

constexpr std::array<ConsentReply, 3> answers = {ConsentReply::Yes, ConsentReply::No,
                                                 ConsentReply::Unknown};

QJsonObject conditionToJson(const ClientCondition& c) {
  QJsonObject json{{QStringLiteral("kind"), conditionKindId(c.kind)}};
  if (c.negated) json[QStringLiteral("not")] = true;
  if (!c.words.isEmpty()) json[QStringLiteral("words")] = QJsonArray::fromStringList(c.words);
  if (c.channel) json[QStringLiteral("channel")] = channelId(*c.channel);
  if (c.kind == ConditionKind::Consent) json[QStringLiteral("answer")] = consentReplyId(c.answer);
  if (c.from) json[QStringLiteral("from")] = *c.from;
  if (c.to) json[QStringLiteral("to")] = *c.to;
  if (c.number != 0) json[QStringLiteral("number")] = c.number;
  if (!c.clients.empty()) json[QStringLiteral("clients")] = idRanges(c.clients);
  return json;
}

std::optional<ConditionKind> kindFromId(const QString& id) {
  const auto same = [&](const KindName& name) { return id == QLatin1String(name.id); };
  const auto found = std::find_if(kindNames.begin(), kindNames.end(), same);
  return found == kindNames.end() ? std::nullopt : std::optional(found->kind);
}

// Reads one member if it is there; false when it is there and makes no sense.
template <class Read>
bool readMember(const QJsonObject& json, const char* key, Read read) {
  const QJsonValue value = json[QLatin1String(key)];
  return value.isUndefined() || read(value);
}

bool readNumber(const QJsonValue& value, std::optional<qint64>& into) {
  if (!value.isDouble()) return false;
  into = value.toInteger();
  return true;
}

bool readWords(const QJsonValue& value, QStringList& into) {
  for (const QJsonValue& word : value.toArray()) {
    if (!word.isString()) return false;
    into += word.toString();
  }
  return value.isArray();
}

bool readClients(const QJsonValue& value, std::vector<ClientId>& into) {
  auto ids = idsFromRanges(value.toString());
  if (!ids) return false;
  into = std::move(*ids);
  return true;
}

bool readAnswer(const QJsonValue& value, ConsentReply& into) {
  for (const ConsentReply answer : answers) {
    if (value.toString() != consentReplyId(answer)) continue;
    into = answer;
    return true;
  }
  return false;
}

// Whether the members its kind needs are there.
bool isWhole(const ClientCondition& c) {
  switch (c.kind) {
    case ConditionKind::Text:
      return c.words.size() == 1;
    case ConditionKind::Segment:
      return segmentWish(c.words).has_value();
    case ConditionKind::Consent:
      return c.channel.has_value();
    case ConditionKind::Previous: {
      const auto wish = segmentWish(c.words);
      return wish && std::find(wish->marks.begin(), wish->marks.end(), true) == wish->marks.end();
    }
    case ConditionKind::Gender:
      return !c.words.isEmpty() &&
             std::all_of(c.words.begin(), c.words.end(), [](const QString& word) {
               return word.isEmpty() || word == QLatin1String("f") || word == QLatin1String("m");
             });
    case ConditionKind::City:
    case ConditionKind::Source:
    case ConditionKind::Bought:
      return !c.words.isEmpty();
    default:
      return true;
  }
}

std::optional<ClientCondition> conditionFromJson(const QJsonObject& json) {
  const auto kind = kindFromId(json[QStringLiteral("kind")].toString());
  if (!kind) return std::nullopt;
  ClientCondition c;
  c.kind = *kind;
  std::optional<qint64> number = 0;
  const bool read =
      readMember(json, "not",
                 [&](const QJsonValue& v) {
                   c.negated = v.toBool();
                   return v.isBool();
                 }) &&
      readMember(json, "words", [&](const QJsonValue& v) { return readWords(v, c.words); }) &&
      readMember(json, "channel",
                 [&](const QJsonValue& v) {
                   c.channel = channelFromId(v.toString());
                   return c.channel.has_value();
                 }) &&
      readMember(json, "answer", [&](const QJsonValue& v) { return readAnswer(v, c.answer); }) &&
      readMember(json, "from", [&](const QJsonValue& v) { return readNumber(v, c.from); }) &&
      readMember(json, "to", [&](const QJsonValue& v) { return readNumber(v, c.to); }) &&
      readMember(json, "number", [&](const QJsonValue& v) { return readNumber(v, number); }) &&
      readMember(json, "clients", [&](const QJsonValue& v) { return readClients(v, c.clients); });
  c.number = *number;
  return read && isWhole(c) ? std::optional(c) : std::nullopt;
}

}  // namespace

QString conditionKindId(ConditionKind kind) {
  return QString::fromLatin1(kindNames[static_cast<std::size_t>(kind)].id);
}

bool needsFacts(ConditionKind kind) {
  return kind == ConditionKind::Previous || kind == ConditionKind::Bought ||
         kind == ConditionKind::Contacted;
}

QString consentReplyId(ConsentReply answer) {
  switch (answer) {
    case ConsentReply::Yes:
      return QStringLiteral("yes");
    case ConsentReply::No:
      return QStringLiteral("no");
    case ConsentReply::Unknown:
      return QStringLiteral("unknown");
  }
  return {};
}

QJsonObject filterToJson(const ClientFilter& filter) {
  QJsonArray all;
  for (const ClientCondition& condition : filter.conditions) all.append(conditionToJson(condition));
  return {{QStringLiteral("all"), all}};
}

std::optional<ClientFilter> filterFromJson(const QJsonObject& json) {
  const QJsonValue all = json[QStringLiteral("all")];
  if (!all.isArray() || json.size() != 1) return std::nullopt;
  ClientFilter filter;
  for (const QJsonValue& value : all.toArray()) {
    auto condition = conditionFromJson(value.toObject());
    if (!condition) return std::nullopt;
    filter.conditions.push_back(std::move(*condition));
  }
  return filter;
}

std::optional<SegmentWish> segmentWish(const QStringList& words) {
  if (words.isEmpty()) return std::nullopt;
  SegmentWish wish;
  for (const QString& word : words) {
    if (const auto cells = segmentSetFromId(word)) {
      wish.cells.add(*cells);
    } else if (word == markId(RfmMark::FormerVip)) {
      wish.marks[static_cast<std::size_t>(RfmMark::FormerVip)] = true;
    } else if (word == markId(RfmMark::VipByMoney)) {
      wish.marks[static_cast<std::size_t>(RfmMark::VipByMoney)] = true;
    } else {
      return std::nullopt;
    }
  }
  return wish;
}

}  // namespace retenta
