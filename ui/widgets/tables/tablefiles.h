// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <variant>
#include <vector>

#include <QObject>
#include <QStringList>

#include "core/base/currency.h"

class QWidget;

namespace retenta {

/// A sum in a table.
struct TableMoney {
  qint64 minor = 0;
  Currency currency;

  friend bool operator==(const TableMoney&, const TableMoney&) = default;
};

/// What a cell holds: a text, a whole number, any number (a share is a fraction), money.
using TableValue = std::variant<QString, qint64, double, TableMoney>;

/// The role under which a model tells the TableValue of a cell as a QVariant, where that is more
/// than its text. Files get it, so that a spreadsheet can go on counting.
inline constexpr int TableValueRole = Qt::UserRole + 90;

/// A table on its way to a file.
struct TableFile {
  QString path;  ///< a workbook when it ends with ".xlsx", else CSV
  QString name;  ///< of the sheet
  QStringList heads;
  std::vector<std::vector<TableValue>> rows;
};

/// Where the window's tables hand what is to be saved: told by the tables themselves, so that one
/// in a dialog counts as one in a page. The window owns it, app/ writes the files.
class TableFiles : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  /// The one of the window that `widget` belongs to, through its dialogs; null outside of one: then
  /// nothing can be saved.
  static TableFiles* of(const QWidget* widget);

 Q_SIGNALS:
  void wanted(const retenta::TableFile& file);
};

}  // namespace retenta

Q_DECLARE_METATYPE(retenta::TableValue)
