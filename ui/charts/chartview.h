// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/error.h"
#include "ui/charts/charttable.h"

class QAction;
class QMenu;
class QStackedLayout;

namespace retenta {

class ChartCanvas;
class TableView;

/// A chart on the screen: follows the theme by its palette, can be walked with ←/→ (the values of a
/// month are shown and spoken), shown as a table, copied and saved. A screen reader meets one
/// object of role Chart with the spec's title and description. GUI thread.
class ChartView : public QWidget {
  Q_OBJECT
 public:
  explicit ChartView(QWidget* parent = nullptr);

  void setSpec(const ChartSpec& spec);
  const ChartSpec& spec() const { return m_spec; }

  /// The numbers instead of the picture (Ctrl Shift T, which the page binds).
  bool showsTable() const;
  void setTableShown(bool shown);

  /// Copy, save as a picture or (where the window has TableFiles) as a table, show as table: for a
  /// "⋯" button; the context menu is the same.
  QMenu* menu() const { return m_menu; }

  /// The values of a category are shown beside it; −1 takes the mark away.
  void setCurrentCategory(int category);
  int currentCategory() const { return m_category; }

  /// As low as allowed: a chart takes the room that is left, it asks for none.
  QSize sizeHint() const override;

 Q_SIGNALS:
  void failed(const retenta::Error& error);
  void tableShownChanged(bool shown);

 protected:
  void changeEvent(QEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;

 private:
  void buildMenu();
  void restyle();
  void copyImage() const;
  void save(const QString& suffix);
  ChartStyle style(bool withTitle) const;

  ChartSpec m_spec;
  int m_category = -1;
  ChartTable* m_model;
  ChartCanvas* m_canvas;
  TableView* m_table;
  QStackedLayout* m_stack;
  QMenu* m_menu;
  QAction* m_asTable = nullptr;
};

}  // namespace retenta
