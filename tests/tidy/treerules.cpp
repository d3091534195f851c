// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/treerules.h"

#include <map>

#include <QFileInfo>
#include <QRegularExpression>

namespace retenta::tidy {

namespace {

constexpr int folderFiles = 25;

QString parentOf(const QString& path) { return path.section(QLatin1Char('/'), 0, -2); }
QString nameOf(const QString& path) { return path.section(QLatin1Char('/'), -1); }

bool isWord(const QString& text, const QString& word) {
  return QRegularExpression(
             QStringLiteral("(?<![\\w.])%1(?![\\w])").arg(QRegularExpression::escape(word)))
      .match(text)
      .hasMatch();
}

}  // namespace

Findings checkRegistered(const std::vector<SourceFile>& tree) {
  std::map<QString, QString> buildTexts;
  for (const SourceFile& file : tree)
    if (nameOf(file.path) == QLatin1String("CMakeLists.txt")) {
      buildTexts[parentOf(file.path)] = file.lines.join(QLatin1Char('\n'));
    }
  Findings found;
  for (const SourceFile& file : tree) {
    if (!file.path.endsWith(QLatin1String(".cpp"))) continue;
    const QString name = nameOf(file.path);
    const QString stem = name.chopped(4);
    QString text;  // the nearest build file at or above the folder
    QString folder = parentOf(file.path);
    while (!folder.isEmpty() && !buildTexts.count(folder)) folder = parentOf(folder);
    if (buildTexts.count(folder)) text = buildTexts[folder];
    const QString relative = file.path.mid(folder.size() + 1);
    const bool test = stem.startsWith(QLatin1String("tst_"));
    const bool known = test ? text.contains(QRegularExpression(
                                  QStringLiteral("retenta_test\\(\\s*%1\\b").arg(stem)))
                            : isWord(text, relative) || isWord(text, stem);
    if (!known) {
      found.push_back(
          {file.path, 0,
           QStringLiteral("not named in %1/CMakeLists.txt: nobody builds it").arg(folder)});
    }
  }
  return found;
}

Findings checkFolderSizes(const std::vector<SourceFile>& tree) {
  std::map<QString, int> files;
  for (const SourceFile& file : tree)
    if (isCpp(file.path)) ++files[parentOf(file.path)];
  Findings found;
  for (const auto& [folder, count] : files) {
    if (count > folderFiles) {
      found.push_back({folder, 0,
                       QStringLiteral("%1 files; at most %2: split it by sub-nouns")
                           .arg(count)
                           .arg(folderFiles)});
    }
  }
  return found;
}

Findings checkClassNames(const std::vector<SourceFile>& tree) {
  static const QRegularExpression head(QStringLiteral("^class (\\w+)( final)? :"));
  std::map<QString, QString> seen;
  Findings found;
  for (const SourceFile& file : tree) {
    if (!file.path.endsWith(QLatin1String(".h"))) continue;
    for (qsizetype i = 0; i + 1 < file.code.size(); ++i) {
      const auto match = head.match(file.code[i]);
      const QString next = file.code.mid(i + 1, 2).join(QLatin1Char(' '));
      if (!match.hasMatch() || !next.contains(QLatin1String("Q_OBJECT"))) continue;
      const auto [at, fresh] = seen.emplace(match.captured(1), file.path);
      if (fresh) continue;
      found.push_back({file.path, static_cast<int>(i + 1),
                       QStringLiteral("class %1 is in %2 too: give it a name of its own")
                           .arg(match.captured(1), at->second)});
    }
  }
  return found;
}

Findings checkErrorSentences(const SourceFile& codes, const SourceFile& sentences) {
  static const QRegularExpression code(QStringLiteral("^\\s*([A-Z]\\w+)\\s*,?\\s*$"));
  const QString text = sentences.code.join(QLatin1Char('\n'));
  Findings found;
  bool inside = false;
  for (qsizetype i = 0; i < codes.code.size(); ++i) {
    const QString& line = codes.code[i];
    if (line.contains(QLatin1String("enum class ErrorCode"))) {
      inside = true;
      continue;
    }
    if (inside && line.contains(QLatin1Char('}'))) break;
    const auto match = code.match(line);
    if (!inside || !match.hasMatch()) continue;
    if (!isWord(text, match.captured(1)) &&
        !text.contains(QStringLiteral("ErrorCode::") + match.captured(1))) {
      found.push_back(
          {codes.path, static_cast<int>(i) + 1,
           QStringLiteral("%1 has no sentence in %2").arg(match.captured(1), sentences.path)});
    }
  }
  return found;
}

Findings checkManual(const SourceFile& commands, const SourceFile& manual) {
  static const QRegularExpression command(QStringLiteral("^ *\\{\"([a-z-]+)\","));
  QString text = manual.lines.join(QLatin1Char('\n'));
  text.remove(QLatin1Char('\\'));  // roff escapes its dashes
  Findings found;
  for (qsizetype i = 0; i < commands.lines.size(); ++i) {
    const auto match = command.match(commands.lines[i]);
    if (!match.hasMatch()) continue;
    const QRegularExpression entry(
        QStringLiteral("\n\\.TP\n\\.B[IR]? %1\\b(?!-)").arg(match.captured(1)));
    if (!entry.match(text).hasMatch()) {
      found.push_back({commands.path, static_cast<int>(i) + 1,
                       QStringLiteral("%1 is not in %2").arg(match.captured(1), manual.path)});
    }
  }
  return found;
}

Findings checkNamedPaths(const SourceFile& document, const QString& root) {
  static const QRegularExpression named(QStringLiteral(
      "`((?:app|core|ui|tests|cmake|packaging|resources|translations|\\.ci)/[\\w./-]*)`"));
  Findings found;
  for (qsizetype i = 0; i < document.lines.size(); ++i) {
    auto it = named.globalMatch(document.lines[i]);
    while (it.hasNext()) {
      const QString path = it.next().captured(1);
      if (!QFileInfo::exists(root + QLatin1Char('/') + path)) {
        found.push_back(
            {document.path, static_cast<int>(i) + 1, QStringLiteral("%1 is not there").arg(path)});
      }
    }
  }
  return found;
}

}  // namespace retenta::tidy
