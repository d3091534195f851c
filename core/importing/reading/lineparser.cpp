// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/lineparser.h"

#include <algorithm>
#include <span>

#include "core/importing/own/originreader.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/reading/corrector.h"
#include "core/importing/reading/person/detailreader.h"
#include "core/importing/reading/documentreader.h"
#include "core/importing/reading/goodsreader.h"
#include "core/importing/reading/moneyreader.h"
#include "core/importing/reading/person/clientgroups.h"
#include "core/importing/reading/person/personmemo.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/reading/order/dayreader.h"
#include "core/importing/reading/order/documenttree.h"
#include "core/importing/reading/order/morememo.h"
#include "core/importing/reading/order/statusreader.h"
#include "core/importing/recognition/rowjudge.h"
#include "core/importing/values/documentwords.h"

namespace retenta {

namespace {

constexpr int rowsBetweenLooks = 4096;

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
        m_memo(m_person.columnsRead()),
        m_details(plan, m_columns, context.today, reading),
        m_corrector(plan),
        m_origin(plan, m_columns, reading) {
    if (plan.traits.payee >= 0) {
      m_payeeColumns = m_columns;
      m_payeeColumns.take(ImportField::Email, static_cast<std::size_t>(plan.traits.payee));
      m_payee.emplace(plan, m_payeeColumns, context.today, reading);
    }
    if (m_tree.any())
      m_columns.take(ImportField::OrderId, static_cast<std::size_t>(plan.traits.tree));
  }

  // At most PersonMemo::recordsAtOnce.
  void read(std::span<CsvRecord> records) {
    for (std::size_t i = 0; i < records.size(); ++i) {
      m_begins[i] = records[i].raw.data();
      m_corrected[i] = m_corrector.apply(records[i]);
      if (m_corrected[i]) records[i].raw = m_reading.corrected.keep(records[i].raw);
    }
    m_memo.prepare(records);
    bringRefsNear(records);
    m_first.clear();
    for (std::size_t i = 0; i < records.size(); ++i) {
      if (!m_memo.met(i)) m_first.push_back(&records[i]);
    }
    m_person.bringNear(m_first);
    for (m_at = 0; m_at < records.size(); ++m_at) read(records[m_at]);
  }

  qint64 notes() const { return m_notes; }
  bool wantsEarlier() const { return m_wantsEarlier || m_days.wantsEarlier(); }

 private:
  void read(const CsvRecord& record) {
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
        if (m_tree.any()) break;  // a client without a sum
        ++m_notes;                // a heading if records follow, else the foot of the table
        return;
      default:
        break;
    }
    m_reading.report.titleRows += m_notes;
    m_notes = 0;
    readRecord(record);
  }

  void reject(const CsvRecord& record, RejectReason reason) {
    RejectedRow left;
    left.row = record.row - m_plan.rowShift;
    left.reason = reason;
    left.record = toQString(record.raw.substr(0, CsvScanner::fieldLimit));
    m_reading.report.rejected += left;
  }

  void readRecord(const CsvRecord& record) {
    ImportReport& report = m_reading.report;
    m_reading.rowRead = record.row - m_plan.rowShift;
    const DocumentKind document = m_documents.kindOf(record);
    if (document == DocumentKind::NoSale) {
      ++report.noSaleRows;
      return;
    }
    const DocumentTree::Row branch = m_tree.kindOf(record);
    if (branch == DocumentTree::Row::Client || m_groups.heads(record)) {
      m_group = personOf(record, static_cast<std::uint32_t>(m_reading.lines.size()));
      ++report.totalRows;
      return;
    }
    if (m_plan.traits.personKind >= 0 && isCompany(record)) {
      ++report.companyRows;
      return;
    }
    ++report.records;
    const int row = m_reading.rowRead;
    if (record.cut) report.warnings += {row, ImportWarning::CutText};
    if (record.unclosed) return reject(record, RejectReason::UnclosedQuote);
    if (m_corrector.leavesOut(row)) {
      // Rows that go on with an order must not join the one above it.
      if (!m_columns.cell(record, ImportField::OrderId, m_scratch).empty())
        m_lastRef = TextTable::none;
      return reject(record, RejectReason::ByHand);
    }
    const auto number = static_cast<std::uint32_t>(m_reading.lines.size());
    ReadLine& line = m_reading.lines.emplace_back();
    m_reading.places.add(row, m_begins[m_at]);
    if (m_corrected[m_at]) m_reading.places.correct(record.raw);
    const bool toClient = document == DocumentKind::Return && m_payee;
    line.person = m_tree.any() ? addPerson({})
                  : toClient   ? addPerson(m_payee->read(record, number))
                               : personOf(record, number);
    m_said = line.person;
    if (m_tree.any() || m_groups.belongs(record)) {
      m_wantsEarlier = m_wantsEarlier || m_group == TextTable::none;
      if (m_group != TextTable::none) line.person = m_group;
    }
    ReadMore more;
    if (m_details.any()) m_details.read(record, number, more);
    if (m_plan.kind == ImportKind::Contacts) {
      line.contact = true;
    } else {
      branch == DocumentTree::Row::Item ? readItem(record, line, more)
                                        : readOrder(record, line, more);
      line.returned = line.returned || document == DocumentKind::Return;
      line.contact = m_plan.kind == ImportKind::Both && line.date == CellState::Empty &&
                     line.amount == CellState::Empty && line.ref == TextTable::none;
    }
    if (line.contact && m_reading.persons[line.person].lacksChannel())
      report.warnings += {row, ImportWarning::NoChannel};
    line.itemIsAmount = more.lineMinor == line.amountMinor;
    if (line.itemIsAmount) more.lineMinor = 0;
    line.more = m_mores.add(more);
    m_origin.read(record);
  }

