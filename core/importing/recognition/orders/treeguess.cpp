// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/orders/treeguess.h"

#include <algorithm>

#include "core/importing/reading/order/documenttree.h"
#include "core/importing/recognition/rowjudge.h"

namespace retenta {

namespace {

int columnOf(const ImportPlan& plan, ImportField field) {
  for (const ImportColumn& column : plan.columns) {
    if (column.field == field && column.rank == 0) return column.index;
  }
  return -1;
}

CsvRecord recordOf(const HeadRecord& head) {
  CsvRecord record;
  for (const std::string& cell : head.cells) record.fields.emplace_back(cell);
  record.row = head.row;
  return record;
}

std::string_view cellOf(const HeadRecord& record, int column) {
  const auto at = static_cast<std::size_t>(column);
  return at < record.cells.size() ? std::string_view(record.cells[at]) : std::string_view();
}

// The column of names; where none is called so, the one that holds documents.
int columnOfTexts(const ImportPlan& plan, const ColumnEvidence& evidence) {
  if (const int names = columnOf(plan, ImportField::Name); names >= 0) return names;
  for (const ImportColumn& column : plan.columns) {
    if (!column.guessed) continue;
    for (const HeadRecord& record : evidence.records) {
      if (isDocumentText(cellOf(record, column.index))) return column.index;
    }
  }
  return -1;
}

bool isTotal(const HeadRecord& record) {
  return std::any_of(record.cells.begin(), record.cells.end(),
                     [](const std::string& cell) { return isTotalWord(cell); });
}

}  // namespace

bool findDocumentTree(ImportPlan& plan, const ColumnEvidence& evidence) {
  if (columnOf(plan, ImportField::Date) >= 0 || columnOf(plan, ImportField::OrderId) >= 0 ||
      plan.headerRow == 0)
    return true;
  const int names = columnOfTexts(plan, evidence);
  const int amounts = columnOf(plan, ImportField::Amount);
  if (names < 0) return true;
  std::vector<const HeadRecord*> rows;
  std::size_t documents = 0;
  for (const HeadRecord& record : evidence.records) {
    if (cellOf(record, names).empty() || isTotal(record)) continue;
    rows.push_back(&record);
    documents += isDocumentText(cellOf(record, names)) ? 1 : 0;
  }
  if (documents == 0 || documents * 10 < rows.size()) return true;
  plan.dateInOrderId = true;
  if (amounts < 0) return false;
  // A row under a document with no document under it: goods.
  bool withItems = false;
  for (std::size_t i = 0; i + 1 < rows.size(); ++i) {
    const auto is = [&](std::size_t row) { return isDocumentText(cellOf(*rows[row], names)); };
    const bool under = is(i) && !is(i + 1);
    withItems = withItems || (under && (i + 2 == rows.size() || !is(i + 2)));
  }
  DocumentTree tree(names, withItems, static_cast<std::size_t>(amounts), plan.decimal);
  bool client = false;
  bool owned = true;
  for (const HeadRecord* row : rows) {
    const auto kind = tree.kindOf(recordOf(*row));
    client = client || kind == DocumentTree::Row::Client;
    owned = owned && (client || kind != DocumentTree::Row::Document);
  }
  if (!client || !owned) return false;
  plan.columns[names].field = ImportField::Name;
  plan.traits.tree = names;
  plan.traits.treeItems = withItems;
  return true;
}

}  // namespace retenta
