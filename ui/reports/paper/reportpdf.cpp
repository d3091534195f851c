// SPDX-License-Identifier: GPL-3.0-or-later
// The paper: QPdfWriter into memory, checked, then a file that is whole or not there.
#include <cerrno>

#include <QBuffer>
#include <QDateTime>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include "ui/reports/paper/reportpainter.h"
#include "ui/reports/paper/reporttexts.h"

namespace retenta {

namespace {

constexpr int dpi = 288;  // the painter is scaled ×3: its unit stays 1/96 inch

// QPdfWriter takes the creation date from the system: put the moment of the content there. The
// length stays, or the table of objects would be wrong.
void fixCreationDate(QByteArray& pdf, qint64 builtMs) {
  const QByteArray key = "/CreationDate (D:";
  const qsizetype at = pdf.indexOf(key);
  if (at < 0) return;
  const qsizetype from = at + key.size();
  const qsizetype end = pdf.indexOf(')', from);
  const QByteArray moment = QDateTime::fromMSecsSinceEpoch(builtMs, Qt::UTC)
                                .toString(QStringLiteral("yyyyMMddHHmmss"))
                                .toLatin1() +
                            "Z)";
  if (end < 0 || end + 1 - from < moment.size()) return;
  pdf.replace(from, end + 1 - from, moment.leftJustified(end + 1 - from, ' '));
}

// The number after `key` at or behind `from`; −1 when it is not there.
qint64 numberAfter(const QByteArray& pdf, const QByteArray& key, qsizetype from) {
  qsizetype at = pdf.indexOf(key, from);
  if (at < 0) return -1;
  at += key.size();
  while (at < pdf.size() && (pdf[at] == ' ' || pdf[at] == '\n')) ++at;
  qsizetype end = at;
  while (end < pdf.size() && pdf[end] >= '0' && pdf[end] <= '9') ++end;
  return end > at ? pdf.mid(at, end - at).toLongLong() : -1;
}

// Says the language of the text, for screen readers: QPdfWriter cannot, so a new version of the
// catalogue is appended the way the format provides for (ISO 32000-1, 7.5.6 incremental updates).
void addLanguage(QByteArray& pdf, const QByteArray& language) {
  const qsizetype trailer = pdf.lastIndexOf("trailer");
  if (trailer < 0) return;
  const qint64 root = numberAfter(pdf, "/Root", trailer);
  const qint64 size = numberAfter(pdf, "/Size", trailer);
  const qint64 info = numberAfter(pdf, "/Info", trailer);
  const qint64 before = numberAfter(pdf, "startxref", trailer);
  const QByteArray opening = "\n" + QByteArray::number(root) + " 0 obj";
  const qsizetype object = pdf.lastIndexOf(opening);
  const qsizetype body = object < 0 ? -1 : pdf.indexOf("<<", object);
  const qsizetype end = body < 0 ? -1 : pdf.indexOf("endobj", body);
  if (root < 0 || size < 0 || before < 0 || end < 0) return;
  QByteArray catalogue = pdf.mid(body + 2, end - body - 2);
  if (!pdf.endsWith('\n')) pdf += '\n';
  const qsizetype offset = pdf.size();
  pdf += QByteArray::number(root) + " 0 obj\n<< /Lang (" + language + ")" + catalogue + "endobj\n";
  const qsizetype table = pdf.size();
  pdf += "xref\n" + QByteArray::number(root) + " 1\n" +
         QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \ntrailer\n<< /Size " +
         QByteArray::number(size) + " /Root " + QByteArray::number(root) + " 0 R";
  if (info >= 0) pdf += " /Info " + QByteArray::number(info) + " 0 R";
  pdf += " /Prev " + QByteArray::number(before) + " >>\nstartxref\n" + QByteArray::number(table) +
         "\n%%EOF\n";
}

}  // namespace

Result<QByteArray> reportPdf(const ReportContent& content, const ReportLayout& layout,
                             const Progress& progress) {
  const Language language = Language::load(layout.language);
  const auto pages = reportPages(content, layout);
  if (pages.empty()) {
    return Error{ErrorCode::ReportEmpty, {}, {}};
  }
  QByteArray pdf;
  QBuffer buffer(&pdf);
  if (!buffer.open(QIODevice::WriteOnly)) return Error{ErrorCode::Internal, {}, {}};
  {
    QPdfWriter writer(&buffer);
    writer.setResolution(dpi);
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
    writer.setTitle(QStringLiteral("%1 · %2").arg(content.business,
                                                  sectionName(pages.front().section, language)));
    writer.setCreator(QStringLiteral("Retenta " RETENTA_VERSION));
    QPainter painter;
    if (!painter.begin(&writer)) return Error{ErrorCode::Internal, {QStringLiteral("pdf")}, {}};
    for (std::size_t i = 0; i < pages.size(); ++i) {
      progress.tell(static_cast<qint64>(i), static_cast<qint64>(pages.size()));
      if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
      if (i > 0) writer.newPage();
      painter.save();
      painter.scale(dpi / 96.0, dpi / 96.0);
      paintReportPage(painter, content, language, pages, i);
      painter.restore();
    }
    if (!painter.end()) return Error{ErrorCode::Internal, {QStringLiteral("pdf")}, {}};
  }
  // Qt reports no error of a half-written document: only its end mark tells.
  if (!pdf.trimmed().endsWith("%%EOF"))
    return Error{ErrorCode::Internal, {QStringLiteral("pdf")}, {}};
  fixCreationDate(pdf, content.builtMs);
  addLanguage(pdf, language.isRussian() ? "ru-RU" : "en-GB");
  return pdf;
}

Result<void> saveReport(const QString& path, const QByteArray& pdf) {
  QSaveFile file(path);
  const auto failed = [&] {
    const int reason = errno;
    if (reason == ENOSPC || reason == EDQUOT || reason == EFBIG) {
      return Error{ErrorCode::DiskFull, {path}, {}};
    }
    return Error{ErrorCode::FileWriteFailed, {path, file.errorString()}, {}};
  };
  errno = 0;
  if (!file.open(QIODevice::WriteOnly)) return failed();
  errno = 0;
  if (file.write(pdf) != pdf.size() || !file.flush()) return failed();
  errno = 0;
  if (!file.commit()) return failed();
  return {};
}

}  // namespace retenta
