// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/cellformat.h"
#include "tests/core/importing/containerfixture.h"

using namespace retenta;

// Workbooks as Excel, 1C, openpyxl and others write them: their sheets as text.
class TestXlsxReader : public test::ContainerFixture {
  Q_OBJECT

  QString sheetText(const QByteArray& data) {
    return textOf(zipped(test::Xlsx().sheet(QStringLiteral("A"), data).parts()));
  }

 private Q_SLOTS:
  void cells_data() {
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& data, const char* text) {
      QTest::newRow(name) << data << QString::fromUtf8(text);
    };
    row("inline strings",
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Имя</t></is></c>"
        "<c r=\"B1\" t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r>"
        "<rPh><t>!</t></rPh></is></c></row>",
        "Имя;a b");
    row("numbers with and without a type",
        "<row r=\"1\"><c r=\"A1\"><v>7.9161234567E10</v></c><c r=\"B1\" t=\"n\"><v>1.5</v></c>"
        "<c r=\"C1\"><v>0.30000000000000004</v></c><c r=\"D1\"><v>1.234</v></c></row>",
        "79161234567;1.5;0.3;1.2340");
    row("true, false, an error",
        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"b\"><v>0</v></c>"
        "<c r=\"C1\" t=\"e\"><v>#N/A</v></c></row>",
        "TRUE;FALSE;#N/A");
    row("formulas count as saved",
        "<row r=\"1\"><c r=\"A1\"><f>SUM(B1:B9)</f><v>42</v></c>"
        "<c r=\"B1\" t=\"str\"><f>A1&amp;\"x\"</f><v>42x</v></c><c r=\"C1\"><f>NOW()</f></c></row>",
        "42;42x");
    row("gaps between cells and rows",
        "<row r=\"2\"><c r=\"B2\"><v>1</v></c><c r=\"E2\"><v>2</v></c></row>"
        "<row r=\"5\"><c r=\"A5\"><v>3</v></c></row>",
        ";1;;;2|||3");
    row("no references at all",
        "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "1;2|3");
    row("empty cells and rows at the end",
        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\" s=\"0\"/></row><row r=\"9\"/>"
        "<row r=\"1048576\"><c r=\"A1048576\"/></row>",
        "1");
    row("text with signs of ours",
        "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>a;b</v></c><c r=\"B1\" t=\"str\"><v>\"q\"</v></c>"
        "<c r=\"C1\" t=\"str\"><v>x_x000D_\ny</v></c></row>",
        "\"a;b\";\"\"\"q\"\"\";\"x||y\"");
    row("a date of its own type",
        "<row r=\"1\"><c r=\"A1\" t=\"d\"><v>2025-03-05T00:00:00</v></c></row>", "2025-03-05");
    row("prefixed names", "<x:row xmlns:x=\"y\" r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row>",
        "1");
  }
  void cells() {
    QFETCH(QByteArray, data);
    QFETCH(QString, text);
    QCOMPARE(sheetText(data), text);
  }

  void sharedStrings() {
    const auto parts =
        test::Xlsx()
            .sheet(QStringLiteral("A"),
                   "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>1</v></c><c r=\"B1\" t=\"s\"><v>0</v></c>"
                   "<c r=\"C1\" t=\"s\"><v>2</v></c><c r=\"D1\" t=\"s\"><v>99</v></c></row>")
            .strings(
                "<si><t>нуль</t></si><si><r><rPr><b/></rPr><t>o</t></r><r><t>ne</t></r>"
                "<rPh sb=\"0\" eb=\"1\"><t>ignored</t></rPh></si><si/>")
            .parts();
    QCOMPARE(textOf(zipped(parts)), QStringLiteral("one;нуль"));
  }

