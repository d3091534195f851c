// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/lineparser.h"

#include <algorithm>

#include "core/importing/own/originreader.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/reading/corrector.h"
#include "core/importing/reading/detailreader.h"
#include "core/importing/reading/documentreader.h"
#include "core/importing/reading/personreader.h"
#include "core/importing/reading/zonedays.h"
#include "core/importing/recognition/rowjudge.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

namespace {

constexpr int rowsBetweenLooks = 4096;
constexpr qint64 largestMinor = 9'000'000'000'000;  // a sum of a million such has room
constexpr Day earliestPlausible = 7305;             // 1990-01-01

class LineReader {
 public:
  LineReader(const ImportPlan& plan, const ReadingContext& context, bool first, Reading& reading)
      : m_plan(plan),
        m_context(context),
        m_reading(reading),
        m_headerRow(first ? plan.headerRow : 0),
        m_columns(plan),
        m_judge(plan),
        m_person(plan, m_columns, context.today, reading),
        m_details(plan, m_columns, context.today, reading),
        m_corrector(plan),
        m_zone(context.timeZone),
        m_origin(plan, m_columns, reading) {
    if (plan.traits.payee >= 0) {
      m_payeeColumns = m_columns;
      m_payeeColumns.take(ImportField::Email, static_cast<std::size_t>(plan.traits.payee));
      m_payee.emplace(plan, m_payeeColumns, context.today, reading);
    }
    if (m_columns.has(ImportField::Date))
      m_dateIndex = static_cast<std::int16_t>(m_columns.of(ImportField::Date).front());
    m_reading.currencies.push_back(plan.headerCurrency.value_or(plan.defaultCurrency));
    m_fileCurrency = 0;
  }

  void read(CsvRecord& record) {
    if (m_corrector.apply(record)) record.raw = m_reading.corrected.keep(record.raw);
    if (record.row < m_headerRow) {
      const bool blank = m_judge.kindOf(record) == RowKind::Blank;
      ++(blank ? m_reading.report.blankRows : m_reading.report.titleRows);
      return;
    }
    if (record.row == m_headerRow) return;
    switch (m_judge.kindOf(record)) {
      case RowKind::Blank:
        ++m_reading.report.blankRows;
        return;
      case RowKind::Header:
        ++m_reading.report.repeatedHeaders;
        return;
      case RowKind::Total:
        ++m_reading.report.totalRows;
        return;
      case RowKind::Title:
        ++m_notes;  // a heading if records follow, else the foot of the table
        return;
      default:
        break;
    }
    m_reading.report.titleRows += m_notes;
    m_notes = 0;
    readRecord(record);
  }

  qint64 notes() const { return m_notes; }
  bool wantsEarlier() const { return m_wantsEarlier; }

 private:
  void reject(const CsvRecord& record, RejectReason reason) {
    RejectedRow left;
    left.row = record.row - m_plan.rowShift;
    left.reason = reason;
    left.record = toQString(record.raw.substr(0, CsvScanner::fieldLimit));
    m_reading.report.rejected += left;
  }

  void readRecord(const CsvRecord& record) {
    ImportReport& report = m_reading.report;
    const DocumentKind document = m_documents.kindOf(record);
    if (document == DocumentKind::NoSale) {
      ++report.noSaleRows;
      return;
    }
    ++report.records;
    const int row = record.row - m_plan.rowShift;
    if (record.cut) report.warnings += {row, ImportWarning::CutText};
    if (record.unclosed) return reject(record, RejectReason::UnclosedQuote);
    if (m_corrector.leavesOut(row)) {
      // Rows that go on with an order must not join the one above it.
      if (!m_columns.cell(record, ImportField::OrderId, m_scratch).empty())
        m_lastRef = TextTable::none;
      return reject(record, RejectReason::ByHand);
    }
    ReadLine line;
    line.raw = record.raw;
    line.row = row;
    const auto number = static_cast<std::uint32_t>(m_reading.lines.size());
    const bool toClient = document == DocumentKind::Return && m_payee;
    (toClient ? *m_payee : m_person).read(record, number, line);
    if (m_details.any()) m_details.read(record, number, line);
    if (m_plan.kind == ImportKind::Contacts) {
      line.contact = true;
    } else {
      readOrder(record, line);
      line.returned = line.returned || document == DocumentKind::Return;
      line.contact = m_plan.kind == ImportKind::Both && line.date == CellState::Empty &&
                     line.amount == CellState::Empty && line.ref == TextTable::none;
    }
    const bool somebody = line.name != TextTable::none || line.keys[ExternalKey] != TextTable::none;
    // A record about nobody is left out: there is nothing to warn of.
    if (line.contact && somebody && line.keys[EmailKey] == TextTable::none &&
        line.keys[PhoneKey] == TextTable::none)
      report.warnings += {line.row, ImportWarning::NoChannel};
    m_reading.lines.push_back(line);
    m_origin.read(record);
  }

