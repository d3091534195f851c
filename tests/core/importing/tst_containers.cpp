// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/containerfixture.h"

using namespace retenta;

// Everything but XLSX that a table comes wrapped in.
class TestContainers : public test::ContainerFixture {
  Q_OBJECT

  static QByteArray ods(const QByteArray& rows) {
    return "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\">"
           "<office:body><office:spreadsheet><table:table table:name=\"Лист\">" +
           rows + "</table:table></office:spreadsheet></office:body></office:document-content>";
  }
  QString odsText(const QByteArray& rows) {
    return textOf(
        zipped({{QStringLiteral("mimetype"), "application/vnd.oasis.opendocument.spreadsheet"},
                {QStringLiteral("content.xml"), ods(rows)}}));
  }
  QString cards(const QByteArray& text) { return textOf(written(text)).section(u'|', 1); }

 private Q_SLOTS:
  void odsCells_data() {
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& rows, const char* text) {
      QTest::newRow(name) << rows << QString::fromUtf8(text);
    };
    row("texts",
        "<table:table-row><table:table-cell><text:p>a<text:s text:c=\"3\"/>b</text:p>"
        "<text:p><text:span>c</text:span></text:p></table:table-cell></table:table-row>",
        "\"a   b|c\"");
    row("values",
        "<table:table-row>"
        "<table:table-cell office:value-type=\"float\" office:value=\"79161234567\">"
        "<text:p>7,9E+10</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-05\">"
        "<text:p>5 марта</text:p></table:table-cell>"
        "<table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-05T14:22:10\"/>"
        "<table:table-cell office:value-type=\"percentage\" office:value=\"0.15\"/>"
        "<table:table-cell office:value-type=\"currency\" office:currency=\"EUR\" "
        "office:value=\"12.5\"/>"
        "<table:table-cell office:value-type=\"time\" office:time-value=\"PT26H05M00S\"/>"
        "<table:table-cell office:value-type=\"boolean\" office:boolean-value=\"true\"/>"
        "</table:table-row>",
        "79161234567;2025-03-05;2025-03-05 14:22:10;0.15;12.5 EUR;26:05:00;TRUE");
    row("repeated and covered",
        "<table:table-row table:number-rows-repeated=\"2\"/>"
        "<table:table-row table:number-rows-repeated=\"2\">"
        "<table:table-cell table:number-columns-repeated=\"2\"><text:p>x</text:p>"
        "</table:table-cell><table:covered-table-cell><text:p>hidden</text:p>"
        "</table:covered-table-cell><table:table-cell><text:p>y</text:p></table:table-cell>"
        "<table:table-cell table:number-columns-repeated=\"16000\"/></table:table-row>"
        "<table:table-row table:number-rows-repeated=\"1048572\"><table:table-cell/>"
        "</table:table-row>",
        "x;x;;y|x;x;;y");
    row("a comment is no text",
        "<table:table-row><table:table-cell><office:annotation><text:p>no</text:p>"
        "</office:annotation><text:p>yes</text:p></table:table-cell></table:table-row>",
        "yes");
  }
  void odsCells() {
    QFETCH(QByteArray, rows);
    QFETCH(QString, text);
    QCOMPARE(odsText(rows), text);
    // The same as one plain document.
    QByteArray flat = ods(rows);
    flat.replace("office:document-content", "office:document");
    QCOMPARE(textOf(written("<?xml version=\"1.0\"?>\n" + flat)), text);
  }

  void html_data() {
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& page, const char* text) {
      QTest::newRow(name) << page << QString::fromUtf8(text);
    };
    row("plain", "<table><tr><th>a<th>b<tr><td>1 &lt; 2&nbsp;&amp;&#1103;<td>2</table>",
        "a;b|1 < 2 &я;2");
    row("spans",
        "<TABLE><tr><td rowspan=2>a</td><td colspan='2'>b</td><td>c</td></tr>"
        "<tr><td>d</td><td>e</td><td>f</td></tr></TABLE>",
        "a;b;;c|\u2060a;d;e;f");
    row("nested, the biggest wins",
        "<html><table><tr><td>menu<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td>"
        "</tr></table></td></tr></table>",
        "1;2|3;4");
    row("scripts, comments, styles",
        "<html><style>td{}</style><table><!-- <td>no --><script>if (a<b) '<td>'</script>"
        "<tr><td>x<br>y</td></tr>",
        "\"x|y\"");
    row("windows-1251 as stated",
        "<html><meta charset=\"windows-1251\"><table><tr><td>\xC8\xEC\xFF</td></tr></table>",
        "Имя");
    row("no table", "<html><body>nothing</body>", "NoDataRows");
    row("cut in a tag", "<table><tr><td>1</td><td col", "1");
  }
  void html() {
    QFETCH(QByteArray, page);
    QFETCH(QString, text);
    QCOMPARE(textOf(written(page)), text);
  }

  void webArchives_data() {
    QTest::addColumn<QByteArray>("archive");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, const QByteArray& archive, const char* text) {
      QTest::newRow(name) << archive << QString::fromUtf8(text);
    };
    const QByteArray table = "<html><table><tr><td>Имя<td>2</table></html>";
    row("one part",
        "MIME-Version: 1.0\r\nContent-Type: text/html; charset=\"utf-8\"\r\n\r\n" + table, "Имя;2");
    row("parts, the page quoted-printable",
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
        "\tboundary=\"--x\"\r\n\r\n----x\r\nContent-Type: text/css\r\n\r\ntd{}\r\n"
        "----x\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Type: text/html\r\n\r\n"
        "<meta charset=3D\"windows-1251\"><table><tr><td>=C8=EC=\r\n=FF<td>a=3Db</table>\r\n"
        "----x--\r\n",
        "Имя;a=b");
    row("base64, the larger page wins",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"
        "Content-Type: text/html\n\n<frameset></frameset>\n--x\n"
        "Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: base64\n\n" +
            table.toBase64() + "\n--x--\n",
        "Имя;2");
    row("no page", "MIME-Version: 1.0\nContent-Type: image/png\n\nxx", "FileDamaged");
    row("a boundary never met",
        "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=q\n\nxx", "FileDamaged");
  }
  void webArchives() {
    QFETCH(QByteArray, archive);
    QFETCH(QString, text);
    QCOMPARE(textOf(written(archive)), text);
  }

  void twoBytesALetter() {
    const auto wide = [](const QString& text) {
      return "\xFF\xFE" + QByteArray(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
    };
    QCOMPARE(textOf(written(wide(QStringLiteral("<table><tr><td>Имя<td>2</table>")))),
             QStringLiteral("Имя;2"));
    const QString card =
        textOf(written(wide(QStringLiteral("BEGIN:VCARD\r\nFN:Анна\r\nTEL:1\r\nEND:VCARD\r\n"))));
    QVERIFY2(card.contains(QStringLiteral("Анна")), qPrintable(card));
  }

  void spreadsheetXml() {
    const QByteArray book =
        "\xEF\xBB\xBF<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?>"
        "<Workbook xmlns=\"urn:s\" xmlns:ss=\"urn:s\"><Styles><Style ss:ID=\"d\">"
        "<NumberFormat ss:Format=\"#,##0.00\\ &quot;₽&quot;\"/></Style></Styles>"
        "<Worksheet ss:Name=\"Лист1\"><Table><Column/><Row ss:Index=\"2\">"
        "<Cell ss:MergeAcross=\"1\"><Data ss:Type=\"String\">a</Data></Cell>"
        "<Cell ss:Index=\"4\" ss:StyleID=\"d\"><Data ss:Type=\"Number\">12.5</Data>"
        "<Comment><Data ss:Type=\"String\">no</Data></Comment></Cell>"
        "<Cell><Data ss:Type=\"DateTime\">2025-03-05T00:00:00.000</Data></Cell></Row>"
        "</Table></Worksheet></Workbook>";
    QCOMPARE(textOf(written(book)), QStringLiteral("a;;;12.5 ₽;2025-03-05"));
  }

  void vcards_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("rows");
    const auto row = [](const char* name, const QByteArray& text, const char* rows) {
      QTest::newRow(name) << "BEGIN:VCARD\r\n" + text + "END:VCARD\r\n" << QString::fromUtf8(rows);
    };
    row("4.0",
        "VERSION:4.0\r\nFN:Anna Petrova\r\nTEL;TYPE=\"voice,cell\";VALUE=uri:tel:+7-916-123-45-67;"
        "ext=102\r\nEMAIL;PREF=1:a@b.example\r\nBDAY:--0517\r\nGENDER:F\r\n",
        "1;;;;Anna Petrova;+7-916-123-45-67;a@b.example;--05-17;F");
    row("mobile first, fax never",
        "VERSION:3.0\r\nN:B;A;;;\r\nTEL;TYPE=WORK:111111\r\nTEL;TYPE=FAX:222222\r\n"
        "TEL;TYPE=CELL:333333\r\n",
        "1;B;A;;;333333, 111111");
    row("soft breaks inside of letters",
        "VERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:;=D0=90=D0=\r\n=BD=D0=BD=D0=B0;;;"
        "\r\nTEL;CELL:1234567\r\n",
        "1;;Анна;;;1234567");
    row("a soft break before an empty line, then another property",
        "VERSION:2.1\r\nFN;ENCODING=QUOTED-PRINTABLE:A=\r\n\r\nTEL;CELL:1234567\r\n",
        "1;;;;A;1234567");
    row("windows-1251",
        "VERSION:2.1\r\nFN;CHARSET=windows-1251;ENCODING=QUOTED-PRINTABLE:=C8=EC=FF\r\n",
        "1;;;;Имя");
    row("relatives by Apple's labels",
        "VERSION:3.0\r\nN:;A;;;\r\nitem1.X-ABRELATEDNAMES:Bob\r\nitem1.X-ABLabel:_$!<Spouse>!$_"
        "\r\n",
        "1;;A;;;;;;;;;;;;;Bob;spouse");
    row("a picture is passed over",
        "VERSION:3.0\r\nN:;A;;;\r\nPHOTO;ENCODING=b;TYPE=JPEG:AAAA\r\n BBBB\r\n CCCC\r\n"
        "NOTE:a\\, b\\; c\\nd\r\n",
        "1;;A;;;;;;;;;;;;\"a, b; c|d\"");
    row("a group is nobody", "VERSION:4.0\r\nKIND:group\r\nFN:Friends\r\n", "");
    row("about nobody", "VERSION:3.0\r\nN:;;;;\r\nFN:\r\n", "1");
  }
  void vcards() {
    QFETCH(QByteArray, text);
    QFETCH(QString, rows);
    QCOMPARE(cards(text), rows);
  }

  void archives() {
    const QString zip = zipped({{QStringLiteral("readme.txt"), "hello"},
                                {QStringLiteral("__MACOSX/a.csv"), "no"},
                                {QStringLiteral("d/a.csv"), "email,name\na@b.example,A\n"},
                                {QStringLiteral("b.vcf"), "BEGIN:VCARD\nFN:B\nEND:VCARD\n"}});
    const auto source = open(zip);
    VERIFY_OK(source);
    QVERIFY((*source)->isArchive());
    QCOMPARE((*source)->sheet(), QStringLiteral("d/a.csv"));
    QCOMPARE((*source)->sheets().size(), std::size_t{2});
    QVERIFY(textOf(zip, QStringLiteral("2")).endsWith(QStringLiteral("1;;;;B")));
    QCOMPARE(textOf(zip, QStringLiteral("c.csv")), QStringLiteral("UnknownSheet"));
    QCOMPARE(textOf(zipped({{QStringLiteral("a.pdf"), "x"}})), QStringLiteral("NoTables"));
    // A workbook inside is read; an archive inside is not.
    const QString inner =
        zipped(test::Xlsx().sheet(QStringLiteral("A"), "<row><c><v>5</v></c></row>").parts());
    QFile file(inner);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(textOf(zipped({{QStringLiteral("a.xlsx"), file.readAll()}})), QStringLiteral("5"));
    QFile nested(zip);
    QVERIFY(nested.open(QIODevice::ReadOnly));
    QCOMPARE(textOf(zipped({{QStringLiteral("a.csv"), nested.readAll()}})),
             QStringLiteral("NoTables"));
  }

  void gzip() {
    // qCompress: four bytes of size, two of a header, raw deflate, four of a checksum.
    const QByteArray text = "email;name\na@b.example;A\n";
    const QByteArray raw = qCompress(text).mid(6).chopped(4);
    quint32 crc = 0xFFFFFFFF;
    for (const char c : text) {
      crc ^= static_cast<unsigned char>(c);
      for (int i = 0; i < 8; ++i) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
    }
    crc = ~crc;
    QByteArray bytes("\x1F\x8B\x08\0\0\0\0\0\0\x03", 10);
    bytes += raw;
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(crc >> 8 * i & 0xFF);
    for (int i = 0; i < 4; ++i) bytes += static_cast<char>(text.size() >> 8 * i & 0xFF);
    QCOMPARE(textOf(written(bytes, QStringLiteral("a.csv.gz"))),
             QStringLiteral("email;name|a@b.example;A"));
    QCOMPARE(textOf(written(bytes + bytes, QStringLiteral("a.csv.gz"))),
             QStringLiteral("email;name|a@b.example;A|email;name|a@b.example;A"));
    QCOMPARE(textOf(written(bytes.chopped(12))), QStringLiteral("FileDamaged"));
  }

  // Cut at every length: an error or a table, never a crash.
  void truncated() {
    QList<QByteArray> files;
    QFile xlsx(
        zipped(test::Xlsx().sheet(QStringLiteral("A"), "<row><c><v>1</v></c></row>").parts()));
    QVERIFY(xlsx.open(QIODevice::ReadOnly));
    files += xlsx.readAll();
    files +=
        "<html><table><tr><td rowspan=2>a&#1103;</td><!-- x --></tr><script>a</script></table>";
    files +=
        "BEGIN:VCARD\r\nN;ENCODING=QUOTED-PRINTABLE:=D0=90=\r\n=D0=91;;;\r\nTEL:1\r\n 2\r\n"
        "item1.ADR:;;a\\,b;c;;;\r\nEND:VCARD\r\n";
    files +=
        "<?xml version=\"1.0\"?><Workbook><Worksheet><Table><Row><Cell><Data Type=\"Number\">"
        "1</Data></Cell></Row></Table></Worksheet></Workbook>";
    for (const QByteArray& bytes : files) {
      for (qsizetype n = 0; n < bytes.size(); ++n) (void)textOf(written(bytes.left(n)));
    }
  }
};

RETENTA_TEST_MAIN(TestContainers)
#include "tst_containers.moc"