  // 1C writes xl/SharedStrings.xml; other programs point at parts from the root.
  void partNames() {
    test::Parts parts =
        test::Xlsx()
            .sheet(QStringLiteral("A"), "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>")
            .parts();
    parts.append({QStringLiteral("xl/SharedStrings.xml"), "<sst><si><t>x</t></si></sst>"});
    QCOMPARE(textOf(zipped(parts)), QStringLiteral("x"));
    const test::Parts absolute = {
        {QStringLiteral("_rels/.rels"),
         "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
         "relationships/officeDocument\" Target=\"/book/wb.xml\"/></Relationships>"},
        {QStringLiteral("book/wb.xml"),
         "<workbook xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\" "
         "xmlns:r=\"http://purl.oclc.org/ooxml/officeDocument/relationships\"><sheets>"
         "<sheet name=\"S\" sheetId=\"7\" r:id=\"q\"/></sheets></workbook>"},
        {QStringLiteral("book/_rels/wb.xml.rels"),
         "<Relationships><Relationship Id=\"q\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
         "relationships/worksheet\" Target=\"/sheets/../sheets/one.xml\"/></Relationships>"},
        {QStringLiteral("sheets/one.xml"),
         "<worksheet xmlns=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><sheetData><row>"
         "<c t=\"inlineStr\"><is><t>strict</t></is></c></row></sheetData></worksheet>"},
        {QStringLiteral("[Content_Types].xml"), "<Types/>"}};
    QCOMPARE(textOf(zipped(absolute)), QStringLiteral("strict"));
  }

  void dates() {
    const QByteArray cells =
        "<row r=\"1\"><c r=\"A1\" s=\"1\"><v>45721</v></c><c r=\"B1\" s=\"2\"><v>45721.5</v></c>"
        "<c r=\"C1\" s=\"3\"><v>45721.75</v></c><c r=\"D1\" s=\"4\"><v>0.25</v></c>"
        "<c r=\"E1\" s=\"5\"><v>1.5</v></c><c r=\"F1\" s=\"0\"><v>45721</v></c></row>";
    test::Xlsx book;
    book.sheet(QStringLiteral("A"), cells)
        .styles(
            "<numFmt numFmtId=\"164\" formatCode=\"[$-419]ДД.ММ.ГГГГ\"/>"
            "<numFmt numFmtId=\"165\" formatCode=\"dd\\.mm\\.yyyy\\ h:mm;@\"/>"
            "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm:ss\"/>",
            {0, 14, 164, 165, 20, 166});
    QCOMPARE(textOf(zipped(book.parts())),
             QStringLiteral("2025-03-05;2025-03-05 12:00:00;2025-03-05 18:00:00;06:00:00;36:00:00;"
                            "45721"));
    book.properties("date1904=\"1\"");
    QVERIFY(textOf(zipped(book.parts())).startsWith(QStringLiteral("2029-03-06;2029-03-06 12:00")));
  }

