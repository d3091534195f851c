// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>

#include "core/importing/containers/bytesource.h"
#include "core/importing/containers/cards/vcardlines.h"
#include "core/importing/containers/workbooks/xlsxparts.h"
#include "core/importing/containers/xmlfeed.h"
#include "tests/core/importing/containerfixture.h"

using namespace retenta;

// What is built to do harm, by what it unpacks to, repeats or never ends: refused or done at once.
class TestHostileFiles : public test::ContainerFixture {
  Q_OBJECT

 private Q_SLOTS:
  void hostile_data() {
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QString& path) { QTest::newRow(name) << path; };
    row("a bomb of blanks", sheet(QByteArray(64 << 20, ' ')));
    row("a bomb of rows", sheet(QByteArray("<row/>").repeated(4 << 20)));
    row("deep", sheet(QByteArray("<a>").repeated(1'000'000)));
    row("40 000 attributes", [&] {
      QByteArray tag = "<row";
      for (int i = 0; i < 40'000; ++i) tag += " a" + QByteArray::number(i) + "=\"1\"";
      return sheet(tag + "/>");
    }());
    row("an attribute without an end", sheet("<row a=\"" + QByteArray(2 << 20, 'x')));
    row("DOCTYPE", with("xl/sharedStrings.xml",
                        "<!DOCTYPE s [<!ENTITY a \"ha\">]><sst><si><t>&a;</t></si></sst>"));
    row("a name that leads outside", with("../../evil.xml", "x"));
    row("row four billion", sheet("<row r=\"4000000000\"><c><v>1</v></c></row>"));
    row("a tag cut off", sheet("<row><c"));
    row("a nul at the beginning", with("xl/styles.xml", QByteArray("<\0s\0/\0>\0", 8)));
    row("65 000 entries", [&] {
      test::Parts parts;
      for (int i = 0; i < 65'000; ++i) parts.append({QString::number(i), "x"});
      return zipped(parts);
    }());
    row("a lying size", [&] {
      const QString path =
          sheet("<row>" + QByteArray("<c><v>1</v></c>").repeated(99'999) + "</row>");
      return patched(path, "xl/worksheets/sheet1.xml", 24, 1'000);
    }());
    row("entries that share bytes", [&] {
      const QString path = sheet("<row/>");
      return patched(path, "xl/worksheets/sheet1.xml", 20, 100'000'000);
    }());
    row("half of a workbook", [&] {
      QFile file(sheet("<row><c><v>1</v></c></row>"));
      return file.open(QIODevice::ReadOnly) ? written(file.readAll().left(400)) : QString();
    }());
    row("tables in tables", written("<html>" + QByteArray("<table>").repeated(200'000)));
    row("an xls of nothing",
        written(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(4096, '\0')));
    row("an xls of noise", written(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) +
                                   QByteArray("\x7F\xFF\x01").repeated(40'000)));
    row("a workbook with a password",
        written(QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8) + QByteArray(600, '\0') +
                QByteArray("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32)));
  }
  void hostile() { refused(); }

  // Sound in its form, and more than a table holds.
  void tooMuch_data() {
    QTest::addColumn<QString>("path");
    const auto row = [](const char* name, const QString& path) { QTest::newRow(name) << path; };
    row("blanks with a letter now and then", sheet([] {
          QByteArray data;
          data.reserve(40 << 20);
          for (int i = 0; data.size() < 40 << 20; ++i)
            data += QByteArray(1'500, ' ') + QByteArray::number(i * 7919 % 10);
          return data;
        }()));
    row("200 attributes", [&] {
      QByteArray tag = "<row";
      for (int i = 0; i < 200; ++i) tag += " a" + QByteArray::number(i) + "=\"1\"";
      return sheet(tag + "><c><v>1</v></c></row>");
    }());
    row("100 001 styles",
        with("xl/styles.xml", "<styleSheet><cellXfs>" + QByteArray("<xf/>").repeated(100'001) +
                                  "</cellXfs></styleSheet>"));
    row("100 001 formats", with("xl/styles.xml", [] {
          QByteArray data("<styleSheet><numFmts>");
          for (int i = 0; i <= 100'000; ++i)
            data += "<numFmt numFmtId=\"" + QByteArray::number(i) + "\"/>";
          return data + "</numFmts></styleSheet>";
        }()));
    row("10 001 relations", with("_rels/.rels", [] {
          QByteArray data("<Relationships>");
          for (int i = 0; i <= 10'000; ++i)
            data += "<Relationship Id=\"" + QByteArray::number(i) + "\"/>";
          return data + "</Relationships>";
        }()));
    row("sheets that share a part", [&] {
      const QByteArray one = "<sheet name=\"A\" r:id=\"a\"/>";
      return zipped({{QStringLiteral("xl/workbook.xml"),
                      "<workbook xmlns:r=\"x\"><sheets>" + one + one + "</sheets></workbook>"},
                     {QStringLiteral("xl/_rels/workbook.xml.rels"),
                      "<Relationships><Relationship Id=\"a\" Type=\"x/worksheet\" "
                      "Target=\"s.xml\"/></Relationships>"},
                     {QStringLiteral("xl/s.xml"),
                      "<worksheet><sheetData><row><c><v>1</v></c></row>"
                      "</sheetData></worksheet>"}});
    }());
    row("501 sheets of OpenDocument",
        written("<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:table=\"t\" "
                "xmlns:text=\"x\">" +
                QByteArray("<table:table><table:table-row><table:table-cell><text:p>1</text:p>"
                           "</table:table-cell></table:table-row></table:table>")
                    .repeated(501) +
                "</office:document>"));
    row("a cell far away in every row", sheet([] {
          QByteArray data;
          for (int i = 1; i <= 60'000; ++i)
            data += "<row><c r=\"BXW" + QByteArray::number(i) + "\"><v>1</v></c></row>";
          return data;
        }()));
    row("a long text in every cell", [&] {
      return zipped(test::Xlsx()
                        .strings("<si><t>" + QByteArray(32'767, 'x') + "</t></si>")
                        .sheet(QStringLiteral("A"),
                               QByteArray("<row><c t=\"s\"><v>0</v></c></row>").repeated(10'000))
                        .parts());
    }());
    row("merges that lie over everything", [&] {
      QByteArray rows = "<row r=\"1\">";
      for (int i = 0; i < 1'500; ++i) rows += "<c><v>1</v></c>";
      rows += "</row>";
      for (int i = 2; i <= 30'000; ++i) rows += "<row><c><v>1</v></c></row>";
      QByteArray merges;
      for (int a = 0; a < 26; ++a) {
        for (int b = 0; b < 26; ++b) {
          const QByteArray column = QByteArray(1, char('A' + a)) + char('A' + b);
          merges += "<mergeCell ref=\"" + column + "1:" + column + "30000\"/>";
        }
      }
      return zipped({{QStringLiteral("xl/workbook.xml"),
                      "<workbook><sheets><sheet name=\"A\"/></sheets></workbook>"},
                     {QStringLiteral("xl/worksheets/sheet1.xml"),
                      "<worksheet><sheetData>" + rows + "</sheetData><mergeCells>" + merges +
                          "</mergeCells></worksheet>"}});
    }());
    row("300 000 tables", written("<html>" + QByteArray("<table></table>").repeated(300'000)));
  }
  void tooMuch() { refused(); }

  // A cell keeps 32 767 letters; what stands behind them takes no memory.
  void textWithoutAnEnd() {
    const QByteArray piece = QByteArray(60'000, 'a') + "<!---->";
    const std::string text = "<a>" + piece.repeated(200).toStdString() + "</a>";
    MemorySource source(text);
    BookRequest request;
    XmlFeed xml(source, request);
    while (xml.next() != QXmlStreamReader::StartElement) QVERIFY(!xml.error());
    const qsizetype kept = xml.elementText().size();
    QVERIFY(!xml.error());
    QVERIFY2(kept > 32'767 && kept < 400'000, qPrintable(QString::number(kept)));
    const std::string line =
        "NOTE:" + std::string(5 << 20, 'a') + "\n " + std::string(5 << 20, 'a');
    VCardLines lines(line);
    VCardProperty property;
    QVERIFY(lines.next(property));
    QVERIFY(property.value.size() > 32'767 && property.value.size() <= 2 << 20);
    QVERIFY(!lines.next(property));
  }

  void escapesWithoutAnEnd() {
    QElapsedTimer timer;
    timer.start();
    QString text = QStringLiteral("_x0041_").repeated(1'000'000) + QStringLiteral("_x00zz_");
    unescapeExcel(text);
    QCOMPARE(text, QString(1'000'000, QLatin1Char('A')) + QStringLiteral("_x00zz_"));
    text = QStringLiteral("_x005F_x000D_ a_x000d_b_x");
    unescapeExcel(text);
    QCOMPARE(text, QStringLiteral("_x000D_ a\nb_x"));
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
  }

  void cardWithoutAnEnd() {
    QByteArray card("BEGIN:VCARD\nVERSION:3.0\nFN:A\nTEL:+79161234567\n");
    card += QByteArray("a.RELATED:Bob\na.X-ABLABEL:x\n").repeated(60'000);
    for (int i = 0; i < 20'000; ++i) card += "EMAIL:a" + QByteArray::number(i) + "@b.example\n";
    card += "CATEGORIES:" + QByteArray("a,").repeated(100'000) + "\nEND:VCARD\n";
    QElapsedTimer timer;
    timer.start();
    const auto source = open(written(card));
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    VERIFY_OK(source);
    QVERIFY((*source)->text().find("a99@b.example") != std::string_view::npos);
    QCOMPARE((*source)->cutRows(), std::vector<int>{2});  // what was left out is told
  }

  // As many columns as a spreadsheet has, nearly all of one name: the last ones are read too.
  void columnsWithoutAnEnd() {
    const QByteArray names = QByteArray("a;").repeated(16'000) + "Телефон;Дата;Сумма\n";
    const QByteArray cells = QByteArray(16'000, ';') + "+79161234567;02.01.2025;5,00\n";
    const QString path = written(names + cells + cells);
    QElapsedTimer timer;
    timer.start();
    const auto source = open(path);
    VERIFY_OK(source);
    const auto plan = recognise(
        **source, path, {}, {Currency::fromCode(u"RUB").value(), QStringLiteral("RU"), 20'269}, {});
    QVERIFY2(timer.elapsed() < 2'000, qPrintable(QString::number(timer.elapsed())));
    VERIFY_OK(plan);
    QVERIFY2(plan->missing.isEmpty(), qPrintable(plan->missing.join(u',')));
    QCOMPARE(plan->columns[15'999].header, QStringLiteral("a (16000)"));
  }

  void temporaryFolder_data() {
    QTest::addColumn<QByteArray>("folder");
    QTest::addColumn<QStringList>("told");
    QTest::newRow("one that takes none: the system's own reason is told")
        << QByteArray("/proc") << QStringList{QStringLiteral("/proc"), qt_error_string(ENOENT)};
    QTest::newRow("one that is not there: the usual one serves")
        << QByteArray("/nonexistent") << QStringList();
  }
  void temporaryFolder() {
    QFETCH(QByteArray, folder);
    QFETCH(QStringList, told);
    const QString path =
        zipped(test::Xlsx().sheet(QStringLiteral("A"), "<row><c><v>1</v></c></row>").parts());
    const QByteArray before = qgetenv("TMPDIR");
    qputenv("TMPDIR", folder);
    const auto source = open(path);
    if (before.isNull())
      qunsetenv("TMPDIR");
    else
      qputenv("TMPDIR", before);
    QCOMPARE(source.ok(), told.isEmpty());
    if (source.ok()) return;
    QCOMPARE(source.error().code, ErrorCode::FileWriteFailed);
    QCOMPARE(source.error().args, told);
  }

 private:
  QString sheet(const QByteArray& data) {
    return zipped(test::Xlsx().sheet(QStringLiteral("A"), data).parts());
  }
  QString with(const char* part, const QByteArray& bytes) {
    test::Parts parts = test::Xlsx().sheet(QStringLiteral("A"), "<row/>").parts();
    parts.append({QString::fromLatin1(part), bytes});
    return zipped(parts);
  }

  static void refused() {
    QFETCH(QString, path);
    QVERIFY(!path.isEmpty());
    QElapsedTimer timer;
    timer.start();
    const auto source = open(path);
    const qint64 ms = timer.elapsed();
    QVERIFY2(!source.ok(), "was read");
    QVERIFY2(ms < 2'000, qPrintable(QString::number(ms)));
    qInfo("%s, %lld ms", qPrintable(errorName(source.error().code)), static_cast<long long>(ms));
  }

  // The file with a number of one entry's record in the directory replaced.
  QString patched(const QString& path, const QByteArray& entry, int offset, quint32 value) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    QByteArray bytes = file.readAll();
    qsizetype at = bytes.indexOf("PK\x01\x02");
    while (at >= 0 && bytes.mid(at + 46, entry.size()) != entry)
      at = bytes.indexOf("PK\x01\x02", at + 4);
    if (at < 0) return {};
    for (int i = 0; i < 4; ++i) bytes[at + offset + i] = static_cast<char>(value >> 8 * i & 0xFF);
    return written(bytes);
  }
};

RETENTA_TEST_MAIN(TestHostileFiles)
#include "tst_hostilefiles.moc"
