// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QObject>

class QWidget;

namespace retenta {

/// How the columns of the window's tables were left, by the table's id: told by the tables
/// themselves at each change, so that one in a dialog counts as one in a page. The window owns it,
/// app/ keeps its contents.
class TableLayouts : public QObject {
  Q_OBJECT
 public:
  using QObject::QObject;

  /// The one of the window that `widget` belongs to, through its dialogs; null outside of one.
  static TableLayouts* of(const QWidget* widget);

  QJsonObject of(const QString& id) const { return m_all.value(id).toObject(); }
  /// An empty state forgets.
  void keep(const QString& id, const QJsonObject& state);
  const QJsonObject& all() const { return m_all; }
  void setAll(const QJsonObject& all) { m_all = all; }

 private:
  QJsonObject m_all;
};

}  // namespace retenta