  void readOrder(const CsvRecord& record, ReadLine& line) {
    readDate(record, line);
    readMoney(record, line);
    readRef(record, line);
    readStatus(record, line);
    if (m_columns.has(ImportField::Product)) readProduct(record, line);
    line.channel = wordOf(record, ImportField::Channel);
    line.payment = wordOf(record, ImportField::Payment);
    if (line.amount == CellState::Empty && m_columns.has(ImportField::Amount))
      line.truncated = record.fields.size() <= m_columns.of(ImportField::Amount).front();
  }

  std::uint32_t wordOf(const CsvRecord& record, ImportField field) {
    if (!m_columns.has(field)) return TextTable::none;
    const auto cell = m_columns.cell(record, field, m_scratch);
    return cell.empty() ? TextTable::none : m_reading.words.add(cutTo(cell, 200));
  }

  void readDate(const CsvRecord& record, ReadLine& line) {
    std::string_view cell = m_columns.cell(record, ImportField::Date, m_scratch);
    if (m_plan.dateInOrderId) {
      cell = m_columns.cell(record, ImportField::OrderId, m_scratch);
      cell = dateInDocument(cell);
      if (cell.empty()) return;
    }
    // «не закрыта» in the first column: the second one counts.
    for (const std::size_t column : m_columns.of(ImportField::Date)) {
      if (!isEmptyDate(cell)) break;
      cell = cleanCell(record.at(column), m_scratch);
    }
    if (isEmptyDate(cell)) return;
    auto value = parseDate(cell, m_plan.dateOrder);
    const ImportCorrections* said = m_plan.options.corrections.get();
    if (!value && said && said->otherDates) value = parseDate(cell, *said->otherDates);
    if (value && value->secondOfDay < 0 && m_columns.has(ImportField::Time)) {
      m_joined.assign(cell);
      m_joined.push_back(' ');
      m_joined.append(m_columns.cell(record, ImportField::Time, m_scratch));
      if (const auto timed = parseDate(m_joined, m_plan.dateOrder)) value = timed;
    }
    line.date = value ? CellState::Good : CellState::Bad;
    if (!value) return;
    const bool utc = (value->utc || m_plan.utcDates) && value->secondOfDay >= 0;
    line.day = utc ? m_zone.dayOf(*value) : value->day;
    if (line.day > m_context.today || line.day < earliestPlausible)
      m_reading.report.warnings += {line.row, ImportWarning::FutureDate, m_dateIndex};
  }

  std::uint8_t currencyIndex(Currency currency) {
    auto& all = m_reading.currencies;
    const auto found = std::find(all.begin(), all.end(), currency);
    if (found != all.end()) return static_cast<std::uint8_t>(found - all.begin());
    if (all.size() == 255) return 0;
    all.push_back(currency);
    return static_cast<std::uint8_t>(all.size() - 1);
  }

  void readCurrency(const CsvRecord& record, ReadLine& line) {
    const std::string_view cell = m_columns.cell(record, ImportField::Currency, m_scratch);
    if (cell.empty()) return;
    const std::uint32_t word = m_currencyWords.add(cell);
    if (word == m_currencyOfWord.size()) {
      auto currency = currencyOfWord(cell);
      if (!currency) currency = Currency::fromCode(toQString(cell));
      m_currencyOfWord.push_back(currency ? currencyIndex(*currency) : m_fileCurrency);
    }
    line.currency = m_currencyOfWord[word];
  }

  std::optional<MoneyValue> numberOf(const CsvRecord& record, ImportField field, CellState& state) {
    const std::string_view cell = m_columns.cell(record, field, m_scratch);
    if (cell.empty()) return std::nullopt;
    auto value = parseMoney(cell, m_plan.decimal);
    state = value ? CellState::Good : CellState::Bad;
    return value;
  }

