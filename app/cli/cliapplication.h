// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QCoreApplication>

namespace retenta::cli {

/// The application object of this call: a plain one, and for `report` one that can paint, on the
/// offscreen platform whatever the environment says: no command needs a display.
std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv);

}  // namespace retenta::cli
