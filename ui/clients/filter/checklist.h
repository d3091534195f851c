// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QListWidget>

namespace retenta {

/// A list of words to tick: arrows walk, Space ticks. Each entry has an id of its own.
class CheckList : public QListWidget {
  Q_OBJECT
 public:
  explicit CheckList(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  void add(const QString& id, const QString& text, const QIcon& icon = {});
  void setTicked(const QStringList& ids);
  QStringList ticked() const;  ///< in the order of the list
  /// Tall enough for its entries, up to this many.
  void fitRows(int most);
};

}  // namespace retenta
