// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/columnguess.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/clients/email.h"
#include "core/clients/phone.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/recognition/presets.h"
#include "core/importing/values/statuswords.h"
#include "core/importing/recognition/synonyms.h"

namespace retenta {

namespace {

constexpr qsizetype samplesShown = 5;

bool anyPart(std::string_view cell, bool (*test)(std::string_view, std::string&)) {
  std::string scratch;
  std::size_t from = 0;
  while (from <= cell.size()) {
    const std::size_t end = std::min(cell.find_first_of(",;", from), cell.size());
    if (test(cell.substr(from, end - from), scratch)) return true;
    from = end + 1;
  }
  return false;
}

int matchPercent(const ImportPlan& plan, const ColumnEvidence& evidence, int column,
                 ImportField field) {
  if (field == ImportField::Ignore) return 0;
  // Day or month first is decided once the column is known: 03/25/2024 is a date until then too.
  const bool anyOrder =
      !plan.options.dateOrder && (field == ImportField::Date || field == ImportField::Birthday ||
                                  field == ImportField::RelatedBirthday);
  int filled = 0;
  int good = 0;
  for (const HeadRecord& record : evidence.records) {
    if (column >= static_cast<int>(record.cells.size())) continue;
    const std::string& cell = record.cells[static_cast<std::size_t>(column)];
    if (cell.empty()) continue;
    ++filled;
    const bool fits = readsAs(cell, field, plan) || (anyOrder && parseDate(cell, DateOrder::Mdy));
    good += fits ? 1 : 0;
  }
  return filled == 0 ? 0 : good * 100 / filled;
}

bool hasValues(const ColumnEvidence& evidence, int column) {
  return std::any_of(evidence.records.begin(), evidence.records.end(), [&](const HeadRecord& r) {
    return column < static_cast<int>(r.cells.size()) &&
           !r.cells[static_cast<std::size_t>(column)].empty();
  });
}

// Fields whose values can prove a header's name wrong.
bool isTyped(ImportField field) {
  return field == ImportField::Email || field == ImportField::Phone || field == ImportField::Date ||
         field == ImportField::Amount || field == ImportField::Price ||
         field == ImportField::Quantity || field == ImportField::Refund ||
         field == ImportField::Currency || field == ImportField::Status ||
         field == ImportField::Gender || field == ImportField::Birthday ||
         (field >= ImportField::Consent && field <= ImportField::ConsentMail);
}

struct Guess {
  ImportField field = ImportField::Ignore;
  int score = 0;
};

Guess guessByName(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  const auto meaning = meaningOfHeader(evidence.headers.value(column));
  if (!meaning || meaning->field == ImportField::Ignore) return {};
  const int match = matchPercent(plan, evidence, column, meaning->field);
  // Contacts may be mostly missing and badly typed; a column of states or sums is not.
  const bool contact = meaning->field == ImportField::Email || meaning->field == ImportField::Phone;
  // Phones that a spreadsheet has ruined, all of them, are to be told, not passed over.
  const bool named = meaning->exact && meaning->field == ImportField::Phone;
  const int least = named ? 0 : contact ? 1 : 34;
  if (isTyped(meaning->field) && hasValues(evidence, column) && match < least) return {};
  return {meaning->field, (meaning->exact ? 1000 : 0) + match - meaning->preference * 20};
}

bool isNameLike(const ColumnEvidence& evidence, int column) {
  int names = 0;
  int filled = 0;
  for (const HeadRecord& record : evidence.records) {
    if (column >= static_cast<int>(record.cells.size())) continue;
    const QString cell = toQString(record.cells[static_cast<std::size_t>(column)]);
    if (cell.isEmpty()) continue;
    ++filled;
    const QStringList words = cell.split(QLatin1Char(' '));
    const bool capitals = std::all_of(words.begin(), words.end(), [](const QString& word) {
      return !word.isEmpty() && word[0].isUpper() &&
             std::none_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); });
    });
    names += capitals && words.size() >= 2 && words.size() <= 3 ? 1 : 0;
  }
  return filled > 0 && names * 10 >= filled * 7;
}

