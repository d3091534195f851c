// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/glossary.h"

#include <optional>

#include <QRegularExpression>

#include "ui/text/terms.h"

namespace retenta {

namespace {

// The line with its figures put in; nothing when one is unknown.
std::optional<QString> filled(const QString& line, const GlossaryFigures& figures) {
  static const QRegularExpression placeholder(QStringLiteral("\\{(\\w+)\\}"));
  QString text;
  qsizetype from = 0;
  for (auto found = placeholder.globalMatch(line); found.hasNext();) {
    const auto match = found.next();
    const auto figure = figures.constFind(match.captured(1));
    if (figure == figures.constEnd()) return std::nullopt;
    text += line.mid(from, match.capturedStart() - from) + *figure;
    from = match.capturedEnd();
  }
  return text + line.mid(from);
}

}  // namespace

QList<GlossaryEntry> glossaryEntries(const QString& markdown, const GlossaryFigures& figures) {
  QList<GlossaryEntry> entries;
  for (const QString& line : markdown.split(QLatin1Char('\n'))) {
    if (line.startsWith(QLatin1String("## "))) {
      const QString id = line.mid(3).trimmed();
      entries += GlossaryEntry{id, term(id), {}};
    } else if (!entries.isEmpty()) {
      const auto text = filled(line, figures);
      if (!text) continue;
      // A quotation of its own paragraph, else Markdown takes it for the sentence before.
      if (text->startsWith(QLatin1String("> "))) entries.last().text += QLatin1Char('\n');
      entries.last().text += *text + QLatin1Char('\n');
    }
  }
  return entries;
}

}  // namespace retenta
