// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QString>

namespace retenta {

class Business;

/// How the window and its pages were left, per business: kept in its file under "layout.<page>"
/// without an undo step, so that it travels with the business and no word of it stays on the
/// computer. A base open for reading keeps nothing.
class LayoutMemory {
 public:
  /// The key of the window itself: last page, period, what was found lately.
  static QString windowKey() { return QStringLiteral("window"); }

  /// The columns of all tables.
  static QString tablesKey() { return QStringLiteral("tables"); }  // MainWindow::tablesKey()

  /// Reads all of it; GUI thread, a few rows.
  void load(const Business& business, const QStringList& pages);
  const QHash<QString, QJsonObject>& all() const { return m_layouts; }
  QJsonObject window() const { return m_layouts.value(windowKey()); }

  /// Stores what changed, on the business's pool.
  void keep(Business& business, const QHash<QString, QJsonObject>& layouts);
  /// Forgets everything, in the file too.
  void reset(Business& business);

 private:
  QHash<QString, QJsonObject> m_layouts;
};

}  // namespace retenta
