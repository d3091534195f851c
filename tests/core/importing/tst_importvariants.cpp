// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <random>

#include <QDir>
#include <QJsonDocument>
#include <QStringConverter>

#include "core/importing/text/csvscanner.h"
#include "core/importing/text/textencoding.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

using Table = QList<QStringList>;

// The same table written in another way is the same table: other bytes, signs, line ends, quotes,
// columns in another order and beside them must change nothing of what an import would do.
class TestImportVariants : public test::ImportFixture {
  Q_OBJECT

  static Table read(const QString& text, char delimiter) {
    Table table;
    const std::string bytes = text.toStdString();
    CsvScanner scanner(bytes, delimiter);
    CsvRecord record;
    while (scanner.next(record)) {
      QStringList row;
      for (const std::string_view field : record.fields)
        row += QString::fromUtf8(field.data(), static_cast<qsizetype>(field.size()));
      table += row;
    }
    return table;
  }

  struct Style {
    QChar delimiter = QLatin1Char(',');
    const char* lineEnd = "\r\n";
    bool quoteAll = false;
  };
  static QString write(const Table& table, const Style& style) {
    QString text;
    for (const QStringList& row : table) {
      QStringList cells;
      for (const QString& cell : row) {
        const bool quote = style.quoteAll || cell.contains(style.delimiter) ||
                           cell.contains(QLatin1Char('"')) || cell.contains(QLatin1Char('\n')) ||
                           cell.contains(QLatin1Char('\r'));
        QString doubled = cell;
        doubled.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        cells += quote ? QLatin1Char('"') + doubled + QLatin1Char('"') : cell;
      }
      text += cells.join(style.delimiter) + QLatin1String(style.lineEnd);
    }
    return text;
  }
  template <class F>
  static Table eachRow(const Table& table, F change) {
    Table out;
    for (const QStringList& row : table) out += change(row);
    return out;
  }
  static QByteArray encoded(const QString& text, const char* codec) {
    QStringEncoder encode(codec);
    return encode.isValid() ? QByteArray(encode(text)) : QByteArray();
  }

  // What an import would do, without what names the file itself.
  QJsonObject outcome(const QByteArray& bytes) {
    const auto plan = m_service->inspectNow(ImportFixture::write(bytes), {});
    if (!plan.ok()) return {{QStringLiteral("error"), test::describe(plan.error())}};
    const auto report = m_service->checkNow(*plan);
    if (!report.ok()) return {{QStringLiteral("error"), test::describe(report.error())}};
    QJsonObject told = report->toJson();
    for (const char* key : {"file", "detect", "seconds", "import_id"})
      told.remove(QLatin1String(key));
    return told;
  }

 private Q_SLOTS:
  void variants_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("codec");
    const QDir presets(test::dataFile(QStringLiteral("presets")));
    for (const QString& name : presets.entryList({QStringLiteral("*.csv")}, QDir::Files)) {
      if (name == QStringLiteral("google_old.csv")) continue;  // UTF-16 itself
      QTest::newRow(qPrintable(name))
          << presets.filePath(name)
          << (name.startsWith(QLatin1String("1c")) ? QStringLiteral("windows-1251")
                                                   : QStringLiteral("utf-8"));
    }
  }
  void variants() {
    QFETCH(QString, path);
    QFETCH(QString, codec);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const std::string raw = file.readAll().toStdString();
    const auto decoded = decodeText(raw, codec);
    VERIFY_OK(decoded);
    const QString text =
        QString::fromUtf8(decoded->view.data(), static_cast<qsizetype>(decoded->view.size()))
            .remove(QChar(QChar::ByteOrderMark));
    const char sign = text.count(QLatin1Char(';')) > text.count(QLatin1Char(',')) ? ';' : ',';
    const Table table = read(text, sign);
    const Style plain{QLatin1Char(sign)};
    const QJsonObject want = outcome(write(table, plain).toUtf8());
    QVERIFY(!want.contains(QStringLiteral("error")));

    const auto same = [&](const char* what, const QByteArray& bytes) {
      const QJsonObject got = outcome(bytes);
      QVERIFY2(got == want, qPrintable(QStringLiteral("%1: %2\nwanted: %3")
                                           .arg(QLatin1String(what),
                                                QString::fromUtf8(QJsonDocument(got).toJson()),
                                                QString::fromUtf8(QJsonDocument(want).toJson()))));
    };
    same("bytes: BOM", "\xEF\xBB\xBF" + write(table, plain).toUtf8());
    same("bytes: UTF-16LE", "\xFF\xFE" + encoded(write(table, plain), "UTF-16LE"));
    same("bytes: UTF-16BE", "\xFE\xFF" + encoded(write(table, plain), "UTF-16BE"));
    for (const char other : {',', ';', '\t', '|'})
      same("delimiter", write(table, {QLatin1Char(other)}).toUtf8());
    same("line ends of Unix", write(table, {plain.delimiter, "\n"}).toUtf8());
    same("line ends of old Macs", write(table, {plain.delimiter, "\r"}).toUtf8());
    same("all quoted", write(table, {plain.delimiter, "\r\n", true}).toUtf8());
    const auto spaced = [](QStringList row) {
      for (QString& cell : row) cell = QStringLiteral("  ") + cell + QLatin1Char(' ');
      return row;
    };
    same("blanks around", write(eachRow(table, spaced), plain).toUtf8());
    const auto hard = [](QStringList row) {
      return row.replaceInStrings(QStringLiteral(" "), QString(QChar(QChar::Nbsp)));
    };
    same("no-break spaces", write(eachRow(table, hard), plain).toUtf8());
    const auto wider = [](const QStringList& row) {
      return QStringList(QString()) + row + QStringList{QString(), QString()};
    };
    same("empty columns beside", write(eachRow(table, wider), plain).toUtf8());
    qsizetype columns = 0;
    for (const QStringList& row : table) columns = std::max(columns, row.size());
    std::vector<qsizetype> order(static_cast<std::size_t>(columns));
    for (qsizetype i = 0; i < columns; ++i) order[static_cast<std::size_t>(i)] = i;
    std::shuffle(order.begin(), order.end(), std::mt19937(7));
    const auto shuffled = [&](const QStringList& row) {
      QStringList out;
      for (const qsizetype i : order) out += row.value(i);
      return out;
    };
    same("columns in another order", write(eachRow(table, shuffled), plain).toUtf8());
  }
};

RETENTA_TEST_MAIN(TestImportVariants)
#include "tst_importvariants.moc"
