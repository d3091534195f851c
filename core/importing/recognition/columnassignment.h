// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>

#include "core/importing/recognition/columnguess.h"
#include "core/importing/recognition/presets.h"

namespace retenta {

/// What a column is taken for, and how surely against other columns of the same field.
struct ColumnClaim {
  ImportField field = ImportField::Ignore;
  int score = 0;
};

/// How many in a hundred of the column's filled cells pass a test.
template <class F>
int shareOf(const ColumnEvidence& evidence, int column, F&& passes) {
  int filled = 0;
  int good = 0;
  for (const HeadRecord& record : evidence.records) {
    if (column >= static_cast<int>(record.cells.size())) continue;
    const std::string& cell = record.cells[static_cast<std::size_t>(column)];
    if (cell.empty()) continue;
    ++filled;
    good += passes(cell) ? 1 : 0;
  }
  return filled == 0 ? 0 : good * 100 / filled;
}

/// How many in a hundred of the column's filled cells read as the field; 0 for Ignore.
int matchPercent(const ImportPlan& plan, const ColumnEvidence& evidence, int column,
                 ImportField field);
bool hasValues(const ColumnEvidence& evidence, int column);

/// Gives the columns of a plan their fields, step by step; what the user said stands over all.
class ColumnAssignment {
 public:
  ColumnAssignment(ImportPlan& plan, const ColumnEvidence& evidence);

  /// UnknownColumn when the user names one that is not there.
  Result<void> byUser();
  void byPreset(const Preset& preset);
  /// Asks of every column that is free; of several claims on one field the best wins.
  void byGuess(ColumnClaim (*guess)(const ImportPlan&, const ColumnEvidence&, int),
               ColumnReason why);

  /// What an import cannot do without and no column is taken for.
  std::set<ImportField> lacking(bool orders) const;
  /// Takes free columns for the wanted fields, and no others, by guess.
  void fillGaps(ColumnClaim (*guess)(const ImportPlan&, const ColumnEvidence&, int),
                ColumnReason why, const std::set<ImportField>& wanted);

  /// A column that is free becomes the field.
  void give(int index, ImportField field, ColumnReason why);

  bool has(ImportField field) const;
  /// A name, an e-mail, a phone or an id.
  bool hasPerson() const;
  /// A sum, or a price and how many.
  bool hasOrder() const;
  /// Whether the user called a column something that only orders have.
  bool userNamesOrders() const;
  /// Unless the user said so.
  void drop(ImportField field);
  /// Samples and shares, once all is settled.
  void describe();
  /// A country or a code alone is no address.
  void dropBareAddress();
  /// "ID" names the record: the order's number in a list of orders, the person's in a list of
  /// people. So does «№», unless it counts the rows.
  void placeBareId();
  /// A column of the same name as one that has a field ("Amount", "Amount (2)"): the last filled
  /// of them counts.
  void placeTwins();
  /// A birthday in three columns, as Thunderbird has it.
  void placeBirthdayParts();
  /// "line_item_1", "line_item_2" …: what was bought, where no other column says it.
  void placeLineItems();

 private:
  using Claims = std::vector<std::pair<int, int>>;  // (−score, column)
  std::size_t keptOf(ImportField field, Claims& claims) const;
  void set(int index, ImportField field);
  bool isTaken(ImportField field) const;
  int indexOf(const QString& name) const;

  ImportPlan& m_plan;
  const ColumnEvidence& m_evidence;
  std::map<ImportField, int> m_rank;
  std::set<ImportField> m_set;
};

}  // namespace retenta
