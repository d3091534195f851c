// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/containerfixture.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// A cell that lies over several rows speaks for all of them, in every kind of workbook.
class TestMergedCells : public test::ImportFixture {
  Q_OBJECT

  static QByteArray row(int number, const QStringList& cells) {
    QByteArray all = "<row r=\"" + QByteArray::number(number) + "\">";
    for (qsizetype i = 0; i < cells.size(); ++i) {
      if (cells[i].isEmpty()) continue;
      all += "<c r=\"" + QByteArray(1, static_cast<char>('A' + i)) + QByteArray::number(number) +
             "\" t=\"inlineStr\"><is><t>" + cells[i].toUtf8() + "</t></is></c>";
    }
    return all + "</row>";
  }
  // A sheet of these rows with these merges, imported.
  Result<ImportReport> sheet(const QList<QStringList>& rows, const QStringList& merges) {
    QByteArray data;
    int number = 0;
    for (const QStringList& cells : rows) data += row(++number, cells);
    data += "</sheetData><mergeCells>";
    for (const QString& merge : merges) data += "<mergeCell ref=\"" + merge.toUtf8() + "\"/>";
    data += "</mergeCells><sheetData>";
    const QString path = m_dir.filePath(QStringLiteral("m%1.xlsx").arg(++m_count));
    if (!test::writeZip(path, test::Xlsx().sheet(QStringLiteral("Лист"), data).parts()))
      return Error{ErrorCode::FileWriteFailed, {path}, {}};
    return of(path);
  }
  Result<ImportReport> of(const QString& path) {
    const auto plan = m_service->inspectNow(path, {});
    if (!plan.ok()) return plan.error();
    return m_service->importNow(*plan, {});
  }
  QString sales() {
    return ask(
        "SELECT c.name, sum(p.amount_minor), count(*) FROM every_purchase AS p "
        "JOIN client AS c ON c.id = p.client_id GROUP BY c.id ORDER BY c.name");
  }

 private Q_SLOTS:
  void ofAWorkbook() {
    const auto report = sheet({{QStringLiteral("Продажи за март")},
                               {QStringLiteral("Клиент"), QStringLiteral("Телефон"),
                                QStringLiteral("Дата"), QStringLiteral("Сумма")},
                               {QStringLiteral("Анна Ким"), QStringLiteral("89169000001"),
                                QStringLiteral("05.03.2025"), QStringLiteral("100")},
                               {{}, {}, QStringLiteral("06.03.2025"), QStringLiteral("200")},
                               {{}, {}, QStringLiteral("Итого по клиенту"), QStringLiteral("300")},
                               {QStringLiteral("Лев Гор"), QStringLiteral("89169000002"),
                                QStringLiteral("07.03.2025"), QStringLiteral("50")},
                               {{}, {}, QStringLiteral("Всего"), QStringLiteral("350")}},
                              {QStringLiteral("A1:D1"), QStringLiteral("A3:A5"),
                               QStringLiteral("B3:B5"), QStringLiteral("A6:A7")});
    VERIFY_OK(report);
    QCOMPARE(reasons(*report), QStringList());
    QCOMPARE(report->totalRows, 2);
    QCOMPARE(sales(), QStringLiteral("Анна Ким 30000 2|Лев Гор 5000 1"));
  }

  // One number, one day, one client and one sum over two goods.
  void aSumIsMeantOnce() {
    const auto report =
        sheet({{QStringLiteral("№ заказа"), QStringLiteral("Дата"), QStringLiteral("Покупатель"),
                QStringLiteral("Телефон"), QStringLiteral("Товар"), QStringLiteral("Сумма")},
               {QStringLiteral("7"), QStringLiteral("05.03.2025"), QStringLiteral("Анна Ким"),
                QStringLiteral("89169000001"), QStringLiteral("Чай"), QStringLiteral("300")},
               {{}, {}, {}, {}, QStringLiteral("Сыр")},
               {QStringLiteral("8"), QStringLiteral("06.03.2025"), QStringLiteral("Лев Гор"),
                QStringLiteral("89169000002"), QStringLiteral("Мёд"), QStringLiteral("70")}},
              {QStringLiteral("A2:A3"), QStringLiteral("B2:B3"), QStringLiteral("C2:C3"),
               QStringLiteral("D2:D3"), QStringLiteral("F2:F3")});
    VERIFY_OK(report);
    QCOMPARE(report->items, 3);
    QCOMPARE(sales(), QStringLiteral("Анна Ким 30000 1|Лев Гор 7000 1"));
  }

