// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/order/documenttree.h"

#include <cstdlib>

#include "core/importing/text/celltext.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"

namespace retenta {

namespace {

std::size_t amountColumn(const ImportPlan& plan) {
  for (const ImportColumn& column : plan.columns) {
    if (column.field == ImportField::Amount && column.rank == 0)
      return static_cast<std::size_t>(column.index);
  }
  return 0;
}

}  // namespace

bool isDocumentText(std::string_view text) {
  const std::string_view date = dateInDocument(text);
  return !date.empty() && parseDate(date, DateOrder::Dmy).has_value();
}

DocumentTree::DocumentTree(int column, bool withItems, std::size_t amountColumn, char decimal)
    : m_column(column), m_withItems(withItems), m_amountColumn(amountColumn), m_decimal(decimal) {}

DocumentTree::DocumentTree(const ImportPlan& plan)
    : DocumentTree(plan.traits.tree, plan.traits.treeItems, amountColumn(plan), plan.decimal) {}

std::optional<qint64> DocumentTree::amountOf(const CsvRecord& record) {
  const auto value = parseMoney(cleanCell(record.at(m_amountColumn), m_scratch), m_decimal);
  return value ? value->minor(3) : std::nullopt;
}

DocumentTree::Row DocumentTree::kindOf(const CsvRecord& record) {
  if (!any()) return Row::None;
  m_text.assign(cleanCell(record.at(static_cast<std::size_t>(m_column)), m_scratch));
  const auto amount = amountOf(record);
  if (isDocumentText(m_text)) {
    m_inDocument = true;
    m_left = amount.value_or(0);
    return Row::Document;
  }
  // Goods until the sum of their document is reached; what would pass it is the next client.
  const bool fits = amount && m_inDocument && m_left != 0 && (*amount >= 0) == (m_left > 0) &&
                    std::abs(*amount) <= std::abs(m_left);
  if (m_withItems && fits) {
    m_left -= *amount;
    return Row::Item;
  }
  m_inDocument = false;
  return Row::Client;
}

}  // namespace retenta
