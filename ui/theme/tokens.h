// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QColor>
#include <QPalette>

class QWidget;

namespace retenta {

/// A recency column of the grid, which gives a segment its hue.
enum class Family { Churned, AtRisk, Active, Peak };
/// A frequency row of the grid, which gives it its depth.
enum class Depth { Frequent, Middle, Single };

/// The colours of one theme by their role; the only place where a colour has a value.
/// Contrasts are recomputed by a test (text ≥ 4.5, controls ≥ 3).
struct Tokens {
  bool dark = false;
  bool highContrast = false;  ///< texts ≥ 7, controls ≥ 4.5; patterns in place of family colours
  int focusWidth = 2;         ///< of the ring around what has the keyboard, pixels
  QColor bg, surface, surface2;
  QColor border, control;
  QColor text, text2;
  QColor accent, onAccent, accentWeak, selection;
  QColor baseline, baselineWeak;
  QColor positive, positiveBg, negative, negativeBg, warning, warningBg;
  std::array<std::array<QColor, 3>, 4> family;  ///< [Family][Depth]
  std::array<QColor, 7> ramp;                   ///< sequential, low → high
  std::array<QColor, 7> diverging;              ///< bad → good
  QColor inkDark, inkLight;                     ///< text on a filled area

  QColor of(Family f, Depth d) const {
    return family[static_cast<std::size_t>(f)][static_cast<std::size_t>(d)];
  }
  /// Whichever of the two inks stands out more from `fill`.
  QColor inkOn(const QColor& fill) const;
};

const Tokens& lightTokens();
const Tokens& darkTokens();
const Tokens& contrastTokens();

/// The theme a palette was made from: widgets ask with their own palette(), so that a switch
/// reaches them by the ordinary palette change and no global state is needed.
const Tokens& tokensOf(const QPalette& palette);
const Tokens& tokensOf(const QWidget* widget);

/// Whether a palette that is not ours was made for poor sight: pure black and white, text on window
/// and on buttons.
bool isHighContrast(const QPalette& palette);

/// The palette of a theme.
QPalette paletteOf(const Tokens& tokens);

/// WCAG 2 contrast of two opaque colours, 1…21.
double contrast(const QColor& a, const QColor& b);

}  // namespace retenta
