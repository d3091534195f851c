// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/reading/goodsreader.h"

#include <algorithm>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr std::size_t longestName = 1000;

}  // namespace

GoodsReader::GoodsReader(const ImportPlan& plan, const FieldColumns& columns, Reading& reading)
    : m_plan(plan),
      m_columns(columns),
      m_reading(reading),
      m_lists(!columns.has(ImportField::Quantity) && !columns.has(ImportField::Price)),
      m_nameAlone(!columns.has(ImportField::Sku) && !columns.has(ImportField::Category) &&
                  columns.of(ImportField::Product).size() == 1) {}

std::uint32_t GoodsReader::wordOf(const ListedGood& good) {
  m_joined = good.name.left(500).toStdString();
  m_joined.push_back('\x1F');
  m_joined.append(good.sku.left(100).toStdString());
  m_joined.push_back('\x1F');
  return m_reading.words.add(m_joined);
}

// False when the cells list nothing.
bool GoodsReader::readListed(const CsvRecord& record, ReadLine& line, ReadMore& more) {
  std::vector<ListedGood> goods;
  bool listed = false;
  std::optional<GoodsTotal> total;
  if (line.amount == CellState::Good && m_columns.of(ImportField::Product).size() == 1)
    total = GoodsTotal{line.amountMinor, m_reading.currencies[line.currency].exponent()};
  for (const std::size_t column : m_columns.of(ImportField::Product)) {
    // Line ends part goods: cleaning would make blanks of them.
    m_cell.assign(record.at(column));
    std::replace(m_cell.begin(), m_cell.end(), '\n', ';');
    const std::string_view cell = cleanCell(m_cell, m_scratch);
    if (cell.empty()) continue;
    std::vector<ListedGood> each = goodsOf(cell, m_plan.decimal, total);
    listed = listed || !each.empty() || !goods.empty();
    if (each.empty()) each.push_back({toQString(cutTo(cell, longestName)), {}, 1000, std::nullopt});
    goods.insert(goods.end(), each.begin(), each.end());
  }
  if (!listed) return false;
  const int exponent = m_reading.currencies[line.currency].exponent();
  const auto minorOf = [&](const ListedGood& good) {
    return good.amount ? good.amount->minor(exponent).value_or(0) : 0;
  };
  line.product = wordOf(goods.front());
  more.quantityMilli = goods.front().quantityMilli;
  if (goods.size() > 1 || goods.front().amount) {
    more.lineMinor = minorOf(goods.front());
    line.itemGiven = true;
  }
  const auto number = static_cast<std::uint32_t>(m_reading.lines.size() - 1);
  for (std::size_t i = 1; i < goods.size(); ++i)
    m_reading.goods.push_back(
        {number, wordOf(goods[i]), goods[i].quantityMilli, minorOf(goods[i])});
  return true;
}

void GoodsReader::read(const CsvRecord& record, ReadLine& line, ReadMore& more) {
  if (m_lists && readListed(record, line, more)) return;
  const std::string_view cell =
      m_nameAlone ? record.at(m_columns.of(ImportField::Product).front()) : std::string_view();
  std::uint32_t* known = nullptr;
  if (!cell.empty() && cell.size() <= longestName) {  // of one that is cut each row is told
    const std::uint32_t number = m_cells.add(cell);
    if (number == m_wordOfCell.size()) m_wordOfCell.push_back(TextTable::none);
    known = &m_wordOfCell[number];
    if (*known != TextTable::none) {
      line.product = *known;
      return;
    }
  }
  std::string_view name = m_columns.cell(record, ImportField::Product, m_scratch);
  // Without a name it is called by its number, or by its kind.
  if (name.empty()) name = m_columns.cell(record, ImportField::Sku, m_scratch);
  if (name.empty()) name = m_columns.cell(record, ImportField::Category, m_scratch);
  if (name.empty()) return;
  const auto add = [&](std::string_view text, std::size_t longest, ImportField field) {
    if (text.size() > longest && m_columns.has(field))
      m_reading.warn(ImportWarning::CutText, m_columns.of(field).front());
    m_joined.append(cutTo(text, longest));
  };
  m_joined.clear();
  add(name, longestName, ImportField::Product);
  m_joined.push_back('\x1F');
  add(m_columns.cell(record, ImportField::Sku, m_scratch), 200, ImportField::Sku);
  m_joined.push_back('\x1F');
  add(m_columns.cell(record, ImportField::Category, m_scratch), 200, ImportField::Category);
  line.product = m_reading.words.add(m_joined);
  if (known) *known = line.product;
}

}  // namespace retenta
