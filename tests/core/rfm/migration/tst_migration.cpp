// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/migration/migrationservice.h"

#include <map>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "core/rfm/rfmgrid.h"
#include "tests/support/anypeople.h"

using namespace retenta;
using test::day;
using test::LedgerBuilder;

namespace {

// Each cell's place in the course's grid, said by hand: row (top = 2), first and last column. Who
// is loyal may have bought as lately as a VIP.
struct Place {
  int row, first, last;
};
const std::map<QString, Place> places = {{QStringLiteral("churned_loyal"), {2, 0, 0}},
                                         {QStringLiteral("loyal_at_risk"), {2, 1, 1}},
                                         {QStringLiteral("loyal"), {2, 2, 3}},
                                         {QStringLiteral("vip"), {2, 3, 3}},
                                         {QStringLiteral("churned_promising"), {1, 0, 0}},
                                         {QStringLiteral("promising_at_risk"), {1, 1, 1}},
                                         {QStringLiteral("promising"), {1, 2, 3}},
                                         {QStringLiteral("lost_one_timers"), {0, 0, 0}},
                                         {QStringLiteral("one_timers_at_risk"), {0, 1, 1}},
                                         {QStringLiteral("newcomers"), {0, 2, 2}},
                                         {QStringLiteral("first_purchase"), {0, 3, 3}}};

MoveDirection plainDirection(Segment from, Segment to) {
  const bool was = from != Segment::NoPurchases;
  const bool is = to != Segment::NoPurchases;
  if (!was) return is ? MoveDirection::New : MoveDirection::None;
  if (!is) return MoveDirection::Gone;
  const Place a = places.at(segmentId(from));
  const Place b = places.at(segmentId(to));
  if (from == to) return MoveDirection::Stayed;
  if (from == Segment::Loyal && to == Segment::Vip) return MoveDirection::Up;
  if (from == Segment::Vip && to == Segment::Loyal) return MoveDirection::Down;
  if (a.last < b.first) return MoveDirection::Up;
  if (b.last < a.first) return MoveDirection::Down;
  return b.row > a.row ? MoveDirection::Up : MoveDirection::Down;
}

// The moves counted client by client from two grids and the purchases themselves.
std::map<std::pair<Segment, Segment>, Move> plainMoves(const test::People& people,
                                                       const Ledger& ledger, const RfmThresholds& t,
                                                       const MigrationDates& dates) {
  const RfmGrid then = rfmGrid(ledger, t, yearEndingAt(dates.from));
  const RfmGrid now = rfmGrid(ledger, t, yearEndingAt(dates.to));
  std::map<std::pair<Segment, Segment>, Move> moves;
  for (std::size_t i = 0; i < people.size(); ++i) {
    Move& move = moves[{then.classes.segments[i], now.classes.segments[i]}];
    ++move.clients;
    move.revenueFromMinor += then.columns.monetaryMinor[i];
    move.revenueMinor += now.columns.monetaryMinor[i];
    const int length = std::abs(dates.to - dates.from);
    for (const auto& purchase : people[i]) {
      const auto within = [&](Day last) {
        return purchase.day <= last && purchase.day > last - length;
      };
      if (within(dates.from)) move.beforeMinor += purchase.netMinor;
      if (within(dates.to)) move.duringMinor += purchase.netMinor;
    }
  }
  return moves;
}

}  // namespace

