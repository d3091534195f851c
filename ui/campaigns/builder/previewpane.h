// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QWidget>

#include "core/clients/channel.h"

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
  void showCaption(const QString& text);
  void showChannel();
  BuilderPresenter& m_presenter;
  qsizetype m_at = 0;
  std::optional<Channel> m_shown;
  QLabel* m_who;
  QToolButton* m_back;
  QToolButton* m_next;
  class Bubble* m_bubble;
  QLabel* m_caption;
  Segmented* m_look;
};

}  // namespace retenta
