// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/look.h"

#include <algorithm>
#include <optional>

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QStyle>
#include <QProxyStyle>
#include <QStyleFactory>

#include "ui/theme/stylesheet.h"
#include "ui/theme/tokens.h"
#include "ui/theme/windowroom.h"

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

Scheme schemeOf(const QPalette& palette) {
  if (isHighContrast(palette)) return Scheme::HighContrast;
  const bool dark =
      palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
  return dark ? Scheme::Dark : Scheme::Light;
}

bool isOurs(const QPalette& palette) {
  for (const Tokens* tokens : {&lightTokens(), &darkTokens(), &contrastTokens()}) {
    if (palette.color(QPalette::Window) == tokens->bg &&
        palette.color(QPalette::Highlight) == tokens->selection) {
      return true;
    }
  }
  return false;
}

// What the system's own palette said last: ours hides it as soon as it is set.
std::optional<Scheme>& lastOfSystem() {
  static std::optional<Scheme> scheme;
  return scheme;
}

const Tokens& tokensFor(Scheme scheme) {
  switch (scheme == Scheme::System ? systemScheme() : scheme) {
    case Scheme::Dark:
      return darkTokens();
    case Scheme::HighContrast:
      return contrastTokens();
    case Scheme::Light:
    case Scheme::System:
      break;
  }
  return lightTokens();
}

/// Fusion whose small icons (inside fields, menus, lists) grow with the text.
class ScaledStyle final : public QProxyStyle {
 public:
  ScaledStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

  int pixelMetric(PixelMetric metric, const QStyleOption* option,
                  const QWidget* widget) const override {
    const int standard = QProxyStyle::pixelMetric(metric, option, widget);
    return metric == PM_SmallIconSize ? scaled(standard) : standard;  // the others follow it
  }

  using QProxyStyle::polish;
  void polish(QWidget* widget) override {
    QProxyStyle::polish(widget);
    giveFilesRoom(widget);
  }
};

/// Hears of changes of the palette that are not the program's own.
class SystemWatch final : public QObject {
 public:
  SystemWatch(QApplication& app, std::function<Look()> lookNow, QObject* parent)
      : QObject(parent), m_app(app), m_lookNow(std::move(lookNow)) {
    app.installEventFilter(this);
  }

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override {
    if (watched == &m_app && event->type() == QEvent::ApplicationPaletteChange) restyle();
    // A platform whose palette ours covers tells its windows alone.
    if (event->type() == QEvent::ThemeChange) {
      const Scheme platform = schemeOf(QApplication::style()->standardPalette());
      if (platform != m_platform) lastOfSystem() = platform;
      m_platform = platform;
      restyle();
    }
    return false;
  }

 private:
  void restyle() {
    const Look look = m_lookNow();
    if (m_restyling || look.scheme != Scheme::System) return;
    if (isOurs(QApplication::palette()) &&
        &tokensFor(look.scheme) == &tokensOf(QApplication::palette()))
      return;
    m_restyling = true;
    applyLook(m_app, look);
    m_restyling = false;
  }

  QApplication& m_app;
  std::function<Look()> m_lookNow;
  Scheme m_platform = schemeOf(QApplication::style()->standardPalette());
  bool m_restyling = false;
};

}  // namespace

Scheme systemScheme() {
  const QPalette palette = QApplication::palette();
  if (!isOurs(palette)) {
    lastOfSystem() = schemeOf(palette);
  } else if (!lastOfSystem()) {
    lastOfSystem() = schemeOf(QApplication::style()->standardPalette());
  }
  return *lastOfSystem();
}

void followSystemLook(QApplication& app, std::function<Look()> lookNow, QObject* parent) {
  new SystemWatch(app, std::move(lookNow), parent);
}

void applyLook(QApplication& app, const Look& look) {
  // Before the style: setting it would put its own palette in the place of the system's.
  const Tokens& tokens = tokensFor(look.scheme);
  app.setStyle(new ScaledStyle);
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
