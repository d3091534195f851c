// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/includerules.h"

#include <QFileInfo>
#include <QRegularExpression>

namespace retenta::tidy {

namespace {

// The folders of core from left to right: each may include itself and those left of it.
const QStringList coreOrder = {
    QStringLiteral("base"),       QStringLiteral("storage"),    QStringLiteral("clients"),
    QStringLiteral("purchases"),  QStringLiteral("business"),   QStringLiteral("backups"),
    QStringLiteral("rfm"),        QStringLiteral("segments"),   QStringLiteral("metrics"),
    QStringLiteral("prediction"), QStringLiteral("importing"),  QStringLiteral("loyalty"),
    QStringLiteral("feedback"),   QStringLiteral("campaigns"),  QStringLiteral("revenue"),
    QStringLiteral("card"),       QStringLiteral("duplicates"), QStringLiteral("overview"),
    QStringLiteral("exports"),    QStringLiteral("privacy"),    QStringLiteral("reports"),
    QStringLiteral("demo")};

// Parts of the window that know no feature, and what of ours each may include besides itself.
struct Shared {
  QString folder;
  QStringList may;
};
const std::vector<Shared> sharedUi = {
    {QStringLiteral("theme"), {QStringLiteral("core/base")}},
    {QStringLiteral("text"), {QStringLiteral("core/base")}},
    {QStringLiteral("models"), {QStringLiteral("core/base"), QStringLiteral("ui/text")}},
    {QStringLiteral("widgets"),
     {QStringLiteral("core/base"), QStringLiteral("ui/text"), QStringLiteral("ui/theme")}},
    {QStringLiteral("charts"),
     {QStringLiteral("core/base"), QStringLiteral("ui/text"), QStringLiteral("ui/theme"),
      QStringLiteral("ui/widgets")}},
    // What several features say of segments, and how they let one be chosen.
    {QStringLiteral("segments"),
     {QStringLiteral("core/base"), QStringLiteral("core/clients"), QStringLiteral("core/rfm"),
      QStringLiteral("core/segments"), QStringLiteral("ui/text"), QStringLiteral("ui/theme"),
      QStringLiteral("ui/widgets")}},
    {QStringLiteral("shell"),
     {QStringLiteral("core/base"), QStringLiteral("ui/text"), QStringLiteral("ui/theme"),
      QStringLiteral("ui/widgets")}}};

// Single headers a folder may use against its row, each with the reason.
struct Exception {
  QString path;
  QString header;
  QString why;
};
const std::vector<Exception> exceptions = {};

bool isSharedUi(const QString& folder) {
  for (const Shared& s : sharedUi)
    if (folder == s.folder) return true;
  return false;
}

bool isStore(const QString& header) { return header.endsWith(QLatin1String("store.h")); }

QString coreTrouble(const QString& own, const QString& header) {
  if (!header.startsWith(QLatin1String("core/"))) {
    return QStringLiteral("core includes nothing of the window or the programs");
  }
  const qsizetype mine = coreOrder.indexOf(own);
  const qsizetype theirs = coreOrder.indexOf(header.section(QLatin1Char('/'), 1, 1));
  if (mine < 0) return QStringLiteral("core/%1 has no place in the order of core").arg(own);
  if (theirs < 0) return QStringLiteral("this folder has no place in the order of core");
  if (theirs > mine) return QStringLiteral("core/%1 stands left of it").arg(own);
  return {};
}

QString uiTrouble(const QString& own, const QString& header) {
  const QString folder = folderOf(header);
  if (folder == QStringLiteral("ui/") + own) return {};
  for (const Shared& s : sharedUi) {
    if (s.folder != own) continue;
    if (s.may.contains(folder)) return {};
    return QStringLiteral("ui/%1 knows no feature: it may include %2")
        .arg(own, s.may.join(QStringLiteral(", ")));
  }
  if (header.startsWith(QLatin1String("core/"))) {
    if (folder == QLatin1String("core/storage") || isStore(header)) {
      return QStringLiteral("a page asks a service, never a store or the storage");
    }
    return {};
  }
  if (header.startsWith(QLatin1String("ui/"))) {
    if (isSharedUi(header.section(QLatin1Char('/'), 1, 1)) && folder != QLatin1String("ui/shell")) {
      return {};
    }
    return QStringLiteral("features of the window do not know each other: use a jump of the page");
  }
  return QStringLiteral("nobody includes app/ or tests/");
}

QString ownTrouble(const QString& path, const QString& header) {
  for (const Exception& e : exceptions)
    if (e.path == path && e.header == header) return {};
  const QString top = path.section(QLatin1Char('/'), 0, 0);
  const QString own = path.section(QLatin1Char('/'), 1, 1);
  if (top == QLatin1String("core")) return coreTrouble(own, header);
  if (top == QLatin1String("ui")) return uiTrouble(own, header);
  if (top == QLatin1String("app") && header.startsWith(QLatin1String("tests/"))) {
    return QStringLiteral("a program does not include tests");
  }
  return {};
}

bool hasHeader(const QString& qtHeaders, const char* module, const QString& header) {
  return QFileInfo::exists(
      QStringLiteral("%1/%2/%3").arg(qtHeaders, QLatin1String(module), header));
}

QString outsideTrouble(const QString& path, const QString& header, const QString& qtHeaders) {
  static const QRegularExpression umbrella(
      QStringLiteral("^(Qt(Core|Gui|Widgets|Charts|Test|Svg|Concurrent|Network|Sql))(/\\1)?$"));
  if (umbrella.match(header).hasMatch()) {
    return QStringLiteral("an umbrella header costs seconds a file: include single classes");
  }
  const QString folder = folderOf(path);
  const bool test = path.startsWith(QLatin1String("tests/"));
  const bool sqlite =
      header == QLatin1String("sqlite3.h") || header.startsWith(QLatin1String("SQLiteCpp/"));
  if (sqlite && !test) {
    const bool store =
        folder.startsWith(QLatin1String("core/")) && path.endsWith(QLatin1String("store.cpp"));
    const bool business =
        path == QLatin1String("core/business/business.cpp") && header != QLatin1String("sqlite3.h");
    if (folder != QLatin1String("core/storage") && !store && !business) {
      return QStringLiteral("SQL lives in core/storage and *store.cpp");
    }
  }
  const bool charts =
      header.startsWith(QLatin1String("QtCharts/")) || hasHeader(qtHeaders, "QtCharts", header);
  if (charts && !test && folder != QLatin1String("ui/charts")) {
    return QStringLiteral("only ui/charts knows Qt Charts");
  }
  if (path.startsWith(QLatin1String("core/")) && header.startsWith(QLatin1Char('Q')) &&
      !hasHeader(qtHeaders, "QtCore", header) && !hasHeader(qtHeaders, "QtConcurrent", header)) {
    return QStringLiteral("core uses Qt Core and Qt Concurrent alone");
  }
  if (path.startsWith(QLatin1String("core/")) && header == QLatin1String("QSettings")) {
    return QStringLiteral("settings live in the base; core has no file of its own");
  }
  return {};
}

}  // namespace

Findings checkIncludes(const SourceFile& file, const QString& qtHeaders) {
  static const QRegularExpression include(QStringLiteral("^\\s*#include\\s*([<\"])([^>\"]+)[>\"]"));
  Findings found;
  if (!isCpp(file.path)) return found;
  for (qsizetype i = 0; i < file.lines.size(); ++i) {
    const auto match = include.match(file.lines[i]);
    if (!match.hasMatch()) continue;
    const QString header = match.captured(2);
    const bool own = match.captured(1) == QLatin1String("\"");
    const QString trouble =
        own ? ownTrouble(file.path, header) : outsideTrouble(file.path, header, qtHeaders);
    if (!trouble.isEmpty()) {
      found.push_back(
          {file.path, static_cast<int>(i) + 1, QStringLiteral("%1: %2").arg(header, trouble)});
    }
  }
  return found;
}

}  // namespace retenta::tidy
