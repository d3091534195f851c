// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/wordrules.h"

#include <QRegularExpression>

namespace retenta::tidy {

namespace {

struct Word {
  QRegularExpression pattern;
  QStringList where;   ///< beginnings of paths; empty = the whole tree
  QStringList except;  ///< beginnings of paths
  bool anyText;        ///< comments and literals too, in every kind of file
  QString instead;
};

QStringList paths(const char* list) {
  return QString::fromLatin1(list).split(QLatin1Char(' '), Qt::SkipEmptyParts);
}

Word word(const char* pattern, const char* where, const char* except, const char* instead,
          bool anyText = false) {
  return {QRegularExpression(QString::fromLatin1(pattern)), paths(where), paths(except), anyText,
          QString::fromLatin1(instead)};
}

const std::vector<Word>& words() {
  static const std::vector<Word> all = {
      word("\\b(TO"
           "DO|FIX"
           "ME|X"
           "XX)\\b",
           "", "", "finish it or leave it out", true),
      word("(^|[^a-zA-Z0-9_.])/(work|tmp|root|home|farm)/", "", "", "no path of one machine", true),
      word("\\b(?<!Application::)instance\\(\\)", "core/ ui/ app/", "", "hand the object in"),
      word("\\bprocessEvents\\b", "core/ ui/ app/", "", "work off the GUI thread"),
      word("\\bQEventLoop\\b", "core/ ui/ app/", "", "no nested event loop: connect to the end"),
      word("(\\.|->)exec\\(", "ui/", "", "no nested event loop: open(), popup()"),
      word("\\bQ(Thread|Mutex|Semaphore|WaitCondition)\\b|\\bstd::j?thread\\b|\\bstd::(mutex|async)"
           "\\b",
           "ui/", "", "threads live below a service"),
      word("\\bq(Debug|Info)\\b", "core/ ui/ app/", "", "left over from a search"),
      word("\\bstd::(cout|cerr|clog)\\b|\\b(f|v)?printf\\(", "core/ ui/", "",
           "core and pages print nothing"),
      word("\\bnew\\b(?! *\\()", "core/", "",
           "std::make_unique, or unique_ptr<T>(new T) in one line"),
      word("\\bdelete\\s+\\w", "core/", "", "an owner deletes"),
      word("\\bcurrentDate(Time)?(Utc)?\\(|\\bcurrentM?SecsSinceEpoch\\(|\\bsystem_clock\\b|"
           "\\btime\\((nullptr|NULL|0)\\)",
           "core/", "", "the clock is handed in: business.clock()"),
      word("\\bsetHtml\\(|\\bQt::RichText\\b|\\bQt::AutoText\\b", "ui/ app/",
           "ui/widgets/tables/tableout.cpp ui/clients/clientcommands.cpp",  // the clipboard's HTML,
                                                                            // escaped cell by cell
           "client text is never markup"),
      word("\\b(float|double)\\s+\\w*[mM]inor\\b", "core/ ui/", "core/revenue/",
           "money is integer minor units"),
      word("\\bQSql\\w+", "", "tests/tidy/", "SQLiteCpp below a store"),
      word("(std::|(?<![:\\w.]))system\\(|\\bpopen\\(", "core/ ui/ app/", "", "no shell"),
      word("\\bsrand\\(|\\brand\\(\\)", "core/ ui/ app/", "",
           "a seeded generator that is handed in"),
      word("\\busing namespace std;", "", "", "write std::"),
  };
  return all;
}

bool beginsWithOne(const QString& path, const QStringList& beginnings) {
  for (const QString& b : beginnings)
    if (path.startsWith(b)) return true;
  return false;
}

// `std::unique_ptr<T>(new T(…))`: how a class with a private constructor is owned from the start.
bool isOwnedNew(const QString& line) {
  static const QRegularExpression owned(
      QStringLiteral("unique_ptr<[\\w:]+>\\s*(\\w+)?\\(\\s*new\\b"));
  return owned.match(line).hasMatch();
}

}  // namespace

Findings checkWords(const SourceFile& file) {
  Findings found;
  for (const Word& w : words()) {
    if (!w.where.isEmpty() && !beginsWithOne(file.path, w.where)) continue;
    if (beginsWithOne(file.path, w.except)) continue;
    if (!w.anyText && !isCpp(file.path)) continue;
    const QStringList& lines = w.anyText ? file.lines : file.code;
    for (qsizetype i = 0; i < lines.size(); ++i) {
      const auto match = w.pattern.match(lines[i]);
      if (!match.hasMatch()) continue;
      if (match.captured() == QLatin1String("new") && isOwnedNew(lines.value(i - 1) + lines[i])) {
        continue;
      }
      found.push_back({file.path, static_cast<int>(i) + 1,
                       QStringLiteral("%1: %2").arg(match.captured().trimmed(), w.instead)});
    }
  }
  return found;
}

}  // namespace retenta::tidy
