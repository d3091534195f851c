// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzztargets.h"

#include <cstdio>
#include <cstdlib>
#include <memory>

#include <zip.h>

#include <QFile>
#include <QTemporaryDir>

#include "core/business/business.h"
#include "core/importing/importservice.h"
#include "core/importing/values/datevalue.h"
#include "core/importing/values/moneyvalue.h"

namespace retenta::fuzz {

namespace {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

// An empty base for the whole run: dry runs write nothing into it.
class Desk {
 public:
  static Desk& only() {
    static Desk desk;
    return desk;
  }

  void take(std::string_view bytes) {
    // A name of its own each time: a file of the same size in the same moment is a new one.
    const QString path = m_dir.filePath(QString::number(++m_count));
    QFile file(path);
    require(file.open(QIODevice::WriteOnly), "a place for the file");
    file.write(bytes.data(), static_cast<qint64>(bytes.size()));
    file.close();
    read(path);
    file.remove();
  }

 private:
  Desk() {
    auto made = Business::create(m_dir.filePath(QStringLiteral("b.retenta")), {}, m_clock);
    require(made.ok(), "an empty base");
    m_business = std::move(*made);
    m_service = std::make_unique<ImportService>(*m_business);
  }

  void read(const QString& path) {
    ImportOptions options;
    auto plan = m_service->inspectNow(path, options);
    if (!plan.ok()) return;
    if (!plan->missing.isEmpty()) return;
    if (!plan->ready()) {  // as the user would answer
      options.decimal = '.';
      options.dateOrder = DateOrder::Dmy;
      plan = m_service->inspectNow(path, options);
      require(plan.ok() && plan->ready(), "an answer given settles what was asked");
    }
    const auto report = m_service->checkNow(*plan);
    require(report.ok(), "what was recognised can be checked");
    require(report->records == report->accepted + report->known + report->rejected.size(),
            "each record is accepted, known or rejected");
    require(report->clients <= report->records, "no more clients than records");
  }

  QTemporaryDir m_dir;
  FixedClock m_clock{20269};  // 2025-06-30
  std::unique_ptr<Business> m_business;
  std::unique_ptr<ImportService> m_service;
  int m_count = 0;
};

void runFile(std::string_view bytes) { Desk::only().take(bytes); }

// "=== xl/workbook.xml\n<workbook…" as the zip of it: bytes that a mutation leaves a zip.
void runBook(std::string_view bytes) {
  const std::string_view mark = "=== ";
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* whole = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_t* zip = zip_open_from_source(whole, ZIP_TRUNCATE, &error);
  require(zip != nullptr, "an empty zip");
  zip_source_keep(whole);
  while (bytes.substr(0, mark.size()) == mark) {
    const std::size_t line = std::min(bytes.find('\n'), bytes.size());
    const std::string name(bytes.substr(mark.size(), line - mark.size()));
    bytes.remove_prefix(std::min(line + 1, bytes.size()));
    const std::size_t end = std::min(bytes.find("\n=== "), bytes.size());
    zip_source_t* part = zip_source_buffer(zip, bytes.data(), end, 0);
    const zip_int64_t at = zip_file_add(zip, name.c_str(), part, 0);
    if (at < 0) {
      zip_source_free(part);
    } else {
      zip_set_file_compression(zip, static_cast<zip_uint64_t>(at), ZIP_CM_STORE, 0);
    }
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  std::string packed;
  if (zip_close(zip) != 0) {
    zip_discard(zip);
  } else if (zip_source_open(whole) == 0) {
    char block[4096];
    for (zip_int64_t got; (got = zip_source_read(whole, block, sizeof block)) > 0;) {
      packed.append(block, static_cast<std::size_t>(got));
    }
    zip_source_close(whole);
  }
  zip_source_free(whole);
  runFile(packed);
}

void runDate(std::string_view cell) {
  for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd}) {
    const auto value = parseDate(cell, order);
    if (value) {
      require(value->secondOfDay >= -1 && value->secondOfDay < 86'400, "a time is within its day");
      const auto again = parseDate(isoDate(value->day).toStdString(), order);
      require(again && again->day == value->day, "a day read is a day that can be written");
    }
    datePattern(cell, order);
    parseBirthday(cell, order, 20269);
  }
  dateHint(cell);
  isEmptyDate(cell);
}

void runMoney(std::string_view cell) {
  for (const char decimal : {'.', ','}) {
    const auto value = parseMoney(cell, decimal);
    if (!value) continue;
    require(value->decimals >= 0, "no negative number of decimals");
    for (const int exponent : {0, 2, 3}) value->minor(exponent);
  }
  decimalHint(cell);
  currencyOfWord(cell);
  currencyInHeader(cell);
}

}  // namespace

const std::vector<Target>& targets() {
  static const std::vector<Target> all = {{"text", runFile}, {"book", runBook},
                                          {"card", runFile}, {"page", runFile},
                                          {"date", runDate}, {"money", runMoney}};
  return all;
}

const Target* targetOf(std::string_view name) {
  for (const Target& target : targets()) {
    if (name == target.name) return &target;
  }
  return nullptr;
}

}  // namespace retenta::fuzz