// Without a header: what the values are.
Guess guessByContent(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  if (!hasValues(evidence, column)) return {};
  const auto match = [&](ImportField field) { return matchPercent(plan, evidence, column, field); };
  if (match(ImportField::Email) >= 60) return {ImportField::Email, 500};
  if (match(ImportField::Date) >= 80) return {ImportField::Date, 500};
  if (match(ImportField::Phone) >= 80) {
    bool longNumbers = true;
    for (const HeadRecord& record : evidence.records) {
      const std::string& cell = column < static_cast<int>(record.cells.size())
                                    ? record.cells[static_cast<std::size_t>(column)]
                                    : record.cells.front();
      const auto digits =
          std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
      longNumbers = longNumbers && (cell.empty() || digits >= 10);
    }
    if (longNumbers) return {ImportField::Phone, 500};
  }
  if (match(ImportField::Amount) >= 80) {
    // Decimals or money signs make an amount; whole numbers may be anything.
    int decimals = 0;
    for (const HeadRecord& record : evidence.records) {
      if (column >= static_cast<int>(record.cells.size())) continue;
      const auto value = parseMoney(record.cells[static_cast<std::size_t>(column)], plan.decimal);
      decimals += value && (value->decimals > 0 || value->currency) ? 1 : 0;
    }
    return decimals > 0 ? Guess{ImportField::Amount, 400 + decimals} : Guess{};
  }
  if (isNameLike(evidence, column)) return {ImportField::Name, 300};
  return {};
}

class Assignment {
 public:
  Assignment(ImportPlan& plan, const ColumnEvidence& evidence)
      : m_plan(plan), m_evidence(evidence) {
    for (qsizetype i = 0; i < evidence.headers.size(); ++i) {
      ImportColumn column;
      column.index = static_cast<int>(i);
      column.header = evidence.headers[i];
      plan.columns += column;
    }
  }

  Result<void> byUser() {
    for (const auto& [index, field] : m_plan.options.fields) {
      if (index < 0 || index >= m_plan.columns.size())
        return Error{ErrorCode::UnknownColumn, {QString::number(index + 1)}, {}};
      set(index, field);
    }
    for (const auto& [field, name] : m_plan.options.mapped) {
      const int index = indexOf(name);
      if (index < 0) return Error{ErrorCode::UnknownColumn, {name}, {}};
      set(index, field);
    }
    return {};
  }

  void byPreset(const Preset& preset) {
    std::map<ImportField, int> rank;
    for (const auto& [index, field] : presetColumns(preset, m_evidence.headers)) {
      ImportColumn& column = m_plan.columns[index];
      if (!column.guessed || column.field != ImportField::Ignore || m_set.count(field) > 0)
        continue;
      column.field = field;
      column.why = ColumnReason::Preset;
      column.rank = rank[field]++;
    }
  }

  void byGuess(Guess (*guess)(const ImportPlan&, const ColumnEvidence&, int), ColumnReason why) {
    std::map<ImportField, std::vector<std::pair<int, int>>> claims;  // field → (−score, column)
    for (const ImportColumn& column : std::as_const(m_plan.columns)) {
      if (!column.guessed || column.field != ImportField::Ignore) continue;
      const Guess claim = guess(m_plan, m_evidence, column.index);
      if (claim.field == ImportField::Ignore || isTaken(claim.field)) continue;
      claims[claim.field].emplace_back(-claim.score, column.index);
    }
    for (auto& [field, candidates] : claims) {
      std::sort(candidates.begin(), candidates.end());
      const std::size_t kept =
          isRepeatable(field) && field != ImportField::Status && field != ImportField::ExternalId
              ? candidates.size()
              : 1;
      for (std::size_t i = 0; i < std::min(kept, candidates.size()); ++i) {
        m_plan.columns[candidates[i].second].field = field;
        m_plan.columns[candidates[i].second].why = why;
        m_plan.columns[candidates[i].second].rank = static_cast<int>(i);
      }
    }
  }