  bool isCompany(const CsvRecord& record) {
    const auto column = static_cast<std::size_t>(m_plan.traits.personKind);
    return isCompanyWord(cleanCell(record.at(column), m_scratch));
  }

  std::uint32_t addPerson(const ReadPerson& person) {
    m_reading.persons.push_back(person);
    return static_cast<std::uint32_t>(m_reading.persons.size() - 1);
  }

  std::uint32_t personOf(const CsvRecord& record, std::uint32_t number) {
    if (const std::uint32_t met = m_memo.find(m_at); met != TextTable::none) return met;
    const auto told = [this] {
      return std::pair{m_reading.report.warnings.size(), m_reading.extras.size()};
    };
    const auto before = told();
    const std::uint32_t person = addPerson(m_person.read(record, number));
    // What is told of a line has to be told of each.
    if (told() == before) m_memo.keep(m_at, person);
    return person;
  }

  // One of the goods of the document above.
  void readItem(const CsvRecord& record, ReadLine& line, ReadMore& more) {
    m_money.read(record, line, more);
    line.ref = m_lastRef;
    m_joined.assign(cutTo(m_tree.text(), 500)).append(2, '\x1F');
    line.product = m_reading.words.add(m_joined);
  }

  void readOrder(const CsvRecord& record, ReadLine& line, ReadMore& more) {
    m_days.read(record, line);
    m_money.read(record, line, more);
    readRef(record, line);
    m_status.read(record, line);
    m_goods.read(record, line, more);
    more.channel = wordOf(record, ImportField::Channel);
    more.payment = wordOf(record, ImportField::Payment);
    if (line.amount == CellState::Empty && m_columns.has(ImportField::Amount))
      line.truncated = record.fields.size() <= m_columns.of(ImportField::Amount).front();
  }

  std::string_view cutTold(std::string_view cell, std::size_t bytes, ImportField field) {
    if (cell.size() <= bytes) return cell;
    m_reading.warn(ImportWarning::CutText, m_columns.of(field).front());
    return cutTo(cell, bytes);
  }

  std::uint32_t wordOf(const CsvRecord& record, ImportField field) {
    if (!m_columns.has(field)) return TextTable::none;
    const auto cell = m_columns.cell(record, field, m_scratch);
    return cell.empty() ? TextTable::none : m_reading.words.add(cutTold(cell, 200, field));
  }

  void bringRefsNear(std::span<const CsvRecord> records) {
    if (!m_columns.has(ImportField::OrderId)) return;
    const std::size_t column = m_columns.of(ImportField::OrderId).front();
    for (std::size_t i = 0; i < records.size(); ++i) m_refs[i] = records[i].at(column);
    m_reading.refs.bringNear({m_refs.data(), records.size()});
  }

