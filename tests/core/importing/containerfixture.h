// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <zip.h>

#include <QFile>
#include <QTemporaryDir>

#include "core/importing/recognition/recognition.h"
#include "core/importing/text/sourcefile.h"
#include "tests/support/support.h"

namespace retenta::test {

using Parts = QList<std::pair<QString, QByteArray>>;

/// Writes a zip of these entries; the same name may come twice.
inline bool writeZip(const QString& path, const Parts& parts) {
  zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  if (!zip) return false;
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source =
        zip_source_buffer(zip, bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0);
    if (zip_file_add(zip, name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8) < 0) {
      zip_source_free(source);
      zip_discard(zip);
      return false;
    }
  }
  return zip_close(zip) == 0;
}

/// Builds small workbooks as programs write them.
class Xlsx {
 public:
  Xlsx& sheet(const QString& name, const QByteArray& data, const QString& state = {}) {
    m_sheets.append({name, state});
    m_parts.append(
        {QStringLiteral("xl/worksheets/sheet%1.xml").arg(m_sheets.size()),
         "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
         "<sheetData>" +
             data + "</sheetData></worksheet>"});
    return *this;
  }
  Xlsx& strings(const QByteArray& items) {
    m_parts.append({QStringLiteral("xl/sharedStrings.xml"), "<sst>" + items + "</sst>"});
    return *this;
  }
  Xlsx& styles(const QByteArray& numFmts, const QList<int>& cells) {
    QByteArray xfs;
    for (const int id : cells) xfs += "<xf numFmtId=\"" + QByteArray::number(id) + "\"/>";
    m_parts.append({QStringLiteral("xl/styles.xml"),
                    "<styleSheet><numFmts>" + numFmts +
                        "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs>" +
                        xfs + "</cellXfs></styleSheet>"});
    return *this;
  }
  Xlsx& properties(const QByteArray& attributes) {
    m_properties = attributes;
    return *this;
  }
  Parts parts() const {
    QByteArray workbook = "<workbook xmlns:r=\"x\"><workbookPr " + m_properties + "/><sheets>";
    QByteArray relations = "<Relationships>";
    int n = 0;
    for (const auto& [name, state] : m_sheets) {
      const QByteArray id = QByteArray::number(++n);
      workbook += "<sheet name=\"" + name.toUtf8() + "\" sheetId=\"" + id + "\" r:id=\"rId" + id +
                  "\"" + (state.isEmpty() ? QByteArray() : " state=\"" + state.toUtf8() + "\"") +
                  "/>";
      relations += "<Relationship Id=\"rId" + id +
                   "\" Type=\"http://x/worksheet\" "
                   "Target=\"worksheets/sheet" +
                   id + ".xml\"/>";
    }
    Parts all = m_parts;
    all.append({QStringLiteral("xl/workbook.xml"), workbook + "</sheets></workbook>"});
    all.append({QStringLiteral("xl/_rels/workbook.xml.rels"), relations + "</Relationships>"});
    all.append({QStringLiteral("[Content_Types].xml"), "<Types/>"});
    return all;
  }

 private:
  QList<std::pair<QString, QString>> m_sheets;
  Parts m_parts;
  QByteArray m_properties;
};

/// Files in a folder that goes with the test, and what opening them gives.
class ContainerFixture : public QObject {
  Q_OBJECT
 protected:
  QTemporaryDir m_dir;
  int m_count = 0;

  QString fresh(const QString& name = QStringLiteral("f")) {
    return m_dir.filePath(QStringLiteral("%1-%2").arg(++m_count).arg(name));
  }
  QString zipped(const Parts& parts) {
    const QString path = fresh();
    return writeZip(path, parts) ? path : QString();
  }
  QString written(const QByteArray& bytes, const QString& name = QStringLiteral("f")) {
    const QString path = fresh(name);
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
  }
  static Result<std::shared_ptr<const SourceFile>> open(const QString& path,
                                                        const QString& sheet = {}) {
    return SourceFile::open({path, {}, SourceFile::Encodings::Guess, sheet, sheetLikelihood, {}});
  }
  /// The text the import reads, rows joined by |; or the error's name.
  static QString textOf(const QString& path, const QString& sheet = {}) {
    const auto source = open(path, sheet);
    if (!source.ok()) return errorName(source.error().code);
    return toQString((*source)->text()).trimmed().replace(QLatin1Char('\n'), QLatin1Char('|'));
  }

 private:
  static QString toQString(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
};

}  // namespace retenta::test
