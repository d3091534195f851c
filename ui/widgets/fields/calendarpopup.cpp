// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/calendarpopup.h"

#include <QCalendarWidget>
#include <QMenu>
#include <QWidgetAction>

#include "ui/widgets/fields/calendar.h"

namespace retenta {

void openCalendar(QWidget* below, Day shown, Day latest, const std::function<void(Day)>& picked) {
  auto* menu = new QMenu(below);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* calendar = new QCalendarWidget;
  calendar->setSelectedDate(toQDate(shown));
  calendar->setMaximumDate(toQDate(latest));
  dressCalendar(*calendar);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(calendar);
  menu->addAction(action);
  const auto pick = [menu, picked](QDate date) {
    menu->close();
    picked(fromQDate(date));
  };
  QObject::connect(calendar, &QCalendarWidget::activated, menu, pick);
  QObject::connect(calendar, &QCalendarWidget::clicked, menu, pick);
  menu->popup(below->mapToGlobal(QPoint(0, below->height() + 4)));
  calendar->setFocus();
}

}  // namespace retenta
