// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/sizerules.h"

#include <QRegularExpression>

namespace retenta::tidy {

namespace {

constexpr int sourceLines = 400;
constexpr int headerLines = 150;
constexpr int functionLines = 70;
constexpr int testLines = 100;  // a test tells a story from beginning to end
constexpr int columns = 100;

// What is longer than the rule, each with its reason.
struct Reason {
  QString path;
  QString why;
};
const std::vector<Reason> longFiles = {};
const std::vector<Reason> longFunctions = {
    {QStringLiteral("app/cli/commands.cpp"), QStringLiteral("one table, a few lines a command")},
    {QStringLiteral("core/base/error.cpp"),
     QStringLiteral("one switch, a name a code: the compiler sees that none is missing")},
    {QStringLiteral("ui/text/errortext.cpp"),
     QStringLiteral("one switch, a sentence a code: the compiler sees that none is missing")}};

bool hasReason(const std::vector<Reason>& reasons, const QString& path) {
  for (const Reason& r : reasons)
    if (r.path == path) return true;
  return false;
}

// Finds function bodies by counting braces. What stands before an opening brace tells what it
// opens: a scope of declarations, an initialiser, or, outside of any function, a body.
class FunctionScanner {
 public:
  explicit FunctionScanner(const SourceFile& file)
      : m_file(file),
        m_limit(file.path.startsWith(QLatin1String("tests/")) ? testLines : functionLines) {}

  Findings run() {
    for (qsizetype i = 0; i < m_file.code.size(); ++i) {
      m_line = static_cast<int>(i) + 1;
      if (m_file.code[i].trimmed().startsWith(u'#')) continue;
      for (const QChar c : m_file.code[i]) step(c);
      m_head += u' ';
    }
    return m_found;
  }

 private:
  enum class Scope { Declarations, Initialiser, Function };

  void step(QChar c) {
    if (c == u'{') {
      open();
    } else if (c == u'}') {
      close();
    } else if (c == u';') {
      m_head.clear();
    } else {
      if (m_head.trimmed().isEmpty() && !c.isSpace()) m_headLine = m_line;
      m_head += c;
    }
  }

  Scope opens() const {
    static const QRegularExpression scope(QStringLiteral(
        "^(template\\s*<.*>\\s*)?(inline\\s+)?(namespace|class|struct|union|extern)\\b"));
    static const QRegularExpression memberInit(QStringLiteral("\\)[^)]*[^:]:[^:].*[\\w>]\\s*$"));
    const QString head = m_head.trimmed();
    if (!m_scopes.empty() && m_scopes.back() != Scope::Declarations) return Scope::Initialiser;
    if (scope.match(head).hasMatch()) return Scope::Declarations;
    if (!head.contains(u'(') || head.startsWith(QLatin1String("enum"))) return Scope::Initialiser;
    return memberInit.match(head).hasMatch() ? Scope::Initialiser : Scope::Function;
  }

  void open() {
    const Scope scope = opens();
    if (scope == Scope::Function) m_begin = m_headLine;
    m_scopes.push_back(scope);
    if (scope != Scope::Initialiser)
      m_head.clear();
    else
      m_head += u'0';  // `: m_a{1}, m_b{2} {` goes on: the body is still to come
  }

  void close() {
    if (m_scopes.empty()) return;
    const Scope scope = m_scopes.back();
    m_scopes.pop_back();
    if (scope == Scope::Function && m_line - m_begin + 1 > m_limit &&
        !hasReason(longFunctions, m_file.path)) {
      m_found.push_back({m_file.path, m_begin,
                         QStringLiteral("a function of %1 lines; at most %2: give its parts names")
                             .arg(m_line - m_begin + 1)
                             .arg(m_limit)});
    }
    if (scope == Scope::Initialiser && !insideFunction()) {
      m_head += u')';
    } else {
      m_head.clear();
    }
  }

  bool insideFunction() const {
    for (const Scope s : m_scopes)
      if (s == Scope::Function) return true;
    return false;
  }

  const SourceFile& m_file;
  int m_limit;
  Findings m_found;
  std::vector<Scope> m_scopes;
  QString m_head;
  int m_headLine = 1;
  int m_begin = 0;
  int m_line = 0;
};

bool isBuildText(const QString& path) {
  return path.endsWith(QLatin1String("CMakeLists.txt")) || path.endsWith(QLatin1String(".cmake"));
}

}  // namespace

Findings checkSizes(const SourceFile& file) {
  if (!isCpp(file.path)) return {};
  Findings found = FunctionScanner(file).run();
  const int limit = file.path.endsWith(QLatin1String(".h")) ? headerLines : sourceLines;
  if (file.lines.size() > limit && !hasReason(longFiles, file.path)) {
    found.push_back({file.path, 0,
                     QStringLiteral("%1 lines; at most %2, or a reason in tests/tidy/sizerules.cpp")
                         .arg(file.lines.size())
                         .arg(limit)});
  }
  for (qsizetype i = 0; i < file.lines.size(); ++i) {
    if (file.lines[i].size() > columns) {
      found.push_back(
          {file.path, static_cast<int>(i) + 1,
           QStringLiteral("%1 columns; at most %2").arg(file.lines[i].size()).arg(columns)});
    }
  }
  return found;
}

Findings checkForm(const SourceFile& file) {
  Findings found;
  const QString licence = QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later");
  const bool script = file.path.endsWith(QLatin1String(".sh")) ||
                      file.path.endsWith(QLatin1String(".py")) ||
                      file.path == QLatin1String(".ci/run");
  if (isCpp(file.path) || isBuildText(file.path) || script) {
    const QString wanted =
        isCpp(file.path) ? QStringLiteral("// ") + licence : QStringLiteral("# ") + licence;
    if (file.lines.value(script ? 1 : 0) != wanted) {
      found.push_back({file.path, 1, QStringLiteral("begins with: %1").arg(wanted)});
    }
  }
  if (file.path.endsWith(QLatin1String(".h")) &&
      file.lines.value(1) != QLatin1String("#pragma once")) {
    found.push_back({file.path, 2, QStringLiteral("a header's second line is #pragma once")});
  }
  const bool markdown = file.path.endsWith(QLatin1String(".md"));
  for (qsizetype i = 0; i < file.lines.size(); ++i) {
    const QString& line = file.lines[i];
    if (line.contains(u'\t')) {
      found.push_back({file.path, static_cast<int>(i) + 1, QStringLiteral("a tab")});
    }
    if (!markdown && !line.isEmpty() && line.back().isSpace()) {
      found.push_back({file.path, static_cast<int>(i) + 1, QStringLiteral("blanks at the end")});
    }
  }
  return found;
}

}  // namespace retenta::tidy
