// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QList>
#include <QString>
#include <QVariant>

#include "core/segments/clientlistservice.h"
#include "ui/clients/table/clientcolumn.h"
#include "ui/text/formatters.h"

namespace retenta {

/// Rows as the clipboard takes them: text with tabs, and HTML with every text escaped.
struct ClipTable {
  QString text;
  QString html;
};

/// How the cells of one answer read in the user's language. Any thread; cheap to copy.
class ClientCells {
 public:
  ClientCells() = default;
  explicit ClientCells(ClientListPtr answer) : m_answer(std::move(answer)) {}

  QString text(std::uint32_t row, ClientColumn column) const;
  /// Escaped: a tooltip may be read as markup.
  QVariant tip(std::uint32_t row, ClientColumn column) const;
  /// A table of these ledger rows.
  ClipTable copied(const std::vector<std::uint32_t>& rows, const QList<ClientColumn>& columns,
                   bool headers) const;

 private:
  QString figureOf(std::uint32_t row, ClientColumn column) const;
  QString wordOf(std::uint32_t row, ClientColumn column) const;
  QString contactText(std::uint32_t row) const;
  QString tagsText(std::uint32_t row) const;

  Formatters m_formatters;
  ClientListPtr m_answer;
};

}  // namespace retenta
