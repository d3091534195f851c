// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <QByteArray>

namespace retenta {

/// One row of a changeset: its values before and after as text, by column; nullopt = NULL, or not
/// told because it did not change. Before is empty for an insert, after for a delete.
struct ChangedRow {
  std::string table;
  std::vector<std::optional<std::string>> before;
  std::vector<std::optional<std::string>> after;
};

/// The rows of a changeset in its order; nullopt when it is none.
std::optional<std::vector<ChangedRow>> changedRows(const QByteArray& changes);

/// The changeset without some of its rows, by their number in changedRows(); empty when nothing is
/// left, or when it is no changeset.
QByteArray withoutRows(const QByteArray& changes, const std::function<bool(std::size_t)>& leaveOut);

/// Whether it changes rows of these tables alone; false for what is no changeset.
bool changesOnly(const QByteArray& changes, const std::vector<std::string_view>& tables);

/// Whether it changes rows of the table.
bool changesTable(const QByteArray& changes, const std::string& table);

}  // namespace retenta
