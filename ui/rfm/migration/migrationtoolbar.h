// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/rfm/migration/migrationpresenter.h"

class QPushButton;
class QToolButton;

namespace retenta {

class Segmented;

/// The line above the map: back to the matrix, the two days, people or revenue, map or table.
class MigrationToolbar : public QWidget {
  Q_OBJECT
 public:
  explicit MigrationToolbar(QWidget* parent = nullptr);

  void setDates(const MigrationDates& dates, Day asOf, bool canShiftOn);
  void setView(const QString& id);  ///< "map" or "table"; tells nothing
  QString view() const;
  QString measure() const;  ///< "people" or "revenue"
  /// As if chosen by hand; an unknown id changes nothing.
  void chooseMeasure(const QString& id);

 Q_SIGNALS:
  void matrixRequested();
  void datesChosen(const retenta::MigrationDates& dates);
  void shiftRequested(int direction);
  void swapRequested();
  void viewChosen(const QString& id);
  void measureChosen(retenta::MigrationMeasure measure);

 private:
  Segmented* m_page;
  QPushButton* m_from;
  QPushButton* m_to;
  QToolButton* m_back;
  QToolButton* m_on;
  Segmented* m_measure;
  Segmented* m_view;
  MigrationDates m_dates;
  Day m_asOf = 0;
};

}  // namespace retenta
