// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/results/resultreader.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include <QDateTime>
#include <QFileInfo>
#include <QTimeZone>

#include "core/clients/email.h"
#include "core/clients/phone.h"
#include "core/importing/reading/corrector.h"
#include "core/importing/reading/linereader.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/recognition/rowjudge.h"
#include "core/importing/results/sendwords.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/dialect.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/values/statuswords.h"

namespace retenta {

namespace {

constexpr int rowsBetweenLooks = 4096;

struct Stage {
  ImportField field;
  SendStages stages;  // with all it implies
  int instant;        // -1: none is kept
};

constexpr SendStages delivered = StageSent | StageDelivered;
constexpr Stage stageColumns[] = {
    {ImportField::Sent, StageSent, AtSent},
    {ImportField::Delivered, delivered, AtDelivered},
    {ImportField::Opened, delivered | StageOpened, AtOpened},
    {ImportField::Clicked, delivered | StageOpened | StageClicked, AtClicked},
    {ImportField::Unsubscribed, delivered | StageUnsubscribed, AtUnsubscribed},
    {ImportField::Bounced, StageSent | StageFailed, AtBounced},
    {ImportField::Complained, delivered | StageComplained, AtUnsubscribed},
};

int instantOf(SendStages stages) {
  if (stages & (StageFailed | StageRefused)) return AtBounced;
  if (stages & (StageUnsubscribed | StageComplained)) return AtUnsubscribed;
  if (stages & StageClicked) return AtClicked;
  if (stages & StageOpened) return AtOpened;
  return stages & StageDelivered ? AtDelivered : AtSent;
}

void keepEarliest(qint64& kept, qint64 instant) {
  if (instant != noInstant && (kept == noInstant || instant < kept)) kept = instant;
}

class ReportReader {
 public:
  ReportReader(const ImportPlan& plan, const ReadingContext& context, ReportRead& read)
      : m_plan(plan),
        m_read(read),
        m_columns(plan),
        m_judge(plan),
        m_corrector(plan),
        m_country(plan.country.toStdString()),
        m_zone(context.timeZone.toUtf8()),
        m_people(m_columns.has(ImportField::Email) || m_columns.has(ImportField::Phone)) {
    const QFileInfo file(plan.title());
    m_fileName = file.completeBaseName().left(300);
    if (m_fileName.isEmpty()) m_fileName = QStringLiteral("file");
    m_ofFile = stagesOfFileName(m_fileName.toStdString());
  }

  void read(CsvRecord& record) {
    if (m_corrector.apply(record)) record.raw = m_corrected.keep(record.raw);
    ImportReport& report = m_read.report;
    if (record.row < m_plan.headerRow) {
      ++(m_judge.kindOf(record) == RowKind::Blank ? report.blankRows : report.titleRows);
      return;
    }
    if (record.row == m_plan.headerRow) return;
    switch (m_judge.kindOf(record)) {
      case RowKind::Blank:
        ++report.blankRows;
        return;
      case RowKind::Header:
        ++report.repeatedHeaders;
        return;
      case RowKind::Total:
        ++report.totalRows;
        return;
      case RowKind::Title:
        if (!m_columns.cell(record, ImportField::Email, m_scratch).empty()) break;
        ++m_notes;
        return;
      default:
        break;
    }
    report.titleRows += m_notes;
    m_notes = 0;
    readRecord(record);
  }

  /// After the last record.
  void finish() { m_read.report.footerRows += m_notes; }

 private:
  void reject(const CsvRecord& record, RejectReason reason, ImportField column) {
    RejectedRow left;
    left.row = record.row - m_plan.rowShift;
    left.reason = reason;
    left.record = toQString(record.raw.substr(0, CsvScanner::fieldLimit));
    if (m_columns.has(column)) {
      left.index = static_cast<int>(m_columns.of(column).front());
      left.column = m_plan.columns[left.index].header;
      left.value = toQString(m_columns.cell(record, column, m_scratch)).left(500);
    }
    m_read.report.rejected += left;
  }

  void readRecord(const CsvRecord& record) {
    ImportReport& report = m_read.report;
    ++report.records;
    m_row = record.row - m_plan.rowShift;
    if (record.cut) report.warnings += {m_row, ImportWarning::CutText};
    if (record.unclosed) return reject(record, RejectReason::UnclosedQuote, ImportField::Ignore);
    if (m_corrector.leavesOut(m_row))
      return reject(record, RejectReason::ByHand, ImportField::Ignore);
    if (!m_people) return readTotal(record);
    std::uint8_t kind = 1;
    if (!readAddress(record, kind)) {
      const bool mail = m_columns.has(ImportField::Email);
      return reject(record, RejectReason::NoClient, mail ? ImportField::Email : ImportField::Phone);
    }
    ReportLine& line = lineOf(mailingOf(record), kind, m_read.addresses.add(m_value));
    ++line.records;
    readResult(record, line);
    readStages(record, line);
  }

