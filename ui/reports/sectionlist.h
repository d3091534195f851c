// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QListWidget>

#include "core/reports/report.h"

namespace retenta {

/// The sections of the report: ticked ones are printed, in this order. Drag, or Ctrl ↑/↓, moves
/// one. A section without data is off and says why.
class SectionList : public QListWidget {
  Q_OBJECT
 public:
  explicit SectionList(QWidget* parent = nullptr);

  /// Which sections have something to say; keeps order and ticks.
  void setContent(const ReportContent& content);
  std::vector<ReportSection> chosen() const;
  /// Ids in order, "-" before one that is not ticked; restore() takes what it knows.
  QStringList order() const;
  void restore(const QStringList& order);
  void tick(ReportSection section);
  /// Moves the current section; −1 up, 1 down.
  void move(int by);

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 Q_SIGNALS:
  void chosenChanged();

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void dropEvent(QDropEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  void write(QListWidgetItem* item, const std::optional<ReportGap>& gap);
};

}  // namespace retenta
