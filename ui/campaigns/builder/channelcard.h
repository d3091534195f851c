// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/clients/channel.h"
#include "ui/campaigns/parts/bits.h"

class QButtonGroup;
class QRadioButton;

namespace retenta {

class BuilderPresenter;

/// Part 2, how: a row a channel with the people it reaches here, what arrives, the price of a
/// contact that arrives and the response it pays from.
class ChannelCard : public NumberedCard {
  Q_OBJECT
 public:
  explicit ChannelCard(BuilderPresenter& presenter, QWidget* parent = nullptr);
  void showPlan();
  void showOutlook();

 Q_SIGNALS:
  void costsAsked();

 private:
  struct Row {
    QWidget* box = nullptr;
    QRadioButton* button = nullptr;
    QLabel* people = nullptr;
    QLabel* reach = nullptr;
    QLabel* cost = nullptr;
    QLabel* paysFrom = nullptr;
  };
  QWidget* makeRow(Channel channel);
  void showNote();
  BuilderPresenter& m_presenter;
  QButtonGroup* m_group;
  std::array<Row, allChannels.size()> m_rows;
  QLabel* m_note;
};

}  // namespace retenta
