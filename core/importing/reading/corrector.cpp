// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/corrector.h"

#include <algorithm>

#include "core/importing/text/celltext.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

Corrector::Corrector(const ImportPlan& plan)
    : m_corrections(plan.options.corrections),
      m_rowShift(plan.rowShift),
      m_headerRow(plan.headerRow),
      m_delimiter(plan.delimiter) {
  if (!m_corrections) return;
  const auto wide = static_cast<int>(plan.columns.size());
  for (const auto& [cell, text] : m_corrections->cells) {
    if (cell.second >= 0 && cell.second < wide)
      m_cellsOfRow[cell.first].emplace_back(static_cast<std::size_t>(cell.second),
                                            text.toStdString());
  }
  for (const auto& [value, text] : m_corrections->values) {
    if (value.first < 0 || value.first >= wide) continue;
    const auto column = static_cast<std::size_t>(value.first);
    if (m_valuesOfColumn.empty() || m_valuesOfColumn.back().first != column)
      m_valuesOfColumn.emplace_back(column, Values());
    m_valuesOfColumn.back().second.emplace(value.second.toStdString(), text.toStdString());
  }
  m_cells = !m_cellsOfRow.empty() || !m_valuesOfColumn.empty();
}

void Corrector::put(CsvRecord& record, std::size_t column, std::string_view text) {
  if (record.fields.size() <= column) record.fields.resize(column + 1);
  record.fields[column] = text;
}

bool Corrector::apply(CsvRecord& record) {
  if (!m_cells || record.row <= m_headerRow || record.unclosed) return false;
  bool changed = false;
  for (const auto& [column, values] : m_valuesOfColumn) {
    const auto found = values.find(std::string(cleanCell(record.at(column), m_scratch)));
    if (found == values.end()) continue;
    put(record, column, found->second);
    changed = true;
  }
  if (const auto row = m_cellsOfRow.find(record.row - m_rowShift); row != m_cellsOfRow.end()) {
    for (const auto& [column, text] : row->second) put(record, column, text);
    changed = true;
  }
  if (!changed) return false;
  m_raw.clear();
  for (std::size_t i = 0; i < record.fields.size(); ++i) {
    if (i > 0) m_raw.push_back(m_delimiter);
    m_raw += quotedCell(record.fields[i], m_delimiter);
  }
  record.raw = m_raw;
  return true;
}

bool Corrector::leavesOut(int row) const {
  return m_corrections &&
         std::binary_search(m_corrections->leftOut.begin(), m_corrections->leftOut.end(), row);
}

std::optional<PurchaseStatus> statusMeant(std::string_view word, const ImportPlan& plan) {
  if (const ImportCorrections* said = plan.options.corrections.get(); said) {
    const auto found = said->statuses.find(wordKey(toQString(word)));
    if (found != said->statuses.end()) return found->second;
  }
  return statusOfWord(word);
}

std::string quotedCell(std::string_view text, char delimiter) {
  const bool plain = text.find(delimiter) == std::string_view::npos &&
                     text.find_first_of("\"\r\n") == std::string_view::npos;
  if (plain) return std::string(text);
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') quoted.push_back('"');
    quoted.push_back(c);
  }
  quoted.push_back('"');
  return quoted;
}

}  // namespace retenta
