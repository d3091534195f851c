// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/cardfigures.h"

#include <rapidcheck.h>

#include "core/rfm/rfmgrid.h"
#include "tests/support/support.h"

using namespace retenta;
using test::day;

namespace {

CardPurchase sale(Day when, qint64 amount, const QString& product = {}) {
  CardPurchase purchase;
  purchase.id = when;
  purchase.day = when;
  purchase.amountMinor = amount;
  if (!product.isEmpty()) purchase.items.push_back({product, QStringLiteral("Кофе"), 1000, amount});
  return purchase;
}

}  // namespace

class TestCardFigures : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  // Worked out by hand.
  void goldenFigures() {
    ClientCard card;
    const Day first = day("2024-01-01");  // a Monday
    card.purchases = {sale(first + 400, 5000), sale(first + 42, 30000, QStringLiteral("Эфиопия")),
                      sale(first + 21, 20000, QStringLiteral("Бразилия")),
                      sale(first + 21, 10000, QStringLiteral("Бразилия")),
                      sale(first, 40000, QStringLiteral("Эфиопия"))};
    card.purchases[1].status = PurchaseStatus::PartiallyRefunded;
    card.purchases[1].refundMinor = 5000;
    card.purchases[2].channel = card.purchases[4].channel = QStringLiteral("сайт");
    card.purchases[1].channel = QStringLiteral("магазин");
    for (const PurchaseStatus status : {PurchaseStatus::Cancelled, PurchaseStatus::Unpaid,
                                        PurchaseStatus::Failed, PurchaseStatus::Refunded}) {
      card.purchases.insert(card.purchases.begin() + 1, sale(first + 50, 99999));
      card.purchases[1].status = status;
    }
    CardPurchase back = sale(first + 60, -1500);
    back.status = PurchaseStatus::Return;
    card.purchases.insert(card.purchases.begin() + 1, back);
    CardPurchase foreign = sale(first + 70, 777);
    foreign.currency = *Currency::fromCode(u"USD");
    card.purchases.insert(card.purchases.begin() + 1, foreign);

    // As of a day before the last purchase: it does not exist yet.
    const CardFigures f = cardFigures(card, first + 399);
    QCOMPARE(f.grossMinor, 100000);
    QCOMPARE(f.refundsMinor, 5000);
    QCOMPARE(f.returnsMinor, 1500);
    QCOMPARE(f.spentMinor, 93500);
    QCOMPARE(f.transactions, 4);
    QCOMPARE(*f.averageCheckMinor, 23375.0);
    QCOMPARE(f.first, std::optional<Day>(first));
    QCOMPARE(f.last, std::optional<Day>(first + 42));
    QCOMPARE(*f.meanGapDays, 21.0);  // three days, two gaps
    // 2024 is a leap year: the 12 months that end on day 399 begin with day 34.
    QCOMPARE(f.yearRevenueMinor, 23500);
    QCOMPARE(f.yearTransactions, 1);
    // Both twice: the dearer one.
    QCOMPARE(f.product.word, QStringLiteral("Эфиопия"));
    QCOMPARE(f.product.times, 2);
    QCOMPARE(f.category.times, 4);
    QCOMPARE(f.channel.word, QStringLiteral("сайт"));
    QVERIFY(f.payment.word.isEmpty());
    QCOMPARE(f.weekday, 1);
    QCOMPARE(f.weekdayTimes, 4);
    QCOMPARE(countedPurchases(card).size(), 6U);
  }

  void nothingIsNothing() {
    const CardFigures f = cardFigures({}, 20000);
    QVERIFY(!f.averageCheckMinor && !f.meanGapDays && !f.first && !f.last);
    QCOMPARE(f.weekday, 0);
    ClientCard one;
    one.purchases = {sale(10, 100), sale(10, 200)};
    QVERIFY(!cardFigures(one, 20).meanGapDays);  // one day has no gap
  }

  void figuresAreThoseOfTheMatrix() {
    const bool held = rc::check("spent, purchases and year = the matrix's columns", [] {
      ClientCard card;
      Ledger ledger;
      ledger.clientIds.push_back(1);
      const int n = *rc::gen::inRange(0, 30);
      std::vector<Day> days;
      for (int i = 0; i < n; ++i) days.push_back(*rc::gen::inRange(0, 900));
      std::sort(days.begin(), days.end());
      for (const Day when : days) {
        CardPurchase purchase = sale(when, *rc::gen::inRange(0, 5000));
        purchase.status = static_cast<PurchaseStatus>(*rc::gen::inRange(1, 8));
        if (purchase.status == PurchaseStatus::Return) purchase.amountMinor *= -1;
        card.purchases.insert(card.purchases.begin(), purchase);
        if (!hasRevenue(purchase.status)) continue;
        ledger.days.push_back(when);
        ledger.netMinor.push_back(purchase.netMinor());
        ledger.transactions.push_back(isTransaction(purchase.status) ? 1 : 0);
      }
      ledger.purchaseBegin = {0, ledger.days.size()};
      const Day asOf = *rc::gen::inRange(0, 1000);
      const RfmColumns columns = rfmColumns(ledger, yearEndingAt(asOf));
      const CardFigures f = cardFigures(card, asOf);
      RC_ASSERT(f.spentMinor == columns.monetaryMinor[0]);
      RC_ASSERT(f.transactions == columns.frequency[0]);
      RC_ASSERT(f.yearRevenueMinor == columns.periodRevenueMinor[0]);
      RC_ASSERT(f.spentMinor == f.grossMinor - f.refundsMinor - f.returnsMinor);
      if (f.last) RC_ASSERT(asOf - *f.last == columns.recencyDays[0]);
    });
    QVERIFY(held);
  }

  void campaignIsFollowedByPurchasesWithinItsWait() {
    ClientCard card;
    card.purchases = {sale(140, 700), sale(130, 500), sale(120, 300), sale(99, 900)};
    CardCampaign sent;
    sent.role = QStringLiteral("treated");
    sent.day = 100;
    sent.waitDays = 30;
    CardCampaign out = sent;
    out.role = QStringLiteral("no_consent");
    card.campaigns = {sent, out};
    addCampaignOutcomes(card);
    QCOMPARE(card.campaigns[0].boughtOn, std::optional<Day>(120));
    QCOMPARE(card.campaigns[0].boughtMinor, 800);
    QVERIFY(!card.campaigns[1].boughtOn);
  }

  void birthdays() {
    const Day today = day("2025-06-30");
    QCOMPARE(ageOn(QStringLiteral("1985-06-30"), today), std::optional<int>(40));
    QCOMPARE(ageOn(QStringLiteral("1985-07-01"), today), std::optional<int>(39));
    QCOMPARE(ageOn(QStringLiteral("--07-01"), today), std::nullopt);
    QCOMPARE(daysToBirthday(QStringLiteral("--06-30"), today), std::optional<int>(0));
    QCOMPARE(daysToBirthday(QStringLiteral("1985-06-29"), today), std::optional<int>(364));
    QCOMPARE(daysToBirthday(QString(), today), std::nullopt);
    QCOMPARE(daysToBirthday(QStringLiteral("2000-02-29"), day("2025-02-27")),
             std::optional<int>(1));
    QCOMPARE(daysToBirthday(QStringLiteral("2000-02-29"), day("2024-02-28")),
             std::optional<int>(1));
    QCOMPARE(ageOn(QStringLiteral("2000-02-29"), day("2025-02-28")), std::optional<int>(25));
  }
};

RETENTA_TEST_MAIN(TestCardFigures)
#include "tst_cardfigures.moc"
