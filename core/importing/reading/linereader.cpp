// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/linereader.h"

#include <algorithm>
#include <bit>
#include <future>
#include <optional>
#include <utility>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "core/importing/own/ownformat.h"
#include "core/importing/reading/person/personreader.h"
#include "core/importing/reading/readingjoin.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/csvscanner.h"
#include "core/importing/text/dialect.h"

namespace retenta {

namespace {

constexpr std::size_t splitFrom = 1 << 20;    // shorter tables are read before a thread has begun
constexpr std::size_t splitSearch = 1 << 20;  // how far behind the middle a record must begin

// Whether an odd number of quotes stands there.
bool oddQuotes(std::string_view text) {
  std::size_t at = 0;
  unsigned parity = 0;
#ifdef __SSE2__
  __m128i odd = _mm_setzero_si128();
  for (; at + 16 <= text.size(); at += 16) {
    const __m128i bytes = _mm_loadu_si128(reinterpret_cast<const __m128i*>(text.data() + at));
    odd = _mm_xor_si128(odd, _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"')));
  }
  parity = static_cast<unsigned>(std::popcount(static_cast<unsigned>(_mm_movemask_epi8(odd))));
#endif
  for (; at < text.size(); ++at) parity += text[at] == '"' ? 1 : 0;
  return parity % 2 != 0;
}

// Where a record begins behind the middle: after a line end outside quotes, at a record with an
// order number of its own where there are any. A guess: whoever reads up to there proves it.
std::optional<std::size_t> placeToSplit(std::string_view table, const ImportPlan& plan) {
  // Corrections name rows, which a half cannot count; own files number the groups of their lines.
  if (table.size() < splitFrom || plan.options.corrections || isOwnPreset(plan.preset) ||
      plan.traits.tree >= 0)
    return std::nullopt;
  const std::size_t middle = table.size() / 2;
  bool quoted = oddQuotes(table.substr(0, middle));
  std::size_t at = middle;
  const std::size_t limit = std::min(table.size(), middle + splitSearch);
  while (at < limit && (quoted || table[at] != '\n')) quoted ^= table[at++] == '"';
  if (++at >= limit) return std::nullopt;
  const FieldColumns columns(plan);
  if (!columns.has(ImportField::OrderId)) return at;
  CsvScanner scanner(table.substr(at), plan.delimiter);
  CsvRecord record;
  std::string scratch;
  while (at + scanner.position() < limit) {
    const std::size_t start = at + scanner.position();
    if (!scanner.next(record)) return std::nullopt;
    if (!columns.cell(record, ImportField::OrderId, scratch).empty()) return start;
  }
  return std::nullopt;
}

// Room for so many lines: how many there are is a guess. Memory nobody writes to costs nothing.
qint64 rowsAtMost(const ImportPlan& plan) { return plan.rowsSeen + plan.rowsSeen / 8; }

// The second half on a thread of its own, thrown away when the first one does not end where it
// begins.
class SecondHalf {
 public:
  SecondHalf(std::string_view text, const ImportPlan& plan, const ReadingContext& context,
             const Progress& progress) {
    Progress silent;
    silent.stop = progress.stop;
    const PartWish wish{text, std::string_view::npos, false, rowsAtMost(plan) / 2, {}};
    m_reading = std::async(std::launch::async, [wish, &plan, &context, silent] {
      return readPart(wish, plan, context, silent);
    });
  }
  /// Waits for it; whether it can stand behind what was read before.
  bool fits() {
    auto part = m_reading.get();
    if (!part || part->unclosed || part->wantsEarlier) return false;
    m_part = std::move(*part);
    return true;
  }
  std::optional<ReadPart>& part() { return m_part; }

 private:
  std::future<Result<ReadPart>> m_reading;
  std::optional<ReadPart> m_part;
};

}  // namespace

void describeReport(const SourceFile& source, const ImportPlan& plan, ImportReport& report) {
  report.file = plan.title();
  report.format = !plan.preset.isEmpty()                   ? plan.preset
                  : plan.container == QLatin1String("csv") ? QStringLiteral("table")
                                                           : plan.container;
  report.kind = plan.kind;
  report.container = plan.container;
  report.containerVersion = plan.containerVersion;
  report.linesInCells = plan.linesInCells;
  report.sheet = plan.sheet;
  for (const SheetChoice& sheet : plan.sheets)
    if (sheet.left) report.sheetsLeft += sheet.name;
  report.encoding = source.encoding();
  report.delimiter = plan.delimiter;
  report.headerRow = std::max(plan.headerRow - plan.rowShift, 0);
  report.decimal = plan.decimal;
  report.dateFormat = plan.dateFormat;
  for (const int row : source.cutRows())
    report.warnings += {row - plan.rowShift, ImportWarning::CutText};
  if (source.replaced()) report.warnings += {0, ImportWarning::BadEncoding};
}

Result<std::unique_ptr<Reading>> readLines(const SourceFile& source, const ImportPlan& plan,
                                           const ReadingContext& context,
                                           const Progress& progress) {
  const std::string_view table = dialectOf(source, plan.delimiter).table;
  PartWish wish{table, table.size(), true, rowsAtMost(plan), {}};
  std::optional<SecondHalf> second;
  if (const auto split = placeToSplit(table, plan)) {
    second.emplace(table.substr(*split), plan, context, progress);
    wish.end = *split;
    wish.restIsRead = [&second] { return second->fits(); };
  }
  auto first = readPart(wish, plan, context, progress);
  if (!first) return first.error();
  if (second && second->part()) appendPart(*first, std::move(*second->part()));
  std::unique_ptr<Reading> reading = std::move(first->reading);
  if (first->rows <= plan.headerRow) return Error{ErrorCode::NoDataRows, {plan.path}, {}};
  const auto warnings = std::exchange(reading->report.warnings, {});
  describeReport(source, plan, reading->report);
  reading->report.warnings += warnings;
  reading->report.footerRows += first->notes;
  reading->hasRefs = FieldColumns(plan).has(ImportField::OrderId) || plan.traits.tree >= 0;
  noteKeyNames(*reading);
  reading->refs.settle();  // ten million order numbers: a quarter of a gigabyte
  return reading;
}

}  // namespace retenta
