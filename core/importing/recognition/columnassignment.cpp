// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/columnassignment.h"

#include <algorithm>

#include <QRegularExpression>

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"

namespace retenta {

namespace {

constexpr qsizetype samplesShown = 5;
constexpr int sureScore = 500;  // of a claim by the whole name of a column

}  // namespace

int matchPercent(const ImportPlan& plan, const ColumnEvidence& evidence, int column,
                 ImportField field) {
  if (field == ImportField::Ignore) return 0;
  // Day or month first is decided once the column is known: 03/25/2024 is a date until then too.
  const bool anyOrder =
      !plan.options.dateOrder && (field == ImportField::Date || field == ImportField::Birthday ||
                                  field == ImportField::RelatedBirthday);
  return shareOf(evidence, column, [&](const std::string& cell) {
    return readsAs(cell, field, plan) || (anyOrder && parseDate(cell, DateOrder::Mdy));
  });
}

bool hasValues(const ColumnEvidence& evidence, int column) {
  return std::any_of(evidence.records.begin(), evidence.records.end(), [&](const HeadRecord& r) {
    return column < static_cast<int>(r.cells.size()) &&
           !r.cells[static_cast<std::size_t>(column)].empty();
  });
}

namespace {

// 1, 2, 3 … down the column, or nothing.
bool countsRows(const ColumnEvidence& evidence, int column) {
  qint64 last = 0;
  for (const HeadRecord& record : evidence.records) {
    if (column >= static_cast<int>(record.cells.size())) continue;
    const QString cell = toQString(record.cells[static_cast<std::size_t>(column)]);
    if (cell.isEmpty()) continue;
    bool good = false;
    const qint64 number = cell.toLongLong(&good);
    if (!good && last == 0) return false;
    if (good && number != last + 1 && number != 1) return false;
    if (good) last = number;
  }
  return true;
}

}  // namespace

ColumnAssignment::ColumnAssignment(ImportPlan& plan, const ColumnEvidence& evidence)
    : m_plan(plan), m_evidence(evidence) {
  for (qsizetype i = 0; i < evidence.headers.size(); ++i) {
    ImportColumn column;
    column.index = static_cast<int>(i);
    column.header = evidence.headers[i];
    plan.columns += column;
  }
}

Result<void> ColumnAssignment::byUser() {
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

void ColumnAssignment::byPreset(const Preset& preset) {
  std::map<ImportField, int> rank;
  for (const auto& [index, field] : presetColumns(preset, m_evidence.headers)) {
    ImportColumn& column = m_plan.columns[index];
    if (!column.guessed || column.field != ImportField::Ignore || m_set.count(field) > 0) continue;
    column.field = field;
    column.why = ColumnReason::Preset;
    column.rank = rank[field]++;
  }
}

void ColumnAssignment::byGuess(ColumnClaim (*guess)(const ImportPlan&, const ColumnEvidence&, int),
                               ColumnReason why) {
  std::map<ImportField, Claims> claims;
  for (const ImportColumn& column : std::as_const(m_plan.columns)) {
    if (!column.guessed || column.field != ImportField::Ignore) continue;
    const ColumnClaim claim = guess(m_plan, m_evidence, column.index);
    if (claim.field == ImportField::Ignore || isTaken(claim.field)) continue;
    claims[claim.field].emplace_back(-claim.score, column.index);
  }
  for (auto& [field, candidates] : claims) {
    std::sort(candidates.begin(), candidates.end());
    const std::size_t kept = keptOf(field, candidates);
    for (std::size_t i = 0; i < kept; ++i) {
      m_plan.columns[candidates[i].second].field = field;
      m_plan.columns[candidates[i].second].why = why;
      m_plan.columns[candidates[i].second].rank = static_cast<int>(i);
    }
  }
}

// How many of the claims, best first, are heard. Of two columns of states the one that tells of
// payment leads.
std::size_t ColumnAssignment::keptOf(ImportField field, Claims& claims) const {
  if (field == ImportField::ExternalId) return 1;
  if (field != ImportField::Status) return isRepeatable(field) ? claims.size() : 1;
  const auto named = static_cast<std::size_t>(std::count_if(
      claims.begin(), claims.end(), [](const auto& claim) { return -claim.first >= sureScore; }));
  if (named < 2) return 1;
  std::stable_partition(claims.begin(), claims.begin() + 2, [&](const auto& claim) {
    const QString key = wordKey(m_plan.columns[claim.second].header);
    return key.contains(QStringLiteral("оплат")) || key.contains(QStringLiteral("payment")) ||
           key.contains(QStringLiteral("financial"));
  });
  return 2;
}

std::set<ImportField> ColumnAssignment::lacking(bool orders) const {
  std::set<ImportField> wanted;
  if (!hasPerson())
    wanted = {ImportField::Name,  ImportField::FirstName, ImportField::LastName,
              ImportField::Email, ImportField::Phone,     ImportField::ExternalId};
  if (orders && !has(ImportField::Date)) wanted.insert(ImportField::Date);
  if (orders && !hasOrder()) wanted.insert(ImportField::Amount);
  return wanted;
}

void ColumnAssignment::fillGaps(ColumnClaim (*guess)(const ImportPlan&, const ColumnEvidence&, int),
                                ColumnReason why, const std::set<ImportField>& wanted) {
  if (wanted.empty()) return;
  std::set<ImportField> rest;
  for (const ImportField field : allImportFields())
    if (wanted.count(field) == 0 && m_set.count(field) == 0) rest.insert(field);
  m_set.insert(rest.begin(), rest.end());
  byGuess(guess, why);
  for (const ImportField field : rest) m_set.erase(field);
}

bool ColumnAssignment::hasPerson() const {
  for (const ImportField field :
       {ImportField::Name, ImportField::FirstName, ImportField::LastName, ImportField::Email,
        ImportField::Phone, ImportField::ExternalId}) {
    if (has(field)) return true;
  }
  return false;
}

bool ColumnAssignment::hasOrder() const {
  return has(ImportField::Amount) || (has(ImportField::Price) && has(ImportField::Quantity));
}

bool ColumnAssignment::userNamesOrders() const {
  return std::any_of(m_set.begin(), m_set.end(), [](ImportField field) {
    return field >= ImportField::OrderId && field <= ImportField::Quantity;
  });
}

void ColumnAssignment::give(int index, ImportField field, ColumnReason why) {
  ImportColumn& column = m_plan.columns[index];
  column.field = field;
  column.why = why;
  column.rank = 0;
}

bool ColumnAssignment::has(ImportField field) const {
  return std::any_of(m_plan.columns.begin(), m_plan.columns.end(),
                     [&](const ImportColumn& column) { return column.field == field; });
}

void ColumnAssignment::drop(ImportField field) {
  for (ImportColumn& column : m_plan.columns) {
    if (column.guessed && column.field == field) column.field = ImportField::Ignore;
  }
}

void ColumnAssignment::describe() {
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
void ColumnAssignment::dropBareAddress() {
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
// people. So does «№», unless it counts the rows.
void ColumnAssignment::placeBareId() {
  for (ImportColumn& column : m_plan.columns) {
    if (!column.guessed || column.field != ImportField::Ignore) continue;
    const QString key = wordKey(column.header);
    const bool number = key == QStringLiteral("№") || key == QStringLiteral("#");
    if (key != QStringLiteral("id") && (!number || countsRows(m_evidence, column.index))) continue;
    const bool orders = m_plan.kind != ImportKind::Contacts;
    if (orders && !has(ImportField::OrderId)) column.field = ImportField::OrderId;
    if (!orders && !number && !has(ImportField::ExternalId)) column.field = ImportField::ExternalId;
  }
}

void ColumnAssignment::placeTwins() {
  static const QRegularExpression numbered(QStringLiteral("^(.+) \\((\\d{1,3})\\)$"));
  std::map<QString, std::vector<int>> groups;  // by the name as written
  for (const ImportColumn& column : std::as_const(m_plan.columns)) {
    const auto match = numbered.match(column.header);
    if (!match.hasMatch() || match.captured(2).toInt() < 2) continue;
    groups[match.captured(1)].push_back(column.index);
  }
  for (auto& [name, twins] : groups) {
    const auto first =
        std::find_if(m_plan.columns.begin(), m_plan.columns.end(),
                     [&, &header = name](const ImportColumn& c) { return c.header == header; });
    if (first == m_plan.columns.end()) continue;
    twins.insert(twins.begin(), first->index);
    const auto known = std::find_if(twins.begin(), twins.end(), [&](int index) {
      return m_plan.columns[index].field != ImportField::Ignore;
    });
    if (known == twins.end()) continue;
    const ImportField field = m_plan.columns[*known].field;
    const int rank = m_plan.columns[*known].rank;
    const bool free = std::all_of(twins.begin(), twins.end(), [&](int index) {
      const ImportColumn& column = m_plan.columns[index];
      return column.guessed && (column.field == ImportField::Ignore || column.field == field);
    });
    // Of a status or a tag each column says its own.
    if (!free || field == ImportField::Status || field == ImportField::Document) continue;
    for (ImportColumn& column : m_plan.columns) {
      if (column.field == field && column.rank > rank)
        column.rank += static_cast<int>(twins.size());
    }
    int behind = static_cast<int>(twins.size());
    for (const int index : twins) {
      ImportColumn& column = m_plan.columns[index];
      if (column.field == ImportField::Ignore) column.why = m_plan.columns[*known].why;
      column.field = field;
      column.rank = rank + --behind;
    }
  }
}

void ColumnAssignment::placeBirthdayParts() {
  if (has(ImportField::Birthday)) return;
  static const std::array<QStringList, 3> names = {
      QStringList{QStringLiteral("birth year"), QStringLiteral("год рождения")},
      QStringList{QStringLiteral("birth month"), QStringLiteral("месяц рождения")},
      QStringList{QStringLiteral("birth day"), QStringLiteral("день рождения число"),
                  QStringLiteral("число рождения")}};
  std::array<int, 3> found{-1, -1, -1};
  for (const ImportColumn& column : std::as_const(m_plan.columns)) {
    for (std::size_t part = 0; part < names.size(); ++part) {
      if (column.field == ImportField::Ignore && names[part].contains(wordKey(column.header)))
        found[part] = column.index;
    }
  }
  if (found[1] >= 0 && found[2] >= 0) m_plan.traits.birthday = found;
}

void ColumnAssignment::placeLineItems() {
  if (!isOfOrders(m_plan.kind) || has(ImportField::Product)) return;
  static const QRegularExpression name(
      QStringLiteral("^(?:line items?|order items?|product item)(?: (\\d{1,3}))?$"));
  int rank = 0;
  for (ImportColumn& column : m_plan.columns) {
    if (!column.guessed || column.field != ImportField::Ignore) continue;
    if (!name.match(wordKey(column.header)).hasMatch()) continue;
    column.field = ImportField::Product;
    column.why = ColumnReason::Name;
    column.rank = rank++;
  }
}

void ColumnAssignment::set(int index, ImportField field) {
  ImportColumn& column = m_plan.columns[index];
  if (!isRepeatable(field)) drop(field);
  column.field = field;
  column.guessed = false;
  column.why = ColumnReason::User;
  column.rank = m_rank[field]++;
  m_set.insert(field);
}

// The user's own choice of a field stands alone.
bool ColumnAssignment::isTaken(ImportField field) const {
  return m_set.count(field) > 0 || (has(field) && !isRepeatable(field));
}

int ColumnAssignment::indexOf(const QString& name) const {
  const QString key = wordKey(name);
  for (const ImportColumn& column : std::as_const(m_plan.columns)) {
    if (column.header == name || (!key.isEmpty() && wordKey(column.header) == key))
      return column.index;
  }
  bool number = false;
  const int index = name.toInt(&number) - 1;
  return number && index >= 0 && index < m_plan.columns.size() ? index : -1;
}

}  // namespace retenta