  void namesOfTwoRows() {
    const auto report =
        sheet({{QStringLiteral("Дата"), QStringLiteral("Клиент"), QStringLiteral("Продажа")},
               {{}, {}, QStringLiteral("Кол-во"), QStringLiteral("Сумма")},
               {QStringLiteral("05.03.2025"), QStringLiteral("Анна Ким"), QStringLiteral("1"),
                QStringLiteral("100")}},
              {QStringLiteral("A1:A2"), QStringLiteral("B1:B2"), QStringLiteral("C1:D1")});
    VERIFY_OK(report);
    QCOMPARE(report->headerRow, 2);
    QCOMPARE(sales(), QStringLiteral("Анна Ким 10000 1"));
  }

  void ofAPage() {
    const auto report = of(write(
        "<table><tr><th>Дата<th>Клиент<th>Сумма<tr><td rowspan=2>05.03.2025<td rowspan=2>Анна Ким"
        "<td>100<tr><td>200<tr><td>06.03.2025<td>Лев Гор<td>50</table>"));
    VERIFY_OK(report);
    QCOMPARE(sales(), QStringLiteral("Анна Ким 30000 2|Лев Гор 5000 1"));
  }

  void ofSpreadsheetXml() {
    const auto cell = [](const char* text, const char* more = "") {
      return QByteArray("<Cell") + more + "><Data ss:Type=\"String\">" + text + "</Data></Cell>";
    };
    const auto report = of(write(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" "
        "xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\"><Worksheet ss:Name=\"A\"><Table>"
        "<Row>" +
        cell("Клиент") + cell("Дата") + cell("Сумма") + "</Row><Row>" +
        cell("Анна Ким", " ss:MergeDown=\"1\"") + cell("05.03.2025") + cell("100") + "</Row><Row>" +
        cell("06.03.2025", " ss:Index=\"2\"") + cell("200") +
        "</Row></Table></Worksheet></Workbook>"));
    VERIFY_OK(report);
    QCOMPARE(sales(), QStringLiteral("Анна Ким 30000 2"));
  }

  void ofOpenDocument() {
    const auto cell = [](const char* text, const char* more = "") {
      return QByteArray("<table:table-cell") + more + "><text:p>" + text +
             "</text:p></table:table-cell>";
    };
    const auto report = of(write(
        "<?xml version=\"1.0\"?><office:document xmlns:office=\"o\" xmlns:table=\"t\" "
        "xmlns:text=\"x\" office:mimetype=\"application/vnd.oasis.opendocument.spreadsheet\">"
        "<office:body><office:spreadsheet><table:table table:name=\"A\"><table:table-row>" +
        cell("Клиент") + cell("Дата") + cell("Сумма") + "</table:table-row><table:table-row>" +
        cell("Анна Ким", " table:number-rows-spanned=\"2\"") + cell("05.03.2025") + cell("100") +
        "</table:table-row><table:table-row><table:covered-table-cell/>" + cell("06.03.2025") +
        cell("200") +
        "</table:table-row></table:table></office:spreadsheet></office:body></office:document>"));
    VERIFY_OK(report);
    QCOMPARE(sales(), QStringLiteral("Анна Ким 30000 2"));
  }
};

RETENTA_TEST_MAIN(TestMergedCells)
#include "tst_mergedcells.moc"
