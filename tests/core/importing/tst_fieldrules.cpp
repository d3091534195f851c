// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/clients/consentstore.h"
#include "core/clients/erasure/erasurestore.h"
#include "core/clients/excludestore.h"
#include "core/importing/mappingmemory.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

namespace {

constexpr int people = 1000;

enum class Refusal { InFile, ByHand, Objected, Erased, Excluded };
constexpr int refusals = 5;
Refusal refusalOf(int person) { return static_cast<Refusal>(person % refusals); }

QByteArray mailOf(int person) { return "p" + QByteArray::number(person) + "@shop.example"; }

}  // namespace

// What a file may do to people who are known already, field by field; whom it must not bring back.
class TestFieldRules : public test::ImportFixture {
  Q_OBJECT
  static ImportOptions ruled(ImportField field, FieldRule rule) {
    ImportOptions options;
    options.rules[field] = rule;
    return options;
  }

  QString said() {
    return ask("SELECT name, gender, birthday, city, origin, address FROM client ORDER BY id");
  }

  Result<ImportReport> known() {
    return import(
        "E-mail;Имя;Пол;Дата рождения;Город;Источник;Адрес;Размер\n"
        "a@b.example;Анна Петрова;ж;--05-12;;vk;Мира 1;S\n");
  }
  static QByteArray newer() {
    return "E-mail;Имя;Пол;Дата рождения;Город;Источник;Адрес;Размер\n"
           "a@b.example;Анна Смит;м;1990-05-12;Тула;сайт;Садовая 2;M\n";
  }

  ClientId clientOf(int person) {
    return ask(("SELECT client_id FROM identity WHERE kind = 1 AND value = '" + mailOf(person) +
                "'")
                   .constData())
        .toLongLong();
  }

  // Whoever could be written to by e-mail now.
  int mailable() {
    const auto count = m_business->file().read([](SQLite::Database& db) {
      std::set<ClientId> reachable;
      SQLite::Statement rows(db, R"sql(
        SELECT DISTINCT c.id FROM client AS c JOIN identity AS i ON i.client_id = c.id
        WHERE i.kind = 1 AND c.excluded = 0
      )sql");
      while (rows.executeStep()) reachable.insert(rows.getColumn(0).getInt64());
      int n = 0;
      for (const auto& [client, state] : loadConsents(db))
        n += state.given.has(Channel::Email) && reachable.count(client) ? 1 : 0;
      return n;
    });
    return count.ok() ? *count : -1;
  }

  void letThemRefuse() {
    QByteArray text("E-mail;Имя;Согласие на e-mail\n");
    for (int i = 0; i < people; ++i) {
      const char* consent = refusalOf(i) == Refusal::InFile ? ";нет\n" : ";да\n";
      text += mailOf(i) + ";Клиент " + QByteArray::number(i) + consent;
    }
    VERIFY_OK(import(text));
    QCOMPARE(mailable(), people / refusals * (refusals - 1));
    std::vector<ClientId> ids;
    for (int i = 0; i < people; ++i) ids.push_back(clientOf(i));
    VERIFY_OK(m_business->file().write([&](SQLite::Database& db) {
      std::vector<ConsentEntry> entries;
      std::vector<ClientId> left;
      for (int i = 0; i < people; ++i) {
        const Refusal how = refusalOf(i);
        if (how == Refusal::ByHand || how == Refusal::Objected)
          entries.push_back(
              {ids[i],
               Channel::Email,
               how == Refusal::ByHand ? ConsentAction::Withdrawn : ConsentAction::Objected,
               test::day("2025-06-01"),
               QStringLiteral("call"),
               {}});
        if (how == Refusal::Excluded) left.push_back(ids[i]);
        if (how == Refusal::Erased) erasePerson(db, ids[i], 1);
      }
      appendConsents(db, entries, 1);
      setExcluded(db, left, true);
    }));
    VERIFY_OK(m_business->reloadNow());
    QCOMPARE(mailable(), 0);
  }

 private Q_SLOTS:
  void eachRule_data() {
    QTest::addColumn<FieldRule>("rule");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<QString>("size");
    QTest::newRow("best") << FieldRule::Best
                          << QStringLiteral("Анна Петрова f 1990-05-12 Тула vk Мира 1")
                          << QStringLiteral("S");
    QTest::newRow("fill") << FieldRule::Fill
                          << QStringLiteral("Анна Петрова f --05-12 Тула vk Мира 1")
                          << QStringLiteral("S");
    QTest::newRow("overwrite") << FieldRule::Overwrite
                               << QStringLiteral("Анна Смит m 1990-05-12 Тула сайт Садовая 2")
                               << QStringLiteral("M");
    QTest::newRow("keep") << FieldRule::Keep << QStringLiteral("Анна Петрова f --05-12  vk Мира 1")
                          << QStringLiteral("S");
  }
  void eachRule() {
    QFETCH(FieldRule, rule);
    QFETCH(QString, expected);
    QFETCH(QString, size);
    VERIFY_OK(known());
    QCOMPARE(ask("SELECT value FROM client_extra"), QStringLiteral("S"));
    const QString before = said();
    ImportOptions options;
    for (const ImportField field : ruledFields) options.rules[field] = rule;
    const auto report = import(newer(), options);
    VERIFY_OK(report);
    QCOMPARE(said(), expected);
    QCOMPARE(ask("SELECT value FROM client_extra"), size);
    // The same file again says nothing new, and the import can be taken back whole.
    const auto again = import(newer(), options);
    VERIFY_OK(again);
    QCOMPARE(again->importId, ImportId{0});
    if (report->importId == 0) return;
    const auto undone = m_service->undoNow(report->importId);
    VERIFY_OK(undone);
    QCOMPARE(undone->size(), std::size_t{0});
    QCOMPARE(said(), before);
    QCOMPARE(ask("SELECT value FROM client_extra"), QStringLiteral("S"));
  }

