// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringEncoder>

#include "core/card/cardservice.h"
#include "core/card/clienteditservice.h"
#include "core/importing/results/sendwords.h"
#include "core/privacy/eraseservice.h"
#include "tests/core/importing/mailingfixture.h"

using namespace retenta;

// Reports on messages: who got, read, followed, left; what that means for who may be written to.
class TestMailingResults : public test::MailingFixture {
  Q_OBJECT

  // sent delivered opened clicked unsubscribed bounced complained / matched unmatched
  static QString counts(const ImportReport& report) {
    if (!report.results) return QStringLiteral("no report");
    const MailingCounts& c = *report.results;
    return QStringLiteral("%1 %2 %3 %4 %5 %6 %7 / %8 %9")
        .arg(c.sent)
        .arg(c.delivered)
        .arg(c.opened)
        .arg(c.clicked)
        .arg(c.unsubscribed)
        .arg(c.bounced)
        .arg(c.complained)
        .arg(c.matchedClients)
        .arg(c.unmatched);
  }
 private Q_SLOTS:
  void words_data() {
    QTest::addColumn<int>("stages");
    const auto row = [](const char* word, int stages) { QTest::newRow(word) << stages; };
    row("ok_sent", 1);
    row("ok_delivered", 3);
    row("ok_read", 7);
    row("ok_link_visited", 15);
    row("ok_unsubscribed", 3 | 16);
    row("ok_fbl", 3 | 32);
    row("ok_something_new", 3);
    row("err_user_unknown", 1 | 64 | 128);
    row("err_mailbox_full", 65);
    row("err_something_new", 65);
    row("err_unsubscribed", 65 | 256);
    row("not_sent", 0);
    row("Доставлено", 3);
    row("Не доставлено", 65);
    row("просрочено", 65);
    row("Отклонено", 65);
    row("Несуществующий номер", 65 | 128);
    row("delivered", 3);
    row("Undelivered", 65);
    row("Hard Bounce", 65 | 128);
    row("soft bounced", 65);
    row("Прочитано", 7);
    row("не открыто", 3);
    row("Отписался", 3 | 16);
    row("Unsubscribed", 3 | 16);
    row("Clicked", 15);
    row("DELIVRD", 3);
    row("UNDELIV", 65);
    row("ACCEPTD", 1);
    row("Okay", -1);
    row("VIP", -1);
  }
  void words() {
    QFETCH(int, stages);
    const auto said = stagesOfWord(QTest::currentDataTag());
    QCOMPARE(said ? int(*said) : -1, stages);
  }

