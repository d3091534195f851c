// SPDX-License-Identifier: GPL-3.0-or-later
// --table: the rows of an answer as a file, from the program itself on the sample business.
#include <cmath>

#include <QFile>

#include "tests/app/cli/clirun.h"

using namespace retenta;

class TestCmdTable : public test::CliTest {
  Q_OBJECT
 private:
  using Rows = QList<QMap<QString, QString>>;

  /// The table of a command; no cell of those asked for here needs quotes.
  Rows table(const QString& line) const {
    const Run made = run(line + QStringLiteral(" --quiet --table ") + at("t.csv"));
    QFile file(at("t.csv"));
    if (made.code != 0 || !made.out.isEmpty() || !file.open(QIODevice::ReadOnly)) return {};
    QStringList lines = QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"));
    const QStringList heads = lines.takeFirst().remove(QChar(0xFEFF)).split(QLatin1Char(';'));
    Rows rows;
    for (const QString& one : lines) {
      if (one.isEmpty()) continue;
      const QStringList cells = one.split(QLatin1Char(';'));
      QMap<QString, QString> row;
      for (int i = 0; i < heads.size(); ++i) row.insert(heads[i], cells.value(i));
      rows += row;
    }
    return rows;
  }
  static bool same(const QString& cell, const QJsonValue& value) {
    if (value.isNull()) return cell.isEmpty();
    if (!value.isDouble()) return cell == value.toVariant().toString();
    bool ok = false;
    const double number = QString(cell).replace(QLatin1Char(','), QLatin1Char('.')).toDouble(&ok);
    return ok && std::abs(number - value.toDouble()) <= 5e-7;
  }

 private Q_SLOTS:
  void initTestCase() { QCOMPARE(run(QStringLiteral("demo --clients 300")).code, 0); }

  void rowsAreThoseOfTheDocument_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("key");
    const QString period = QStringLiteral(" --from 2025-01-10 --to 2025-07-01");
    QTest::newRow("kpi") << QStringLiteral("kpi --by month") + period << QStringLiteral("periods");
    QTest::newRow("bucket") << QStringLiteral("bucket") + period << QStringLiteral("months");
    QTest::newRow("moves") << QStringLiteral("migration --from 2025-01-31 --to 2025-06-30")
                           << QStringLiteral("moves");
    QTest::newRow("people") << QStringLiteral("kpi --clients kept") + period
                            << QStringLiteral("clients");
  }
  void rowsAreThoseOfTheDocument() {
    QFETCH(QString, line);
    QFETCH(QString, key);
    const QJsonArray wanted = run(QStringLiteral("--json ") + line).json()[key].toArray();
    const Rows rows = table(line);
    QVERIFY(!rows.isEmpty());
    QCOMPARE(rows.size(), wanted.size());
    for (int i = 0; i < rows.size(); ++i) {
      const QJsonObject object = wanted[i].toObject();
      QCOMPARE(rows[i].keys(), object.keys());
      for (const QString& column : object.keys())
        QVERIFY2(same(rows[i][column], object[column]), qPrintable(column + rows[i][column]));
    }
  }

  void cellsAreRows() {
    const QJsonObject cells =
        run(QStringLiteral("--json rfm")).json()[QStringLiteral("cells")].toObject();
    const Rows rows = table(QStringLiteral("rfm"));
    QCOMPARE(rows.size(), 11);
    for (const auto& row : rows) {
      const QJsonValue clients = cells[row[QStringLiteral("segment")]][QStringLiteral("clients")];
      QVERIFY(clients.isDouble() && same(row[QStringLiteral("clients")], clients));
    }
    const QJsonArray cohorts = run(QStringLiteral("--json cohorts")).list("cohorts");
    qsizetype ages = 0;
    for (const QJsonValue& cohort : cohorts)
      ages += cohort[QStringLiteral("cells")].toArray().size();
    const Rows byAge = table(QStringLiteral("cohorts"));
    QCOMPARE(byAge.size(), ages);
    QCOMPARE(byAge[1][QStringLiteral("age")], QStringLiteral("1"));
    QCOMPARE(byAge[1][QStringLiteral("cohort")], cohorts[0][QStringLiteral("cohort")].toString());
    QVERIFY(same(byAge[1][QStringLiteral("retention")],
                 cohorts[0][QStringLiteral("cells")][1][QStringLiteral("retention")]));
  }

  void aWorkbookByItsName() {
    const QString path = at("t.xlsx");
    const Run made = run(QStringLiteral("goals --table ") + path);
    QCOMPARE(made.code, 0);
    QVERIFY(QString::fromUtf8(made.out).contains(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly) && file.readAll().startsWith("PK"));
  }

  void onlyOfTables() {
    const Run none = run(QStringLiteral("imports --table ") + at("none.csv"));
    QCOMPARE(none.code, 2);
    QVERIFY(!QFile::exists(at("none.csv")));
    QCOMPARE(run(QStringLiteral("rfm --table /nowhere/t.csv")).code, 1);
  }
};

RETENTA_TEST_MAIN(TestCmdTable)
#include "tst_cmd_table.moc"
