// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/look.h"

#include <algorithm>

#include <QApplication>
#include <QFontDatabase>
#include <QStyle>
#include <QStyleFactory>

#include "ui/theme/stylesheet.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr int bodyPixels = 13;

QString familyName() {
  const QStringList known = QFontDatabase::families();
  for (const char* wanted : {"Roboto", "Noto Sans"}) {
    if (known.contains(QString::fromLatin1(wanted))) return QString::fromLatin1(wanted);
  }
  return QApplication::font().family();
}

bool systemIsDark() {
  const QPalette palette = QApplication::style()->standardPalette();
  return tokensOf(palette).dark;
}

}  // namespace

void applyLook(QApplication& app, const Look& look) {
  app.setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
  const bool dark =
      look.scheme == Scheme::Dark || (look.scheme == Scheme::System && systemIsDark());
  const Tokens& tokens = dark ? darkTokens() : lightTokens();
  QFont font(QStringList{familyName(), QStringLiteral("Noto Sans")});
  font.setPixelSize(bodyPixels * std::clamp(look.textPercent, 100, 200) / 100);
  QApplication::setFont(font);
  QApplication::setPalette(paletteOf(tokens));
  app.setStyleSheet(styleSheet(tokens));
}

int scaled(int at100) {
  const int now = QApplication::font().pixelSize();
  return now <= 0 ? at100 : (at100 * now + bodyPixels / 2) / bodyPixels;
}

QFont textFont(TextRole role) {
  QFont font = QApplication::font();
  const auto set = [&](int size, QFont::Weight weight) {
    font.setPixelSize(scaled(size));
    font.setWeight(weight);
  };
  switch (role) {
    case TextRole::Caption:
      set(11, QFont::Normal);
      break;
    case TextRole::Secondary:
      set(12, QFont::Normal);
      break;
    case TextRole::Body:
      set(13, QFont::Normal);
      break;
    case TextRole::Strong:
      set(13, QFont::Medium);
      break;
    case TextRole::Section:
      set(14, QFont::Bold);
      break;
    case TextRole::Title:
      set(18, QFont::Bold);
      break;
    case TextRole::Figure:
      set(22, QFont::Bold);
      break;
    case TextRole::BigFigure:
      set(26, QFont::Bold);
      break;
  }
  return font;
}

}  // namespace retenta
