// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QLocale>
#include <QString>
#include <QStringList>

class QTranslator;

namespace retenta {

/// A language to speak: its locale and its texts. The interface's own is current(); a report may
/// be made in another one at the same time by load(). Cheap to copy; safe to read on any thread.
class Language {
 public:
  /// "ru", "en": every language the program is complete in.
  static QStringList available();

  /// The language of the interface: whatever install() set, else English.
  static Language current();
  /// The best of available() for the system's settings.
  static QString systemCode();

  /// A language apart from the interface's; English for an unknown code.
  static Language load(const QString& code);
  /// Makes `code` the language of the interface: translators of the program and of Qt, and the
  /// default QLocale. GUI thread (or the command line), with a QCoreApplication.
  static void install(const QString& code);

  QString code() const;  ///< "ru" or "en"
  const QLocale& locale() const { return m_locale; }
  bool isRussian() const { return m_locale.language() == QLocale::Russian; }

  /// The text in this language; `n` chooses the plural form (write the number yourself, as %1).
  QString text(const char* context, const char* source, int n = -1) const;

 private:
  QLocale m_locale = QLocale(QLocale::English, QLocale::UnitedKingdom);
  std::shared_ptr<const QTranslator> m_translator;  // null: the installed ones
};

}  // namespace retenta
