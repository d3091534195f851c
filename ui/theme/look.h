// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFont>

class QApplication;
class QObject;

namespace retenta {

enum class Scheme { System, Light, Dark, HighContrast };

/// How the program looks: the user's choice, kept by app/.
struct Look {
  Scheme scheme = Scheme::System;
  int textPercent = 100;  ///< 100…200
};

/// Sets style, palette, font and style sheet of the whole program. GUI thread. Windows built before
/// keep their old sizes: the shell is rebuilt after a change of text size.
void applyLook(QApplication& app, const Look& look);

/// The theme that Scheme::System means now: what the system's palette says when it is not ours,
/// else the last that one said, else what the platform tells of itself. Light, Dark or
/// HighContrast.
Scheme systemScheme();

/// Follows the system while its scheme is System: on a change of its palette the program is
/// restyled where it stands, no window is built anew and no page loses what it shows. `lookNow` is
/// asked each time; lives as long as `parent`.
void followSystemLook(QApplication& app, std::function<Look()> lookNow, QObject* parent);

/// What a text is for; its size follows the application font (ux.md §3, at 100 %).
enum class TextRole {
  Caption,    ///< 11
  Secondary,  ///< 12
  Body,       ///< 13
  Strong,     ///< 13, medium
  Section,    ///< 14, bold
  Title,      ///< 18, bold
  Figure,     ///< 22, bold: KPI
  BigFigure,  ///< 26, bold
};
QFont textFont(TextRole role);

/// A length given for 100 % text, at the present text size: for row heights, paddings, icons.
int scaled(int at100);

}  // namespace retenta
