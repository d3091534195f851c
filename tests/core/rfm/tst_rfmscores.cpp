// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/rfmscores.h"

#include <QJsonArray>
#include <QJsonDocument>

#include "tests/support/ledgers.h"

using namespace retenta;
using test::LedgerBuilder;

class TestRfmScores : public QObject {
  Q_OBJECT
 private:
  LedgerPtr m_cdnow;
  RfmColumns m_columns;

 private Q_SLOTS:
  void initTestCase() {
    m_cdnow = test::cdnowLedger();
    if (m_cdnow) m_columns = rfmColumns(*m_cdnow, yearEndingAt(test::day("1998-07-01")));
  }
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void cdnowScoresOfEveryone_data() {
    QTest::addColumn<bool>("ntile");
    QTest::newRow("quantile") << false;
    QTest::newRow("ntile") << true;
  }
  void cdnowScoresOfEveryone() {
    if (!m_cdnow) QSKIP("the shared data is not beside this checkout");
    QFETCH(bool, ntile);
    const RfmScores scores =
        rfmScores(*m_cdnow, m_columns, ntile ? ScoreRule::Ntile : ScoreRule::Quantile);
    QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/rfm_scores.csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    file.readLine();
    const int first = ntile ? 8 : 5;
    std::size_t i = 0;
    for (; !file.atEnd(); ++i) {
      const QList<QByteArray> cells = file.readLine().trimmed().split(',');
      const std::uint32_t row = scores.rows.at(i);
      QCOMPARE(m_cdnow->externalIds.at(row).toByteArray(), cells.at(0));
      QCOMPARE(m_columns.recencyDays[row], cells.at(1).toInt());
      QCOMPARE(m_columns.frequency[row], cells.at(2).toUInt());
      QCOMPARE(int{scores.recency[i]}, cells.at(first).toInt());
      QCOMPARE(int{scores.frequency[i]}, cells.at(first + 1).toInt());
      QCOMPARE(int{scores.monetary[i]}, cells.at(first + 2).toInt());
    }
    QCOMPARE(i, scores.rows.size());
    QCOMPARE(i, 23'570U);
  }

  void cdnowLimits() {
    if (!m_cdnow) QSKIP("the shared data is not beside this checkout");
    QFile file(test::sharedDir() + QStringLiteral("/data/cdnow/rfm_golden.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll())
                                     .object()
                                     .value(QStringLiteral("full"))
                                     .toObject()
                                     .value(QStringLiteral("limits_rule_rfm"))
                                     .toObject();
    const ScoreLimits limits = rfmScores(*m_cdnow, m_columns, ScoreRule::Quantile).limits;
    const auto same = [&](const char* name, const std::array<qint64, 4>& fifths, double unit) {
      const QJsonArray values = expected.value(QLatin1String(name)).toArray();
      for (int k = 0; k < 4; ++k) {
        const double ours = static_cast<double>(fifths[static_cast<std::size_t>(k)]) / 5.0 / unit;
        QCOMPARE(ours, values.at(k).toDouble());
      }
    };
    same("recency", limits.recencyFifths, 1);
    same("frequency", limits.frequencyFifths, 1);
    same("monetary", limits.monetaryFifths, 100);
  }

  void idsAreNumbersFirst() {
    QList<QByteArray> ids = {"b", "", "10", "9", "007", "10a", "я", "a", "7"};
    std::stable_sort(ids.begin(), ids.end(),
                     [](const auto& a, const auto& b) { return compareExternalIds(a, b) < 0; });
    QCOMPARE(ids, (QList<QByteArray>{"007", "7", "9", "10", "10a", "a", "b", "я", ""}));
    QCOMPARE(compareExternalIds("7", "007"), 0);
    QVERIFY(compareExternalIds("99999999999999999999", "100000000000000000000") < 0);
  }

  void equalClientsOfNtileGoById() {
    LedgerBuilder builder;
    for (const char* id : {"30", "4", "x", "20", "5", "100"}) builder.add({{10, 100, true}}, id);
    builder.add({}, "1");  // no purchase, no score
    const LedgerPtr ledger = builder.take();
    const RfmColumns columns = rfmColumns(*ledger, yearEndingAt(10));
    const RfmScores scores = rfmScores(*ledger, columns, ScoreRule::Ntile);
    // 4, 5 | 20 | 30 | 100 | x
    QCOMPARE(scores.frequency, (std::vector<std::uint8_t>{3, 1, 5, 2, 1, 4}));
    QCOMPARE(scores.recency, scores.frequency);
    QCOMPARE(scores.monetary, scores.frequency);
    const RfmScores quantile = rfmScores(*ledger, columns, ScoreRule::Quantile);
    QCOMPARE(quantile.frequency, (std::vector<std::uint8_t>(6, 1)));
    QCOMPARE(quantile.recency, (std::vector<std::uint8_t>(6, 5)));
  }

  void nobody() {
    const LedgerPtr ledger = LedgerBuilder().take();
    for (const ScoreRule rule : {ScoreRule::Quantile, ScoreRule::Ntile}) {
      QVERIFY(rfmScores(*ledger, rfmColumns(*ledger, yearEndingAt(0)), rule).rows.empty());
    }
  }
};

RETENTA_TEST_MAIN(TestRfmScores)
#include "tst_rfmscores.moc"
