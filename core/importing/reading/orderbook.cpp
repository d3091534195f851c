// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/orderbook.h"

#include <algorithm>
#include <optional>

#include "core/importing/reading/order/amountrules.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/csvscanner.h"

namespace retenta {

namespace {

using LineNumber = std::uint32_t;
constexpr LineNumber noLine = TextTable::none;

class Assembler {
 public:
  Assembler(const ImportPlan& plan, Reading& reading)
      : m_plan(plan), m_reading(reading), m_book(reading) {
    for (const ImportColumn& column : plan.columns) {
      auto& first = m_columnOf[static_cast<std::size_t>(column.field)];
      if (first < 0 || column.rank == 0) first = column.index;
    }
  }

  OrderBook run() {
    group();
    m_book.amountRule = m_plan.amountRule ? *m_plan.amountRule : guessAmountRule(m_plan, m_book);
    m_refundRule = m_book.amountRule == AmountRule::PerOrder ? AmountRule::PerOrder
                                                             : guessRefundRule(m_plan, m_book);
    std::size_t accepted = 0;
    for (std::size_t i = 0; i < m_book.orders.size(); ++i) {
      ReadOrder order = begun(m_book.orders.firstLine(i));
      if (totalsUp(order)) {
        --m_reading.report.records;
        ++m_reading.report.totalRows;
        continue;
      }
      if (accept(order)) {
        complete(order);
        m_book.orders.put(accepted++, order);
      }
    }
    m_book.orders.cut(accepted);
    acceptContacts();
    std::stable_sort(m_reading.report.rejected.begin(), m_reading.report.rejected.end(),
                     [](const RejectedRow& a, const RejectedRow& b) { return a.row < b.row; });
    return std::move(m_book);
  }

 private:
  const ReadLine& line(LineNumber number) const { return m_reading.lines[number]; }

  template <class F>
  void eachLine(const ReadOrder& order, F&& use) const {
    for (LineNumber at = order.firstLine; at != noLine; at = m_book.lineAfter(at)) use(at);
  }

  ReadOrder begun(LineNumber first) const {
    ReadOrder order;
    order.firstLine = first;
    order.ref = line(first).ref;
    eachLine(order, [&](LineNumber) { ++order.lines; });
    return order;
  }

  void group() {
    const auto count = static_cast<LineNumber>(m_reading.lines.size());
    m_book.orders.reserve(count);
    std::vector<std::uint32_t> orderOfRef(m_reading.refs.size(), TextTable::none);
    std::vector<std::uint32_t> orderOfGroup;
    std::vector<LineNumber> lastLine;  // by order, from the first one on that has several
    for (LineNumber number = 0; number < count; ++number) {
      const ReadLine& each = line(number);
      if (each.contact) {
        m_book.contacts.push_back(number);
        continue;
      }
      const std::uint32_t group =
          number < m_reading.groups.size() ? m_reading.groups[number] : TextTable::none;
      const bool grouped = group != TextTable::none;
      if (grouped && group >= orderOfGroup.size()) orderOfGroup.resize(group + 1, TextTable::none);
      std::uint32_t* known = grouped                       ? &orderOfGroup[group]
                             : each.ref != TextTable::none ? &orderOfRef[each.ref]
                                                           : nullptr;
      if (known && *known != TextTable::none) {
        const std::uint32_t order = *known;
        if (m_book.nextLine.empty()) {
          m_book.nextLine.assign(count, noLine);
          lastLine.reserve(count);
          for (std::size_t i = 0; i < m_book.orders.size(); ++i)
            lastLine.push_back(m_book.orders.firstLine(i));
        }
        m_book.nextLine[lastLine[order]] = number;
        lastLine[order] = number;
        continue;
      }
      if (known) *known = static_cast<std::uint32_t>(m_book.orders.size());
      m_book.orders.add(number);
      if (!m_book.nextLine.empty()) lastLine.push_back(number);
    }
  }

  // The row of a document, with the sum of the rows of its goods below.
  bool headsTotal(const ReadOrder& order) const {
    const ReadLine& head = line(order.firstLine);
    if (order.lines < 2 || head.amount != CellState::Good || head.product != TextTable::none)
      return false;
    quint64 sum = 0;  // wraps around, which equality does not mind
    bool items = true;
    eachLine(order, [&](LineNumber at) {
      if (at == order.firstLine) return;
      sum += static_cast<quint64>(line(at).amountMinor);
      items = items && line(at).product != TextTable::none;
    });
    return items && sum == static_cast<quint64>(head.amountMinor);
  }

  bool identifies(LineNumber number) const {
    const std::uint32_t name = m_reading.personOf(number).name;
    return m_reading.bearsKey(number) ||
           (name != TextTable::none && m_reading.nameInfo[name].key != TextTable::none);
  }

