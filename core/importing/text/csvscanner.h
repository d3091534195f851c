// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace retenta {

/// One record of delimiter-separated text. The views live until the next call of the scanner's
/// next().
struct CsvRecord {
  std::vector<std::string_view> fields;
  std::string_view raw;  ///< as it stands in the file, without its line end
  int row = 0;           ///< from 1; a quoted line break makes no new row
  bool cut = false;      ///< a field was longer than CsvScanner::fieldLimit
  bool unclosed =
      false;  ///< a quote is open till the end of the text: fields are those of the line

  std::string_view at(std::size_t i) const {
    return i < fields.size() ? fields[i] : std::string_view();
  }
};

/// Reads records as RFC 4180 says, leniently: CRLF, LF and CR end a record, quoted fields may hold
/// them; a quote inside an unquoted field is a letter; what follows a closing quote is kept as it
/// is. A quote that never closes costs its own line only: that record is marked, and reading goes
/// on with the next line. With a blank as delimiter a run of blanks stands between two fields,
/// those around the line mean nothing, and quotes are letters. The text must stay in place while
/// scanning.
class CsvScanner {
 public:
  static constexpr std::size_t fieldLimit = 64 * 1024;

  CsvScanner(std::string_view text, char delimiter);

  /// The next record; false at the end.
  bool next(CsvRecord& record);
  /// The same; the records before it stay readable.
  bool nextToo(CsvRecord& record);
  /// Goes over the next record without taking it apart, for counting; false at the end. `record` is
  /// scratch.
  bool skip(CsvRecord& record);
  /// Bytes read so far: for progress.
  std::size_t position() const { return m_at; }

 private:
  void spaced(CsvRecord& record);
  bool plainRun(CsvRecord& record);
  bool field(CsvRecord& record);
  bool quoted(CsvRecord& record);
  void plain(CsvRecord& record);
  // Here, for every field of a file comes by.
  static void add(CsvRecord& record, std::string_view value) {
    if (value.size() > fieldLimit || record.fields.size() >= maxFields)
      return addBeyond(record, value);
    record.fields.push_back(value);
  }
  static void addBeyond(CsvRecord& record, std::string_view value);
  void giveUpQuote(CsvRecord& record, std::size_t begin);
  void endLine();

  static constexpr std::size_t maxFields = 16'384;

  std::string_view m_text;
  char m_delimiter;
  std::size_t m_at = 0;
  int m_row = 0;
  int m_unclosed = 0;
  std::deque<std::string> m_scratch;  // unescaped fields of the current record
  std::size_t m_scratchUsed = 0;
};

}  // namespace retenta
