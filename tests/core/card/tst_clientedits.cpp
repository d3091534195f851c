// SPDX-License-Identifier: GPL-3.0-or-later
#include <functional>

#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/card/cardservice.h"
#include "core/card/clienteditservice.h"
#include "core/clients/tagstore.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

constexpr const char* peopleSql = R"sql(
  INSERT INTO client (id, name, name_key, city, created_day)
    VALUES (1, 'Орлова Марина', 'орлова марина', 'Псков', 0), (2, 'Орлова М.', 'орлова м', '', 0);
  INSERT INTO identity (kind, source, value, client_id) VALUES
    (1, '', 'a@x.ru', 1), (1, '', 'b@x.ru', 1), (2, '', '79161234567', 1),
    (1, '', 'second@x.ru', 2), (2, '', '79160000001', 2);
  INSERT INTO source (id, name) VALUES (1, 'till');
  INSERT INTO import (id, file, source, kind, at_ms) VALUES (1, 'f.csv', 'till', 'orders', 0);
  INSERT INTO purchase (client_id, day, id, status, amount_minor, currency, source_id, key_hash,
                        import_id)
    VALUES (1, 19000, 1, 1, 10000, 'RUB', 1, 1, 1), (2, 19500, 2, 1, 20000, 'RUB', 1, 2, 1);
  INSERT INTO note (id, client_id, day, text, written_ms) VALUES (1, 1, 19000, 'раз', 0);
  INSERT INTO related_person (id, client_id, name) VALUES (1, 1, 'Петя');
  INSERT INTO tag (id, name, name_key) VALUES (1, 'Опт', 'опт');
  INSERT INTO client_tag (client_id, tag_id) VALUES (1, 1);
  INSERT INTO consent (client_id, channel, action, day, source, entered_ms)
    VALUES (1, 'email', 'withdrawn', 19000, 'form', 0), (2, 'sms', 'given', 19000, 'form', 0);
)sql";

// All that undo answers for: every table but the books that only grow, and who may be contacted.
QString picture(Business& business) {
  return *business.file().read([](SQLite::Database& db) {
    QString all;
    for (const char* table : {"client", "identity", "purchase", "item", "product", "source", "tag",
                              "client_tag", "note", "related_person", "client_extra"}) {
      SQLite::Statement rows(db, std::string("SELECT * FROM ") + table);
      while (rows.executeStep()) {
        all += QLatin1String(table);
        for (int i = 0; i < rows.getColumnCount(); ++i)
          all += QLatin1Char('|') + QString::fromUtf8(rows.getColumn(i).getText());
        all += QLatin1Char('\n');
      }
    }
    const auto consents = loadConsents(db);
    for (const ClientId id : {1, 2, 3}) {
      const auto found = consents.find(id);
      const ConsentState state = found == consents.end() ? ConsentState{} : found->second;
      all += QStringLiteral("consent %1 +%2 -%3\n")
                 .arg(id)
                 .arg(state.given.bits())
                 .arg(state.refused.bits());
    }
    return all;
  });
}

using Edit = std::function<Result<void>(ClientEditService&)>;

template <class T>
Result<void> done(const Result<T>& result) {
  return result ? Result<void>() : Result<void>(result.error());
}

}  // namespace

Q_DECLARE_METATYPE(Edit)

