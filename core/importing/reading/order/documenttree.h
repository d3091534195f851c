// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/importing/reading/person/personreader.h"

namespace retenta {

/// A report that sets out clients, their documents and the goods of these below each other in one
/// column, each row with the sum of those under it, as 1С groups its sales. What a row is its text
/// and the sums tell.
class DocumentTree {
 public:
  enum class Row { None, Client, Document, Item };
  /// `column` holds the texts; -1 = no such report.
  DocumentTree(int column, bool withItems, std::size_t amountColumn, char decimal);
  /// As recognition found the report to be.
  explicit DocumentTree(const ImportPlan& plan);
  bool any() const { return m_column >= 0; }
  /// To be asked of each row once, from the top. None in any other kind of table.
  Row kindOf(const CsvRecord& record);
  /// Of the row asked about last.
  const std::string& text() const { return m_text; }

 private:
  std::optional<qint64> amountOf(const CsvRecord& record);

  int m_column;
  bool m_withItems;
  std::size_t m_amountColumn;
  char m_decimal;
  bool m_inDocument = false;
  qint64 m_left = 0;  // of the document's sum, in thousandths, for goods still to come
  std::string m_text;
  std::string m_scratch;
};

/// «Реализация … 00УТ-000001 от 05.03.2024 14:22:10».
bool isDocumentText(std::string_view text);

}  // namespace retenta