  void readMoney(const CsvRecord& record, ReadLine& line) {
    line.currency = m_fileCurrency;
    if (m_columns.has(ImportField::Currency)) readCurrency(record, line);
    CellState ignored = CellState::Empty;
    const auto quantity = m_columns.has(ImportField::Quantity)
                              ? numberOf(record, ImportField::Quantity, ignored)
                              : std::nullopt;
    if (quantity) line.quantityMilli = quantity->minor(3).value_or(1000);
    CellState priced = CellState::Empty;
    const auto price = m_columns.has(ImportField::Price)
                           ? numberOf(record, ImportField::Price, priced)
                           : std::nullopt;
    auto amount = m_columns.has(ImportField::Amount)
                      ? numberOf(record, ImportField::Amount, line.amount)
                      : std::nullopt;
    // Several columns of totals: a zero says that the first was not needed.
    const auto& totals = m_columns.of(ImportField::Amount);
    if (totals.size() > 1 && amount && amount->mantissa == 0)
      amount =
          parseMoney(cleanCell(record.at(totals[1]), m_scratch), m_plan.decimal).value_or(*amount);
    std::optional<MoneyValue> total;
    if (price) total = product(quantity, *price);
    if (!m_columns.has(ImportField::Amount)) {
      amount = total;
      line.amount = total ? CellState::Good : priced;
    }
    if (amount && amount->currency) line.currency = currencyIndex(*amount->currency);
    const int exponent = m_reading.currencies[line.currency].exponent();
    if (total) line.lineMinor = total->minor(exponent).value_or(0);
    if (const auto item = numberOf(record, ImportField::ItemAmount, ignored)) {
      line.lineMinor = item->minor(exponent).value_or(0);
      line.itemGiven = true;
    }
    if (std::abs(line.lineMinor) > largestMinor) line.lineMinor = 0;
    if (amount) {
      const auto minor = amount->minor(exponent);
      const bool countable = minor && std::abs(*minor) <= largestMinor;
      if (!countable) line.amount = CellState::Bad;
      line.amountMinor = countable ? *minor : 0;
    }
    if (m_plan.traits.addend >= 0 && line.amount == CellState::Good) {
      const auto cell =
          cleanCell(record.at(static_cast<std::size_t>(m_plan.traits.addend)), m_scratch);
      if (const auto addend = parseMoney(cell, m_plan.decimal))
        line.amountMinor +=
            std::clamp(addend->minor(exponent).value_or(0), -largestMinor, largestMinor);
    }
    if (!m_columns.has(ImportField::Refund)) return;
    if (const auto refund = numberOf(record, ImportField::Refund, ignored))
      line.refundMinor = std::min(std::abs(refund->minor(exponent).value_or(0)), largestMinor);
  }

  static std::optional<MoneyValue> product(const std::optional<MoneyValue>& quantity,
                                           const MoneyValue& price) {
    if (!quantity) return price;
    MoneyValue total{0, quantity->decimals + price.decimals, price.currency};
    if (__builtin_mul_overflow(quantity->mantissa, price.mantissa, &total.mantissa))
      return std::nullopt;
    return total;
  }

  // The order's number; blank under a numbered record with an item of its own, it goes on.
  void readRef(const CsvRecord& record, ReadLine& line) {
    if (!m_columns.has(ImportField::OrderId)) return;
    const std::string_view cell = m_columns.cell(record, ImportField::OrderId, m_scratch);
    if (cell.empty()) {
      const bool goesOn = line.date == CellState::Empty && line.name == TextTable::none &&
                          !m_columns.cell(record, ImportField::Product, m_joined).empty();
      if (goesOn) line.ref = m_lastRef;
      m_wantsEarlier = m_wantsEarlier || (goesOn && m_lastRef == TextTable::none);
      return;
    }
    line.returned = m_origin.isReturn(cell);
    const std::string_view within = m_origin.numberedWithin(record, line);
    if (!within.empty()) {
      m_joined.assign(cell);
      m_joined.push_back('\x1F');
      m_joined.append(within);
      line.ref = m_reading.refs.add(m_joined);
    } else {
      line.ref = m_reading.refs.add(cutTo(cell, 500));
    }
    m_lastRef = line.ref;
  }