class TestClientEdits : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20000};
  int m_files = 0;

  QString newBase() {
    const QString path = m_dir.filePath(QStringLiteral("%1.retenta").arg(++m_files));
    auto made = Business::create(path, {}, m_clock);
    if (!made) return {};
    const auto filled = (*made)->file().write([](SQLite::Database& db) { db.exec(peopleSql); });
    return filled ? path : QString();
  }
  std::unique_ptr<Business> open(const QString& path) {
    auto opened = Business::open(path, BaseFile::Access::ReadWrite, m_clock);
    return opened ? std::move(*opened) : nullptr;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void everyEditIsOneStep_data() {
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char* kind, Edit edit) {
      static int n = 0;
      QTest::addRow("%s %d", kind, ++n) << edit << QString::fromLatin1(kind);
    };
    using S = ClientEditService;
    row("client.add", [](S& s) {
      return done(s.addClientNow({QStringLiteral("Новый"), QStringLiteral("New@X.ru"), {}}));
    });
    row("client.edit",
        [](S& s) { return s.setFieldNow(1, CardField::Name, QStringLiteral("Марина")); });
    row("client.edit",
        [](S& s) { return s.setFieldNow(1, CardField::Birthday, QStringLiteral("30.06.1985")); });
    row("client.edit",
        [](S& s) { return s.setFieldNow(1, CardField::Gender, QStringLiteral("жен")); });
    row("client.edit",
        [](S& s) { return s.setFieldNow(1, CardField::Address, QStringLiteral("ул. 1")); });
    row("client.contacts", [](S& s) {
      return s.setContactsNow(1, false, {QStringLiteral("c@x.ru"), QStringLiteral("b@x.ru")});
    });
    row("client.contacts", [](S& s) {
      return s.setContactsNow(
          1, true, {QStringLiteral("8 (916) 765-43-21"), {}, QStringLiteral("+7 916 123-45-67")});
    });
    row("client.exclude", [](S& s) { return s.setExcludedNow(1, true); });
    row("client.consent", [](S& s) {
      return s.recordConsentsNow(1, {{Channel::Email, true}, {Channel::Call, false}}, 19999,
                                 QStringLiteral("call"), QString());
    });
    row("client.tag", [](S& s) { return s.addTagNow(1, QStringLiteral("Новая")); });
    row("client.untag", [](S& s) { return s.removeTagNow(1, QStringLiteral("опт")); });
    row("note.add", [](S& s) { return s.saveNoteNow(1, {0, 19999, QStringLiteral("два")}); });
    row("note.edit", [](S& s) { return s.saveNoteNow(1, {1, 19000, QStringLiteral("раз два")}); });
    row("note.delete", [](S& s) { return s.deleteNoteNow(1, 1); });
    row("client.related", [](S& s) {
      return s.saveRelatedNow(
          1,
          {0, QStringLiteral("Аня"), QStringLiteral("child"), {}, QStringLiteral("12 мая 2015")});
    });
    row("client.related", [](S& s) {
      return s.saveRelatedNow(1, {1, QStringLiteral("Пётр"), {}, {}, {}});
    });
    row("client.unrelated", [](S& s) { return s.deleteRelatedNow(1, 1); });
    row("purchase.add", [](S& s) {
      PurchaseDraft draft;
      draft.day = 19990;
      draft.amountMinor = 12345;
      draft.payment = QStringLiteral("карта");
      draft.items = {{QStringLiteral("Чай"), {}, 2000, 12345}};
      return done(s.savePurchaseNow(1, draft));
    });
    row("purchase.return", [](S& s) {
      PurchaseDraft draft;
      draft.isReturn = true;
      draft.day = 19990;
      draft.amountMinor = 500;
      return done(s.savePurchaseNow(1, draft));
    });
    row("client.delete", [](S& s) { return s.deleteNow(1); });
    row("client.merge", [](S& s) { return s.mergeNow(1, 2); });
  }

  void everyEditIsOneStep() {
    QFETCH(Edit, edit);
    QFETCH(QString, kind);
    const QString path = newBase();
    auto business = open(path);
    QVERIFY(business);
    const QString before = picture(*business);
    ClientEditService service(*business);
    VERIFY_OK(edit(service));
    const QString after = picture(*business);
    QVERIFY(after != before);
    QCOMPARE(business->undoName()->kind, kind);
    VERIFY_OK(business->undoNow());
    QCOMPARE(picture(*business), before);
    QVERIFY(!business->undoName());  // it was one step
    VERIFY_OK(business->redoNow());
    QCOMPARE(picture(*business), after);
    business.reset();
    business = open(path);
    QVERIFY(business);
    VERIFY_OK(business->undoNow());
    QCOMPARE(picture(*business), before);
    VERIFY_OK(business->redoNow());
    QCOMPARE(picture(*business), after);
  }

  void whatIsTypedIsBroughtIntoForm() {
    const auto business = open(newBase());
    ClientEditService service(*business);
    VERIFY_OK(service.setContactsNow(
        1, true, {QStringLiteral("8 916 765 43 21"), QStringLiteral("+79161234567")}));
    VERIFY_OK(service.setFieldNow(1, CardField::Birthday, QStringLiteral("30.06")));
    VERIFY_OK(service.saveRelatedNow(
        1, {1, QStringLiteral("Петя"), QStringLiteral("child"), {}, QStringLiteral("5 Jul 2019")}));
    const auto card = CardService(*business).cardNow(1, 20000);
    VERIFY_OK(card);
    QCOMPARE((*card)->phones,
             (QStringList{QStringLiteral("+79167654321"), QStringLiteral("+79161234567")}));
    QCOMPARE(business->ledger()->phones.text(0), QStringLiteral("79167654321"));  // first there too
    QCOMPARE((*card)->birthday, QStringLiteral("--06-30"));
    QCOMPARE((*card)->related[0].birthday, QStringLiteral("2019-07-05"));
  }

  void whatCannotBeIsSaidAndChangesNothing() {
    const auto business = open(newBase());
    const QString before = picture(*business);
    ClientEditService service(*business);
    const auto code = [](const auto& result) {
      return result.ok() ? ErrorCode::Internal : result.error().code;
    };
    QCOMPARE(code(service.setContactsNow(1, false, {QStringLiteral("вася")})), ErrorCode::BadEmail);
    QCOMPARE(code(service.setContactsNow(1, true, {QStringLiteral("123")})), ErrorCode::BadPhone);
    const auto taken = service.setContactsNow(1, false, {QStringLiteral(" SECOND@x.ru ")});
    QCOMPARE(code(taken), ErrorCode::ContactTaken);
    QCOMPARE(taken.error().args, (QStringList{QStringLiteral("second@x.ru"),
                                              QStringLiteral("Орлова М."), QStringLiteral("2")}));
    QCOMPARE(code(service.addClientNow({{}, {}, QStringLiteral("8 916 123-45-67")})),
             ErrorCode::ContactTaken);
    QCOMPARE(code(service.addClientNow({QStringLiteral("  "), {}, {}})), ErrorCode::EmptyText);
    QCOMPARE(code(service.setFieldNow(1, CardField::Birthday, QStringLiteral("31.02.1990"))),
             ErrorCode::BadBirthday);
    QCOMPARE(code(service.setFieldNow(1, CardField::Birthday, QStringLiteral("01.01.2090"))),
             ErrorCode::BadBirthday);
    QCOMPARE(code(service.setFieldNow(1, CardField::Gender, QStringLiteral("кот"))),
             ErrorCode::UnknownValue);
    QCOMPARE(code(service.setFieldNow(77, CardField::Name, QStringLiteral("x"))),
             ErrorCode::NotFound);
    QCOMPARE(code(service.saveNoteNow(1, {0, 19000, QStringLiteral(" \n ")})),
             ErrorCode::EmptyText);
    PurchaseDraft draft;
    draft.day = 20001;
    QCOMPARE(code(service.savePurchaseNow(1, draft)), ErrorCode::DayInFuture);
    draft.day = 20000;
    draft.amountMinor = -1;
    QCOMPARE(code(service.savePurchaseNow(1, draft)), ErrorCode::BadNumber);
    draft.amountMinor = 0;
    draft.isReturn = true;
    QCOMPARE(code(service.savePurchaseNow(1, draft)), ErrorCode::BadNumber);
    draft.isReturn = false;
    draft.id = 1;  // came by an import
    QCOMPARE(code(service.savePurchaseNow(1, draft)), ErrorCode::NotByHand);
    QCOMPARE(code(service.deletePurchaseNow(1, 1)), ErrorCode::NotByHand);
    QCOMPARE(code(service.mergeNow(1, 1)), ErrorCode::NotFound);
    QCOMPARE(picture(*business), before);
    QVERIFY(!business->undoName());
  }

  void theErasedStayAsTheyAre() {
    const auto business = open(newBase());
    VERIFY_OK(business->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client SET erased_ms = 1 WHERE id = 1"); }));
    ClientEditService service(*business);
    QCOMPARE(service.setFieldNow(1, CardField::Name, QStringLiteral("Марина")).error().code,
             ErrorCode::ClientErased);
    QCOMPARE(service.mergeNow(2, 1).error().code, ErrorCode::ClientErased);
    QCOMPARE(service.saveNoteNow(1, {0, 1, QStringLiteral("x")}).error().code,
             ErrorCode::ClientErased);
  }

  void existingClientIsFoundFirst() {
    const auto business = open(newBase());
    const ClientEditService service(*business);
    const auto found =
        service.ownerNow(QStringLiteral("nobody@x.ru"), QStringLiteral("89160000001"));
    VERIFY_OK(found);
    QCOMPARE(found->value().id, 2);
    QCOMPARE(found->value().value, QStringLiteral("+79160000001"));
    const auto own = service.ownerNow({}, QStringLiteral("89160000001"), 2);
    VERIFY_OK(own);
    QVERIFY(!own->has_value());
  }

  void purchasesByHandAreEditedAndDeleted() {
    const auto business = open(newBase());
    ClientEditService service(*business);
    PurchaseDraft draft;
    draft.day = 19990;
    draft.amountMinor = 10000;
    draft.items = {{QStringLiteral("Чай"), {}, 1000, 10000}};
    const auto added = service.savePurchaseNow(1, draft);
    VERIFY_OK(added);
    draft.id = *added;
    draft.day = 19980;  // moves within the clustered table
    draft.amountMinor = 7000;
    draft.items = {{QStringLiteral("Кофе"), {}, 1000, 5000},
                   {QStringLiteral("Чай"), {}, 500, 2000}};
    const QString before = picture(*business);
    VERIFY_OK(service.savePurchaseNow(1, draft));
    auto card = CardService(*business).cardNow(1, 20000);
    QCOMPARE((*card)->purchases.size(), 2U);
    QCOMPARE((*card)->purchases[0].day, 19980);
    QCOMPARE((*card)->purchases[0].items.size(), 2U);
    QCOMPARE((*card)->purchases[0].items[1].quantityMilli, 500);
    QCOMPARE((*card)->figures.spentMinor, 17000);
    VERIFY_OK(business->undoNow());
    QCOMPARE(picture(*business), before);
    VERIFY_OK(service.deletePurchaseNow(1, *added));
    QCOMPARE((*CardService(*business).cardNow(1, 20000))->purchases.size(), 1U);
    VERIFY_OK(business->undoNow());
    QCOMPARE(picture(*business), before);
    // Numbers are never given twice, whatever was taken back.
    VERIFY_OK(business->undoNow());
    draft.id = 0;
    const auto next = service.savePurchaseNow(1, draft);
    VERIFY_OK(next);
    QVERIFY(*next > *added);
  }

  void mergingKeepsTheSurvivorsAddressesFirst() {
    const auto business = open(newBase());
    ClientEditService service(*business);
    VERIFY_OK(service.mergeNow(1, 2));
    const auto card = CardService(*business).cardNow(1, 20000);
    VERIFY_OK(card);
    QCOMPARE((*card)->emails.first(), QStringLiteral("a@x.ru"));
    QCOMPARE((*card)->emails.last(), QStringLiteral("second@x.ru"));
    QCOMPARE((*card)->phones.first(), QStringLiteral("+79161234567"));
    QCOMPARE((*card)->figures.spentMinor, 30000);
    QVERIFY((*card)->consents.given.has(Channel::Sms));
    QVERIFY((*card)->consents.refused.has(Channel::Email));
    QCOMPARE(CardService(*business).cardNow(2, 20000).error().code, ErrorCode::NotFound);
  }

  void aLaterWordOfThePersonStandsAndIsAppended() {
    const auto business = open(newBase());
    ClientEditService service(*business);
    VERIFY_OK(service.recordConsentsNow(1, {{Channel::Email, true}}, 19500, QStringLiteral("paper"),
                                        QStringLiteral("Согласна")));
    auto card = CardService(*business).cardNow(1, 20000);
    QVERIFY((*card)->consents.given.has(Channel::Email));
    QCOMPARE((*card)->consentLines.size(), 2U);
    QCOMPARE((*card)->consentLines[0].wording, QStringLiteral("Согласна"));
    VERIFY_OK(business->undoNow());
    card = CardService(*business).cardNow(1, 20000);
    QVERIFY((*card)->consents.refused.has(Channel::Email));
    QCOMPARE((*card)->consentLines.size(), 2U);
    QVERIFY((*card)->consentLines[0].cancelled);
    QCOMPARE(service.recordConsentsNow(1, {{Channel::Email, true}}, 20001, {}, {}).error().code,
             ErrorCode::DayInFuture);
  }
};

RETENTA_TEST_MAIN(TestClientEdits)
#include "tst_clientedits.moc"