  void reject(LineNumber number, RejectReason reason, ImportField field) {
    const std::string_view raw = m_reading.places.rawOf(number);
    RejectedRow row;
    row.row = m_reading.places.rowOf(number);
    row.reason = reason;
    row.record = toQString(raw.substr(0, CsvScanner::fieldLimit));
    const int column = m_columnOf[static_cast<std::size_t>(field)];
    row.index = column;
    if (column >= 0) {
      const QString header = m_plan.columns[column].header;
      row.column = header.isEmpty() ? QString::number(column + 1) : header;
      CsvScanner scanner(raw, m_plan.delimiter);
      CsvRecord record;
      std::string scratch;
      if (scanner.next(record))
        row.value =
            toQString(cleanCell(record.at(static_cast<std::size_t>(column)), scratch)).left(500);
    }
    m_reading.report.rejected += row;
  }

  ImportField clientField() const {
    for (const ImportField field : {ImportField::Name, ImportField::LastName, ImportField::Email,
                                    ImportField::Phone, ImportField::ExternalId}) {
      if (m_columnOf[static_cast<std::size_t>(field)] >= 0) return field;
    }
    return ImportField::Name;
  }

  // The column that says what was paid, if any does.
  ImportField amountField() const {
    for (const ImportField field : {ImportField::Amount, ImportField::Price}) {
      if (m_columnOf[static_cast<std::size_t>(field)] >= 0) return field;
    }
    return ImportField::Amount;
  }

  // What is wrong with one line by itself.
  std::optional<std::pair<RejectReason, ImportField>> faultOf(const ReadLine& each) const {
    if (each.date == CellState::Bad) return std::pair{RejectReason::BadDate, ImportField::Date};
    if (each.amount == CellState::Bad) return std::pair{RejectReason::BadAmount, amountField()};
    return std::nullopt;
  }

  // A sum that says nothing else, and is that of the rows above it: of all, or of those since the
  // last such row. Rows are met in the order of the file.
  bool totalsUp(const ReadOrder& order) {
    const ReadLine& each = line(order.firstLine);
    const bool bare = order.lines == 1 && each.date == CellState::Empty &&
                      each.amount == CellState::Good && each.ref == TextTable::none &&
                      each.product == TextTable::none && !identifies(order.firstLine) &&
                      m_reading.personOf(order.firstLine).name == TextTable::none;
    const auto is = [&](const Sum& sum) {
      return sum.rows >= 2 && sum.minor == static_cast<quint64>(each.amountMinor);
    };
    if (bare && (is(m_sinceTotal) || is(m_ofAll))) {
      m_sinceTotal = {};
      return true;
    }
    eachLine(order, [&](LineNumber at) {
      if (line(at).amount != CellState::Good) return;
      for (Sum* sum : {&m_ofAll, &m_sinceTotal}) {
        sum->minor += static_cast<quint64>(line(at).amountMinor);
        ++sum->rows;
      }
    });
    return false;
  }

  bool accept(const ReadOrder& order) {
    bool faulty = false;
    bool dated = false;
    bool priced = false;
    bool known = false;
    bool truncated = false;
    bool calledOff = false;  // such an order owes no sum
    eachLine(order, [&](LineNumber at) {
      const ReadLine& each = line(at);
      const auto status = static_cast<PurchaseStatus>(each.status);
      calledOff =
          calledOff || status == PurchaseStatus::Cancelled || status == PurchaseStatus::Failed;
      faulty = faulty || faultOf(each);
      dated = dated || each.date == CellState::Good;
      priced = priced || each.amount == CellState::Good;
      known = known || identifies(at);
      truncated = truncated || each.truncated;
    });
    if (faulty) {
      eachLine(order, [&](LineNumber at) {
        const auto fault = faultOf(line(at));
        fault ? reject(at, fault->first, fault->second)
              : reject(at, RejectReason::Group, ImportField::OrderId);
      });
      return false;
    }
    const auto all = [&](RejectReason reason, ImportField field) {
      eachLine(order, [&](LineNumber at) { reject(at, reason, field); });
      return false;
    };
    if (!dated) return all(RejectReason::BadDate, ImportField::Date);
    if (!priced && (truncated || !calledOff))
      return all(truncated ? RejectReason::Truncated : RejectReason::BadAmount, amountField());
    if (!known) return all(RejectReason::NoClient, clientField());
    return true;
  }

  void sumUp(ReadOrder& order, OrderMore& more) const {
    bool first = true;
    bool refunded = false;
    const bool parts = !headsTotal(order);
    const bool perLine = m_book.amountRule == AmountRule::PerLine && parts;
    const bool refundPerLine = m_refundRule == AmountRule::PerLine && parts;
    eachLine(order, [&](LineNumber at) {
      const ReadLine& each = line(at);
      if (each.amount == CellState::Good && (perLine || first)) {
        order.amountMinor += each.amountMinor;
        first = false;
      }
      const qint64 refund = m_reading.moreOf(at).refundMinor;
      if (refund > 0 && (refundPerLine || !refunded)) {
        more.refundMinor += refund;
        refunded = true;
      }
    });
  }