  void readStatus(const CsvRecord& record, ReadLine& line) {
    if (m_columns.has(ImportField::CancelledAt)) {
      const auto cell = m_columns.cell(record, ImportField::CancelledAt, m_scratch);
      if (!isEmptyDate(cell) && yesOrNo(cell).value_or(true)) {
        line.status = static_cast<std::uint8_t>(PurchaseStatus::Cancelled);
        return;
      }
    }
    if (!m_columns.has(ImportField::Status)) return;
    const std::string_view cell = m_columns.cell(record, ImportField::Status, m_scratch);
    if (cell.empty()) return;
    const std::uint32_t word = m_statusWords.add(cutTo(cell, 200));
    if (word == m_statusOfWord.size()) {
      const auto status = statusMeant(cell, m_plan);
      if (!status) m_reading.report.unknownStatuses += toQString(cutTo(cell, 200));
      m_statusOfWord.push_back(status.value_or(m_plan.traits.unknownStatus));
    }
    line.status = static_cast<std::uint8_t>(m_statusOfWord[word]);
  }

  void readProduct(const CsvRecord& record, ReadLine& line) {
    const std::string_view name = m_columns.cell(record, ImportField::Product, m_scratch);
    if (name.empty()) return;
    m_joined.assign(cutTo(name, 1000));
    m_joined.push_back('\x1F');
    if (m_columns.has(ImportField::Sku))
      m_joined.append(cutTo(m_columns.cell(record, ImportField::Sku, m_scratch), 200));
    m_joined.push_back('\x1F');
    if (m_columns.has(ImportField::Category))
      m_joined.append(cutTo(m_columns.cell(record, ImportField::Category, m_scratch), 200));
    line.product = m_reading.words.add(m_joined);
  }

  const ImportPlan& m_plan;
  const ReadingContext& m_context;
  Reading& m_reading;
  int m_headerRow;  // rows above and with it are no records; 0 = all may be
  FieldColumns m_columns;
  RowJudge m_judge;
  PersonReader m_person;
  FieldColumns m_payeeColumns{m_columns};
  std::optional<PersonReader> m_payee;  ///< who gets money back
  DetailReader m_details;
  DocumentReader m_documents{m_plan, m_columns};
  Corrector m_corrector;
  std::int16_t m_dateIndex = -1;
  ZoneDays m_zone;
  std::uint8_t m_fileCurrency = 0;
  TextTable m_currencyWords;
  std::vector<std::uint8_t> m_currencyOfWord;
  TextTable m_statusWords;
  std::vector<PurchaseStatus> m_statusOfWord;
  std::uint32_t m_lastRef = TextTable::none;
  OriginReader m_origin;
  qint64 m_notes = 0;
  bool m_wantsEarlier = false;  // goes on with an order of which it has not seen the number
  std::string m_scratch;
  std::string m_joined;
};

}  // namespace

Result<ReadPart> readPart(const PartWish& wish, const ImportPlan& plan,
                          const ReadingContext& context, const Progress& progress) {
  ReadPart part;
  part.reading = std::make_unique<Reading>();
  part.reading->lines.reserve(static_cast<std::size_t>(std::max<qint64>(wish.rowsExpected, 0)));
  LineReader reader(plan, context, wish.first, *part.reading);
  CsvScanner scanner(wish.text, plan.delimiter);
  CsvRecord record;
  std::size_t end = std::min(wish.end, wish.text.size());
  while (scanner.position() < wish.text.size()) {
    if (scanner.position() >= end) {
      // Somebody has read what comes from here on; if not, or if this is not the place, read on.
      if (scanner.position() == end && wish.restIsRead && wish.restIsRead()) break;
      end = wish.text.size();
    }
    if (!scanner.next(record)) break;
    reader.read(record);
    part.unclosed = part.unclosed || record.unclosed;
    if (++part.rows % rowsBetweenLooks != 0) continue;
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    progress.tell(static_cast<qint64>(scanner.position()), static_cast<qint64>(end));
  }
  part.end = scanner.position();
  part.notes = reader.notes();
  part.wantsEarlier = reader.wantsEarlier();
  return part;
}

}  // namespace retenta