class TestMigration : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void cdnow() {
    const LedgerPtr ledger = test::cdnowLedger();
    QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/grid_golden.json"));
    if (!ledger || !file.open(QIODevice::ReadOnly))
      QSKIP("the shared data is not beside this checkout");
    const QJsonObject golden = QJsonDocument::fromJson(file.readAll())
                                   .object()
                                   .value(QStringLiteral("migration"))
                                   .toObject();
    const auto dayOf = [&](const char* key) {
      return day(golden.value(QLatin1String(key)).toString().toLatin1().constData());
    };
    const Migration ours = migrationBetween(*ledger, {dayOf("from"), dayOf("to")}, {});
    qint64 theirs = 0;
    for (const auto& value : golden.value(QStringLiteral("moves")).toArray()) {
      const QJsonObject move = value.toObject();
      const Segment from = *segmentFromId(move.value(QStringLiteral("from")).toString());
      const Segment to = *segmentFromId(move.value(QStringLiteral("to")).toString());
      const qint64 clients = move.value(QStringLiteral("clients")).toInteger();
      QCOMPARE(ours.move(from, to).clients, clients);
      theirs += clients;
    }
    QCOMPARE(theirs, qint64{23570});  // so every other move is empty
    QCOMPARE(ours.sum(SegmentSet::all(), SegmentSet::all()).clients, theirs);
  }

  void addsUpToBothDays() {
    const bool holds = rc::check("moves equal those counted client by client", [] {
      const test::People people = test::anyPeople(400);
      const RfmThresholds thresholds = test::anyThresholds();
      const MigrationDates dates{*rc::gen::inRange(-10, 600), *rc::gen::inRange(-10, 600)};
      const LedgerPtr ledger = test::ledgerOf(people);
      const Migration ours = migrationBetween(*ledger, dates, thresholds);
      const auto plain = plainMoves(people, *ledger, thresholds, dates);
      const RfmMatrix then = rfmGrid(*ledger, thresholds, yearEndingAt(dates.from)).matrix;
      const RfmMatrix now = rfmGrid(*ledger, thresholds, yearEndingAt(dates.to)).matrix;
      qint64 directions = 0;
      for (const Segment from : allSegments) {
        RC_ASSERT(ours.of(from).clients == then.cell(from).clients);
        RC_ASSERT(ours.of(from).revenueFromMinor == then.cell(from).revenueMinor);
        RC_ASSERT(ours.into(from).clients == now.cell(from).clients);
        RC_ASSERT(ours.into(from).revenueMinor == now.cell(from).revenueMinor);
        RC_ASSERT(then.cell(from).clients + ours.came(from).clients - ours.left(from).clients ==
                  now.cell(from).clients);
        for (const Segment to : allSegments) {
          const auto found = plain.find({from, to});
          RC_ASSERT(ours.move(from, to) == (found == plain.end() ? Move() : found->second));
          RC_ASSERT(directionOf(from, to) == plainDirection(from, to));
          const auto rows = moversOf(ours, SegmentSet(from), SegmentSet(to));
          RC_ASSERT(ours.move(from, to).clients == qint64(rows.size()));
        }
      }
      for (const auto direction : {MoveDirection::Stayed, MoveDirection::Up, MoveDirection::Down,
                                   MoveDirection::New, MoveDirection::Gone, MoveDirection::None}) {
        RC_ASSERT(ours.sum(direction).clients == qint64(moversOf(ours, direction).size()));
        directions += ours.sum(direction).clients;
      }
      RC_ASSERT(directions == qint64(people.size()));
    });
    QVERIFY(holds);
  }

  // What D4 says of the way a move goes, with the cell that spans two columns.
  void directions() {
    using S = Segment;
    QCOMPARE(directionOf(S::LoyalAtRisk, S::ChurnedLoyal), MoveDirection::Down);
    QCOMPARE(directionOf(S::Loyal, S::Vip), MoveDirection::Up);
    QCOMPARE(directionOf(S::Vip, S::Loyal), MoveDirection::Down);
    QCOMPARE(directionOf(S::FirstPurchase, S::Loyal), MoveDirection::Up);
    QCOMPARE(directionOf(S::Loyal, S::FirstPurchase), MoveDirection::Down);
    QCOMPARE(directionOf(S::FirstPurchase, S::Promising), MoveDirection::Up);
    QCOMPARE(directionOf(S::Newcomers, S::Promising), MoveDirection::Up);
    QCOMPARE(directionOf(S::Vip, S::Promising), MoveDirection::Down);
    QCOMPARE(directionOf(S::OneTimersAtRisk, S::ChurnedPromising), MoveDirection::Down);
    QCOMPARE(directionOf(S::OneTimersAtRisk, S::PromisingAtRisk), MoveDirection::Up);
    QCOMPARE(directionOf(S::NoPurchases, S::FirstPurchase), MoveDirection::New);
    QCOMPARE(directionOf(S::Loyal, S::NoPurchases), MoveDirection::Gone);
  }

  void theErasedStayCounted() {
    LedgerBuilder builder;
    builder.add({{day("2025-01-10"), 500}});
    builder.add({{day("2025-01-10"), 700}});
    auto ledger = std::const_pointer_cast<Ledger>(builder.take());
    ledger->traits.flags = {0, ClientTraits::Erased};
    const Migration m =
        migrationBetween(*ledger, {day("2025-01-31"), day("2025-04-30")}, RfmThresholds());
    const Move move = m.move(Segment::FirstPurchase, Segment::OneTimersAtRisk);
    QCOMPARE(move.clients, 2);
    QCOMPARE(move.erased, 1);
    QCOMPARE(move.revenueMinor, 1200);
    QCOMPARE(flowsInto(m, Segment::OneTimersAtRisk).size(), std::size_t{1});
    QVERIFY(flowsOut(m, Segment::OneTimersAtRisk).empty());
    QVERIFY(!m.beforeCovered);  // 89 days before the first day reach behind the first purchase
  }

  void datesWorthComparing() {
    QVERIFY(!suggestedDates(*LedgerBuilder().take(), 100));
    LedgerBuilder builder;
    builder.add({{day("2025-01-01"), 1}});
    const LedgerPtr ledger = builder.take();
    QVERIFY(!suggestedDates(*ledger, day("2025-01-01")));
    QCOMPARE(*suggestedDates(*ledger, day("2025-06-30")),
             (MigrationDates{day("2025-03-31"), day("2025-06-30")}));
    QCOMPARE(*suggestedDates(*ledger, day("2025-01-11")),
             (MigrationDates{day("2025-01-06"), day("2025-01-11")}));
  }
};

RETENTA_TEST_MAIN(TestMigration)
#include "tst_migration.moc"