  void complete(ReadOrder& order) {
    std::uint8_t status = 0;
    bool returned = false;
    bool dated = false;
    bool conflict = false;
    bool money = false;
    OrderMore more;
    eachLine(order, [&](LineNumber at) {
      const ReadLine& each = line(at);
      if (each.date == CellState::Good) {
        conflict = conflict || (dated && each.day != order.day);
        if (!dated) order.day = each.day;
        dated = true;
      }
      if (each.amount == CellState::Good && !money) {
        order.currency = each.currency;
        money = true;
      }
      conflict = conflict || (each.amount == CellState::Good && each.currency != order.currency);
      if (status == 0) status = each.status;
      const ReadMore& said = m_reading.moreOf(at);
      if (more.channel == TextTable::none) more.channel = said.channel;
      if (more.payment == TextTable::none) more.payment = said.payment;
      returned = returned || each.returned;
    });
    sumUp(order, more);
    if (conflict)
      m_reading.report.warnings +=
          {m_reading.places.rowOf(order.firstLine), ImportWarning::Conflict};
    order.status = status == 0 ? PurchaseStatus::Paid : static_cast<PurchaseStatus>(status);
    settle(order, more.refundMinor, returned);
    if (!(more == m_book.moreOfLine(order.firstLine))) order.more = addMore(more);
    count(order);
  }

  std::uint32_t addMore(const OrderMore& more) {
    auto& mores = m_book.mores;
    if (mores.empty() || !(more == mores.back())) mores.push_back(more);
    return static_cast<std::uint32_t>(mores.size() - 1);
  }

  static void settle(ReadOrder& order, qint64& refundMinor, bool returned) {
    if (returned && order.amountMinor > 0) order.amountMinor = -order.amountMinor;
    if (order.amountMinor < 0) {
      const bool moves = order.status == PurchaseStatus::Paid ||
                         order.status == PurchaseStatus::Refunded ||
                         order.status == PurchaseStatus::PartiallyRefunded;
      if (moves) order.status = PurchaseStatus::Return;
      refundMinor = 0;
      return;
    }
    if (order.status == PurchaseStatus::Refunded) {
      refundMinor = order.amountMinor;
    } else if (isTransaction(order.status) && refundMinor > 0) {
      refundMinor = std::min(refundMinor, order.amountMinor);
      order.status = refundMinor == order.amountMinor ? PurchaseStatus::Refunded
                                                      : PurchaseStatus::PartiallyRefunded;
    }
  }

  qint64 furtherGoods(const ReadOrder& order) const {
    if (m_reading.goods.empty()) return 0;
    qint64 count = 0;
    eachLine(order, [&](LineNumber at) {
      for (auto good = m_reading.goodsOf(at); good != m_reading.goods.end() && good->line == at;
           ++good)
        ++count;
    });
    return count;
  }

  void count(const ReadOrder& order) {
    ImportReport& report = m_reading.report;
    const Currency currency = m_reading.currencies[order.currency];
    // The row of the document itself is no item of it.
    report.items += order.lines - (headsTotal(order) ? 1 : 0) + furtherGoods(order);
    ++(order.status == PurchaseStatus::Return ? report.refundDocuments : report.purchases);
    ++report.byStatus[static_cast<std::size_t>(order.status)];
    report.grossMinor[currency] += order.amountMinor;
    qint64& revenue = report.revenueMinor[currency];
    if (hasRevenue(order.status)) revenue += order.amountMinor - m_book.moreOf(order).refundMinor;
    report.firstDay = std::min(report.firstDay.value_or(order.day), order.day);
    report.lastDay = std::max(report.lastDay.value_or(order.day), order.day);
  }

  void acceptContacts() {
    std::erase_if(m_book.contacts, [&](LineNumber number) {
      if (identifies(number) || m_reading.personOf(number).name != TextTable::none) return false;
      reject(number, RejectReason::EmptyRecord, clientField());
      return true;
    });
  }

  struct Sum {
    quint64 minor = 0;  // wraps around, which equality does not mind
    int rows = 0;
  };

  const ImportPlan& m_plan;
  Reading& m_reading;
  OrderBook m_book;
  AmountRule m_refundRule = AmountRule::PerLine;
  Sum m_ofAll;
  Sum m_sinceTotal;
  std::array<int, importFieldCount> m_columnOf = [] {
    std::array<int, importFieldCount> none{};
    none.fill(-1);
    return none;
  }();
};

}  // namespace

OrderBook assembleOrders(const ImportPlan& plan, Reading& reading) {
  return Assembler(plan, reading).run();
}

}  // namespace retenta
