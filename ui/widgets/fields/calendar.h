// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QCalendarWidget;

namespace retenta {

/// A month to choose a day from, as the window looks: arrows of ours, Monday first, Sundays in the
/// colour of all days, room that grows with the text. For a field of a date: its calendarWidget().
void dressCalendar(QCalendarWidget& calendar);

}  // namespace retenta