  void sample() {
    if (test::sharedDir().isEmpty()) QSKIP("the shared samples are not here");
    const QString folder = test::sharedDir() + QStringLiteral("/samples/");
    VERIFY_OK(importFile(folder + QStringLiteral("11_bitrix24_contacts.csv")));
    const std::size_t clients = m_business->ledger()->clients();
    QFile file(folder + QStringLiteral("13_unisender_report.expected.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject expected = QJsonDocument::fromJson(file.readAll()).object();
    const QString before = ask("SELECT count(*) FROM consent") + picture();
    const QString path = folder + QStringLiteral("13_unisender_report.csv");
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    const auto checked = m_service->checkNow(*plan);
    VERIFY_OK(checked);
    const auto report = importFile(path);
    VERIFY_OK(report);
    for (const QJsonObject& told : {checked->toJson(), report->toJson()}) {
      QCOMPARE(told[QStringLiteral("kind")], expected[QStringLiteral("kind")]);
      QCOMPARE(told[QStringLiteral("records")], expected[QStringLiteral("records")]);
      const QJsonObject results = told[QStringLiteral("results")].toObject();
      for (const char* key : {"sent", "delivered", "opened", "clicked", "unsubscribed", "bounced",
                              "matched_clients", "unmatched"})
        QCOMPARE(results[QLatin1String(key)], expected[QLatin1String(key)]);
    }
    QCOMPARE(m_business->ledger()->clients(), clients);
    QCOMPARE(ask("SELECT count(*) FROM consent WHERE action = 'withdrawn' AND channel = 'email' "
                 "AND source = 'import: 13_unisender_report.csv' "
                 "AND wording = '8 Марта: подарки, которые ждут'"),
             QStringLiteral("2"));
    QCOMPARE(ask("SELECT count(*) FROM dead_address"), QStringLiteral("3"));
    const auto again = importFile(path);
    VERIFY_OK(again);
    QCOMPARE(again->importId, 0);
    QCOMPARE(again->known, again->records);
    VERIFY_OK(m_service->undoNow(report->importId));
    QCOMPARE(ask("SELECT (SELECT count(*) FROM delivery) + (SELECT count(*) FROM mailing)"),
             QStringLiteral("0"));
    QCOMPARE(consents().count(QLatin1String("withdrawn")), 0);
    QVERIFY(before.endsWith(picture()));
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(ask("SELECT count(*) FROM delivered"), QStringLiteral("22"));
    QCOMPARE(consents().count(QLatin1String("withdrawn")), 2);
  }

  // What they mean for the next mailing, and on the card.
  void whoMayBeWrittenTo() {
    VERIFY_OK(import(people, {}, yes()));
    const auto report = import(
        "email;send_result;last_update;subject\nann@example.com;ok_unsubscribed;"
        "2025-03-08 21:30:00;Spring\nbob@example.com;err_user_unknown;2025-03-08 07:00:00;Spring\n"
        "CID@example.com;ok_link_visited;2025-03-08 07:00:00;Spring\n");
    VERIFY_OK(report);
    QCOMPARE(counts(*report), QStringLiteral("3 2 1 1 1 1 0 / 3 0"));
    QCOMPARE(steps(Channel::Email), (Steps{{AudienceStep::Refused, 1},
                                           {AudienceStep::Unreachable, 1},
                                           {AudienceStep::Treated, 1}}));
    QCOMPARE(steps(Channel::Sms), (Steps{{AudienceStep::Treated, 3}}));
    const ClientId cid = m_business->ledger()->clientIds[2];
    const auto card = CardService(*m_business).cardNow(cid, test::day("2025-06-30"));
    VERIFY_OK(card);
    QCOMPARE((*card)->messages.size(), std::size_t{1});
    QCOMPARE((*card)->messages[0].mailing, QStringLiteral("Spring"));
    QCOMPARE(int((*card)->messages[0].stages), 15);
    QCOMPARE((*card)->messages[0].day, std::optional(test::day("2025-03-08")));
    // A later mailing that arrives shows that the address is alive.
    VERIFY_OK(
        import("email;send_result;last_update;subject\nbob@example.com;ok_delivered;"
               "2025-05-01 07:00:00;May\n"));
    QCOMPARE(steps(Channel::Email).count(AudienceStep::Unreachable), std::size_t{0});
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(steps(Channel::Email)[AudienceStep::Unreachable], std::size_t{1});
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(steps(Channel::Email), (Steps{{AudienceStep::Treated, 3}}));
  }

  // A second address is written to when the first is dead.
  void secondAddress() {
    VERIFY_OK(import("Name,Email,E-mail 2 - Value\nAnn Lee,old@example.com,new@example.com\n", {},
                     yes()));
    VERIFY_OK(import("email,send_result\nold@example.com,err_user_unknown\n"));
    QCOMPARE(m_business->ledger()->emails.text(0), QStringLiteral("new@example.com"));
    QCOMPARE(steps(Channel::Email), (Steps{{AudienceStep::Treated, 1}}));
  }

  // The next day's report of the same mailing says more; each can be undone by itself.
  void reportsGrow() {
    VERIFY_OK(import(people));
    const QByteArray head = "email,send_result,campaign_id\n";
    const auto first = import(head + "ann@example.com,ok_delivered,5\nbob@example.com,ok_sent,5\n");
    VERIFY_OK(first);
    const auto second = import(
        head + "ann@example.com,ok_read,5\nbob@example.com,ok_sent,5\nx@y.example,ok_read,5\n");
    VERIFY_OK(second);
    QCOMPARE(second->accepted, 2);
    QCOMPARE(second->known, 1);
    QCOMPARE(ask("SELECT count(*), sum(stages) FROM delivered"), QStringLiteral("3 15"));
    VERIFY_OK(m_service->undoNow(first->importId));
    QCOMPARE(ask("SELECT count(*), sum(stages) FROM delivered"), QStringLiteral("3 15"));
    VERIFY_OK(m_service->undoNow(second->importId));
    QCOMPARE(ask("SELECT count(*) FROM mailing"), QStringLiteral("0"));
  }

  void smsGateway() {
    VERIFY_OK(import(people, {}, yes()));
    const QString text = QStringLiteral(
        "Телефон;Текст сообщения;Статус;Отправлено;Доставлено;Частей;Стоимость\r\n"
        "8 (916) 111-00-01;Скидка 20%;доставлено;05.03.2025 10:00;05.03.2025 10:01;1;3,20\r\n"
        "79161110002;Скидка 20%;не доставлено;05.03.2025 10:00;;1;3,20\r\n"
        "79161110003;Скидка 20%;несуществующий номер;05.03.2025 10:00;;1;0\r\n"
        "79990001122;Скидка 20%;просрочено;05.03.2025 10:00;;1;0\r\n");
    QStringEncoder encode("windows-1251");
    QVERIFY(encode.isValid());
    const auto report = import(QByteArray(encode(text)));
    VERIFY_OK(report);
    QCOMPARE(report->kind, ImportKind::Results);
    QCOMPARE(counts(*report), QStringLiteral("4 1 0 0 0 3 0 / 3 1"));
    QCOMPARE(steps(Channel::Sms),
             (Steps{{AudienceStep::Unreachable, 1}, {AudienceStep::Treated, 2}}));
    QCOMPARE(ask("SELECT sent_s, delivered_s FROM delivery WHERE address = '79161110001'"),
             QStringLiteral("1741158000 1741158060"));  // Moscow is three hours ahead
  }

  // The words of the protocol itself, and "to" for the number.
  void smsGatewayInEnglish() {
    VERIFY_OK(import(people));
    const auto report = import(
        "id;to;message;status;sent_at;delivered_at;parts;price\n"
        "1;79161110001;\"Hi; there\";DELIVRD;2025-03-05 10:00:00;2025-03-05 10:00:03;1;3.20\n"
        "2;79161110002;Hi;UNDELIV;2025-03-05 10:00:00;;1;3.20\n"
        "3;79161110003;Hi;EXPIRED;2025-03-05 10:00:00;;1;3.20\n");
    VERIFY_OK(report);
    QCOMPARE(report->kind, ImportKind::Results);
    QCOMPARE(counts(*report), QStringLiteral("3 1 0 0 0 2 0 / 3 0"));
  }

  // One column a stage: an instant, a yes, a number of times.
  void stageColumns() {
    VERIFY_OK(import(people));
    const auto report = import(
        "Email,Delivered,Opened,Clicked,Unsubscribed,Bounced\n"
        "ann@example.com,Yes,3,0,No,\nbob@example.com,2025-03-08 10:00:00,,,,\n"
        "cid@example.com,no,0,0,no,hard bounce\nnobody,yes,1,1,no,\n");
    VERIFY_OK(report);
    QCOMPARE(counts(*report), QStringLiteral("3 2 1 0 0 1 0 / 3 0"));
    QCOMPARE(reasons(*report), QStringList{QStringLiteral("5 no_client")});
    QCOMPARE(ask("SELECT address FROM dead_address"), QStringLiteral("cid@example.com"));
  }

  // Mailchimp's lists of one stage each: the name of the file says which.
  void stageByFileName() {
    VERIFY_OK(import(people));
    const QByteArray head = "Email Address,First Name,Last Name,Action Time\n";
    const auto clicked = importNamed(QStringLiteral("members_March_clicked_2025.csv"),
                                     head + "ann@example.com,Ann,Lee,2025-03-08 10:00:00\n");
    VERIFY_OK(clicked);
    QCOMPARE(counts(*clicked), QStringLiteral("1 1 1 1 0 0 0 / 1 0"));
    const auto left = importNamed(QStringLiteral("members_March_unsubscribed_2025.csv"),
                                  head + "bob@example.com,Bob,Ray,2025-03-09 10:00:00\n");
    VERIFY_OK(left);
    QCOMPARE(counts(*left), QStringLiteral("1 1 0 0 1 0 0 / 1 0"));
    QVERIFY(consents().startsWith(QStringLiteral("bob@example.com email withdrawn")));
    const auto cold = importNamed(QStringLiteral("members_March_did_not_open_2025.csv"),
                                  head + "cid@example.com,Cid,Fox,\n");
    VERIFY_OK(cold);
    QCOMPARE(counts(*cold), QStringLiteral("1 1 0 0 0 0 0 / 1 0"));
  }

  void wholeMailings() {
    const auto report = importFile(test::dataFile(QStringLiteral("presets/klaviyo_campaigns.csv")));
    VERIFY_OK(report);
    QCOMPARE(counts(*report), QStringLiteral("1500 1490 908 84 6 10 1 / 0 0"));
    QVERIFY(importFile(test::dataFile(QStringLiteral("presets/klaviyo_campaigns.csv")))->importId ==
            0);
    VERIFY_OK(m_business->undoNow());
    QCOMPARE(ask("SELECT (SELECT count(*) FROM mailing) + (SELECT count(*) FROM mailing_total)"),
             QStringLiteral("0"));
  }

  // Lists of people and orders with a status are no reports.
  void noReports_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("kind");
    QTest::newRow("leads") << QByteArray(
                                  "Name,Email,Status\nAnn Lee,a@b.example,Open\n"
                                  "Bob Ray,b@b.example,Open\n")
                           << int(ImportKind::Contacts);
    QTest::newRow("subscribers") << QByteArray(
                                        "Email,Status\na@b.example,Unsubscribed\n"
                                        "b@b.example,Unsubscribed\n")
                                 << int(ImportKind::Contacts);
    QTest::newRow("orders") << QString::fromUtf8(
                                   "Номер заказа;Дата;Телефон;Статус;Сумма\n1;05.03.2025;"
                                   "79161110001;Доставлен;100,00\n")
                                   .toUtf8()
                            << int(ImportKind::Orders);
    QTest::newRow("sales") << QString::fromUtf8(
                                  "Дата;Телефон;Статус;Сумма\n05.03.2025;79161110001;Доставлено;"
                                  "100,00\n")
                                  .toUtf8()
                           << int(ImportKind::Orders);
  }
  void noReports() {
    QFETCH(QByteArray, text);
    QFETCH(int, kind);
    const auto plan = m_service->inspectNow(write(text), {});
    VERIFY_OK(plan);
    QCOMPARE(int(plan->kind), kind);
  }

  // Said to a mailing before we knew them: a no all the same.
  void strangersWhoRefused() {
    VERIFY_OK(import("email,send_result\nann@example.com,ok_unsubscribed\n"));
    const auto people1 = import(people, {}, yes());
    VERIFY_OK(people1);
    QCOMPARE(steps(Channel::Email),
             (Steps{{AudienceStep::Refused, 1}, {AudienceStep::Treated, 2}}));
    QCOMPARE(import(people)->importId, 0);
  }

  // A deleted client comes back with the file, and with what they had refused.
  void refusalOutlivesDeletion() {
    const QByteArray list =
        "Name,Email,Phone,Consent\nAnn Lee,ann@example.com,+79161110001,no\n"
        "Bob Ray,bob@example.com,+79161110002,yes\n";
    VERIFY_OK(import(list));
    const auto ids = m_business->ledger()->clientIds;
    for (const ClientId id : ids) VERIFY_OK(ClientEditService(*m_business).deleteNow(id));
    QCOMPARE(m_business->ledger()->clients(), std::size_t{0});
    VERIFY_OK(import(people, {}, yes()));
    QCOMPARE(steps(Channel::Email),
             (Steps{{AudienceStep::Refused, 1}, {AudienceStep::Treated, 2}}));
    QVERIFY(ask("SELECT count(*) FROM kept_refusal WHERE instr(hex(hash), 'ann') > 0") ==
            QLatin1String("0"));
    VERIFY_OK(m_business->undoNow());
    for (std::size_t i = 0; i < ids.size(); ++i) VERIFY_OK(m_business->undoNow());
    QCOMPARE(ask("SELECT count(*) FROM kept_refusal"), QStringLiteral("0"));
    QVERIFY(ask("SELECT length(value) FROM setting WHERE key = 'privacy.key'") ==
            QLatin1String("64"));
  }

  void erasedPeople() {
    VERIFY_OK(import(people));
    const QByteArray text = "email,send_result\nann@example.com,ok_read\nbob@example.com,ok_read\n";
    VERIFY_OK(import(text));
    VERIFY_OK(EraseService(*m_business)
                  .eraseNow(m_business->ledger()->clientIds[0], QStringLiteral("request")));
    QCOMPARE(ask("SELECT count(*) FROM delivery WHERE address LIKE '%ann%'"), QStringLiteral("0"));
    QCOMPARE(ask("SELECT count(*) FROM delivery"), QStringLiteral("2"));
    const auto again = import(text);  // another file name, another mailing
    VERIFY_OK(again);
    QCOMPARE(ask("SELECT count(*) FROM delivery WHERE address LIKE '%ann%'"), QStringLiteral("0"));
  }
};

RETENTA_TEST_MAIN(TestMailingResults)
#include "tst_mailingresults.moc"
