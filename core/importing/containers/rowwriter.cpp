// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/rowwriter.h"

#include <algorithm>

namespace retenta {

namespace {

constexpr std::size_t cutRowsKept = 1'000;
constexpr std::size_t mergesMost = 1'000'000;

// The first `chars` letters of a UTF-8 text.
std::string_view firstChars(std::string_view text, int chars) {
  if (text.size() <= static_cast<std::size_t>(chars)) return text;
  int seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool leads = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (leads && ++seen > chars) return text.substr(0, i);
  }
  return text;
}

}  // namespace

void RowWriter::beginRow(qint64 row) {
  flushRow();
  m_row = std::max(row, m_row + 1);
  if (m_row > limits::rows && !m_error)
    m_error = m_request.suspicious(QStringLiteral("row %1").arg(m_row));
}

void RowWriter::cell(int column, std::string_view text) {
  if (text.empty() || column < m_column || m_error) return;
  if (column >= limits::columns) return cut();
  if (m_line.size() > limits::rowBytes)
    m_error = m_request.suspicious(QStringLiteral("a row of more than 64 MiB"));
  const std::string_view kept = firstChars(text, limits::cellChars);
  m_cut = m_cut || kept.size() != text.size();
  m_line.append(static_cast<std::size_t>(column - m_column), bookDelimiter);
  m_column = column;
  quote(kept);
  m_line.push_back(bookDelimiter);
  ++m_column;
}

void RowWriter::quote(std::string_view text) {
  static constexpr char special[] = {bookDelimiter, '"', '\n', '\r'};
  if (text.find_first_of({special, sizeof special}) == std::string_view::npos) {
    m_line.append(text);
    return;
  }
  m_line.push_back('"');
  for (const char c : text) {
    if (c == '"') m_line.push_back('"');
    m_line.push_back(c);
  }
  m_line.push_back('"');
}

void RowWriter::flushRow() {
  if (m_line.empty() || m_error) return;
  m_line.back() = '\n';  // in place of the sign behind the last cell
  for (; m_linesWritten + 1 < m_row; ++m_linesWritten) m_text->append('\n');
  m_text->append(m_line);
  ++m_linesWritten;
  ++m_filled;
  if (m_cut && m_cutRows.size() < cutRowsKept) m_cutRows.push_back(static_cast<int>(m_row));
  m_cut = false;
  m_line.clear();
  m_column = 0;
  if (m_text->size() > m_request.mostText)
    m_error = m_request.suspicious(QStringLiteral("a table larger than its file allows"));
}

void RowWriter::skipRows(qint64 times) {
  flushRow();
  m_row = std::min(m_row + std::max<qint64>(times, 0), qint64{limits::rows});
}

void RowWriter::merge(int column, qint64 first, qint64 last) {
  if (column < 0 || column >= limits::columns || first < 1 || last <= first) return;
  if (m_merges.size() >= mergesMost)
    m_error = m_request.suspicious(QStringLiteral("a million merged cells"));
  else
    m_merges.push_back({first, last, column});
}

void RowWriter::repeatRow(qint64 times) {
  const std::string line = m_line;
  const int column = m_column;
  const bool cut = m_cut;
  for (qint64 i = 0; i < times && !m_error; ++i) {
    beginRow(m_row + 1);
    m_line = line;
    m_column = column;
    m_cut = cut;
  }
}

Result<SheetText> RowWriter::finish(const QString& name) {
  flushRow();
  if (m_error) return *m_error;
  if (const auto done = m_text->finish(); !done) return done.error();
  SheetText sheet;
  sheet.name = name;
  sheet.rows = m_filled;
  sheet.text = std::move(m_text);
  sheet.cutRows = std::move(m_cutRows);
  if (m_merges.empty()) return sheet;
  return fillMerges(std::move(sheet), std::move(m_merges), m_request);
}

}  // namespace retenta