  bool readAddress(const CsvRecord& record, std::uint8_t& kind) {
    std::optional<ImportWarning> bad;  // of an e-mail beside a phone that serves
    for (const std::size_t column : m_columns.of(ImportField::Email)) {
      const std::string_view cell = cleanCell(record.at(column), m_scratch);
      kind = 1;
      if (normalizeEmail(cell, m_value)) return true;
      if (!isNothing(cell)) bad = ImportWarning::BadEmail;
    }
    for (const std::size_t column : m_columns.of(ImportField::Phone)) {
      const std::string_view cell = cleanCell(record.at(column), m_scratch);
      kind = 2;
      if (normalizePhone(cell, m_country, m_value)) {
        if (bad) warn(*bad, ImportField::Email);
        return true;
      }
    }
    return false;
  }

  std::uint32_t mailingOf(const CsvRecord& record) {
    const std::string title(cutTo(m_columns.cell(record, ImportField::Mailing, m_scratch), 500));
    const std::string id(cutTo(m_columns.cell(record, ImportField::MailingId, m_scratch), 200));
    QString ref = toQString(id.empty() ? title : id);
    if (ref.isEmpty()) ref = m_fileName;
    const std::uint32_t number = m_refs.add(ref.toStdString());
    if (number == m_read.mailings.size())
      m_read.mailings.push_back({ref, toQString(title), false, 0, noInstant, {}});
    return number;
  }

  ReportLine& lineOf(std::uint32_t mailing, std::uint8_t kind, std::uint32_t address) {
    const std::uint64_t key =
        std::uint64_t{mailing} << 33 | std::uint64_t{address} << 1 | (kind - 1U);
    const auto [found, added] = m_lines.emplace(key, m_read.lines.size());
    if (added) {
      ReportLine line;
      line.mailing = mailing;
      line.kind = kind;
      line.address = address;
      m_read.lines.push_back(line);
    }
    return m_read.lines[found->second];
  }

  void warn(ImportWarning what, ImportField field) {
    m_read.report.warnings += {m_row, what, static_cast<std::int16_t>(m_columns.of(field).front())};
  }

  // The instant that the cell of a field says; that it says none is told.
  qint64 toldInstant(std::string_view cell, ImportField field) {
    const qint64 instant = instantIn(cell, field);
    if (instant == noInstant && !isNothing(cell) && !isEmptyDate(cell))
      warn(ImportWarning::UnreadCell, field);
    return instant;
  }

  qint64 instantIn(std::string_view cell, ImportField field) const {
    if (isEmptyDate(cell)) return noInstant;
    const auto value = parseDate(cell, m_plan.orderOf(m_columns.of(field).front()));
    if (!value) return noInstant;
    const qint64 seconds = qint64{value->day} * 86'400 + std::max(value->secondOfDay, 0);
    if ((value->utc || m_plan.utcDates) && value->secondOfDay >= 0) return seconds;
    if (!m_zone.isValid()) return seconds;
    const QDateTime wall = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    return QDateTime(wall.date(), wall.time(), m_zone).toSecsSinceEpoch();
  }

  // The word for the message, its instant, and what the file's name says of everybody in it.
  void readResult(const CsvRecord& record, ReportLine& line) {
    SendStages stages = 0;
    const std::string_view word = m_columns.cell(record, ImportField::SendResult, m_scratch);
    if (!word.empty()) {
      const auto said = stagesOfWord(word);
      stages = said.value_or(StageSent);
      if (!said) noteUnknown(word);
    } else if (m_ofFile) {
      stages = *m_ofFile;
    } else {
      stages = StageSent;
    }
    line.stages |= stages;
    const std::string_view cell = m_columns.cell(record, ImportField::SendResultAt, m_scratch);
    if (cell.empty()) return;
    const qint64 instant = toldInstant(cell, ImportField::SendResultAt);
    if (stages != 0) keepEarliest(line.at[static_cast<std::size_t>(instantOf(stages))], instant);
  }

  void noteUnknown(std::string_view word) {
    QStringList& unknown = m_read.report.unknownStatuses;
    QList<qint64>& rows = m_read.report.unknownStatusRows;
    const QString text = toQString(cutTo(word, 200));
    qsizetype at = unknown.indexOf(text);
    if (at < 0 && unknown.size() >= 100) return;
    if (at < 0) {
      at = unknown.size();
      unknown += text;
      rows += 0;
    }
    ++rows[at];
  }