  void formats_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("stored");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* code, const char* stored, const char* text) {
      QTest::newRow(code) << QString::fromUtf8(code) << QString::fromUtf8(stored)
                          << QString::fromUtf8(text);
    };
    row("General", "1E3", "1000");
    row("Основной", "5", "5");
    row("0.00%", "0.15", "0.15");
    row("#,##0.00\\ \"₽\"", "1234.5", "1234.5 ₽");
    row("#,##0.00\\ [$₽-419]", "1234.5", "1234.5 ₽");
    row("_-* #,##0.00\"р.\"_-;-* #,##0.00\"р.\"_-", "-7.1", "-7.1 руб.");
    row("[$€-407] #,##0.00", "10", "10 €");
    row("[Red]#,##0.00;[Blue]-#,##0.00", "10", "10");
    row("000000", "1234", "001234");
    row("\\+0\\ \\(000\\)\\ 000\\-00\\-00", "79161234567", "79161234567");
    row("mmm\\-yy", "45717", "2025-03-01");
    row("d\" марта \"yyyy", "45721", "2025-03-05");
    row("yyyy-mm-dd\"T\"hh:mm:ss.000", "45721.25", "2025-03-05 06:00:00");
    row("mm:ss.0", "0.5", "12:00:00");
    row("@", "00123", "00123");
    row("dd.mm.yyyy", "60", "1900-02-28");
    row("dd.mm.yyyy", "61", "1900-03-01");
    row("dd.mm.yyyy", "1", "1900-01-01");
    row("dd.mm.yyyy", "-5", "-5");
    row("dd.mm.yyyy", "99999999", "99999999");
    row("dd.mm.yyyy", "2958465.999999999", "2958466");
    row("General", "12345678901234567890", "12345678901234567890");
    row("General", "1.0000000000000002", "1");
    row("General", "-0.0000000001", "-0.0000000001");
    row("General", "no number", "no number");
    row("General", "nan", "nan");
  }
  void formats() {
    QFETCH(QString, code);
    QFETCH(QString, stored);
    QFETCH(QString, text);
    const CellFormat format = formatOfCode(code.toStdString());
    QCOMPARE(QString::fromStdString(numberText(stored.toStdString(), format, false)), text);
  }

  // The likeliest first: a header we know, then length; hidden sheets last.
  void sheets() {
    const QByteArray known =
        "<row><c t=\"str\"><v>Телефон</v></c><c t=\"str\"><v>Имя</v></c></row>"
        "<row><c><v>79161234567</v></c><c t=\"str\"><v>Анна</v></c></row>";
    QByteArray notes;
    for (int i = 0; i < 9; ++i) notes += "<row><c t=\"str\"><v>заметка</v></c></row>";
    const QString path =
        zipped(test::Xlsx()
                   .sheet(QStringLiteral("Заметки"), notes)
                   .sheet(QStringLiteral("Клиенты"), known)
                   .sheet(QStringLiteral("Архив"), known + known, QStringLiteral("hidden"))
                   .parts());
    const auto source = open(path);
    VERIFY_OK(source);
    QCOMPARE((*source)->sheet(), QStringLiteral("Клиенты"));
    QCOMPARE((*source)->container(), QStringLiteral("xlsx"));
    QStringList names;
    for (const SheetText& sheet : (*source)->sheets())
      names += QStringLiteral("%1 %2").arg(sheet.name).arg(sheet.rows);
    QCOMPARE(names, QStringList({QStringLiteral("Заметки 9"), QStringLiteral("Клиенты 2"),
                                 QStringLiteral("Архив 4")}));
    QVERIFY(textOf(path, QStringLiteral("1")).startsWith(QStringLiteral("заметка")));
    QVERIFY(textOf(path, QStringLiteral("АРХИВ")).startsWith(QStringLiteral("Телефон")));
    QCOMPARE(textOf(path, QStringLiteral("4")), QStringLiteral("UnknownSheet"));
    QCOMPARE(textOf(path, QStringLiteral("нет")), QStringLiteral("UnknownSheet"));
    const auto other = (*source)->withSheet(QStringLiteral("Заметки"));
    QVERIFY(other);
    QCOMPARE(other->sheet(), QStringLiteral("Заметки"));
  }

  void longCell() {
    const QByteArray text = QByteArray("ы").repeated(40'000);
    const QString path = zipped(
        test::Xlsx()
            .sheet(QStringLiteral("A"), "<row r=\"3\"><c t=\"str\"><v>" + text + "</v></c></row>")
            .parts());
    const auto source = open(path);
    VERIFY_OK(source);
    QCOMPARE((*source)->text().size(), std::size_t{2 + 2 * 32'767 + 1});
    QCOMPARE((*source)->cutRows(), std::vector<int>{3});
  }

  void empty() {
    QCOMPARE(sheetText({}), QStringLiteral("NoDataRows"));
    QCOMPARE(textOf(zipped({{QStringLiteral("xl/workbook.xml"), "<workbook/>"}})),
             QStringLiteral("FileDamaged"));
  }

  void cancelled() {
    std::stop_source stop;
    stop.request_stop();
    Progress progress;
    progress.stop = stop.get_token();
    const auto source =
        SourceFile::open({zipped(test::Xlsx().sheet(QStringLiteral("A"), "<row/>").parts()),
                          {},
                          SourceFile::Encodings::Guess,
                          {},
                          {},
                          progress});
    QVERIFY(!source.ok());
    QCOMPARE(source.error().code, ErrorCode::Cancelled);
  }
};

RETENTA_TEST_MAIN(TestXlsxReader)
#include "tst_xlsxreader.moc"
