// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/sourcefile.h"

#include <QDirIterator>
#include <QFile>

#include "tests/tidy/codetext.h"

namespace retenta::tidy {

namespace {

const QStringList& textEndings() {
  static const QStringList endings = {
      QStringLiteral(".cpp"), QStringLiteral(".h"),   QStringLiteral(".cmake"),
      QStringLiteral(".txt"), QStringLiteral(".sh"),  QStringLiteral(".sql"),
      QStringLiteral(".md"),  QStringLiteral(".xml"), QStringLiteral(".desktop"),
      QStringLiteral(".py"),  QStringLiteral(".1"),   QStringLiteral("/.ci/run"),
      QStringLiteral(".json")};
  return endings;
}

bool isText(const QString& path) {
  for (const QString& ending : textEndings())
    if (path.endsWith(ending)) return true;
  return false;
}

}  // namespace

SourceFile sourceFromText(const QString& path, const QString& text) {
  SourceFile file;
  file.path = path;
  file.lines = text.split(QLatin1Char('\n'));
  if (!file.lines.isEmpty() && file.lines.last().isEmpty()) file.lines.removeLast();
  if (isCpp(path)) file.code = codeOnly(text).split(QLatin1Char('\n'));
  return file;
}

std::vector<SourceFile> readTree(const QString& root) {
  std::vector<SourceFile> files;
  QStringList paths;
  QDirIterator it(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
  while (it.hasNext()) {
    const QString path = it.next().mid(root.size() + 1);
    if (path.startsWith(QLatin1String("build/")) || path.startsWith(QLatin1String(".git/")) ||
        path.startsWith(QLatin1String("tests/data/")) ||
        path.startsWith(QLatin1String("tests/fuzz/seeds/")) || !isText(QLatin1Char('/') + path)) {
      continue;
    }
    paths += path;
  }
  paths.sort();
  for (const QString& path : paths) {
    QFile file(root + QLatin1Char('/') + path);
    if (!file.open(QIODevice::ReadOnly)) continue;
    files.push_back(sourceFromText(path, QString::fromUtf8(file.readAll())));
  }
  return files;
}

bool isCpp(const QString& path) {
  return path.endsWith(QLatin1String(".cpp")) || path.endsWith(QLatin1String(".h"));
}

QString folderOf(const QString& path) {
  const QStringList parts = path.split(QLatin1Char('/'));
  return parts.mid(0, qMin<qsizetype>(2, parts.size() - 1)).join(QLatin1Char('/'));
}

QString listed(const Findings& findings) {
  QString text;
  for (const Finding& f : findings)
    text += QStringLiteral("\n  %1:%2: %3").arg(f.path).arg(f.line).arg(f.what);
  return text;
}

}  // namespace retenta::tidy
