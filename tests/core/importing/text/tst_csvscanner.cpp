// SPDX-License-Identifier: GPL-3.0-or-later
#include <csv.h>
#include <rapidcheck.h>

#include <QStringDecoder>

#include "core/importing/text/csvscanner.h"
#include "core/importing/text/container.h"
#include "core/importing/text/dialect.h"
#include "core/importing/text/textencoding.h"
#include "tests/support/support.h"

using namespace retenta;

using Table = std::vector<std::vector<std::string>>;

namespace {

Table scan(std::string_view text, char delimiter = ',') {
  Table table;
  CsvScanner scanner(text, delimiter);
  CsvRecord record;
  while (scanner.next(record)) table.emplace_back(record.fields.begin(), record.fields.end());
  return table;
}

// libcsv, which reads the same dialect, but leaves out empty lines.
Table oracle(const std::string& text, char delimiter) {
  csv_parser parser;
  csv_init(&parser, CSV_REPALL_NL);
  csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
  // libcsv trims blanks around fields; ours does so later, when it cleans cells.
  csv_set_space_func(&parser, [](unsigned char) { return 0; });
  Table table(1);
  csv_parse(
      &parser, text.data(), text.size(),
      [](void* data, size_t size, void* into) {
        static_cast<Table*>(into)->back().emplace_back(static_cast<char*>(data), size);
      },
      [](int, void* into) { static_cast<Table*>(into)->emplace_back(); }, &table);
  csv_fini(
      &parser,
      [](void* data, size_t size, void* into) {
        static_cast<Table*>(into)->back().emplace_back(static_cast<char*>(data), size);
      },
      [](int, void* into) { static_cast<Table*>(into)->emplace_back(); }, &table);
  csv_free(&parser);
  table.pop_back();
  std::erase_if(table, [](const auto& row) { return row.empty(); });
  return table;
}

std::string quoted(const std::string& cell) {
  std::string out(1, '"');
  for (const char c : cell) {
    if (c == '"') out.push_back('"');
    out.push_back(c);
  }
  out.push_back('"');
  return out;
}

}  // namespace