  void oneRuleTouchesOneField() {
    VERIFY_OK(known());
    VERIFY_OK(import(newer(), ruled(ImportField::Address, FieldRule::Overwrite)));
    QCOMPARE(said(), QStringLiteral("Анна Петрова f 1990-05-12 Тула vk Садовая 2"));
  }

  void anEmptyCellEmptiesNothing() {
    VERIFY_OK(known());
    VERIFY_OK(import("E-mail;Имя;Пол;Город;Адрес\na@b.example;;;;\n",
                     ruled(ImportField::Address, FieldRule::Overwrite)));
    QCOMPARE(said(), QStringLiteral("Анна Петрова f --05-12  vk Мира 1"));
  }

  void aWordForNobodyIsNoNewName() {
    VERIFY_OK(known());
    VERIFY_OK(import("E-mail;Имя\na@b.example;Гость 6/181\n",
                     ruled(ImportField::Name, FieldRule::Overwrite)));
    QCOMPARE(ask("SELECT name FROM client"), QStringLiteral("Анна Петрова"));
  }

  void newClientsGetEverything() {
    ImportOptions options;
    for (const ImportField field : ruledFields) options.rules[field] = FieldRule::Keep;
    VERIFY_OK(import(newer(), options));
    QCOMPARE(said(), QStringLiteral("Анна Смит m 1990-05-12 Тула сайт Садовая 2"));
    QCOMPARE(ask("SELECT value FROM client_extra"), QStringLiteral("M"));
  }

  void whatSomebodyTypedSinceStaysWhenItIsTakenBack() {
    VERIFY_OK(known());
    const auto report = import(newer(), ruled(ImportField::Extra, FieldRule::Overwrite));
    VERIFY_OK(report);
    VERIFY_OK(m_business->file().write(
        [](SQLite::Database& db) { db.exec("UPDATE client_extra SET value = 'XL'"); }));
    const auto undone = m_service->undoNow(report->importId);
    VERIFY_OK(undone);
    QCOMPARE(ask("SELECT value FROM client_extra"), QStringLiteral("XL"));
    QCOMPARE(undone->size(), std::size_t{1});
    QVERIFY(undone->front().field.startsWith(QLatin1String("extra:")));
  }

  void rulesAreRememberedWithTheColumns() {
    const auto options = ruled(ImportField::City, FieldRule::Keep);
    const auto plan = m_service->inspectNow(write(newer()), options);
    VERIFY_OK(plan);
    MappingMemory memory(*m_business);
    VERIFY_OK(memory.keepNow(*plan, QStringLiteral("x")));
    const auto found = memory.findNow(*plan);
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    QVERIFY((*found)->options.rules == options.rules);
  }

  void idsGoThereAndBack() {
    for (const auto rule :
         {FieldRule::Best, FieldRule::Fill, FieldRule::Overwrite, FieldRule::Keep})
      QCOMPARE(fieldRuleFromId(fieldRuleId(rule)), std::optional(rule));
    QVERIFY(!fieldRuleFromId(u"replace"));
    QCOMPARE(ruledField(ImportField::LastName), std::optional(ImportField::Name));
    QVERIFY(!ruledField(ImportField::Email));
  }

  // A thousand people who do not want letters, met again in a file that says yes, under every mode,
  // with everything overwritten and the user's own word that they agreed: nobody can be written to.
  void nobodyWhoRefusedComesBack_data() {
    QTest::addColumn<ImportMode>("mode");
    QTest::newRow("both") << ImportMode::Both;
    QTest::newRow("create") << ImportMode::Create;
    QTest::newRow("update") << ImportMode::Update;
  }
  void nobodyWhoRefusedComesBack() {
    QFETCH(ImportMode, mode);
    letThemRefuse();
    QByteArray text("E-mail;Телефон;Имя;Согласие на e-mail;Дата;Сумма\n");
    for (int i = 0; i < people; ++i) {
      text += mailOf(i).toUpper() + ";+7916" + QByteArray::number(1000000 + i) + ";Клиент " +
              QByteArray::number(i) + ";да;01.02.2025;100\n";
    }
    ImportOptions options;
    options.mode = mode;
    for (const ImportField field : ruledFields) options.rules[field] = FieldRule::Overwrite;
    ConsentAnswer consent;
    for (const Channel channel : allChannels) consent.channels.add(channel);
    consent.day = test::day("2025-06-29");
    consent.source = QStringLiteral("form");
    VERIFY_OK(import(text, options, consent));
    QCOMPARE(mailable(), 0);
    // Nor by a second address that only the file knew to be theirs.
    QByteArray second("E-mail;Телефон;Имя;Согласие на e-mail\n");
    for (int i = 0; i < people; ++i)
      second += "new" + QByteArray::number(i) + "@shop.example," + mailOf(i) + ";;Клиент;да\n";
    VERIFY_OK(import(second, options, consent));
    QCOMPARE(mailable(), 0);
    // The people of the ledger are as many as before: nobody came back beside themselves.
    QCOMPARE(ask("SELECT count(*) FROM client"), QString::number(people));
  }
};

QTEST_GUILESS_MAIN(TestFieldRules)
#include "tst_fieldrules.moc"
