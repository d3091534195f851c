// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exports/csvwriter.h"

#include <cerrno>
#include <cmath>
#include <cstdlib>

#include <QSaveFile>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr char lineEnd[] = "\r\n";

char separatorOf(CsvKind kind) { return kind == CsvKind::Excel ? ';' : ','; }

bool needsQuotes(QStringView text, char separator) {
  if (text.isEmpty()) return false;
  if (text.front().isSpace() || text.back().isSpace()) return true;
  for (const QChar c : text) {
    if (c == QLatin1Char(separator) || c == QLatin1Char('"') || c == QLatin1Char('\n') ||
        c == QLatin1Char('\r')) {
      return true;
    }
  }
  return false;
}

/// Hands every byte on or remembers that it could not: a disk that fills up takes a part of a block
/// without an error, which whoever does not count bytes never hears of.
class CountingDevice final : public QIODevice {
 public:
  explicit CountingDevice(QIODevice& to) : m_to(to) { open(WriteOnly | Unbuffered); }
  bool failed() const { return m_failed; }
  int systemError() const { return m_systemError; }  ///< errno of the failure

 protected:
  qint64 readData(char*, qint64) override { return -1; }
  qint64 writeData(const char* bytes, qint64 size) override {
    for (qint64 done = 0; done < size && !m_failed;) {
      errno = 0;
      const qint64 step = m_to.write(bytes + done, size - done);
      m_failed = step <= 0;
      if (m_failed) m_systemError = errno;
      done += step;
    }
    return m_failed ? -1 : size;
  }

 private:
  QIODevice& m_to;
  bool m_failed = false;
  int m_systemError = 0;
};

Error writeError(const QSaveFile& file, const QString& path, int systemError) {
  // Qt tells a full disk only in the words of its message.
  if (systemError == ENOSPC || systemError == EDQUOT ||
      file.error() == QFileDevice::ResourceError) {
    return {ErrorCode::DiskFull, {path}, {}};
  }
  return {ErrorCode::FileWriteFailed, {path, file.errorString()}, {}};
}

}  // namespace

bool isFormula(QStringView text) {
  if (text.isEmpty()) return false;
  switch (text.front().unicode()) {
    case u'=':
    case u'+':
    case u'-':
    case u'@':
    case u'\t':
    case u'\r':
    case u'\n':
    case 0xFF1D:  // full-width =
    case 0xFF0B:  // full-width +
    case 0xFF0D:  // full-width -
    case 0xFF20:  // full-width @
      return true;
    default:
      return false;
  }
}

QString guardedText(QStringView text) {
  const QByteArray bytes = text.toUtf8();
  const std::string_view whole(bytes.constData(), static_cast<std::size_t>(bytes.size()));
  const bool unwraps = whole.size() >= 3 && whole.substr(0, 2) == "=\"" && whole.back() == '"';
  const bool loses = unwraps || unguarded(whole).size() != whole.size();
  return loses ? QLatin1Char('\'') + text.toString() : text.toString();
}

void CsvRow::cell(QStringView value) {
  const char separator = separatorOf(m_kind);
  if (m_started) m_bytes += separator;
  m_started = true;
  QByteArray bytes = value.toUtf8();
  if (!needsQuotes(value, separator)) {
    m_bytes += bytes;
    return;
  }
  bytes.replace("\"", "\"\"");
  m_bytes += '"' + bytes + '"';
}

CsvRow& CsvRow::text(QStringView value) {
  if (m_kind == CsvKind::Excel && isFormula(value)) {
    cell(QString(QLatin1Char('\'') + value.toString()));
  } else if (m_kind == CsvKind::Excel) {
    cell(guardedText(value));
  } else {
    cell(value);
  }
  return *this;
}

CsvRow& CsvRow::number(qint64 value) {
  cell(QString::number(value));
  return *this;
}

CsvRow& CsvRow::money(qint64 minor, Currency currency) {
  QString decimal = decimalText(minor, currency);
  if (m_kind == CsvKind::Excel) decimal.replace(QLatin1Char('.'), QLatin1Char(','));
  cell(decimal);
  return *this;
}

CsvRow& CsvRow::thousandths(qint64 value) {
  QString text = QString::number(value / 1000);
  if (value < 0 && value > -1000) text.prepend(QLatin1Char('-'));
  if (const qint64 rest = std::abs(value % 1000); rest != 0) {
    text += QLatin1Char(m_kind == CsvKind::Excel ? ',' : '.') +
            QString::number(rest).rightJustified(3, QLatin1Char('0'));
    while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  }
  cell(text);
  return *this;
}

CsvRow& CsvRow::real(double value) {
  if (!std::isfinite(value)) return text({});
  constexpr int decimals = 6;
  QString text = QString::number(value, 'f', decimals);
  while (text.endsWith(QLatin1Char('0'))) text.chop(1);
  if (text.endsWith(QLatin1Char('.'))) text.chop(1);
  if (text == QLatin1String("-0")) text = QStringLiteral("0");
  if (m_kind == CsvKind::Excel) text.replace(QLatin1Char('.'), QLatin1Char(','));
  cell(text);
  return *this;
}

QByteArray CsvRow::take() {
  QByteArray row = m_bytes + lineEnd;
  m_bytes.clear();
  m_started = false;
  return row;
}

Result<void> writeFileWhole(const QString& path,
                            const std::function<Result<void>(QIODevice& out)>& write) {
  QSaveFile file(path);
  file.setDirectWriteFallback(false);  // never truncate a good file in place
  errno = 0;
  if (!file.open(QIODevice::WriteOnly)) return writeError(file, path, errno);
  if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
    return writeError(file, path, errno);
  CountingDevice out(file);
  const auto written = write(out);
  if (!written) {
    file.cancelWriting();
    return written;
  }
  // Buffered bytes meet the disk only now; the error must be read before commit() forgets it.
  errno = 0;
  const bool flushed = !out.failed() && file.flush() && file.error() == QFileDevice::NoError;
  if (!flushed) {
    const Error trouble = writeError(file, path, out.failed() ? out.systemError() : errno);
    file.cancelWriting();
    return trouble;
  }
  errno = 0;
  if (!file.commit()) return writeError(file, path, errno);
  return {};
}

bool RowGauge::next() {
  constexpr std::size_t every = 256;
  if (m_done++ % every != 0) return true;
  m_progress.tell(static_cast<qint64>(m_done - 1), static_cast<qint64>(m_rows));
  return !m_progress.cancelled();
}

Result<void> writeCsvFile(
    const QString& path, CsvKind kind, const QStringList& header,
    const std::function<Result<void>(const std::function<void(CsvRow&)>& put)>& rows) {
  return writeFileWhole(path, [&](QIODevice& out) -> Result<void> {
    if (kind == CsvKind::Excel) out.write(csvByteOrderMark);
    CsvRow head(kind);
    for (const QString& name : header) head.text(name);
    out.write(head.take());
    return rows([&](CsvRow& row) { out.write(row.take()); });
  });
}

}  // namespace retenta
