// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QFrame>
#include <QLabel>
#include <QList>

class QProgressBar;
class QPushButton;

namespace retenta {

/// "1 File → 2 Columns → 3 Check → 4 Result": where one is, and the way back.
class StepBar : public QWidget {
  Q_OBJECT
 public:
  explicit StepBar(QWidget* parent = nullptr);
  /// `reached` is the farthest step that can be gone to; the others say why not.
  void setState(int current, int reached, bool locked);

 Q_SIGNALS:
  void chosen(int step);

 private:
  QList<QPushButton*> m_steps;
};

/// What is under way, how far it is, how long it will take, and Cancel.
class JobPanel : public QFrame {
  Q_OBJECT
 public:
  explicit JobPanel(QWidget* parent = nullptr);
  void start(const QString& what, bool canCancel);
  void setProgress(qint64 done, qint64 total, std::optional<int> secondsLeft);

 Q_SIGNALS:
  void cancelled();

 private:
  QLabel* m_what;
  QLabel* m_left;
  QProgressBar* m_bar;
  QPushButton* m_cancel;
};

}  // namespace retenta