  bool has(ImportField field) const {
    return std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                       [&](const ImportColumn& column) { return column.field == field; });
  }

  void drop(ImportField field) {
    for (ImportColumn& column : m_plan.columns) {
      if (column.guessed && column.field == field) column.field = ImportField::Ignore;
    }
  }

  void describe() {
    for (ImportColumn& column : m_plan.columns) {
      column.matchPercent = matchPercent(m_plan, m_evidence, column.index, column.field);
      for (const HeadRecord& record : m_evidence.records) {
        if (column.samples.size() >= samplesShown) break;
        if (column.index >= static_cast<int>(record.cells.size())) continue;
        const QString cell = toQString(record.cells[static_cast<std::size_t>(column.index)]);
        if (!cell.isEmpty() && !column.samples.contains(cell)) column.samples += cell.left(200);
      }
    }
  }

  // A country or a code alone is no address.
  void dropBareAddress() {
    const bool street =
        std::any_of(m_plan.columns.begin(), m_plan.columns.end(), [](const ImportColumn& column) {
          if (column.field != ImportField::Address) return false;
          const QString key = wordKey(column.header);
          return !column.guessed || key.contains(QStringLiteral("адрес")) ||
                 key.contains(QStringLiteral("address")) || key.contains(QStringLiteral("улица")) ||
                 key.contains(QStringLiteral("street"));
        });
    if (!street) drop(ImportField::Address);
  }

  // "ID" names the record: the order's number in a list of orders, the person's in a list of
  // people.
  void placeBareId() {
    for (ImportColumn& column : m_plan.columns) {
      if (!column.guessed || column.field != ImportField::Ignore) continue;
      if (wordKey(column.header) != QStringLiteral("id")) continue;
      const bool orders = m_plan.kind != ImportKind::Contacts;
      if (orders && !has(ImportField::OrderId)) column.field = ImportField::OrderId;
      if (!orders && !has(ImportField::ExternalId)) column.field = ImportField::ExternalId;
    }
  }

 private:
  void set(int index, ImportField field) {
    ImportColumn& column = m_plan.columns[index];
    if (!isRepeatable(field)) drop(field);
    column.field = field;
    column.guessed = false;
    column.why = ColumnReason::User;
    column.rank = m_rank[field]++;
    m_set.insert(field);
  }

  // The user's own choice of a field stands alone.
  bool isTaken(ImportField field) const {
    return m_set.count(field) > 0 || (has(field) && !isRepeatable(field));
  }

  int indexOf(const QString& name) const {
    const QString key = wordKey(name);
    for (const ImportColumn& column : std::as_const(m_plan.columns)) {
      if (column.header == name || (!key.isEmpty() && wordKey(column.header) == key))
        return column.index;
    }
    bool number = false;
    const int index = name.toInt(&number) - 1;
    return number && index >= 0 && index < m_plan.columns.size() ? index : -1;
  }

  ImportPlan& m_plan;
  const ColumnEvidence& m_evidence;
  std::map<ImportField, int> m_rank;
  std::set<ImportField> m_set;
};

bool hasOrder(const Assignment& columns) {
  return columns.has(ImportField::Amount) ||
         (columns.has(ImportField::Price) && columns.has(ImportField::Quantity));
}

bool hasPerson(const Assignment& columns) {
  for (const ImportField field :
       {ImportField::Name, ImportField::FirstName, ImportField::LastName, ImportField::Email,
        ImportField::Phone, ImportField::ExternalId}) {
    if (columns.has(field)) return true;
  }
  return false;
}

void tellMissing(ImportPlan& plan, const Assignment& columns) {
  plan.missing.clear();
  if (plan.kind != ImportKind::Contacts) {
    if (!columns.has(ImportField::Date) && !plan.dateInOrderId)
      plan.missing += importFieldId(ImportField::Date);
    if (!hasOrder(columns)) plan.missing += importFieldId(ImportField::Amount);
  }
  if (!hasPerson(columns)) plan.missing += QStringLiteral("client");
}

}  // namespace

