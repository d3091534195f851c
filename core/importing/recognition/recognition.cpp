// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/recognition.h"

#include <algorithm>
#include <initializer_list>
#include <set>

#include <QFileInfo>
#include <QHash>

#include "core/importing/text/celltext.h"
#include "core/importing/recognition/columnguess.h"
#include "core/importing/recognition/columnhints.h"
#include "core/importing/own/ownformat.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/dialect.h"
#include "core/importing/reading/corrector.h"
#include "core/importing/recognition/headerrow.h"
#include "core/importing/recognition/orders/numberguess.h"
#include "core/importing/recognition/phonecountry.h"
#include "core/importing/values/moneyvalue.h"
#include "core/importing/recognition/presets.h"
#include "core/importing/recognition/previewrows.h"
#include "core/importing/recognition/rowjudge.h"
#include "core/importing/recognition/synonyms.h"

namespace retenta {

namespace {

constexpr std::size_t headRecords = 400;
constexpr std::size_t maxColumns = 16'384;  // of a spreadsheet, and of CsvScanner
constexpr int rowsBetweenLooks = 4096;
constexpr std::size_t bytesTried = 64 * 1024;

std::vector<HeadRecord> readHead(const Dialect& dialect) {
  std::vector<HeadRecord> head;
  CsvScanner scanner(dialect.table, dialect.delimiter);
  CsvRecord record;
  std::string scratch;
  while (head.size() < headRecords && scanner.next(record)) {
    HeadRecord kept;
    kept.row = record.row;
    const std::size_t cells = std::min(record.fields.size(), maxColumns);
    for (std::size_t i = 0; i < cells; ++i)
      kept.cells.emplace_back(cleanCell(record.fields[i], scratch));
    head.push_back(std::move(kept));
  }
  return head;
}

bool isBlank(const HeadRecord& record) {
  return std::all_of(record.cells.begin(), record.cells.end(),
                     [](const std::string& cell) { return cell.empty(); });
}

// The header's cells; a name met twice is kept as "name (2)".
QStringList headersOf(const std::vector<HeadRecord>& head, int headerRow) {
  QStringList headers;
  std::size_t width = 0;
  for (const HeadRecord& record : head) {
    if (record.row >= headerRow && !isBlank(record)) width = std::max(width, record.cells.size());
    if (record.row != headerRow) continue;
    QHash<QString, int> met;  // the number of the name's last twin
    for (const std::string& cell : record.cells) {
      const QString written = toQString(cell);
      QString name = written;
      while (!name.isEmpty() && met.contains(name))
        name = QStringLiteral("%1 (%2)").arg(written).arg(++met[written]);
      met.insert(name, 1);
      headers += name;
    }
  }
  while (headers.size() < static_cast<qsizetype>(width)) headers += QString();
  return headers;
}

// Rows the reading passes over: what they hold is no value of a column.
bool isNoRecord(const HeadRecord& record, const QStringList& headers) {
  int same = 0;
  int filled = 0;
  for (std::size_t i = 0; i < record.cells.size(); ++i) {
    const std::string& cell = record.cells[i];
    if (cell.empty()) continue;
    if (isTotalWord(cell)) return true;
    ++filled;
    same += toQString(cell) == headers.value(static_cast<qsizetype>(i)) ? 1 : 0;
  }
  return filled == 0 || (filled > 1 && same == filled);
}

ColumnEvidence evidenceOf(const std::vector<HeadRecord>& head, const ImportPlan& plan) {
  ColumnEvidence evidence;
  evidence.headers = headersOf(head, plan.headerRow);
  evidence.country = plan.country.toStdString();
  for (const HeadRecord& record : head) {
    if (record.row > plan.headerRow && !isNoRecord(record, evidence.headers))
      evidence.records.push_back(record);
  }
  return evidence;
}

// The file till its hints are settled, but many rows in any case: words of the status column, and
// how many rows there are, of a longer file by its bytes.
Result<void> readThrough(const Dialect& dialect, const QStringList& restarted, ImportPlan& plan,
                         const Progress& progress) {
  ColumnHints hints(plan);
  NumberGuess numbers(plan);
  std::vector<std::size_t> statusColumns;
  for (const ImportColumn& column : plan.columns) {
    if (column.field == ImportField::Status && column.rank == 0)
      statusColumns.push_back(static_cast<std::size_t>(column.index));
  }
  CsvScanner scanner(dialect.table, dialect.delimiter);
  CsvRecord record;
  std::string scratch;
  while (scanner.next(record)) {
    ++plan.rowsSeen;
    if (plan.rowsSeen % rowsBetweenLooks == 0) {
      if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
      progress.tell(static_cast<qint64>(scanner.position()),
                    static_cast<qint64>(dialect.table.size()));
    }
    if (record.row <= plan.headerRow) continue;
    if (!hints.settled()) hints.look(record);
    numbers.look(record);
    if (plan.rowsSeen > ImportPlan::rowsCounted) {  // the import itself names every other word
      if (!hints.settled()) continue;
      plan.rowsSeen = static_cast<qint64>(static_cast<double>(plan.rowsSeen) *
                                          static_cast<double>(dialect.table.size()) /
                                          static_cast<double>(scanner.position()));
      break;
    }
    for (const std::size_t column : statusColumns) {
      const std::string_view word = cleanCell(record.at(column), scratch);
      if (word.empty() || statusMeant(word, plan)) continue;
      const QString text = toQString(word);
      if (plan.unknownStatuses.size() < 20 && !plan.unknownStatuses.contains(text))
        plan.unknownStatuses += text;
    }
  }
  hints.decide(plan);
  numbers.decide(dialect, restarted, plan);
  return {};
}

void nameCurrency(ImportPlan& plan) {
  plan.currencyFromFile = false;
  for (const ImportColumn& column : std::as_const(plan.columns)) {
    if (column.field == ImportField::Currency) plan.currencyFromFile = true;
    if (column.field != ImportField::Amount && column.field != ImportField::Price) continue;
    if (const auto named = currencyInHeader(column.header.toStdString())) {
      if (!plan.headerCurrency || column.field == ImportField::Amount) plan.headerCurrency = named;
      plan.currencyFromFile = true;
    }
  }
}

void readHeaderTraits(ImportPlan& plan) {
  for (const ImportColumn& column : std::as_const(plan.columns)) {
    const QString key = wordKey(column.header);
    if (column.field == ImportField::Date && key.contains(QStringLiteral("utc")))
      plan.utcDates = true;
    const bool part =
        column.field == ImportField::LastName || column.field == ImportField::FirstName;
    if (part && std::any_of(key.begin(), key.end(),
                            [](QChar c) { return c.script() == QChar::Script_Cyrillic; }))
      plan.familyNameFirst = true;
  }
}

// Mailchimp says in the name of a file who is in it; "cleaned" addresses are dead, which is no
// refusal, and no consent either.
void readPresetTraits(ImportPlan& plan) {
  const Preset* preset = presetById(plan.preset);
  if (!preset) return;
  if (preset->dateOrder && !plan.options.dateOrder) {
    plan.dateOrder = *preset->dateOrder;
    plan.dateAmbiguous = false;
  }
  plan.utcDates = plan.utcDates || preset->utc;
  if (preset->currency && !plan.options.currency && !plan.currencyFromFile) {
    plan.headerCurrency = Currency::fromCode(QString::fromLatin1(preset->currency));
    plan.currencyFromFile = true;
  }
  if (isOwnPreset(plan.preset) && plan.moneyAmbiguous) {
    // Our own file follows the sign of its delimiter.
    plan.decimal = likelyDecimal(plan);
    plan.moneyAmbiguous = false;
    if (!plan.dateAmbiguous) plan.ambiguousColumn.clear();
  }
  if (plan.preset != QLatin1String("mailchimp")) return;
  const QString name = QFileInfo(plan.title()).fileName().toLower();
  if (name.startsWith(QLatin1String("subscribed"))) plan.consentByName = true;
  if (name.startsWith(QLatin1String("unsubscribed"))) plan.consentByName = false;
}

QString encodingSample(const SourceFile& source, const QString& encoding) {
  // A line with letters that differ between the encodings says most.
  const std::string_view bytes = source.bytes().substr(0, 64 * 1024);
  std::size_t at = 0;
  while (at < bytes.size() && static_cast<unsigned char>(bytes[at]) < 0x80) ++at;
  if (at == bytes.size()) at = 0;
  const std::size_t line = bytes.rfind('\n', at);
  std::size_t begin = line == std::string_view::npos ? 0 : line + 1;
  if (encoding.startsWith(QLatin1String("utf-16"))) begin = 0;
  const auto text = decodeText(bytes.substr(begin, 600), encoding);
  if (!text) return {};
  return toQString(text->view).section(QLatin1Char('\n'), 0, 0).trimmed().left(120);
}

void nameContainer(const SourceFile& source, ImportPlan& plan) {
  plan.container = source.container();
  plan.containerVersion = source.version();
  plan.sheet = source.sheet();
  plan.archive = source.isArchive();
  plan.rowShift = source.rowShift();
  for (const SheetText& sheet : source.sheets()) plan.sheets += {sheet.name, sheet.rows};
}

void nameEncodings(const SourceFile& source, ImportPlan& plan) {
  plan.encoding = source.encoding();
  for (const QString& encoding : source.encodings())
    plan.encodings += {encoding, encodingSample(source, encoding)};
  // What a text with letters beyond Latin may be too: to be tried by eye.
  const std::string_view head = source.bytes().substr(0, bytesTried);
  const bool latin = std::all_of(head.begin(), head.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (source.isBook() || latin) return;
  for (const char* id : {"utf-8", "windows-1251", "koi8-r", "ibm866", "windows-1252"}) {
    const QString encoding = QString::fromLatin1(id);
    const bool named =
        std::any_of(plan.encodings.begin(), plan.encodings.end(),
                    [&](const EncodingChoice& choice) { return choice.id == encoding; });
    if (!named) plan.encodings += {encoding, encodingSample(source, encoding)};
  }
}

// The names over a table; none where it has no header.
QStringList namesOver(std::string_view text) {
  const std::vector<HeadRecord> head = readHead({bookDelimiter, false, text});
  const int header = findHeaderRow(head);
  QStringList names;
  for (const HeadRecord& record : head) {
    if (record.row != header) continue;
    for (const std::string& cell : record.cells)
      if (!cell.empty()) names += wordKey(toQString(cell));
  }
  return names;
}

// 4 for purchases of people, 3 for people who can be reached, 2 for purchases, 1 for another table.
int worthOf(const QStringList& names) {
  std::set<ImportField> fields;
  for (const QString& name : names) {
    const auto meaning = meaningOfHeader(name);
    if (meaning && meaning->field != ImportField::Ignore) fields.insert(meaning->field);
  }
  const auto any = [&](std::initializer_list<ImportField> wanted) {
    return std::any_of(wanted.begin(), wanted.end(),
                       [&](ImportField field) { return fields.count(field) > 0; });
  };
  const bool sold = any({ImportField::Amount, ImportField::Price}) &&
                    any({ImportField::Date, ImportField::OrderId});
  const bool reached = any({ImportField::Email, ImportField::Phone});
  const bool somebody = reached || any({ImportField::Name, ImportField::FirstName,
                                        ImportField::LastName, ImportField::ExternalId});
  if (sold) return somebody ? 4 : 2;
  return reached ? 3 : fields.size() >= 2 ? 1 : 0;
}

// Which of the other tables come along, and which would have to be asked for.
void placeSheets(const SourceFile& source, ImportPlan& plan) {
  if (!plan.options.sheet.isEmpty()) return;
  QStringList names;
  for (std::size_t i = 0; i < source.sheets().size(); ++i) {
    const SheetText& sheet = source.sheets()[i];
    SheetChoice& choice = plan.sheets[static_cast<qsizetype>(i)];
    if (sheet.name == source.sheet()) continue;
    choice.along = plan.archive;
    if (plan.archive || sheet.hidden || !sheet.text || sheet.rows < 1) continue;
    if (names.isEmpty()) names = namesOver(source.text());
    const QStringList others = namesOver(sheet.text->view());
    choice.along = !names.isEmpty() && others == names;
    choice.left = !choice.along && worthOf(others) >= 2;
  }
}

}  // namespace

qint64 sheetLikelihood(std::string_view text, qint64 rows) {
  // A table with names we know beats any without; then the longer one wins.
  return (qint64{worthOf(namesOver(text))} << 40) + rows;
}

Result<ImportPlan> recognise(const SourceFile& source, const QString& path,
                             const ImportOptions& options, const RecognitionDefaults& defaults,
                             const Progress& progress) {
  ImportPlan plan;
  plan.path = path;
  plan.bytes = static_cast<qint64>(std::max(source.bytes().size(), source.text().size()));
  plan.options = options;
  plan.country = options.country.isEmpty() ? defaults.country : options.country.toUpper();
  plan.defaultCurrency = options.currency.value_or(defaults.currency);
  nameContainer(source, plan);
  nameEncodings(source, plan);
  const Dialect dialect = dialectOf(source, options.delimiter.value_or('\0'));
  plan.delimiter = dialect.delimiter;
  plan.separatorLine = dialect.separatorLine;
  plan.linesInCells = source.linesInCells();
  plan.decimal = options.decimal.value_or(likelyDecimal(plan));
  plan.dateOrder = options.dateOrder.value_or(DateOrder::Dmy);

  const std::vector<HeadRecord> head = readHead(dialect);
  plan.headerRow =
      options.headerRow.value_or(plan.rowShift > 0 ? plan.rowShift : findHeaderRow(head));
  ColumnEvidence evidence = evidenceOf(head, plan);
  if (options.country.isEmpty()) {
    plan.country = likelyPhoneCountry(evidence.records, plan.country);
    evidence.country = plan.country.toStdString();
  }
  if (evidence.records.empty()) return Error{ErrorCode::NoDataRows, {path}, {}};
  if (const auto guessed = guessColumns(plan, evidence); !guessed) return guessed.error();
  plan.source = !options.source.isEmpty()  ? options.source
                : plan.preset.isEmpty()    ? QStringLiteral("file")
                : isOwnPreset(plan.preset) ? QString::fromLatin1(ownSource)
                                           : plan.preset;
  nameCurrency(plan);
  readHeaderTraits(plan);
  if (const auto read = readThrough(dialect, defaults.restarted, plan, progress); !read)
    return read.error();
  readPresetTraits(plan);
  // Columns were judged by a guessed decimal sign and date order: judge them by the right ones.
  ImportPlan again = plan;
  again.columns.clear();
  if (const auto guessed = guessColumns(again, evidence); !guessed) return guessed.error();
  for (qsizetype i = 0; i < plan.columns.size(); ++i)
    again.columns[i].dateOrder = plan.columns[i].dateOrder;
  plan.columns = again.columns;
  plan.missing = again.missing;
  plan.traits = again.traits;
  placeSheets(source, plan);
  plan.preview = previewRows(dialect, plan);
  return plan;
}

}  // namespace retenta