  // The order's number; blank under a numbered record with an item of its own, it goes on.
  void readRef(const CsvRecord& record, ReadLine& line) {
    if (!m_columns.has(ImportField::OrderId)) return;
    const std::string_view cell = m_columns.cell(record, ImportField::OrderId, m_scratch);
    if (cell.empty()) {
      const bool named = m_reading.persons[m_said].name != TextTable::none;
      const bool goesOn = line.date == CellState::Empty && !named &&
                          !m_columns.cell(record, ImportField::Product, m_joined).empty();
      if (goesOn) line.ref = m_lastRef;
      m_wantsEarlier = m_wantsEarlier || (goesOn && m_lastRef == TextTable::none);
      return;
    }
    line.returned = m_origin.isReturn(cell);
    if (goesOnWithoutDay(cell, line)) return;
    const std::string_view within = m_origin.numberedWithin(record, line);
    if (!within.empty()) {
      m_joined.assign(cell);
      m_origin.addTills(record, m_joined);
      m_joined.append(1, '\x1F').append(within);
      line.ref = m_reading.refs.add(m_joined);
    } else {
      line.ref = m_reading.refs.add(cutTold(cell, 500, ImportField::OrderId));
    }
    m_lastRef = line.ref;
  }

  // A number that is one within its day only, again under it and without a day: the same order.
  bool goesOnWithoutDay(std::string_view cell, ReadLine& line) {
    if (m_plan.traits.key == OrderKey::Number) return false;
    if (line.date == CellState::Empty) {
      m_wantsEarlier = m_wantsEarlier || m_lastNumber.empty();
      if (cell != m_lastNumber) return false;
      line.ref = m_lastRef;
      return true;
    }
    m_lastNumber.assign(cell);
    return false;
  }

  const ImportPlan& m_plan;
  const ReadingContext& m_context;
  Reading& m_reading;
  int m_headerRow;  // rows above and with it are no records; 0 = all may be
  FieldColumns m_columns;
  RowJudge m_judge;
  PersonReader m_person;
  PersonMemo m_memo;
  std::vector<const CsvRecord*> m_first;  // of those read together, the ones about somebody new
  std::size_t m_at = 0;                   // of the record among them
  std::array<const char*, PersonMemo::recordsAtOnce> m_begins{};  // in the table
  std::array<bool, PersonMemo::recordsAtOnce> m_corrected{};
  std::array<std::string_view, PersonMemo::recordsAtOnce> m_refs;
  MoreMemo m_mores{m_reading.mores};
  FieldColumns m_payeeColumns{m_columns};
  std::optional<PersonReader> m_payee;  ///< who gets money back
  DetailReader m_details;
  MoneyReader m_money{m_plan, m_columns, m_reading};
  GoodsReader m_goods{m_plan, m_columns, m_reading};
  ClientGroups m_groups{m_plan, m_columns};
  std::uint32_t m_group = TextTable::none;  // the person of the group
  std::uint32_t m_said = 0;                 // the person of whom the record itself speaks
  DocumentTree m_tree{m_plan};
  DocumentReader m_documents{m_plan, m_columns, m_reading};
  Corrector m_corrector;
  DayReader m_days{m_plan, m_columns, m_context, m_reading};
  StatusReader m_status{m_plan, m_columns, m_reading};
  std::uint32_t m_lastRef = TextTable::none;
  std::string m_lastNumber;  // of a dated record, where numbers begin anew
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
  part.reading->refs = RefTable(stableHash(plan.source.toStdString()));
  part.reading->places = LinePlaces(wish.text, plan.delimiter);
  try {
    part.reading->lines.reserve(static_cast<std::size_t>(std::max<qint64>(wish.rowsExpected, 0)));
  } catch (const std::bad_alloc&) {
    // A file of empty rows is expected to fill more than there is: room is made line by line.
  }
  LineReader reader(plan, context, wish.first, *part.reading);
  CsvScanner scanner(wish.text, plan.delimiter);
  std::vector<CsvRecord> records(PersonMemo::recordsAtOnce);
  std::size_t end = std::min(wish.end, wish.text.size());
  while (scanner.position() < wish.text.size()) {
    if (scanner.position() >= end) {
      // Somebody has read what comes from here on; if not, or if this is not the place, read on.
      if (scanner.position() == end && wish.restIsRead && wish.restIsRead()) break;
      end = wish.text.size();
    }
    std::size_t count = 0;
    while (count < records.size() && scanner.position() < end &&
           (count == 0 ? scanner.next(records[0]) : scanner.nextToo(records[count])))
      part.unclosed = records[count++].unclosed || part.unclosed;
    if (count == 0) break;
    reader.read({records.data(), count});
    part.rows += static_cast<int>(count);
    if (part.rows % rowsBetweenLooks >= static_cast<int>(count)) continue;
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    progress.tell(static_cast<qint64>(scanner.position()), static_cast<qint64>(end));
  }
  part.end = scanner.position();
  part.notes = reader.notes();
  part.wantsEarlier = reader.wantsEarlier();
  return part;
}

}  // namespace retenta
