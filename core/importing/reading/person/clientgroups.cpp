// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/person/clientgroups.h"

namespace retenta {

ClientGroups::ClientGroups(const ImportPlan& plan, const FieldColumns& columns)
    : m_columns(columns) {
  const bool possible =
      isOfOrders(plan.kind) && columns.has(ImportField::Name) && columns.has(ImportField::OrderId);
  if (!possible) return;
  const auto filled = [&](const PreviewRow& row, ImportField field) {
    for (const std::size_t column : columns.of(field)) {
      if (!row.cells.value(static_cast<qsizetype>(column)).isEmpty()) return true;
    }
    return false;
  };
  bool headed = false;  // the row before names somebody and no document
  int groups = 0;
  for (const PreviewRow& row : plan.preview) {
    if (row.kind != RowKind::Data) continue;
    const bool named = filled(row, ImportField::Name);
    const bool numbered = filled(row, ImportField::OrderId);
    if (named && numbered) return;  // a row says all of itself
    groups += headed && !named && numbered ? 1 : 0;
    headed = named && !filled(row, ImportField::Date);
  }
  m_any = groups > 0;
}

bool ClientGroups::has(const CsvRecord& record, ImportField field) {
  return m_columns.has(field) && !m_columns.cell(record, field, m_scratch).empty();
}

bool ClientGroups::heads(const CsvRecord& record) {
  return m_any && has(record, ImportField::Name) && !has(record, ImportField::OrderId) &&
         !has(record, ImportField::Date) && !has(record, ImportField::Product);
}

bool ClientGroups::belongs(const CsvRecord& record) {
  return m_any && !has(record, ImportField::Name);
}

}  // namespace retenta