// Bytes to records.
class TestCsvScanner : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  // Counting goes the quick way and comes to the same records as reading.
  void skippingCountsTheSame() {
    const bool held = rc::check([] {
      const std::string text = *rc::gen::container<std::string>(
          rc::gen::element('a', 'b', ',', '"', '\n', '\r', ';', ' '));
      const auto rowsOf = [&](unsigned skips) {
        CsvScanner scanner(text, ',');
        CsvRecord record;
        std::vector<std::size_t> ends;
        for (unsigned i = 0;; ++i) {
          const bool more = (skips >> i % 8 & 1) ? scanner.skip(record) : scanner.next(record);
          if (!more) return ends;
          ends.push_back(scanner.position());
        }
      };
      const auto read = rowsOf(0);
      RC_ASSERT(rowsOf(0xFF) == read);
      RC_ASSERT(rowsOf(0x6A) == read);
    });
    QVERIFY(held);
  }

  void init() { test::failOnWarnings(); }

  void spectrum_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("printed");  // cells in brackets, a bar between rows
    const auto row = [](const char* name, const QByteArray& text, const char* printed) {
      QTest::newRow(name) << text << QString::fromUtf8(printed);
    };
    row("simple", "a,b\n1,2\n", "[a][b]|[1][2]");
    row("no end of line", "a,b\n1,2", "[a][b]|[1][2]");
    row("CRLF", "a,b\r\n1,2\r\n", "[a][b]|[1][2]");
    row("CR", "a,b\r1,2\r", "[a][b]|[1][2]");
    row("mixed line ends", "a,b\n1,2\r\n3,4\r5,6", "[a][b]|[1][2]|[3][4]|[5][6]");
    row("empty fields", "a,,c\n,,\n", "[a][][c]|[][][]");
    row("trailing delimiter", "a,b,\n", "[a][b][]");
    row("comma in quotes", "\"a,b\",c\n", "[a,b][c]");
    row("line break in quotes", "\"a\nb\",c\n1,2\n", "[a\nb][c]|[1][2]");
    row("doubled quotes", "\"say \"\"hi\"\"\",c\n", "[say \"hi\"][c]");
    row("empty quotes", "\"\",\"\"\n", "[][]");
    row("quote inside a plain field", "5\" pipe,2\n", "[5\" pipe][2]");
    row("text behind a closing quote", "\"a\"b,c\n", "[ab][c]");
    row("blank lines are records", "a,b\n\n1,2\n", "[a][b]|[]|[1][2]");
    row("ragged", "a,b,c\n1\n1,2,3,4\n", "[a][b][c]|[1]|[1][2][3][4]");
    row("JSON in a cell", "\"{\"\"k\"\": \"\"v, w\"\"}\",x\n", "[{\"k\": \"v, w\"}][x]");
    row("UTF-8", "ключ,значение\nё,«й»\n", "[ключ][значение]|[ё][«й»]");
    row("nothing", "", "");
    row("an unclosed quote costs its line", "a,b\n1,\"x\n2,y\n", "[a][b]|[1][\"x]|[2][y]");
  }
  void spectrum() {
    QFETCH(QByteArray, text);
    QFETCH(QString, printed);
    QStringList rows;
    for (const auto& cells : scan({text.constData(), static_cast<std::size_t>(text.size())})) {
      QString line;
      for (const std::string& cell : cells)
        line += QLatin1Char('[') + QString::fromStdString(cell) + QLatin1Char(']');
      rows += line;
    }
    QCOMPARE(rows.join(QLatin1Char('|')), printed);
  }

  // Whatever cells a table has, written by the rules and read again they are the same.
  void roundTrip() {
    const bool held = rc::check("write and read", [] {
      const auto cell = rc::gen::container<std::string>(
          rc::gen::element<char>('a', ',', ';', '"', '\n', '\r', ' ', '1', '\xD0', '\0'));
      const auto table = *rc::gen::nonEmpty(rc::gen::container<Table>(
          rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(cell))));
      std::string text;
      for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
          if (i > 0) text.push_back(',');
          text += quoted(row[i]);
        }
        text += "\r\n";
      }
      RC_ASSERT(scan(text) == table);
    });
    QVERIFY(held);
  }

  // Plain and quoted fields mixed, as libcsv reads them.
  void agreesWithLibcsv() {
    const bool held = rc::check("libcsv", [] {
      const auto plain = rc::gen::nonEmpty(
          rc::gen::container<std::string>(rc::gen::element<char>('a', ' ', '1', '.', '-')));
      const auto inQuotes = rc::gen::map(
          rc::gen::container<std::string>(rc::gen::element<char>('a', ',', '"', '\n', ';')),
          quoted);
      const auto field = rc::gen::oneOf(plain, inQuotes);
      const auto rows = *rc::gen::container<Table>(
          rc::gen::nonEmpty(rc::gen::container<std::vector<std::string>>(field)));
      const auto end = *rc::gen::element<std::string>("\n", "\r\n");
      std::string text;
      for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
          if (i > 0) text.push_back(';');
          text += row[i];
        }
        text += end;
      }
      Table ours = scan(text, ';');
      RC_ASSERT(ours == oracle(text, ';'));
    });
    QVERIFY(held);
  }

  // Nothing that comes may break it: every byte is read once, and it ends.
  void junkIsRead() {
    const bool held = rc::check("junk", [] {
      const auto text = *rc::gen::container<std::string>(
          rc::gen::element<char>('"', ',', '\n', '\r', 'a', '\0', '\xFF'));
      CsvScanner scanner(text, ',');
      CsvRecord record;
      int rows = 0;
      while (scanner.next(record)) RC_ASSERT(record.row == ++rows);
      RC_ASSERT(scanner.position() == text.size());
    });
    QVERIFY(held);
  }

  void hugeFieldsAreCut() {
    const std::string huge(3 * CsvScanner::fieldLimit, 'x');
    const std::string text = "a," + huge + ",b\n\"" + huge + "\",c\n";
    CsvScanner scanner(text, ',');
    CsvRecord record;
    QVERIFY(scanner.next(record));
    QVERIFY(record.cut);
    QCOMPARE(record.fields.size(), std::size_t{3});
    QCOMPARE(record.fields[1].size(), CsvScanner::fieldLimit);
    QVERIFY(scanner.next(record));
    QVERIFY(record.cut);
    QCOMPARE(record.fields[0].size(), CsvScanner::fieldLimit);
    QCOMPARE(record.fields[1], std::string_view("c"));
  }

  // Each open quote looks to the end of the text: there must not be many such looks.
  void manyOpenQuotesAreNotSlow() {
    std::string text;
    for (int i = 0; i < 200'000; ++i) text += "a,\"b\"\"\n";  // never closes
    QElapsedTimer timer;
    timer.start();
    const std::size_t records = scan(text).size();
    QVERIFY(records > 0);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
  }

  void delimiters_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("delimiter");
    const auto row = [](const char* name, const QByteArray& text, const char* delimiter) {
      QTest::newRow(name) << text << QString::fromUtf8(delimiter);
    };
    row("semicolons around decimal commas", "a;b\n1 234,56;2,5\n3,1;4,2\n", ";");
    row("commas", "a,b;c\n1,2\n3,4\n", ",");
    row("tabs", "a\tb\n1,5\t2\n", "\t");
    row("bars", "a|b|c\n1|2|3\n", "|");
    row("quoted commas", "\"a,b\";c\n\"1,2\";3\n", ";");
    row("sep line", "sep=|\r\na|b\n1|2\n", "|");
    row("one column", "email\na@b.example\n", ",");
  }
  void delimiters() {
    QFETCH(QByteArray, text);
    QFETCH(QString, delimiter);
    const Dialect dialect =
        findDialect({text.constData(), static_cast<std::size_t>(text.size())}, '\0');
    QCOMPARE(QString(QLatin1Char(dialect.delimiter)), delimiter);
    QCOMPARE(dialect.separatorLine, text.startsWith("sep="));
    QVERIFY(!dialect.separatorLine || dialect.table.substr(0, 3) == "a|b");
  }

  void encodings_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const QString russian = QStringLiteral(
        "Контрагент;Сумма\r\nКалинова Алёна Алексеевна;15 600,00\r\nРозничный покупатель;10\r\n");
    for (const char* name : {"windows-1251", "koi8-r", "ibm866", "utf-8"})
      QTest::newRow(name) << QString::fromLatin1(name) << russian;
    QTest::newRow("utf-16-le") << QStringLiteral("utf-16-le") << russian;
    QTest::newRow("windows-1252") << QStringLiteral("windows-1252")
                                  << QStringLiteral(
                                         "Name,City\nAmélie Dûchamp,Orléans\nInés Peña,Málaga\n");
  }
  void encodings() {
    QFETCH(QString, name);
    QFETCH(QString, text);
    const QByteArray bytes = encoded(text, name);
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QCOMPARE(guessEncodings(view).names.first(), name);
    const auto decoded = decodeText(view, name);
    VERIFY_OK(decoded);
    QCOMPARE(QString::fromUtf8(decoded->view.data(), static_cast<qsizetype>(decoded->view.size())),
             text);
    QVERIFY(!decoded->replaced);
  }

  void oneBadByteIsNoReasonToFail() {
    QByteArray bytes = QStringLiteral("имя;сумма\nАнна;1\nПётр;2\n").toUtf8().repeated(10);
    bytes.insert(bytes.indexOf("Анна"), '\xFF');
    const std::string_view view(bytes.constData(), static_cast<std::size_t>(bytes.size()));
    QCOMPARE(guessEncodings(view).names.first(), QStringLiteral("utf-8"));
    const auto decoded = decodeText(view, QStringLiteral("utf-8"));
    VERIFY_OK(decoded);
    QVERIFY(decoded->replaced);
    QVERIFY(isUtf8(decoded->view));
  }

  // Whole blocks are looked at together: wherever a letter begins or breaks, the answer is Qt's.
  void soundUtf8IsWhatQtReads() {
    const bool held = rc::check("utf-8", [] {
      const auto parts = *rc::gen::container<std::vector<std::string>>(
          rc::gen::weightedElement<std::string>({{40, "a"},
                                                 {30, "ж"},
                                                 {10, "é"},
                                                 {4, "—"},
                                                 {2, "😀"},
                                                 {1, "\xD0"},
                                                 {1, "\x80"},
                                                 {1, "\xC0\x80"},
                                                 {1, "\xED\xA0\x80"},
                                                 {1, "\xF5"}}));
      std::string text;
      for (const std::string& part : parts) text += part;
      QStringDecoder decoder(QStringConverter::Utf8, QStringConverter::Flag::Stateless);
      const QString read =
          decoder(QByteArrayView(text.data(), static_cast<qsizetype>(text.size())));
      RC_ASSERT(isUtf8(text) == !decoder.hasError());
    });
    QVERIFY(held);
  }

  void containers_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("verdict");
    const auto row = [](const char* name, const QByteArray& bytes, const char* verdict) {
      QTest::newRow(name) << bytes << QString::fromLatin1(verdict);
    };
    row("zip", QByteArray("PK\x03\x04", 4) + "[Content_Types].xml xl/workbook.xml", "1");
    row("empty zip", QByteArray("PK\x05\x06", 4) + QByteArray(18, '\0'), "1");
    row("gzip", QByteArray("\x1F\x8B\x08", 3), "2");
    row("xls", QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8), "3");
    row("html", "\xEF\xBB\xBF \n<HTML><table>", "4");
    row("xhtml", "<?xml version=\"1.0\"?>\n<!DOCTYPE html><html><body>", "4");
    row("xml workbook", "<?xml version=\"1.0\"?>\n<?mso-application?><Workbook><Table>", "5");
    row("vcard", "BEGIN:VCARD\r\nVERSION:3.0\r\n", "6");
    row("other xml", "<?xml version=\"1.0\"?><note/>", "XML");
    row("pdf", "%PDF-1.7\n", "PDF");
    row("empty", "", "FileEmpty");
    row("blanks only", " \r\n\t\n", "FileEmpty");
    row("only a BOM", "\xEF\xBB\xBF", "FileEmpty");
    row("noise", QByteArray("\x01\x02\x03\x00\x04\xFE\x10\x11\x12", 9).repeated(100), "FileBinary");
    row("text", "a,b\n1,2\n", "0");
    row("text with a stray NUL", "a,b\n1,2\n" + QByteArray(1, '\0') + QByteArray(300, 'x'), "0");
    row("utf-16", encoded(QStringLiteral("имя;a\n"), QStringLiteral("utf-16-le")), "0");
  }
  void containers() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, verdict);
    const auto checked = containerOf({bytes.constData(), static_cast<std::size_t>(bytes.size())},
                                     QStringLiteral("f"));
    if (checked.ok()) {
      QCOMPARE(QString::number(static_cast<int>(*checked)), verdict);
      return;
    }
    const Error& error = checked.error();
    const bool other = error.code == ErrorCode::FileSpreadsheet;
    QCOMPARE(other ? error.args.value(1) : errorName(error.code), verdict);
  }

 private:
  static QByteArray encoded(const QString& text, const QString& name) {
    if (name == QLatin1String("utf-8")) return text.toUtf8();
    QByteArray bytes;
    if (name == QLatin1String("utf-16-le")) {
      for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() & 0xFF);
        bytes += static_cast<char>(c.unicode() >> 8);
      }
      return bytes;
    }
    // Byte by byte the other way round: which byte decodes to this letter?
    for (const QChar c : text) {
      for (int byte = 0; byte < 256; ++byte) {
        const char one = static_cast<char>(byte);
        const auto decoded = decodeText({&one, 1}, name);
        if (!decoded.ok() || QString::fromUtf8(decoded->view.data(),
                                               static_cast<qsizetype>(decoded->view.size())) != c)
          continue;
        bytes += one;
        break;
      }
    }
    return bytes;
  }
};

RETENTA_TEST_MAIN(TestCsvScanner)
#include "tst_csvscanner.moc"
