// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of a file into the grid: orders on every boundary day and frequency.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include "core/importing/importservice.h"
#include "core/rfm/rfmservice.h"
#include "tests/support/support.h"

using namespace retenta;

class TestRfmSample : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void everyPersonIsInTheirCell() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared data is not beside this checkout");
    const QString stem = test::sharedDir() + QStringLiteral("/samples/15_grid_boundaries");
    QFile file(stem + QStringLiteral(".expected.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject grid =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("grid")).toObject();
    const QTemporaryDir dir;
    const FixedClock clock(test::day("2025-07-15"));
    const auto made = Business::create(dir.filePath(QStringLiteral("s.retenta")), {}, clock);
    VERIFY_OK(made);
    Business& business = **made;
    ImportService importing(business);
    const auto plan = importing.inspectNow(stem + QStringLiteral(".csv"), {});
    VERIFY_OK(plan);
    VERIFY_OK(importing.importNow(*plan, {}));

    RfmThresholds thresholds;
    thresholds.vip.byAmount = true;
    thresholds.vip.amountMinor =
        *minorFromDecimal(grid.value(QStringLiteral("vip")).toString(), Currency());
    const Day asOf = *dayFromIso(grid.value(QStringLiteral("as_of")).toString().toLatin1());
    const auto view = RfmService(business).viewNow({yearEndingAt(asOf), {}, thresholds});
    VERIFY_OK(view);
    const RfmView& v = **view;
    const QJsonObject people = grid.value(QStringLiteral("by_email")).toObject();
    QCOMPARE(static_cast<qsizetype>(v.ledger->clients()), people.size());
    for (std::uint32_t row = 0; row < v.ledger->clients(); ++row) {
      const QString email = v.ledger->emails.text(row);
      QVERIFY2(segmentId(v.classes.segments[row]) == people.value(email).toString(),
               qPrintable(email));
    }
    const QJsonObject cells = grid.value(QStringLiteral("cells")).toObject();
    for (auto cell = cells.begin(); cell != cells.end(); ++cell) {
      QCOMPARE(v.matrix.cell(*segmentFromId(cell.key())).clients, cell->toInteger());
    }
    QCOMPARE(v.matrix.cell(Segment::NoPurchases).clients,
             grid.value(QStringLiteral("no_purchases")).toInteger());
  }
};

RETENTA_TEST_MAIN(TestRfmSample)
#include "tst_rfmsample.moc"
