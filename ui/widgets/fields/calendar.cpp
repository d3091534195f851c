// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/fields/calendar.h"

#include <QCalendarWidget>
#include <QCoreApplication>
#include <QTextCharFormat>
#include <QToolButton>

#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

struct Calendar {
  Q_DECLARE_TR_FUNCTIONS(Calendar)
};

void dressArrow(QCalendarWidget& calendar, const char* part, const QString& icon,
                const QString& name) {
  auto* arrow = calendar.findChild<QToolButton*>(QLatin1String(part));
  if (!arrow) return;
  arrow->setIcon(makeIcon(icon, tokensOf(&calendar).text));
  arrow->setIconSize(QSize(scaled(16), scaled(16)));
  arrow->setAccessibleName(name);
  arrow->setToolTip(name);
}

}  // namespace

void dressCalendar(QCalendarWidget& calendar) {
  calendar.setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
  calendar.setFirstDayOfWeek(Qt::Monday);
  calendar.setMinimumSize(scaled(288), scaled(236));
  QTextCharFormat day;
  day.setForeground(tokensOf(&calendar).text);
  for (const Qt::DayOfWeek each : {Qt::Saturday, Qt::Sunday}) {
    calendar.setWeekdayTextFormat(each, day);
  }
  QTextCharFormat head;
  head.setForeground(tokensOf(&calendar).text2);
  calendar.setHeaderTextFormat(head);
  dressArrow(calendar, "qt_calendar_prevmonth", QStringLiteral("chevron-left"),
             Calendar::tr("Previous month"));
  dressArrow(calendar, "qt_calendar_nextmonth", QStringLiteral("chevron-right"),
             Calendar::tr("Next month"));
}

}  // namespace retenta
