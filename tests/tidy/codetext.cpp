// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tidy/codetext.h"

namespace retenta::tidy {

namespace {

class Blanker {
 public:
  explicit Blanker(const QString& text) : m_in(text) {}

  QString run() {
    m_out.reserve(m_in.size());
    while (m_at < m_in.size()) {
      if (starts("//")) {
        blankUntil(QStringLiteral("\n"), false);
      } else if (starts("/*")) {
        blankUntil(QStringLiteral("*/"), true);
      } else if (starts("R\"") && !isWord(before())) {
        rawString();
      } else if (m_in[m_at] == u'#' && lineIsBlankSoFar()) {
        directive();
      } else if (m_in[m_at] == u'"') {
        literal(u'"');
      } else if (m_in[m_at] == u'\'' && !before().isDigit()) {  // 10'000 is a number
        literal(u'\'');
      } else {
        keep();
      }
    }
    return m_out;
  }

 private:
  static bool isWord(QChar c) { return c.isLetterOrNumber() || c == u'_'; }
  bool starts(const char* token) const {
    return QStringView(m_in).sliced(m_at).startsWith(QLatin1String(token));
  }
  QChar before() const { return m_at > 0 ? m_in[m_at - 1] : QChar(u' '); }
  bool lineIsBlankSoFar() const {
    const qsizetype begin = m_out.lastIndexOf(u'\n') + 1;
    return QStringView(m_out).sliced(begin).trimmed().isEmpty();
  }
  void keep() { m_out += m_in[m_at++]; }
  void blank() {
    m_out += m_in[m_at] == u'\n' ? QChar(u'\n') : QChar(u' ');
    ++m_at;
  }
  void blankUntil(const QString& end, bool including) {
    qsizetype to = m_in.indexOf(end, m_at);
    to = to < 0 ? m_in.size() : to + (including ? end.size() : 0);
    while (m_at < to) blank();
  }
  void rawString() {
    const qsizetype open = m_in.indexOf(u'(', m_at);
    const QString close = u')' + m_in.mid(m_at + 2, open - m_at - 2) + u'"';
    blankUntil(close, true);
  }
  // An include keeps its name; a macro body is code like any other.
  void directive() {
    if (!QStringView(m_in).sliced(m_at).startsWith(u"#include")) return keep();
    while (m_at < m_in.size() && m_in[m_at] != u'\n') keep();
  }
  void literal(QChar quote) {
    keep();
    while (m_at < m_in.size() && m_in[m_at] != quote && m_in[m_at] != u'\n') {
      if (m_in[m_at] == u'\\' && m_at + 1 < m_in.size()) blank();
      blank();
    }
    if (m_at < m_in.size()) keep();
  }

  const QString& m_in;
  QString m_out;
  qsizetype m_at = 0;
};

}  // namespace

QString codeOnly(const QString& text) { return Blanker(text).run(); }

}  // namespace retenta::tidy
