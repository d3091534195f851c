// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/translationrules.h"

#include <functional>

#include <QRegularExpression>
#include <QXmlStreamReader>

namespace retenta::tidy {

namespace {

struct Message {
  QString context;
  QString source;
  QString comment;
  QString type;
  bool plural = false;
  QStringList forms;
  int line = 0;
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
  Message m;
  m.context = context;
  m.line = static_cast<int>(xml.lineNumber());
  m.plural = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
  while (xml.readNextStartElement()) {
    if (xml.name() == QLatin1String("source")) {
      m.source = xml.readElementText();
    } else if (xml.name() == QLatin1String("comment")) {
      m.comment = xml.readElementText();
    } else if (xml.name() == QLatin1String("translation")) {
      m.type = xml.attributes().value(QLatin1String("type")).toString();
      QString text;
      while (!(xml.readNext() == QXmlStreamReader::EndElement &&
               xml.name() == QLatin1String("translation")) &&
             !xml.atEnd()) {
        if (xml.isStartElement()) m.forms += xml.readElementText();
        if (xml.isCharacters() && !xml.isWhitespace()) text += xml.text();
      }
      if (!m.plural) m.forms = QStringList(text);
    } else {
      xml.skipCurrentElement();
    }
  }
  return m;
}

void eachMessage(const QByteArray& bytes, const std::function<void(const Message&)>& seen) {
  QXmlStreamReader xml(bytes);
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("message")) seen(readMessage(xml, context));
  }
}

QString keyOf(const Message& m) {
  const QString key = m.context + QStringLiteral(" | ") + m.source;
  return m.comment.isEmpty() ? key : key + QStringLiteral(" | ") + m.comment;
}

std::set<QString> placesOf(const QString& text) {
  static const QRegularExpression place(QStringLiteral("%L?(\\d+|n)"));
  std::set<QString> places;
  auto it = place.globalMatch(text);
  while (it.hasNext()) places.insert(it.next().captured(1));
  return places;
}

}  // namespace

Translations readTranslations(const QString& path, const QByteArray& xml) {
  Translations read;
  eachMessage(xml, [&](const Message& m) {
    const bool gone = m.type == QLatin1String("vanished") || m.type == QLatin1String("obsolete");
    bool empty = m.forms.isEmpty();
    for (const QString& form : m.forms) empty = empty || form.isEmpty();
    if (!m.type.isEmpty() || empty) {
      read.unfinished.push_back(
          {path, m.line,
           QStringLiteral("%1: \"%2\"")
               .arg(m.type.isEmpty() ? QStringLiteral("empty") : m.type, m.source)});
    }
    if (gone) return;
    read.messages.insert(keyOf(m));
    if (m.plural) read.plural.insert(keyOf(m));
  });
  return read;
}

Findings checkComplete(const QString& path, const std::set<QString>& inSources,
                       const std::set<QString>& inFile) {
  Findings found;
  for (const QString& key : inSources)
    if (!inFile.count(key)) found.push_back({path, 0, QStringLiteral("lacks: ") + key});
  for (const QString& key : inFile)
    if (!inSources.count(key)) found.push_back({path, 0, QStringLiteral("is of old: ") + key});
  return found;
}

Findings checkPlaces(const QString& path, const QByteArray& xml) {
  Findings found;
  eachMessage(xml, [&](const Message& m) {
    std::set<QString> wanted = placesOf(m.source);
    for (const QString& form : m.forms) {
      std::set<QString> got = placesOf(form);
      // "one client" needs no figure where the form is for one alone, as in English.
      if (m.plural) {
        got.erase(QStringLiteral("n"));
        wanted.erase(QStringLiteral("n"));
      }
      if (!form.isEmpty() && got != wanted) {
        found.push_back({path, m.line, QStringLiteral("other places than its source: ") + form});
      }
    }
  });
  return found;
}

}  // namespace retenta::tidy
