// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>

#include "core/exports/audiencefile.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

ChannelSet set(std::initializer_list<Channel> channels) {
  ChannelSet all;
  for (const Channel channel : channels) all.add(channel);
  return all;
}

void addClient(Ledger& ledger, ClientId id, const char* name, const char* email, const char* phone,
               ChannelSet given, Day lastPurchase) {
  if (ledger.purchaseBegin.empty()) ledger.purchaseBegin.push_back(0);
  ledger.clientIds.push_back(id);
  ledger.names.append(QByteArrayView(name));
  ledger.cities.append(QByteArrayView(""));
  ledger.emails.append(QByteArrayView(email));
  ledger.phones.append(QByteArrayView(phone));
  ledger.externalIds.append(QByteArrayView("x"));
  ledger.consents.push_back({given, {}});
  ledger.days.push_back(lastPurchase);
  ledger.netMinor.push_back(123'450);
  ledger.transactions.push_back(1);
  ledger.purchaseIds.push_back(id);
  ledger.purchaseBegin.push_back(ledger.days.size());
}

QByteArray contents(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

CampaignOutlook outlookOf(Channel channel) {
  auto ledger = std::make_shared<Ledger>();
  addClient(*ledger, 3, "Орлова Марина", "m@example.org", "79161234567",
            set({Channel::Email, Channel::Sms}), 19'990);
  addClient(*ledger, 8, "=HYPERLINK(1)", "h@example.org", "79160000000", set({Channel::Sms}),
            19'900);
  addClient(*ledger, 9, "", "no@example.org", "", set({}), 19'900);
  CampaignOutlook outlook;
  outlook.ledger = ledger;
  outlook.asOf = 20'000;
  outlook.audience =
      buildAudience(*ledger, {{QStringLiteral("vip"), {2, 1, 0}}}, {channel, 0, "1", {}});
  outlook.recipients =
      recipientFacts(*ledger, outlook.audience, AudienceStep::Treated, outlook.asOf, {});
  return outlook;
}

}  // namespace

class TestAudienceFile : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void rowsByClientWithFieldsAndMessage() {
    const QString path = m_dir.filePath(QStringLiteral("a.csv"));
    CampaignPlan plan;
    plan.text = QStringLiteral("{{name}}, {{days}}, {{offer}}");
    plan.offer = QStringLiteral("-10%");
    plan.fallbacks = {{MergeField::Name, QStringLiteral("Друг")}};
    const AudienceFile service{CsvKind::Service, MessageWords::plain(Currency()), {}};
    VERIFY_OK(writeAudienceFile(path, service, outlookOf(Channel::Sms), plan));
    const QByteArray once = contents(path);
    QCOMPARE(
        once,
        QByteArray("client,external_id,name,email,phone,segment,given_name,days,offer,message\r\n"
                   "3,x,Орлова Марина,m@example.org,+79161234567,vip,Марина,10,-10%,"
                   "\"Марина, 10, -10%\"\r\n"
                   // No consent to e-mail: the address stays at home.
                   "8,x,=HYPERLINK(1),,+79160000000,vip,Друг,100,-10%,\"Друг, 100, -10%\"\r\n"));
    VERIFY_OK(writeAudienceFile(path, service, outlookOf(Channel::Sms), plan));
    QCOMPARE(contents(path), once);

    const AudienceFile excel{CsvKind::Excel, MessageWords::plain(Currency()), {}};
    VERIFY_OK(writeAudienceFile(path, excel, outlookOf(Channel::Sms), plan));
    QVERIFY(
        contents(path).startsWith("\xEF\xBB\xBF"
                                  "client;"));
    QVERIFY(contents(path).contains("8;x;'=HYPERLINK(1);;'+79160000000;vip;Друг;100;'-10%;"));
  }

  void withoutATextThereIsNoMessage() {
    const QString path = m_dir.filePath(QStringLiteral("b.csv"));
    VERIFY_OK(writeAudienceFile(path, {CsvKind::Service, MessageWords::plain(Currency()), {}},
                                outlookOf(Channel::Email), {}));
    QCOMPARE(contents(path), QByteArray("client,external_id,name,email,phone,segment\r\n"
                                        "3,x,Орлова Марина,m@example.org,+79161234567,vip\r\n"));
  }

  void unknownFieldWritesNothing() {
    const QString path = m_dir.filePath(QStringLiteral("c.csv"));
    CampaignPlan plan;
    plan.text = QStringLiteral("{{points}}");
    const auto written =
        writeAudienceFile(path, {CsvKind::Service, MessageWords::plain(Currency()), {}},
                          outlookOf(Channel::Sms), plan);
    QCOMPARE(written.error().code, ErrorCode::UnknownField);
    QVERIFY(!QFile::exists(path));
  }
};

RETENTA_TEST_MAIN(TestAudienceFile)
#include "tst_audiencefile.moc"
