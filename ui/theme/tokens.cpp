// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <cmath>

#include <QWidget>

namespace retenta {

namespace {

QColor rgb(QRgb value) { return QColor::fromRgb(value); }

Tokens makeLight() {
  Tokens t;
  t.bg = rgb(0xF4F6F9);
  t.surface = rgb(0xFFFFFF);
  t.surface2 = rgb(0xEDF1F6);
  t.border = rgb(0xD3DAE3);
  t.control = rgb(0x6B7785);
  t.text = rgb(0x16202B);
  t.text2 = rgb(0x4A5665);
  t.accent = rgb(0x5640BC);
  t.onAccent = rgb(0xFFFFFF);
  t.accentWeak = rgb(0xE8E5F8);
  t.selection = rgb(0xDDD8F5);
  t.baseline = rgb(0x5F6976);
  t.baselineWeak = rgb(0xD9DEE5);
  t.positive = rgb(0x00695A);
  t.positiveBg = rgb(0xE0F2EE);
  t.negative = rgb(0xB0350A);
  t.negativeBg = rgb(0xFCE9E2);
  t.warning = rgb(0x855000);
  t.warningBg = rgb(0xFDF1DC);
  t.family = {{{rgb(0x666072), rgb(0x948FA0), rgb(0xC6C3CD)},
               {rgb(0xB64E10), rgb(0xDC7D22), rgb(0xF6C082)},
               {rgb(0x1D5AB0), rgb(0x5189D5), rgb(0x9BC2F1)},
               {rgb(0x045543), rgb(0x1C8267), rgb(0x5CAF94)}}};
  t.ramp = {rgb(0xF2F3FC), rgb(0xDADBF8), rgb(0xBDBEF4), rgb(0x9F9EEB),
            rgb(0x837DE0), rgb(0x695CD2), rgb(0x4F3BB3)};
  t.diverging = {rgb(0xB64E10), rgb(0xDC7D22), rgb(0xF6C082), rgb(0xEEF0F3),
                 rgb(0xC9C3F0), rgb(0x8984E4), rgb(0x543FBF)};
  t.inkDark = rgb(0x16202B);
  t.inkLight = rgb(0xFFFFFF);
  return t;
}

Tokens makeDark() {
  Tokens t;
  t.dark = true;
  t.bg = rgb(0x12171D);
  t.surface = rgb(0x1C222B);
  t.surface2 = rgb(0x262E39);
  t.border = rgb(0x39434F);
  t.control = rgb(0x8F9DAD);
  t.text = rgb(0xE8ECF1);
  t.text2 = rgb(0xAEB9C6);
  t.accent = rgb(0xADA4F9);
  t.onAccent = rgb(0x151126);
  t.accentWeak = rgb(0x2C2850);
  t.selection = rgb(0x3B3570);
  t.baseline = rgb(0x98A4B2);
  t.baselineWeak = rgb(0x3A4450);
  t.positive = rgb(0x4FCBAA);
  t.positiveBg = rgb(0x14362F);
  t.negative = rgb(0xFF9A75);
  t.negativeBg = rgb(0x42231A);
  t.warning = rgb(0xF2B95C);
  t.warningBg = rgb(0x3A2E17);
  t.family = {{{rgb(0xA09CA9), rgb(0x736F7C), rgb(0x4E4B54)},
               {rgb(0xF7AB5D), rgb(0xD27830), rgb(0x944E21)},
               {rgb(0x81B4F6), rgb(0x5589D7), rgb(0x335CA0)},
               {rgb(0x97F4D4), rgb(0x5BC19D), rgb(0x318267)}}};
  t.ramp = {rgb(0x252437), rgb(0x35315D), rgb(0x494185), rgb(0x6156B1),
            rgb(0x7D73D5), rgb(0x9E99EC), rgb(0xC6C4FA)};
  t.diverging = {rgb(0xF7AB5D), rgb(0xD27830), rgb(0x7A4526), rgb(0x323B47),
                 rgb(0x443A86), rgb(0x8075DB), rgb(0xAEA9FD)};
  t.inkDark = rgb(0x0D1622);
  t.inkLight = rgb(0xFFFFFF);
  return t;
}

// White and yellow on black; no hue tells what its shape or pattern does not tell too.
Tokens makeContrast() {
  Tokens t;
  t.dark = true;
  t.highContrast = true;
  t.focusWidth = 3;
  t.bg = rgb(0x000000);
  t.surface = rgb(0x000000);
  t.surface2 = rgb(0x1F1F1F);
  t.border = rgb(0x8A8A8A);
  t.control = rgb(0xDADADA);
  t.text = rgb(0xFFFFFF);
  t.text2 = rgb(0xEBEBEB);
  t.accent = rgb(0xFFFF00);
  t.onAccent = rgb(0x000000);
  t.accentWeak = rgb(0x333300);
  t.selection = rgb(0x00307F);
  t.baseline = rgb(0xE0E0E0);
  t.baselineWeak = rgb(0x4D4D4D);
  t.positive = rgb(0x5CFF8F);
  t.positiveBg = rgb(0x002B12);
  t.negative = rgb(0xFFA28F);
  t.negativeBg = rgb(0x3A0D00);
  t.warning = rgb(0xFFD24D);
  t.warningBg = rgb(0x332600);
  t.family.fill({rgb(0xFFFFFF), rgb(0xCFCFCF), rgb(0xA3A3A3)});
  t.ramp = {rgb(0x000000), rgb(0x1A1A1A), rgb(0x373737), rgb(0x555555),
            rgb(0x999999), rgb(0xC6C6C6), rgb(0xFFFFFF)};
  t.diverging = {rgb(0xFF9470), rgb(0xFFB79E), rgb(0xFFDDD0), rgb(0xFFFFFF),
                 rgb(0xD6FFE3), rgb(0x9CFFBA), rgb(0x5CFF8F)};
  t.inkDark = rgb(0x000000);
  t.inkLight = rgb(0xFFFFFF);
  return t;
}

double linear(double channel) {
  return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
  return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

double contrast(const QColor& a, const QColor& b) {
  const double la = luminance(a);
  const double lb = luminance(b);
  return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor Tokens::inkOn(const QColor& fill) const {
  return contrast(inkDark, fill) >= contrast(inkLight, fill) ? inkDark : inkLight;
}

const Tokens& lightTokens() {
  static const Tokens tokens = makeLight();
  return tokens;
}

const Tokens& darkTokens() {
  static const Tokens tokens = makeDark();
  return tokens;
}

const Tokens& contrastTokens() {
  static const Tokens tokens = makeContrast();
  return tokens;
}

bool isHighContrast(const QPalette& palette) {
  constexpr double nearlyAll = 20.5;  // of 21: an ordinary light theme has greys and less
  return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) >=
             nearlyAll &&
         contrast(palette.color(QPalette::Button), palette.color(QPalette::ButtonText)) >=
             nearlyAll;
}

const Tokens& tokensOf(const QPalette& palette) {
  if (palette.color(QPalette::Window) == contrastTokens().bg) return contrastTokens();
  const bool dark =
      palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
  return dark ? darkTokens() : lightTokens();
}

const Tokens& tokensOf(const QWidget* widget) { return tokensOf(widget->palette()); }

QPalette paletteOf(const Tokens& t) {
  QPalette p;
  p.setColor(QPalette::Window, t.bg);
  p.setColor(QPalette::WindowText, t.text);
  p.setColor(QPalette::Base, t.surface);
  p.setColor(QPalette::AlternateBase, t.surface2);
  p.setColor(QPalette::Text, t.text);
  p.setColor(QPalette::PlaceholderText, t.text2);
  p.setColor(QPalette::Button, t.surface);
  p.setColor(QPalette::ButtonText, t.text);
  p.setColor(QPalette::BrightText, t.negative);
  p.setColor(QPalette::Highlight, t.selection);
  p.setColor(QPalette::HighlightedText, t.text);
  p.setColor(QPalette::Link, t.accent);
  p.setColor(QPalette::LinkVisited, t.accent);
  p.setColor(QPalette::ToolTipBase, t.surface2);
  p.setColor(QPalette::ToolTipText, t.text);
  p.setColor(QPalette::Light, t.surface);
  p.setColor(QPalette::Midlight, t.surface2);
  p.setColor(QPalette::Mid, t.border);
  p.setColor(QPalette::Dark, t.control);
  p.setColor(QPalette::Shadow, t.border);
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
    p.setColor(QPalette::Disabled, role, t.control);
  }
  return p;
}

}  // namespace retenta
