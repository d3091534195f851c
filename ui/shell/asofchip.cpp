// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/asofchip.h"

#include <QCalendarWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QStyle>
#include <QVBoxLayout>
#include <QWidgetAction>

#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/calendar.h"

namespace retenta {

namespace {
constexpr int staleDays = 7;  // data older than this are said to end
}

AsOfChip::AsOfChip(QWidget* parent) : Button(parent) {
  setAutoDefault(false);
  connect(this, &QPushButton::clicked, this, &AsOfChip::openCalendar);
}

void AsOfChip::setState(Day asOf, Day lastPurchase, Day today) {
  m_asOf = asOf;
  m_last = lastPurchase;
  m_today = today;
  restyle();
}

void AsOfChip::restyle() {
  const Formatters f;
  const bool atEnd = m_asOf == std::min(m_last, m_today);
  const bool stale = atEnd && m_today - m_asOf > staleDays;
  setText(stale ? tr("Data end %1").arg(f.date(m_asOf)) : tr("As of %1").arg(f.date(m_asOf)));
  const Tokens& t = tokensOf(this);
  setIcon(makeIcon(QStringLiteral("calendar"), atEnd ? t.text2 : t.onAccent));
  setIconSize(QSize(scaled(16), scaled(16)));
  setProperty("kind", atEnd ? QStringLiteral("plain") : QStringLiteral("primary"));
  style()->unpolish(this);
  style()->polish(this);
  setAccessibleName(tr("As-of date: %1").arg(f.date(m_asOf)));
  setToolTip(atEnd
                 ? tr("All pages show the base as of this day (Ctrl+D)")
                 : tr("You are looking at another day than the last purchase. Click to go back."));
}

void AsOfChip::openCalendar() {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  auto* panel = new QWidget;
  auto* column = new QVBoxLayout(panel);
  auto* calendar = new QCalendarWidget;
  calendar->setSelectedDate(toQDate(m_asOf));
  calendar->setMaximumDate(toQDate(m_today));
  dressCalendar(*calendar);
  column->addWidget(calendar);
  auto* row = new QHBoxLayout;
  auto* last = makeButton(tr("Last purchase"));
  auto* today = makeButton(tr("Today"));
  row->addWidget(last);
  row->addWidget(today);
  column->addLayout(row);
  auto* action = new QWidgetAction(menu);
  action->setDefaultWidget(panel);
  menu->addAction(action);
  const auto pick = [this, menu](Day day) {
    menu->close();
    if (day != m_asOf) Q_EMIT chosen(day);
  };
  connect(calendar, &QCalendarWidget::activated, menu, [pick](QDate d) { pick(fromQDate(d)); });
  connect(calendar, &QCalendarWidget::clicked, menu, [pick](QDate d) { pick(fromQDate(d)); });
  connect(last, &QPushButton::clicked, menu, [pick, this] { pick(std::min(m_last, m_today)); });
  connect(today, &QPushButton::clicked, menu, [pick, this] { pick(m_today); });
  menu->popup(mapToGlobal(QPoint(0, height() + 4)));
  calendar->setFocus();
}

}  // namespace retenta
