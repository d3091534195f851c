// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/columnguess.h"

#include <algorithm>
#include <initializer_list>
#include <map>
#include <set>

#include "core/clients/email.h"
#include "core/clients/phone.h"
#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/documentwords.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/recognition/barenumbers.h"
#include "core/importing/recognition/columnassignment.h"
#include "core/importing/recognition/presets.h"
#include "core/importing/results/resultcolumns.h"
#include "core/importing/results/sendwords.h"
#include "core/importing/values/statuswords.h"
#include "core/importing/recognition/synonyms.h"
#include "core/importing/recognition/orders/treeguess.h"

namespace retenta {

namespace {

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

// Fields whose values can prove a header's name wrong.
bool isTyped(ImportField field) {
  return field == ImportField::Email || field == ImportField::Phone || field == ImportField::Date ||
         field == ImportField::Amount || field == ImportField::Price ||
         field == ImportField::Quantity || field == ImportField::Refund ||
         field == ImportField::Currency || field == ImportField::Status ||
         field == ImportField::Gender || field == ImportField::Birthday ||
         (field >= ImportField::Consent && field <= ImportField::ConsentMail);
}

ColumnClaim guessByContent(const ImportPlan& plan, const ColumnEvidence& evidence, int column);

ColumnClaim guessByName(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  const auto meaning = meaningOfHeader(evidence.headers.value(column));
  if (!meaning || meaning->field == ImportField::Ignore) return {};
  // «Контакт» may be a name, a phone or an e-mail, «Время» an hour or a day: the values tell.
  if (meaning->field == ImportField::Name || meaning->field == ImportField::Time) {
    const ColumnClaim claim = guessByContent(plan, evidence, column);
    const bool address = claim.field == ImportField::Email || claim.field == ImportField::Phone;
    if (meaning->field == ImportField::Name ? address : claim.field == ImportField::Date)
      return claim;
  }
  const int match = matchPercent(plan, evidence, column, meaning->field);
  // «Оплата» says whether or how: the values tell.
  if (meaning->field == ImportField::Status && match == 0 &&
      shareOf(evidence, column, [](const std::string& cell) { return isPaymentWord(cell); }) >= 60)
    return {ImportField::Payment, 1000};
  // Contacts may be mostly missing and badly typed; a column of states or sums is not.
  const bool contact = meaning->field == ImportField::Email || meaning->field == ImportField::Phone;
  // Phones that a spreadsheet has ruined, all of them, states in words of the user's own, days and
  // sums in an unknown writing are to be told, not passed over.
  const ImportField field = meaning->field;
  const int least = meaning->exact ? 0 : contact ? 1 : 34;
  const bool unlike = isTyped(field) && hasValues(evidence, column) && match < 34;
  if (unlike && match < least) return {};
  // Behind every column that is what its name says.
  if (unlike && !contact && field != ImportField::Status) return {field, match - 1000};
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

bool isDigits(const std::string& cell) {
  return std::all_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// A bare number of five digits is the day of a spreadsheet only where something says it is a day.
bool isWrittenDate(const std::string& cell) {
  if (isDigits(cell) &&
      (cell.size() != 8 || (cell.substr(0, 2) != "19" && cell.substr(0, 2) != "20")))
    return false;
  return parseDate(cell, DateOrder::Dmy) || parseDate(cell, DateOrder::Mdy);
}

// Without a header: what the values are. Six of ten are enough: what does not fit is a mistake to
// be told, and a column passed over tells nothing.
ColumnClaim guessByContent(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  if (!hasValues(evidence, column)) return {};
  const auto match = [&](ImportField field) { return matchPercent(plan, evidence, column, field); };
  if (match(ImportField::Email) >= 60) return {ImportField::Email, 500};
  if (shareOf(evidence, column, isWrittenDate) >= 60) return {ImportField::Date, 500};
  const auto isLong = [](const std::string& cell) {
    return std::count_if(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; }) >=
           10;
  };
  if (match(ImportField::Phone) >= 60 && shareOf(evidence, column, isLong) >= 60)
    return {ImportField::Phone, 500};
  if (match(ImportField::Amount) >= 50) {
    // Decimals or money signs make an amount; whole numbers may be anything.
    const int decimals = shareOf(evidence, column, [&](const std::string& cell) {
      const auto value = parseMoney(cell, plan.decimal);
      return value && (value->decimals > 0 || value->currency);
    });
    return decimals > 0 ? ColumnClaim{ImportField::Amount, 400 + decimals} : ColumnClaim{};
  }
  if (isNameLike(evidence, column)) return {ImportField::Name, 300};
  return {};
}

// A name nobody knows over values that leave no doubt. Words of states and of kinds of documents
// show themselves where they differ.
ColumnClaim guessUnnamed(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  if (meaningOfHeader(evidence.headers.value(column))) return {};
  const ColumnClaim claim = guessByContent(plan, evidence, column);
  if (claim.field != ImportField::Ignore) return claim;
  std::set<PurchaseStatus> states;
  std::set<DocumentKind> documents;
  const int stated = shareOf(evidence, column, [&](const std::string& cell) {
    const auto status = yesOrNo(cell) ? std::nullopt : statusOfWord(cell);
    if (status) states.insert(*status);
    return status.has_value();
  });
  const int documented = shareOf(evidence, column, [&](const std::string& cell) {
    const auto kind = documentOfWord(cell);
    if (kind) documents.insert(*kind);
    return kind.has_value();
  });
  if (documented >= 90 && documents.count(DocumentKind::Sale) > 0 && documents.size() >= 2)
    return {ImportField::Document, documented};
  return stated >= 90 && states.size() >= 2 ? ColumnClaim{ImportField::Status, stated}
                                            : ColumnClaim{};
}

ColumnClaim guessOfReport(const ImportPlan& plan, const ColumnEvidence& evidence, int column) {
  const QString header = evidence.headers.value(column);
  if (header.isEmpty()) {
    const ColumnClaim claim = guessByContent(plan, evidence, column);
    const bool address = claim.field == ImportField::Email || claim.field == ImportField::Phone;
    if (address || !hasValues(evidence, column)) return address ? claim : ColumnClaim{};
    return matchPercent(plan, evidence, column, ImportField::SendResult) >= 60
               ? ColumnClaim{ImportField::SendResult, 100}
               : ColumnClaim{};
  }
  if (const auto field = reportFieldOf(header)) {
    const bool word = *field == ImportField::SendResult || *field == ImportField::Phone;
    if (*field == ImportField::Phone &&
        matchPercent(plan, evidence, column, ImportField::Email) >= 60)
      return {ImportField::Email, 100};
    const int match = word ? matchPercent(plan, evidence, column, *field) : 100;
    return {match > 0 || !hasValues(evidence, column) ? *field : ImportField::Ignore, match};
  }
  const ColumnClaim claim = guessByName(plan, evidence, column);
  const bool who = claim.field == ImportField::Email || claim.field == ImportField::Phone;
  return who ? claim : ColumnClaim{};
}

// What became of messages: by the columns of the service, else by the names of such columns.
Result<void> guessReport(ImportPlan& plan, const ColumnEvidence& evidence,
                         ColumnAssignment& columns, const Preset* preset) {
  plan.kind = ImportKind::Results;
  if (preset && preset->kind == ImportKind::Results) {
    plan.preset = QString::fromLatin1(preset->id);
    plan.presetSigns = signsOf(*preset, evidence.headers);
    columns.byPreset(*preset);
  } else {
    columns.byGuess(guessOfReport, ColumnReason::Name);
  }
  columns.describe();
  plan.missing.clear();
  const bool people = columns.has(ImportField::Email) || columns.has(ImportField::Phone);
  const bool mailings =
      (columns.has(ImportField::Mailing) || columns.has(ImportField::MailingId)) &&
      (columns.has(ImportField::Sent) || columns.has(ImportField::Delivered));
  if (!people && !mailings) plan.missing += QStringLiteral("client");
  return {};
}

void tellMissing(ImportPlan& plan, const ColumnAssignment& columns) {
  plan.missing.clear();
  if (plan.kind != ImportKind::Contacts) {
    if (!columns.has(ImportField::Date) && !plan.dateInOrderId)
      plan.missing += importFieldId(ImportField::Date);
    if (!columns.hasOrder()) plan.missing += importFieldId(ImportField::Amount);
  }
  if (!columns.hasPerson()) plan.missing += QStringLiteral("client");
}

// «Статус» of a list of subscribers is their consent where some have unsubscribed.
void takeSubscriptions(ImportPlan& plan, const ColumnEvidence& evidence,
                       ColumnAssignment& columns) {
  if (columns.has(ImportField::Consent)) return;
  for (const ImportColumn& column : std::as_const(plan.columns)) {
    if (column.field != ImportField::Status || !column.guessed) continue;
    const bool left = shareOf(evidence, column.index, [](const std::string& cell) {
                        const QString key = wordKey(toQString(cell));
                        return key.startsWith(QStringLiteral("unsubscribed")) ||
                               key.startsWith(QStringLiteral("отписа"));
                      }) > 0;
    if (left) return columns.give(column.index, ImportField::Consent, ColumnReason::Content);
  }
}

// What is none of the kind's business.
void dropForeign(ImportPlan& plan, const ColumnEvidence& evidence, ColumnAssignment& columns) {
  if (plan.kind == ImportKind::Orders) {
    // The comment, the tags and the company of an order are the order's, not the buyer's.
    for (const ImportField field : allImportFields()) {
      if (isDetail(field) && field != ImportField::Address) columns.drop(field);
    }
  }
  if (plan.kind == ImportKind::Contacts) {
    takeSubscriptions(plan, evidence, columns);
    for (const ImportField field : allImportFields()) {
      if (field >= ImportField::OrderId) columns.drop(field);
    }
  }
}

// Whether a column bears the very name of a field, not only a word of it: «Количество чеков» and
// «Дата регистрации» are said of clients too.
bool namesExactly(const ImportPlan& plan, std::initializer_list<ImportField> fields) {
  return std::any_of(plan.columns.begin(), plan.columns.end(), [&](const ImportColumn& column) {
    if (std::find(fields.begin(), fields.end(), column.field) == fields.end()) return false;
    const auto meaning = meaningOfHeader(column.header);
    return meaning && meaning->exact;
  });
}

// What names alone do not show: how to reach people, and of a list of orders what it cannot do
// without.
std::set<ImportField> lackingBesideNames(const ImportPlan& plan, const ColumnAssignment& columns) {
  const bool sold = namesExactly(plan, {ImportField::OrderId, ImportField::Product,
                                        ImportField::Price, ImportField::Quantity});
  const bool journal = namesExactly(plan, {ImportField::Date, ImportField::Amount}) &&
                       !columns.has(ImportField::Birthday);
  const bool orders = sold || journal || columns.userNamesOrders();
  auto wanted = columns.lacking(orders);
  if (!columns.has(ImportField::Email) && !columns.has(ImportField::Phone))
    wanted.insert(ImportField::Email);
  if (orders) wanted.insert({ImportField::Status, ImportField::Document});
  return wanted;
}

// Days and sums; or one of them beside the numbers and prices of orders: then the other is missed.
bool listsOrders(const ImportPlan& plan, const ColumnAssignment& columns) {
  const bool dated = columns.has(ImportField::Date);
  if ((dated && columns.hasOrder()) || columns.userNamesOrders()) return true;
  return namesExactly(plan, {ImportField::OrderId}) && (dated || columns.hasOrder()) &&
         namesExactly(plan, {ImportField::Price, ImportField::Quantity});
}

}  // namespace

bool readsAs(std::string_view cell, ImportField field, const ImportPlan& plan,
             std::optional<DateOrder> order) {
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
      return isEmptyDate(cell) || parseDate(cell, order.value_or(plan.dateOrder)).has_value();
    case ImportField::Birthday:
      return parseDate(cell, order.value_or(plan.dateOrder)).has_value() ||
             cell.substr(0, 2) == "--";
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
    case ImportField::SendResult:
      return stagesOfWord(cell).has_value();
    default:
      return true;
  }
}

Result<void> guessColumns(ImportPlan& plan, const ColumnEvidence& evidence) {
  ColumnAssignment columns(plan, evidence);
  if (const auto set = columns.byUser(); !set) return set;
  const Preset* preset = plan.headerRow > 0 ? presetOf(evidence.headers) : nullptr;
  const ImportKind asked = plan.options.kind;
  const bool report =
      asked == ImportKind::Results ||
      (asked == ImportKind::Auto &&
       (preset ? preset->kind == ImportKind::Results
               : plan.headerRow > 0 && looksLikeReport(evidence.headers, evidence.records)));
  if (report) return guessReport(plan, evidence, columns, preset);
  if (preset && preset->kind == ImportKind::Results) preset = nullptr;
  if (preset) {
    plan.preset = QString::fromLatin1(preset->id);
    plan.presetSigns = signsOf(*preset, evidence.headers);
    columns.byPreset(*preset);
    plan.amountRule = preset->amountRule;
    plan.traits = orderTraits(*preset, evidence.headers);
  } else if (plan.headerRow > 0) {
    columns.byGuess(guessByName, ColumnReason::Name);
    columns.fillGaps(guessUnnamed, ColumnReason::Content, lackingBesideNames(plan, columns));
  } else {
    columns.byGuess(guessByContent, ColumnReason::Content);
    placeBareNumbers(plan, evidence, columns);
  }
  // A version of the program that names a column otherwise.
  if (preset)
    columns.fillGaps(guessByName, ColumnReason::Name, columns.lacking(isOfOrders(preset->kind)));
  plan.kind = plan.options.kind;
  if (plan.kind == ImportKind::Auto) {
    plan.kind = preset                       ? preset->kind
                : listsOrders(plan, columns) ? ImportKind::Orders
                                             : ImportKind::Contacts;
    // Neither people nor orders: say what orders lack.
    if (!preset && !columns.hasPerson()) plan.kind = ImportKind::Orders;
  }
  columns.placeBareId();
  columns.placeTwins();
  columns.placeLineItems();
  columns.placeBirthdayParts();
  columns.dropBareAddress();
  plan.traits.tree = -1;
  plan.dateInOrderId = false;
  const bool told = findDocumentTree(plan, evidence);
  if (plan.traits.tree >= 0 || !told) {
    if (asked == ImportKind::Auto) plan.kind = ImportKind::Orders;
    plan.amountRule.reset();
  } else if (plan.kind != ImportKind::Contacts && !columns.has(ImportField::Date)) {
    plan.dateInOrderId = std::any_of(
        evidence.records.begin(), evidence.records.end(), [&](const HeadRecord& record) {
          return std::any_of(record.cells.begin(), record.cells.end(), [](const std::string& cell) {
            return cell.find(" от ") != std::string::npos;
          });
        });
    plan.dateInOrderId = plan.dateInOrderId && columns.has(ImportField::OrderId);
  }
  dropForeign(plan, evidence, columns);
  columns.describe();
  tellMissing(plan, columns);
  if (!told) plan.missing += importFieldId(ImportField::OrderId);
  return {};
}

}  // namespace retenta
