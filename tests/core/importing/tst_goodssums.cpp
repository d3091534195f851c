// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/goodslist.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Goods of one cell with their sums.
class TestGoodsSums : public test::ImportFixture {
  Q_OBJECT

  static QString listed(const char* cell, const GoodsTotal& total) {
    QStringList all;
    for (const ListedGood& good : goodsOf(cell, '.', total)) {
      QString text = good.name + QLatin1Char('/') + QString::number(good.quantityMilli);
      if (good.amount) text += QStringLiteral("=%1").arg(good.amount->minor(2).value_or(-1));
      all += text;
    }
    return all.join(QLatin1Char('|'));
  }

 private Q_SLOTS:
  // Sums behind names, by what the whole costs: of all pieces, of one, or of nothing that is known.
  void goodsWithSums_data() {
    QTest::addColumn<qint64>("total");
    QTest::addColumn<QString>("goods");
    const auto row = [](const char* cell, qint64 total, const char* goods) {
      QTest::addRow("%s = %lld", cell, total) << total << QString::fromUtf8(goods);
    };
    const char* latte = "Латте x2 - 300 р.; Круассан - 150";
    row(latte, 45'000, "Латте/2000=30000|Круассан/1000=15000");
    row(latte, 75'000, "Латте/2000=60000|Круассан/1000=15000");
    row(latte, 50'000, "Латте/2000|Круассан - 150/1000");
    row("Латте - 300 р.; Чай - 1 150,50 ₽", 99, "Латте/1000=30000|Чай/1000=115050");
    row("Латте (2 шт.) - 300, Круассан: 150", 45'000, "Латте/2000=30000|Круассан/1000=15000");
    row("Tea ×2 - $30", 3'000, "Tea/2000=3000");
    // Numbers that are part of a name.
    row("Шампунь - 250", 25'000, "");
    row("Шампунь - 250, синий", 25'000, "");
    row("Набор 3 - 5; Чай", 800, "Набор 3 - 5/1000|Чай/1000");
    row("Крем - 50; Гель - 75", 99'000, "Крем - 50/1000|Гель - 75/1000");
    row("Чай - 2 x 150; Торт - 100", 40'000, "Чай/2000=30000|Торт/1000=10000");
  }
  void goodsWithSums() {
    QFETCH(qint64, total);
    QFETCH(QString, goods);
    const QByteArray tag(QTest::currentDataTag());
    const QByteArray cell = tag.left(tag.lastIndexOf(" = "));
    QCOMPARE(listed(cell.constData(), GoodsTotal{total, 2}), goods);
  }

  void sumsBecomeItems() {
    const QByteArray text =
        "Номер заказа;Дата;Телефон;Состав заказа;Сумма\n"
        "1;15.01.2025;+79160000001;\"Латте x2 - 300 р.; Круассан - 150\";450\n"
        "2;16.01.2025;+79160000002;\"Латте x2 - 300 р.; Круассан - 150\";500\n";
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->purchases, 2);
    QCOMPARE(ask("SELECT p.order_ref, r.name, b.quantity_milli, b.amount_minor "
                 "FROM bought AS b JOIN product AS r ON r.id = b.product_id "
                 "JOIN every_purchase AS p ON p.id = b.purchase_id ORDER BY 1, b.line"),
             QStringLiteral("1 Латте 2000 30000|1 Круассан 1000 15000|2 Латте 2000 0|"
                            "2 Круассан - 150 1000 0"));
    QCOMPARE(ask("SELECT order_ref, amount_minor FROM every_purchase ORDER BY 1"),
             QStringLiteral("1 45000|2 50000"));
    QCOMPARE(import(text)->importId, 0);
  }
};

RETENTA_TEST_MAIN(TestGoodsSums)
#include "tst_goodssums.moc"
