// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/consentpaper.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>

#include "core/exports/csvwriter.h"
#include "ui/text/consentwords.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct ConsentPaper {
  Q_DECLARE_TR_FUNCTIONS(ConsentPaper)
};

constexpr int titlePoints = 15;
constexpr int bodyPoints = 11;
constexpr int smallPoints = 8;

QString signLine() {
  return ConsentPaper::tr(
      "Name ______________________________   Signature ____________________   "
      "Date ______________");
}

QString versionLine(const ConsentText& text) {
  return ConsentPaper::tr("Version %1 of %2. SHA-256 %3")
      .arg(text.version)
      .arg(Formatters().date(text.day), QString::fromLatin1(text.sha256));
}

Result<void> putAll(QIODevice& out, const QByteArray& bytes, const QString& path) {
  if (out.write(bytes) == bytes.size()) return {};
  return Error{ErrorCode::FileWriteFailed, {path, out.errorString()}, {}};
}

}  // namespace

QString consentTitle(ConsentPurpose purpose) { return consentTitle(consentPurposeId(purpose)); }

QString wordingOf(const ConsentText& text) {
  return consentWording(consentPurposeId(text.purpose), text.version, text.day, text.sha256);
}

QString sampleConsent(ConsentPurpose purpose, const QString& business) {
  return purpose == ConsentPurpose::Processing
             ? ConsentPaper::tr(
                   "I agree that %1 processes my personal data: name, phone, e-mail, date of "
                   "birth, "
                   "address, history of purchases.\n\nPurpose: taking and fulfilling my orders, "
                   "and "
                   "keeping record of purchases.\n\nThe data are collected, stored, changed, used "
                   "and deleted, with and without means of automation; they are not handed to "
                   "others without my separate consent.\n\nThe consent holds until I withdraw it. "
                   "I "
                   "may withdraw it at any time by writing to: ____________________.")
                   .arg(business)
             : ConsentPaper::tr(
                   "I agree to receive advertising and offers from %1 by: [  ] e-mail [  ] SMS [  "
                   "] "
                   "messenger [  ] phone call [  ] post.\n\nThis consent is given apart from the "
                   "consent "
                   "to the processing of personal data and is no condition of a purchase.\n\nI may "
                   "refuse at any time, for each channel or for all, by writing to: "
                   "____________________. After that messages stop at once.")
                   .arg(business);
}

void printConsent(const ConsentText& text, const QString& business, QPagedPaintDevice& paper) {
  QTextDocument document;
  document.setDocumentMargin(0);
  QTextCursor cursor(&document);
  QTextBlockFormat block;
  block.setBottomMargin(10);
  QTextCharFormat letters;
  const auto put = [&](const QString& words, int points, bool bold) {
    letters.setFontPointSize(points);
    letters.setFontWeight(bold ? QFont::Bold : QFont::Normal);
    cursor.setBlockFormat(block);
    cursor.insertText(words, letters);
  };
  put(consentTitle(text.purpose), titlePoints, true);
  cursor.insertBlock();
  put(business, bodyPoints, false);
  for (const QString& line : text.body.split(QLatin1Char('\n'))) {
    cursor.insertBlock();
    put(line, bodyPoints, false);
  }
  cursor.insertBlock();
  cursor.insertBlock();
  put(signLine(), bodyPoints, false);
  cursor.insertBlock();
  put(versionLine(text), smallPoints, false);
  document.print(&paper);
}

Result<void> saveConsent(const ConsentText& text, const QString& business, const QString& path) {
  QByteArray bytes;
  if (path.endsWith(QLatin1String(".txt"), Qt::CaseInsensitive)) {
    const QStringList parts = {consentTitle(text.purpose), business, text.body, signLine(),
                               versionLine(text)};
    bytes = (parts.join(QStringLiteral("\n\n")) + u'\n').toUtf8();
  } else {
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly)) return Error{ErrorCode::Internal, {}, {}};
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(20, 20, 20, 20), QPageLayout::Millimeter);
    writer.setTitle(consentTitle(text.purpose));
    writer.setCreator(QStringLiteral("Retenta " RETENTA_VERSION));
    printConsent(text, business, writer);
  }
  return writeFileWhole(path, [&](QIODevice& out) { return putAll(out, bytes, path); });
}

}  // namespace retenta
