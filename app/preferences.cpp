// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include <QFile>
#include <QSettings>

#include "ui/text/language.h"

namespace retenta {

namespace {

const QString schemeKey = QStringLiteral("look/scheme");
const QString textKey = QStringLiteral("look/text_percent");
const QString languageKey = QStringLiteral("language");
const QString recentKey = QStringLiteral("recent");
const QString geometryKey = QStringLiteral("window/geometry");
constexpr qsizetype recentKept = 8;

}  // namespace

Look Preferences::look() const {
  const QSettings settings;
  Look look;
  const QString scheme = settings.value(schemeKey).toString();
  if (scheme == QLatin1String("light")) look.scheme = Scheme::Light;
  if (scheme == QLatin1String("dark")) look.scheme = Scheme::Dark;
  look.textPercent = qBound(100, settings.value(textKey, 100).toInt(), 200);
  return look;
}

void Preferences::setLook(const Look& look) {
  QSettings settings;
  settings.setValue(schemeKey, look.scheme == Scheme::Light  ? QStringLiteral("light")
                               : look.scheme == Scheme::Dark ? QStringLiteral("dark")
                                                             : QStringLiteral("system"));
  settings.setValue(textKey, look.textPercent);
}

QString Preferences::language() const {
  const QString chosen = QSettings().value(languageKey).toString();
  return Language::available().contains(chosen) ? chosen : Language::systemCode();
}

void Preferences::setLanguage(const QString& code) { QSettings().setValue(languageKey, code); }

QStringList Preferences::recent() const {
  QStringList known = QSettings().value(recentKey).toStringList();
  known.removeIf([](const QString& path) { return !QFile::exists(path); });
  return known;
}

void Preferences::addRecent(const QString& path) {
  QStringList known = recent();
  known.removeAll(path);
  known.prepend(path);
  QSettings().setValue(recentKey, known.first(std::min(known.size(), recentKept)));
}

QByteArray Preferences::geometry() const { return QSettings().value(geometryKey).toByteArray(); }
void Preferences::setGeometry(const QByteArray& geometry) {
  QSettings().setValue(geometryKey, geometry);
}

}  // namespace retenta