  // "12.03.2024", "yes", "3": it happened; "", "no", "0", "0%": it did not. A bounce may be told by
  // its kind or reason.
  void readStages(const CsvRecord& record, ReportLine& line) {
    for (const Stage& stage : stageColumns) {
      if (!m_columns.has(stage.field)) continue;
      const std::string_view cell = m_columns.cell(record, stage.field, m_scratch);
      if (isNothing(cell) || isEmptyDate(cell)) continue;
      if (const auto yes = yesOrNo(cell); yes && !*yes) continue;
      const bool bounce = stage.field == ImportField::Bounced;
      // A number of times before a date: 3 is no day.
      const auto number = bounce ? std::nullopt : parseMoney(cell, '.');
      if (number && number->mantissa == 0) continue;
      line.stages |= stage.stages;
      if (bounce) line.stages |= stagesOfWord(cell).value_or(0) & (StageDead | StageFailed);
      if (number && cell.size() <= 8) continue;
      const bool aWord = bounce || yesOrNo(cell) || stagesOfWord(cell);
      const qint64 instant = aWord ? instantIn(cell, stage.field) : toldInstant(cell, stage.field);
      keepEarliest(line.at[static_cast<std::size_t>(stage.instant)], instant);
    }
  }

  qint64 countIn(const CsvRecord& record, ImportField field) {
    qint64 sum = 0;
    for (const std::size_t column : m_columns.of(field)) {
      const std::string_view cell = cleanCell(record.at(column), m_scratch);
      const auto value = parseMoney(cell, m_plan.decimal);
      if (value) sum += std::max<qint64>(value->minor(0).value_or(0), 0);
      if (!value && !isNothing(cell)) warn(ImportWarning::UnreadCell, field);
    }
    return sum;
  }

  // A record about a whole mailing.
  void readTotal(const CsvRecord& record) {
    if (m_columns.cell(record, ImportField::Mailing, m_scratch).empty() &&
        m_columns.cell(record, ImportField::MailingId, m_scratch).empty())
      return reject(record, RejectReason::EmptyRecord, ImportField::Mailing);
    ReportMailing& mailing = m_read.mailings[mailingOf(record)];
    mailing.told = true;
    ++mailing.records;
    const std::string_view sent = m_columns.cell(record, ImportField::SendResultAt, m_scratch);
    mailing.sentAt = toldInstant(sent, ImportField::SendResultAt);
    MailingCounts& total = mailing.total;
    total.sent = countIn(record, ImportField::Sent);
    total.opened = countIn(record, ImportField::Opened);
    total.clicked = countIn(record, ImportField::Clicked);
    total.unsubscribed = countIn(record, ImportField::Unsubscribed);
    total.bounced = countIn(record, ImportField::Bounced);
    total.complained = countIn(record, ImportField::Complained);
    total.delivered = m_columns.has(ImportField::Delivered)
                          ? countIn(record, ImportField::Delivered)
                          : std::max<qint64>(total.sent - total.bounced, 0);
  }

  const ImportPlan& m_plan;
  ReportRead& m_read;
  FieldColumns m_columns;
  RowJudge m_judge;
  Corrector m_corrector;
  std::string m_country;
  QTimeZone m_zone;
  bool m_people;
  QString m_fileName;
  std::optional<SendStages> m_ofFile;
  TextTable m_refs;
  std::unordered_map<std::uint64_t, std::size_t> m_lines;
  TextArena m_corrected;
  int m_row = 0;
  qint64 m_notes = 0;
  std::string m_scratch;
  std::string m_value;
};

void countMessages(ReportRead& read) {
  MailingCounts counts;
  for (const ReportLine& line : read.lines) {
    const auto has = [&](SendStages stage) { return (line.stages & stage) != 0 ? 1 : 0; };
    counts.sent += has(StageSent);
    counts.delivered += has(StageDelivered);
    counts.opened += has(StageOpened);
    counts.clicked += has(StageClicked);
    counts.unsubscribed += has(StageUnsubscribed);
    counts.complained += has(StageComplained);
    // Tried again and arrived is no bounce.
    counts.bounced += has(StageDelivered) ? 0 : has(StageFailed);
  }
  for (const ReportMailing& mailing : read.mailings) {
    counts.sent += mailing.total.sent;
    counts.delivered += mailing.total.delivered;
    counts.opened += mailing.total.opened;
    counts.clicked += mailing.total.clicked;
    counts.unsubscribed += mailing.total.unsubscribed;
    counts.bounced += mailing.total.bounced;
    counts.complained += mailing.total.complained;
  }
  read.report.results = counts;
}

}  // namespace

Result<ReportRead> readReport(const SourceFile& source, const ImportPlan& plan,
                              const ReadingContext& context, const Progress& progress) {
  ReportRead read;
  describeReport(source, plan, read.report);
  ReportReader reader(plan, context, read);
  const std::string_view table = dialectOf(source, plan.delimiter).table;
  CsvScanner scanner(table, plan.delimiter);
  CsvRecord record;
  int rows = 0;
  while (scanner.next(record)) {
    reader.read(record);
    if (++rows % rowsBetweenLooks != 0) continue;
    if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
    progress.tell(static_cast<qint64>(scanner.position()), static_cast<qint64>(table.size()));
  }
  if (rows <= plan.headerRow) return Error{ErrorCode::NoDataRows, {plan.path}, {}};
  reader.finish();
  countMessages(read);
  return read;
}

}  // namespace retenta
