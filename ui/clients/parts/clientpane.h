// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "ui/widgets/page.h"

namespace retenta {

/// One client beside the table or in its place: what the clients page needs to know of a card. The
/// page owns it, puts it into the panel at the right or over the whole page, and routes its
/// signals. GUI thread.
class ClientPane : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  /// Also called before the first showClient().
  virtual void setContext(const PageContext& context) = 0;
  /// 0 = nobody: the pane empties itself.
  virtual void showClient(ClientId client) = 0;
  /// Full: the pane has the whole page; else the panel of 306 px at 100 % text.
  virtual void setFull(bool full) = 0;
  /// For the breadcrumb "Clients › Name"; empty until known.
  virtual QString clientName() const = 0;
  /// Which of its parts is in front, for the remembered layout.
  virtual QString part() const = 0;
  virtual void showPart(const QString& part) = 0;
  /// Where the keyboard goes when the full page opens.
  virtual void takeFocus() = 0;

 Q_SIGNALS:
  void nameChanged();
  /// Esc or ×: back to the table.
  void closed();
  /// Enter in the panel: show it as the full page.
  void fullRequested();
  /// Ctrl ↑ (−1) or Ctrl ↓ (+1): the neighbour in the table as it is filtered and sorted.
  void neighbourRequested(int step);
  void jump(const retenta::Target& target);
  void say(const retenta::Message& message);
  void working(retenta::Job* job);
};

}  // namespace retenta
