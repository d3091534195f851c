// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/mergefill.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>

#include "core/importing/containers/rowwriter.h"
#include "core/importing/recognition/rowjudge.h"
#include "core/importing/text/csvscanner.h"

namespace retenta {

namespace {

constexpr qint64 never = std::numeric_limits<qint64>::max();
constexpr qint64 mostTimes =
    8;  // what merges say again makes no table larger than so often its text
constexpr qint64 mostGrace = qint64{32} << 20;

struct Running {
  qint64 last = 0;
  std::string text;
};

class Filler {
 public:
  Filler(std::vector<VerticalMerge> merges, RowWriter& writer)
      : m_merges(std::move(merges)), m_writer(writer) {
    std::sort(m_merges.begin(), m_merges.end(),
              [](const VerticalMerge& a, const VerticalMerge& b) { return a.first < b.first; });
    m_next = m_merges.begin();
  }

  void row(const CsvRecord& record) {
    endMerges(record.row);
    const auto isFilled = [](std::string_view cell) { return !cell.empty(); };
    const auto filled = std::count_if(record.fields.begin(), record.fields.end(), isFilled);
    if (filled == 0) return;
    m_writer.beginRow(record.row);
    const bool total = std::any_of(record.fields.begin(), record.fields.end(), isTotalWord);
    auto above = total ? m_running.end() : m_running.begin();
    const auto fillUpTo = [&](int column) {
      for (; above != m_running.end() && above->first < column; ++above)
        m_writer.cell(above->first, above->second.text);
    };
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
      if (record.fields[i].empty()) continue;
      fillUpTo(static_cast<int>(i));
      m_writer.cell(static_cast<int>(i), record.fields[i]);
    }
    fillUpTo(limits::columns);
    begin(record, filled > 1);
  }

 private:
  void endMerges(qint64 row) {
    if (row <= m_firstEnd) return;
    std::erase_if(m_running, [&](const auto& each) { return each.second.last < row; });
    m_firstEnd = never;
    for (const auto& [column, running] : m_running) m_firstEnd = std::min(m_firstEnd, running.last);
  }

  void begin(const CsvRecord& record, bool ofData) {
    for (; m_next != m_merges.end() && m_next->first <= record.row; ++m_next) {
      const std::string_view cell = record.at(static_cast<std::size_t>(m_next->column));
      if (!ofData || m_next->first != record.row || cell.empty()) continue;
      m_running[m_next->column] = {m_next->last, std::string(mergedMark).append(cell)};
      m_firstEnd = std::min(m_firstEnd, m_next->last);
    }
  }

  std::vector<VerticalMerge> m_merges;
  std::vector<VerticalMerge>::const_iterator m_next;
  RowWriter& m_writer;
  std::map<int, Running> m_running;  // by column
  qint64 m_firstEnd = never;         // no merge that runs ends before this row
};

}  // namespace

Result<SheetText> fillMerges(SheetText sheet, std::vector<VerticalMerge> merges,
                             const BookRequest& request) {
  const auto bytes = static_cast<qint64>(sheet.text->view().size());
  BookRequest bounded = request;
  bounded.mostText = std::min(request.mostText, mostTimes * bytes + mostGrace);
  RowWriter writer(bounded);
  Filler filler(std::move(merges), writer);
  CsvScanner scanner(sheet.text->view(), bookDelimiter);
  CsvRecord record;
  while (!writer.error() && scanner.next(record)) {
    if (record.row % 1024 == 0 && request.progress.cancelled())
      return Error{ErrorCode::Cancelled, {}, {}};
    filler.row(record);
  }
  auto full = writer.finish(sheet.name);
  if (!full) return full;
  full->hidden = sheet.hidden;
  full->cutRows = std::move(sheet.cutRows);
  return full;
}

}  // namespace retenta
