// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include "ui/shell/mainwindow.h"

namespace retenta {

class Business;

/// The pages of the window in the order of the work: the one place where a page is registered.
QList<PageEntry> allPages(Business& business);

/// Their ids, known before any business is open.
QStringList pageIds();

}  // namespace retenta
