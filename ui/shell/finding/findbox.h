// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <vector>

#include <QFrame>
#include <QPointer>

#include "ui/shell/finding/findsource.h"
#include "ui/widgets/latest.h"

class QLabel;
class QLineEdit;
class QListView;

namespace retenta {

class FindModel;

/// "Find or do": one field over the window that finds pages, commands, clients, whatever the
/// sources know. Typing filters, arrows and Enter choose, Esc closes and gives the focus back. What
/// was chosen lately comes first while nothing is typed.
class FindBox : public QFrame {
  Q_OBJECT
 public:
  explicit FindBox(QWidget* over);

  void setSources(QList<FindSource> sources);
  /// Ids chosen lately, newest first.
  void setRecent(const QStringList& ids) { m_recent = ids; }
  QStringList recent() const { return m_recent; }
  void openBox();
  void closeBox();

 Q_SIGNALS:
  /// The recent choices changed: worth remembering.
  void recentChanged();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  void place();
  void ask();
  void take(qsizetype source, const QList<FindItem>& found);
  void showRecent();
  void select(int row);
  void choose(int row);
  bool key(int key);

  QLineEdit* m_field;
  QListView* m_list;
  QLabel* m_none;
  FindModel* m_model;
  QList<FindSource> m_sources;
  std::vector<std::unique_ptr<Latest<QList<FindItem>>>> m_asking;  // one a source
  QList<QList<FindItem>> m_unasked;  // what the sources offer while nothing is typed
  QStringList m_recent;
  QPointer<QWidget> m_before;  // had the focus
  bool m_moved = false;        // by arrows: later answers leave the choice alone
};

}  // namespace retenta
