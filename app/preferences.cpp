// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/preferences.h"

#include <QFile>
#include <QFileInfo>
#include <QSettings>

#include "ui/text/language.h"

namespace retenta {

namespace {

const QString schemeKey = QStringLiteral("look/scheme");
const QString textKey = QStringLiteral("look/text_percent");
const QString languageKey = QStringLiteral("language");
const QString recentKey = QStringLiteral("recent");
const QString backupFoldersKey = QStringLiteral("backup_folders");
const QString recentAboutKey = QStringLiteral("recent_about");
const QString nameKey = QStringLiteral("name");
const QString openedKey = QStringLiteral("opened");
const QString geometryKey = QStringLiteral("window/geometry");
constexpr qsizetype recentKept = 8;

QString schemeName(Scheme scheme) {
  switch (scheme) {
    case Scheme::System:
      return QStringLiteral("system");
    case Scheme::Light:
      return QStringLiteral("light");
    case Scheme::Dark:
      return QStringLiteral("dark");
    case Scheme::HighContrast:
      return QStringLiteral("contrast");
  }
  return QStringLiteral("system");
}

}  // namespace

Look Preferences::look() const {
  const QSettings settings;
  Look look;
  const QString scheme = settings.value(schemeKey).toString();
  if (scheme == QLatin1String("light")) look.scheme = Scheme::Light;
  if (scheme == QLatin1String("dark")) look.scheme = Scheme::Dark;
  if (scheme == QLatin1String("contrast")) look.scheme = Scheme::HighContrast;
  look.textPercent = qBound(100, settings.value(textKey, 100).toInt(), 200);
  return look;
}

void Preferences::setLook(const Look& look) {
  QSettings settings;
  settings.setValue(schemeKey, schemeName(look.scheme));
  settings.setValue(textKey, look.textPercent);
}

QString Preferences::language() const {
  const QString chosen = QSettings().value(languageKey).toString();
  return Language::available().contains(chosen) ? chosen : Language::systemCode();
}

void Preferences::setLanguage(const QString& code) { QSettings().setValue(languageKey, code); }

QStringList Preferences::recent() const {
  QStringList known;
  for (const RecentBusiness& one : recentBusinesses()) {
    if (!one.missing) known += one.path;
  }
  return known;
}

QList<RecentBusiness> Preferences::recentBusinesses() const {
  const QSettings settings;
  const QVariantMap about = settings.value(recentAboutKey).toMap();
  QList<RecentBusiness> all;
  for (const QString& path : settings.value(recentKey).toStringList()) {
    const QVariantMap one = about.value(path).toMap();
    RecentBusiness business;
    business.path = path;
    business.name = one.value(nameKey).toString();
    if (business.name.isEmpty()) business.name = QFileInfo(path).completeBaseName();
    business.openedUtc = QDateTime::fromString(one.value(openedKey).toString(), Qt::ISODate);
    business.missing = !QFile::exists(path);
    all += business;
  }
  return all;
}

void Preferences::addRecent(const QString& path, const QString& name, const QDateTime& openedUtc) {
  QSettings settings;
  QStringList known = settings.value(recentKey).toStringList();
  known.removeAll(path);
  known.prepend(path);
  known = known.first(std::min(known.size(), recentKept));
  QVariantMap about = settings.value(recentAboutKey).toMap();
  about[path] = QVariantMap{{nameKey, name}, {openedKey, openedUtc.toString(Qt::ISODate)}};
  for (const QString& old : about.keys()) {
    if (!known.contains(old)) about.remove(old);
  }
  settings.setValue(recentKey, known);
  settings.setValue(recentAboutKey, about);
}

void Preferences::forgetRecent(const QString& path) {
  QSettings settings;
  QStringList known = settings.value(recentKey).toStringList();
  known.removeAll(path);
  QVariantMap about = settings.value(recentAboutKey).toMap();
  about.remove(path);
  settings.setValue(recentKey, known);
  settings.setValue(recentAboutKey, about);
}

void Preferences::clearRecent() {
  QSettings settings;
  settings.remove(recentKey);
  settings.remove(recentAboutKey);
}

QString Preferences::backupFolder(const QString& base) const {
  return QSettings().value(backupFoldersKey).toMap().value(base).toString();
}

void Preferences::setBackupFolder(const QString& base, const QString& folder) {
  QSettings settings;
  QVariantMap folders = settings.value(backupFoldersKey).toMap();
  if (folders.value(base).toString() == folder) return;
  folders.remove(base);
  if (!folder.isEmpty()) folders[base] = folder;
  settings.setValue(backupFoldersKey, folders);
}

QByteArray Preferences::geometry() const { return QSettings().value(geometryKey).toByteArray(); }
void Preferences::setGeometry(const QByteArray& geometry) {
  QSettings().setValue(geometryKey, geometry);
}

}  // namespace retenta
