// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QToolButton;

namespace retenta {

class BuilderPresenter;
class Segmented;

/// The message as a real recipient reads it, one after another, as messenger, SMS or e-mail. Plain
/// text: nothing a client is called can become markup.
class PreviewPane : public QWidget {
  Q_OBJECT
 public:
  explicit PreviewPane(BuilderPresenter& presenter, QWidget* parent = nullptr);
  /// The text, the people or the channel may be new.
  void refresh();
  /// Walks `by` people on; around at the ends.
  void step(int by);

 private:
  BuilderPresenter& m_presenter;
  qsizetype m_at = 0;
  QLabel* m_who;
  QToolButton* m_back;
  QToolButton* m_next;
  class Bubble* m_bubble;
  QLabel* m_caption;
  Segmented* m_look;
};

}  // namespace retenta
