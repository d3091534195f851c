// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmservice.h"

#include <random>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/rfm/index/clientsearch.h"
#include "tests/support/support.h"

using namespace retenta;

class TestRfmService : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'000};
  std::unique_ptr<Business> m_business;

  std::vector<QString> names(const RfmView& view, const QString& text, ClientField field,
                             bool descending) {
    auto rows =
        findClients(*view.ledger, membersOf(view.classes.segments, SegmentSet::all()), text);
    sortClients(view.table(), rows, {{field, descending}});
    std::vector<QString> found;
    for (const std::uint32_t row : rows) found.push_back(view.ledger->names.text(row));
    return found;
  }

 private Q_SLOTS:
  void init() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    QLocale::setDefault(QLocale(QLocale::Russian));
    static int number = 0;
    auto made =
        Business::create(m_dir.filePath(QStringLiteral("%1.retenta").arg(++number)), {}, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
    VERIFY_OK(m_business->file().write([](SQLite::Database& db) {
      db.exec(R"sql(
        INSERT INTO source VALUES (1, 'file');
        INSERT INTO client (id, name, city, created_day) VALUES
          (1, 'Юлия', 'Псков', 0), (2, 'Ёлкин Пётр', '', 0), (3, 'анна', 'Орёл', 0),
          (4, '', '', 0), (5, 'Егор', '', 0);
        INSERT INTO identity (kind, value, client_id) VALUES
          (1, 'yu@example.org', 1), (2, '79161234567', 2), (3, 'A-77', 4);
        INSERT INTO purchase
          (client_id, day, id, status, amount_minor, refund_minor, currency, source_id, key_hash)
        VALUES
          (1, 19990, 1, 1, 900, 0, 'RUB', 1, 1), (1, 19991, 2, 1, 900, 0, 'RUB', 1, 2),
          (2, 19800, 3, 1, 500, 0, 'RUB', 1, 3), (3, 19999, 4, 1, 500, 0, 'RUB', 1, 4),
          (4, 19900, 5, 1, 700, 0, 'RUB', 1, 5);
      )sql");
    }));
    VERIFY_OK(m_business->reloadNow());
  }

  void thresholdsAreOneUndoableStep() {
    RfmService service(*m_business);
    QCOMPARE(*service.thresholdsNow(), RfmThresholds());
    RfmThresholds wanted;
    wanted.peakDays = 14;
    QSignalSpy plans(m_business.get(), &Business::plansChanged);
    VERIFY_OK(service.saveThresholdsNow(wanted));
    QCOMPARE(plans.size(), 1);
    QCOMPARE(*service.thresholdsNow(), wanted);
    QCOMPARE(m_business->undoName()->kind, QStringLiteral("rfm.thresholds"));
    VERIFY_OK(service.saveThresholdsNow(wanted));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(*service.thresholdsNow(), RfmThresholds());
    QVERIFY(!m_business->undoName());  // the second saving changed nothing
    VERIFY_OK(m_business->redoNow());
    QCOMPARE(*service.thresholdsNow(), wanted);
    wanted.activeDays = 7;
    QCOMPARE(service.saveThresholdsNow(wanted).error().code, ErrorCode::BadThresholds);
    QCOMPARE(service.thresholdsNow()->activeDays, 90);
  }

  void columnsAreUsedAgainOnlyWhenTheyFit() {
    RfmService service(*m_business);
    RfmQuery query{yearEndingAt(20'000), 19'900, {}};
    const RfmViewPtr first = *service.viewNow(query);
    QCOMPARE(first->matrix.cell(Segment::FirstPurchase).clients, 1);
    QCOMPARE(first->matrix.cell(Segment::OneTimersAtRisk).clients, 1);
    QCOMPARE(first->matrix.cell(Segment::NoPurchases).clients, 1);
    QCOMPARE(*first->matrix.cell(Segment::FirstPurchase).change(), 0);

    query.thresholds = RfmThresholds();
    query.thresholds->peakDays = 0;
    const RfmViewPtr moved = *service.viewNow(query, first);
    QCOMPARE(moved->columns, first->columns);
    QCOMPARE(moved->earlier, first->earlier);
    QCOMPARE(moved->matrix.cell(Segment::Newcomers).clients, 1);

    query.thresholds->windowMonths = 2;
    const RfmViewPtr window = *service.viewNow(query, moved);
    QVERIFY(window->columns != first->columns);
    QCOMPARE(window->matrix.cell(Segment::NoPurchases).clients, 3);

    query.dates = yearEndingAt(19'995);
    const RfmViewPtr earlier = *service.viewNow(query, window);
    QCOMPARE(earlier->matrix.cell(Segment::NoPurchases).clients, 4);

    VERIFY_OK(m_business->reloadNow());
    QVERIFY((*service.viewNow(query, earlier))->columns != earlier->columns);

    query.thresholds->activeDays = -1;
    QCOMPARE(service.viewNow(query).error().code, ErrorCode::BadThresholds);
    QVERIFY(service.view({yearEndingAt(20'000), {}, {}}).result().ok());
  }

  void whatIsUsedAgainEqualsWhatIsComputedAnew() {
    RfmService service(*m_business);
    std::mt19937 random(5);
    const auto any = [&](int below) {
      return static_cast<int>(random() % static_cast<unsigned>(below));
    };
    RfmViewPtr last;
    for (int round = 0; round < 200; ++round) {
      RfmThresholds t;
      t.peakDays = any(20);
      t.riskDays = 91 + any(200);
      t.vip = {any(2) == 0, 400 + 300 * any(3), 10 + 30 * any(2)};
      t.windowMonths = any(4) == 0 ? 3 : 0;
      RfmQuery query{yearEndingAt(19'990 + 5 * any(3)), {}, t};
      query.moving = any(3) > 0;  // now in the hand, now at rest
      if (query.moving)
        query.dates = yearEndingAt(last ? last->matrix.dates.asOf + 1 - any(3) : 19'990);
      if (any(3) > 0) query.compareWith = query.moving ? query.dates.asOf - 91 : 19'850;
      query.asTrial = any(8) == 0;
      const RfmViewPtr used = *service.viewNow(query, last);
      // Columns of a date in the hand go on with it; bounds are tried on columns that stay.
      QCOMPARE(used->columns == nullptr, query.moving && !query.asTrial);
      query.moving = query.asTrial = false;
      const RfmViewPtr anew = *service.viewNow(query);
      QCOMPARE(used->matrix.vipBoundMinor, anew->matrix.vipBoundMinor);
      QCOMPARE(used->classes.segments, anew->classes.segments);
      QCOMPARE(used->classes.marks, anew->classes.marks);
      QCOMPARE(used->dearest, anew->dearest);
      QCOMPARE(used->matrix.comparedWith, anew->matrix.comparedWith);
      for (const Segment segment : allSegments) {
        const RfmCell& a = used->matrix.cell(segment);
        const RfmCell& b = anew->matrix.cell(segment);
        QCOMPARE(a.clients, b.clients);
        QCOMPARE(a.revenueMinor, b.revenueMinor);
        QCOMPARE(a.periodRevenueMinor, b.periodRevenueMinor);
        QCOMPARE(a.periodTransactions, b.periodTransactions);
        QCOMPARE(a.earlierClients, b.earlierClients);
      }
      last = used;
    }
  }

  void listsAreSortedAndFound() {
    RfmService service(*m_business);
    const RfmViewPtr view = *service.viewNow({yearEndingAt(20'000), {}, {}});
    const auto by = [&](ClientField field, bool descending) {
      return names(*view, {}, field, descending);
    };
    const auto list = [](std::initializer_list<const char*> words) {
      std::vector<QString> texts;
      for (const char* word : words) texts.push_back(QString::fromUtf8(word));
      return texts;
    };
    QCOMPARE(by(ClientField::Name, false), list({"анна", "Егор", "Ёлкин Пётр", "Юлия", ""}));
    QCOMPARE(by(ClientField::Name, true), list({"Юлия", "Ёлкин Пётр", "Егор", "анна", ""}));
    QCOMPARE(by(ClientField::Monetary, true), list({"Юлия", "", "Ёлкин Пётр", "анна", "Егор"}));
    QCOMPARE(by(ClientField::Recency, false), list({"анна", "Юлия", "", "Ёлкин Пётр", "Егор"}));
    QCOMPARE(by(ClientField::Recency, true), list({"Ёлкин Пётр", "", "Юлия", "анна", "Егор"}));
    const auto find = [&](const char* text) {
      return names(*view, QString::fromUtf8(text), ClientField::Id, false);
    };
    QCOMPARE(find("елкин"), list({"Ёлкин Пётр"}));
    QCOMPARE(find("ОРЕЛ"), list({"анна"}));
    QCOMPARE(find("a-77"), list({""}));
    QCOMPARE(find("8 (916) 123-45-67"), list({"Ёлкин Пётр"}));
    QCOMPARE(find("+7 916"), list({"Ёлкин Пётр"}));
    QCOMPARE(find("example"), list({"Юлия"}));
    QCOMPARE(find("нет такого"), list({}));
    QCOMPARE(find(" ").size(), 5U);
    for (const QString& id : clientFieldIds()) {
      QCOMPARE(clientFieldId(*clientFieldFromId(id)), id);
    }
    QVERIFY(!clientFieldFromId(u"money"));
  }
};

RETENTA_TEST_MAIN(TestRfmService)
#include "tst_rfmservice.moc"
