// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace retenta {

struct Tokens;

/// The shapes that Fusion does not give: rounded buttons, fields, cards, menus. Widgets choose a
/// variant by a dynamic property: QPushButton[kind="primary" | "danger" | "quiet" | "link"],
/// QFrame[kind="card"], QLabel[tone="secondary" | "positive" | "negative" | "warning" | "accent"].
/// Sizes are those of the present text size.
QString styleSheet(const Tokens& tokens);

}  // namespace retenta
