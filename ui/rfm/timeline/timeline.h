// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include "core/base/date.h"

class QLabel;
class QSlider;
class QToolButton;

namespace retenta {

/// The as-of date as a slider from the first purchase to the last, with Play: the matrix is watched
/// through the years. While the hand or the clock moves it, only this page follows (moved()); where
/// it comes to rest, the date becomes that of every page (settled()). Play goes on by a week, and
/// not before the last answer has been shown (arrived()). GUI thread.
class Timeline : public QFrame {
  Q_OBJECT
 public:
  explicit Timeline(QWidget* parent = nullptr);

  void setRange(Day first, Day last);
  void setDay(Day day);  ///< tells nothing; ignored while it moves by itself
  Day day() const;
  bool isPlaying() const { return m_clock.isActive(); }
  void play();
  void pause();
  /// What moved() asked for is on the screen.
  void arrived() { m_waiting = false; }

 Q_SIGNALS:
  void moved(retenta::Day day);
  void settled(retenta::Day day);
  void closed();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void step();
  void showDay();
  void showButton();

  QToolButton* m_play;
  QSlider* m_slider;
  QLabel* m_day;
  QTimer m_clock;
  QTimer m_rest;  // steps by key are one date until the hand rests
  bool m_waiting = false;
  bool m_putting = false;
};

}  // namespace retenta
