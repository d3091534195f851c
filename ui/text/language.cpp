// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

// A static library's resources have to be asked for, outside of any namespace.
static void initTexts() { Q_INIT_RESOURCE(texts); }

namespace retenta {

namespace {

QLocale localeOf(const QString& code) {
  return code == QLatin1String("ru") ? QLocale(QLocale::Russian, QLocale::Russia)
                                     : QLocale(QLocale::English, QLocale::UnitedKingdom);
}

QString textsFile(const QString& code) { return QStringLiteral(":/i18n/retenta_%1.qm").arg(code); }

void replaceTranslator(QObject* owner, const char* name, const QString& file,
                       const QString& folder) {
  delete owner->findChild<QTranslator*>(QString::fromLatin1(name), Qt::FindDirectChildrenOnly);
  auto* translator = new QTranslator(owner);
  translator->setObjectName(QString::fromLatin1(name));
  if (translator->load(file, folder)) QCoreApplication::installTranslator(translator);
}

}  // namespace

QStringList Language::available() { return {QStringLiteral("ru"), QStringLiteral("en")}; }

Language Language::current() {
  Language language;
  language.m_locale = localeOf(QLocale().language() == QLocale::Russian ? QStringLiteral("ru")
                                                                        : QStringLiteral("en"));
  return language;
}

QString Language::systemCode() {
  for (const QString& wanted : QLocale::system().uiLanguages()) {
    const QString code = wanted.left(2);
    if (available().contains(code)) return code;
  }
  return QStringLiteral("en");
}

Language Language::load(const QString& code) {
  initTexts();
  Language language;
  language.m_locale = localeOf(code);
  auto translator = std::make_shared<QTranslator>();
  if (translator->load(textsFile(language.code()))) language.m_translator = std::move(translator);
  return language;
}

void Language::install(const QString& code) {
  initTexts();
  QLocale::setDefault(localeOf(code));
  auto* app = QCoreApplication::instance();
  const QString own = current().code();
  replaceTranslator(app, "texts", textsFile(own), {});
  replaceTranslator(app, "qtTexts", QStringLiteral("qtbase_%1").arg(own),
                    QLibraryInfo::path(QLibraryInfo::TranslationsPath));
}

QString Language::code() const { return isRussian() ? QStringLiteral("ru") : QStringLiteral("en"); }

QString Language::text(const char* context, const char* source, int n) const {
  if (!m_translator) return QCoreApplication::translate(context, source, nullptr, n);
  QString found = m_translator->translate(context, source, nullptr, n);
  if (found.isEmpty()) found = QString::fromUtf8(source);
  return found;
}

}  // namespace retenta
