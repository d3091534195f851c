// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QFrame>

#include "ui/widgets/page.h"

class QLabel;
class QPushButton;
class QToolButton;

namespace retenta {

class AsOfChip;
class ElidedLabel;

/// The bar above every page: title, as-of date, period, Find or do, undo and redo.
class ContextBar : public QFrame {
  Q_OBJECT
 public:
  explicit ContextBar(QWidget* parent = nullptr);

  void setTitle(const QString& title, const QString& breadcrumb);
  void setContext(const PageContext& context, Day lastPurchase, Day today);
  /// Hides dates and undo while no business is open.
  void setBusinessOpen(bool open);
  void setUndo(const std::optional<QString>& undo, const std::optional<QString>& redo);
  AsOfChip* asOf() const { return m_asOf; }

 Q_SIGNALS:
  void periodChosen(int months);
  void findRequested();
  void undoRequested();
  void redoRequested();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void choosePeriod();
  ElidedLabel* m_title;
  ElidedLabel* m_breadcrumb;
  AsOfChip* m_asOf;
  QPushButton* m_period;
  QPushButton* m_find;
  QToolButton* m_undo;
  QToolButton* m_redo;
};

}  // namespace retenta