bool readsAs(std::string_view cell, ImportField field, const ImportPlan& plan) {
  switch (field) {
    case ImportField::Email:
      return anyPart(
          cell, [](std::string_view part, std::string& out) { return normalizeEmail(part, out); });
    case ImportField::Phone: {
      std::string out;
      return normalizePhone(cell.substr(0, cell.find_first_of(",;/")), plan.country.toStdString(),
                            out);
    }
    case ImportField::Date:
      return isEmptyDate(cell) || parseDate(cell, plan.dateOrder).has_value();
    case ImportField::Birthday:
      return parseDate(cell, plan.dateOrder).has_value() || cell.substr(0, 2) == "--";
    case ImportField::Amount:
    case ImportField::Refund:
    case ImportField::Price:
    case ImportField::Quantity:
      return parseMoney(cell, plan.decimal).has_value();
    case ImportField::Currency:
      return currencyOfWord(cell).has_value() || Currency::fromCode(toQString(cell)).has_value();
    case ImportField::Status:
      return statusOfWord(cell).has_value();
    case ImportField::Consent:
    case ImportField::ConsentSms:
    case ImportField::ConsentCall:
    case ImportField::ConsentMessenger:
    case ImportField::ConsentPush:
    case ImportField::ConsentMail:
      return yesOrNo(cell).has_value();
    case ImportField::Gender:
      return genderOfWord(cell) != 0;
    default:
      return true;
  }
}

Result<void> guessColumns(ImportPlan& plan, const ColumnEvidence& evidence) {
  Assignment columns(plan, evidence);
  if (const auto set = columns.byUser(); !set) return set;
  const Preset* preset = plan.headerRow > 0 ? presetOf(evidence.headers) : nullptr;
  if (preset) {
    plan.preset = QString::fromLatin1(preset->id);
    plan.presetSigns = signsOf(*preset, evidence.headers);
    columns.byPreset(*preset);
    plan.amountRule = preset->amountRule;
    plan.traits = orderTraits(*preset, evidence.headers);
  } else if (plan.headerRow > 0) {
    columns.byGuess(guessByName, ColumnReason::Name);
  } else {
    columns.byGuess(guessByContent, ColumnReason::Content);
  }
  plan.kind = plan.options.kind;
  if (plan.kind == ImportKind::Auto) {
    plan.kind = preset                                                ? preset->kind
                : hasOrder(columns) && columns.has(ImportField::Date) ? ImportKind::Orders
                                                                      : ImportKind::Contacts;
    // Neither people nor orders: say what orders lack.
    if (!preset && !hasPerson(columns)) plan.kind = ImportKind::Orders;
  }
  columns.placeBareId();
  columns.dropBareAddress();
  if (plan.kind != ImportKind::Contacts && !columns.has(ImportField::Date)) {
    plan.dateInOrderId = std::any_of(
        evidence.records.begin(), evidence.records.end(), [&](const HeadRecord& record) {
          return std::any_of(record.cells.begin(), record.cells.end(), [](const std::string& cell) {
            return cell.find(" от ") != std::string::npos;
          });
        });
    plan.dateInOrderId = plan.dateInOrderId && columns.has(ImportField::OrderId);
  }
  if (plan.kind == ImportKind::Orders) {
    // The comment, the tags and the company of an order are the order's, not the buyer's.
    for (const ImportField field : allImportFields()) {
      if (isDetail(field) && field != ImportField::Address) columns.drop(field);
    }
  }
  if (plan.kind == ImportKind::Contacts) {
    for (const ImportField field : allImportFields()) {
      if (field >= ImportField::OrderId) columns.drop(field);
    }
  }
  columns.describe();
  tellMissing(plan, columns);
  return {};
}

}  // namespace retenta
