// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/mailingfixture.h"

using namespace retenta;

// Lists of addresses that do not exist.
class TestDeadAddresses : public test::MailingFixture {
  Q_OBJECT

 private Q_SLOTS:
  // Mailchimp's list of addresses that do not exist: its people are contacts like any, their
  // addresses are marked, nobody's consent is touched.
  void mailchimpCleaned() {
    const QByteArray head =
        "Email Address,First Name,Last Name,MEMBER_RATING,LEID,EUID,TAGS,CLEAN_TIME,"
        "CLEAN_CAMPAIGN_TITLE\n";
    VERIFY_OK(import(people, {}, yes()));
    const QString before = consents();
    const QByteArray text = head +
                            "ann@example.com,Ann,Lee,2,1,a,,2025-03-01 10:00:00,Spring\n"
                            "new@example.com,Nora,Neu,2,2,b,,2025-03-01 10:00:00,\n";
    const QString name = QStringLiteral("cleaned_members_export_1.csv");
    const auto done = importNamed(name, text);
    VERIFY_OK(done);
    QCOMPARE(done->kind, ImportKind::Contacts);
    QCOMPARE(done->clientsNew, 1);
    QCOMPARE(done->deadAddresses, 2);
    QCOMPARE(done->accepted, 2);
    QCOMPARE(consents(), before);
    QCOMPARE(ask("SELECT kind, address FROM dead_address ORDER BY 2"),
             QStringLiteral("1 ann@example.com|1 new@example.com"));
    QCOMPARE(steps(Channel::Email),
             Steps({{AudienceStep::Unreachable, 2}, {AudienceStep::Treated, 2}}));
    QCOMPARE(importNamed(name, text)->importId, 0);
    // All of its people known: the deaths alone are news, in the dry run too.
    const QByteArray bob = head + "bob@example.com,Bob,Ray,2,3,c,,2025-04-01 10:00:00,\n";
    const QString path = m_dir.filePath(QStringLiteral("cleaned_members_export_2.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bob) == bob.size());
    file.close();
    const auto plan = m_service->inspectNow(path, {});
    VERIFY_OK(plan);
    const auto dry = m_service->checkNow(*plan);
    VERIFY_OK(dry);
    QCOMPARE(dry->deadAddresses, 1);
    QCOMPARE(dry->accepted, 1);
    const auto second = m_service->importNow(*plan, {});
    VERIFY_OK(second);
    QCOMPARE(second->accepted, 1);
    QVERIFY(second->importId != 0);
    QCOMPARE(consents(), before);
    QCOMPARE(steps(Channel::Email)[AudienceStep::Unreachable], 3U);
    VERIFY_OK(m_service->undoNow(second->importId));
    QCOMPARE(steps(Channel::Email)[AudienceStep::Unreachable], 2U);
    // A letter that arrived later shows that somebody is there again.
    VERIFY_OK(importNamed(QStringLiteral("r.csv"),
                          "email,send_result,last_update\n"
                          "ann@example.com,ok_read,2025-05-01 10:00:00\n"));
    QCOMPARE(steps(Channel::Email)[AudienceStep::Unreachable], 1U);
    VERIFY_OK(m_service->undoNow(done->importId));
    QCOMPARE(ask("SELECT count(*) FROM dead_address"), QStringLiteral("0"));
    QCOMPARE(ask("SELECT count(*) FROM client"), QStringLiteral("3"));
    VERIFY_OK(m_business->undoNow());  // of the undoing
    QCOMPARE(ask("SELECT count(*) FROM dead_address"), QStringLiteral("1"));
  }
};

RETENTA_TEST_MAIN(TestDeadAddresses)
#include "tst_deadaddresses.moc"
