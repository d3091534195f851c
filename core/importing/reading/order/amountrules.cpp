// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/order/amountrules.h"

#include <algorithm>
#include <optional>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

const ImportColumn* columnOf(const ImportPlan& plan, ImportField field) {
  const auto found = std::find_if(
      plan.columns.begin(), plan.columns.end(),
      [field](const ImportColumn& column) { return column.field == field && column.rank == 0; });
  return found == plan.columns.end() ? nullptr : &*found;
}

// Goes through the lines of each order that has several.
template <class Use>
void eachLongOrder(const OrderBook& book, Use&& use) {
  if (book.nextLine.empty()) return;
  std::vector<std::uint32_t> lines;
  for (std::size_t i = 0; i < book.orders.size(); ++i) {
    lines.clear();
    for (std::uint32_t at = book.orders.firstLine(i); at != TextTable::none;
         at = book.lineAfter(at))
      lines.push_back(at);
    if (lines.size() >= 2 && !use(Lines(lines))) return;
  }
}

}  // namespace

AmountRule guessAmountRule(const ImportPlan& plan, const OrderBook& book) {
  const ImportColumn* column = columnOf(plan, ImportField::Amount);
  if (!column) return AmountRule::PerLine;
  int equal = 0;
  bool parts = false;
  eachLongOrder(book, [&](Lines lines) {
    std::optional<qint64> first;
    bool several = false;
    bool same = true;
    bool ownPrice = false;
    for (const std::uint32_t at : lines) {
      const ReadLine& each = book.reading->lines[at];
      if (each.amount != CellState::Good) continue;
      several = several || first.has_value();
      same = same && first.value_or(each.amountMinor) == each.amountMinor;
      ownPrice = ownPrice || (each.itemIsAmount && each.amountMinor != 0);
      first = each.amountMinor;
    }
    parts = several && (!same || ownPrice);
    equal += several && !parts ? 1 : 0;
    return !parts;
  });
  if (parts) return AmountRule::PerLine;
  const QString key = wordKey(column->header);
  const bool ofOrder =
      key.contains(QStringLiteral("order")) || key.contains(QStringLiteral("заказ")) ||
      key.contains(QStringLiteral("total")) || key.startsWith(QStringLiteral("итог"));
  return equal > 0 && (ofOrder || equal >= 3) ? AmountRule::PerOrder : AmountRule::PerLine;
}

AmountRule guessRefundRule(const ImportPlan& plan, const OrderBook& book) {
  if (!columnOf(plan, ImportField::Refund)) return AmountRule::PerLine;
  bool repeated = false;
  bool parts = false;
  eachLongOrder(book, [&](Lines lines) {
    const auto refundOf = [&](std::uint32_t at) { return book.reading->moreOf(at).refundMinor; };
    const qint64 first = refundOf(lines.front());
    bool otherSum = false;
    for (const std::uint32_t at : lines) {
      parts = parts || refundOf(at) != first;
      otherSum = otherSum || book.reading->lines[at].amountMinor !=
                                 book.reading->lines[lines.front()].amountMinor;
    }
    repeated = repeated || (first > 0 && otherSum);
    return !parts;
  });
  return repeated && !parts ? AmountRule::PerOrder : AmountRule::PerLine;
}

}  // namespace retenta
