// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include "core/base/date.h"

class QWidget;

namespace retenta {

/// Opens a calendar below a button, on `shown`; days after `latest` cannot be picked. `picked` is
/// called once, unless Esc or a click elsewhere closes it first.
void openCalendar(QWidget* below, Day shown, Day latest, const std::function<void(Day)>& picked);

}  // namespace retenta
