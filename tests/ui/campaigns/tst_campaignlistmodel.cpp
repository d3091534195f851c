// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemModelTester>
#include <QGuiApplication>

#include "tests/support/support.h"
#include "ui/campaigns/campaignlistmodel.h"
#include "ui/text/language.h"

using namespace retenta;

namespace {

CampaignSummary line(CampaignId id, const char* name, CampaignState state, const char* start,
                     std::optional<double> profit) {
  CampaignSummary summary;
  summary.campaign.id = id;
  summary.campaign.name = QString::fromUtf8(name);
  summary.campaign.state = state;
  summary.campaign.plan.segments = {QStringLiteral("loyal_at_risk")};
  summary.campaign.plan.channel = Channel::Sms;
  summary.campaign.plan.start = test::day(start);
  summary.profitMinor = profit;
  return summary;
}

std::vector<CampaignSummary> three() {
  return {line(3, "Весна", CampaignState::Draft, "2025-07-03", std::nullopt),
          line(2, "Август", CampaignState::Scheduled, "2025-08-01", 520'000.0),
          line(1, "Июнь", CampaignState::Draft, "2025-06-01", -100'000.0)};
}

QStringList names(const CampaignListModel& model) {
  QStringList all;
  for (int row = 0; row < model.rowCount(); ++row)
    all += model.index(row, CampaignListModel::Name).data().toString();
  return all;
}

}  // namespace

class TestCampaignListModel : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void showsRowsNewestFirst() {
    CampaignListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(!model.anyCampaign());
    model.setCampaigns(three(), Currency(), lightTokens(), 1);
    QCOMPARE(names(model), (QStringList{QStringLiteral("Август"), QStringLiteral("Весна"),
                                        QStringLiteral("Июнь")}));
    const auto text = [&](int row, CampaignListModel::Column column) {
      return model.index(row, column).data().toString();
    };
    QCOMPARE(text(0, CampaignListModel::SegmentName), QStringLiteral("Лояльные в зоне риска"));
    QCOMPARE(text(0, CampaignListModel::ChannelName), QStringLiteral("SMS"));
    QCOMPARE(text(0, CampaignListModel::State), QStringLiteral("Запланирована"));
    QCOMPARE(text(0, CampaignListModel::Planned), QStringLiteral("01.08.2025"));
    QVERIFY(text(0, CampaignListModel::Profit).startsWith(QStringLiteral("+5")));
    QCOMPARE(text(1, CampaignListModel::Profit), QStringLiteral("—"));
    QVERIFY(!model.index(1, CampaignListModel::Profit).data(Qt::ToolTipRole).toString().isEmpty());
    QCOMPARE(model.rowOf(1), 2);
    QCOMPARE(model.rowOf(77), -1);
  }

  void filtersAndSorts() {
    CampaignListModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setCampaigns(three(), Currency(), lightTokens(), 1);
    model.setFilter(CampaignState::Draft);
    QCOMPARE(model.rowCount(), 2);
    QVERIFY(model.anyCampaign());
    model.setFilter(CampaignState::Cancelled);
    QCOMPARE(model.rowCount(), 0);
    model.setFilter(std::nullopt);
    model.sort(CampaignListModel::Profit, Qt::AscendingOrder);
    QCOMPARE(names(model), (QStringList{QStringLiteral("Весна"), QStringLiteral("Июнь"),
                                        QStringLiteral("Август")}));
    model.sort(CampaignListModel::Name, Qt::AscendingOrder);
    QCOMPARE(names(model), (QStringList{QStringLiteral("Август"), QStringLiteral("Весна"),
                                        QStringLiteral("Июнь")}));
    model.sort(CampaignListModel::State, Qt::DescendingOrder);
    QCOMPARE(model.at(0)->campaign.id, CampaignId{2});
  }
};

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  test::prepare();
  Language::install(QStringLiteral("ru"));
  TestCampaignListModel tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_campaignlistmodel.moc"
