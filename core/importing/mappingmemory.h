// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/base/result.h"
#include "core/importing/importplan.h"

namespace retenta {

class Business;

/// How files of one kind were read by hand, kept in the base by their header: the next export of
/// the same program needs no fixing. Thread-safe as Business; keeps the newest 50. Not a step of
/// undo: it is a habit of reading, no data.
class MappingMemory {
 public:
  struct Mapping {
    QString name;  ///< as the user calls such files: "1C export"
    /// What was decided by hand, with the field of every column.
    ImportOptions options;
  };

  explicit MappingMemory(Business& business) : m_business(business) {}

  /// What is kept for files with the columns of `plan`; nullopt when nothing is, or when the file
  /// has no header to be known by.
  Result<std::optional<Mapping>> findNow(const ImportPlan& plan) const;
  /// Keeps how `plan` reads its file, in place of what was kept for the same columns.
  Result<void> keepNow(const ImportPlan& plan, const QString& name);
  /// Forgets what is kept for these columns.
  Result<void> forgetNow(const ImportPlan& plan);

  /// One kind of file that is remembered.
  struct Known {
    QString name;
    QStringList columns;  ///< its header, folded: what it is known by
    ImportKind kind = ImportKind::Auto;

    friend bool operator==(const Known&, const Known&) = default;
  };
  Result<std::vector<Known>> listNow() const;  ///< newest first
  Result<void> forgetNow(const Known& known);
  Result<void> renameNow(const Known& known, const QString& name);
  /// `known` for a file of other columns: fields go by the headers both have. Nullopt when it is
  /// not kept any more, or when no header is the same.
  Result<std::optional<ImportOptions>> optionsFor(const Known& known, const ImportPlan& plan) const;

 private:
  Business& m_business;
};

}  // namespace retenta
