// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>

#include "core/importing/reading/linereader.h"
#include "core/importing/reading/readingjoin.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/dialect.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// A table read in two parts is the table read in one go.
class TestReadingJoin : public test::ImportFixture {
  Q_OBJECT
 private:
  static void addTexts(QStringList& out, const char* name, const TextTable& table) {
    for (std::uint32_t i = 0; i < table.size(); ++i)
      out += QStringLiteral("%1 %2 %3").arg(QLatin1String(name)).arg(i).arg(toQString(table.at(i)));
  }

  // Everything a reading knows, by the numbers it has given.
  static QStringList described(const ReadPart& part) {
    const Reading& reading = *part.reading;
    QStringList out = {QStringLiteral("rows %1 notes %2").arg(part.rows).arg(part.notes)};
    for (std::uint32_t i = 0; i < reading.lines.size(); ++i) {
      const ReadLine& line = reading.lines[i];
      const ReadPerson& who = reading.personOf(i);
      const ReadMore& more = reading.moreOf(i);
      QStringList cells = {toQString(reading.places.rawOf(i))};
      for (const std::uint32_t number :
           {static_cast<std::uint32_t>(reading.places.rowOf(i)), line.ref, who.name, who.keys[0],
            who.keys[1], who.keys[2], who.city, who.origin, who.birthday, line.product,
            more.channel, more.payment, more.address, static_cast<std::uint32_t>(line.day),
            std::uint32_t{line.status}, std::uint32_t{line.currency}, std::uint32_t{who.consents},
            static_cast<std::uint32_t>(line.contact)})
        cells += QString::number(number);
      cells += QStringLiteral("%1|%2|%3")
                   .arg(more.refundMinor)
                   .arg(more.quantityMilli)
                   .arg(QString::number(reading.lineMinorOf(line)));
      cells += QString::number(line.amountMinor);
      out += cells.join(QLatin1Char('|'));
    }
    for (const ExtraKey& extra : reading.extras)
      out += QStringLiteral("extra %1 %2 %3").arg(extra.line).arg(extra.kind).arg(extra.key);
    for (const PersonDetail& detail : reading.details)
      out += QStringLiteral("detail %1 %2 %3").arg(detail.line).arg(detail.name).arg(detail.value);
    RefTable::Room room;
    for (std::uint32_t i = 0; i < reading.refs.size(); ++i)
      out += QStringLiteral("ref %1 %2").arg(i).arg(toQString(reading.refs.at(i, room)));
    addTexts(out, "name", reading.names);
    addTexts(out, "namekey", reading.nameKeys);
    addTexts(out, "word", reading.words);
    for (const ReadName& name : reading.nameInfo) out += QStringLiteral("info %1").arg(name.key);
    for (const KeyTable& table : reading.keys) {
      addTexts(out, "key", table.values);
      for (std::uint32_t i = 0; i < table.values.size(); ++i)
        out += QStringLiteral("typed %1 %2 %3 %4")
                   .arg(toQString(table.typed[i]))
                   .arg(table.names[i].first[0])
                   .arg(table.names[i].first[1])
                   .arg(table.names[i].suspicious);
    }
    for (const Currency currency : reading.currencies) out += currency.code();
    out += QString::fromUtf8(QJsonDocument(reading.report.toJson()).toJson());
    return out;
  }

 private Q_SLOTS:
  void everyCutGivesTheSame_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("orders") << QByteArray(
        "Список заказов\n\n"
        "order id,date,name,email,phone,city,product,amount,status\n"
        "1,2025-02-01,Anna Kern,a@example.org,+79160000001,Псков,Tea,\"1,000.50\",paid\n"
        "2,2025-02-31,\"Kern, Anna\",A@example.org;b@example.org,89160000001,,\"Cup\n\"\"big\"\"\""
        ",10 USD,zzz\n"
        ",,,,,,Box,5.00,\n"
        "Итого,,,,,,,15,\n"
        "3,2025-02-03,Boris Good,c@example.org,+79160000001,Тула,Tea,20 EUR,paid\n"
        "Раздел два\n"
        "4,2025-02-04,Clara Zorn,bad mail,+79160000001,Псков,Pot,30.00,cancelled\n"
        "5,2025-02-05,Anna Kern,b@example.org,12,Тула,Cup,н/д,yyy\n"
        "order id,date,name,email,phone,city,product,amount,status\n"
        "1,2025-02-01,Anna Kern,a@example.org,,,Cup,2.00,paid\n"
        "Составил бухгалтер\n");
    QTest::newRow("contacts") << QByteArray(
        "name;email;phone;tags;notes\r\n"
        "Anna Kern;a@example.org;+79160000001;vip,tea;likes green\r\n"
        "Boris Good;;89160000001;tea;\"two\r\nlines\"\r\n"
        ";;;;\r\n"
        "Clara Zorn;c@example.org, a@example.org;+7 916 000-00-01;;\r\n"
        "Guest;;;;nobody\r\n");
  }

  void everyCutGivesTheSame() {
    QFETCH(QByteArray, text);
    ImportOptions options;
    options.dateOrder = DateOrder::Ymd;
    options.decimal = '.';
    const auto plan = m_service->inspectNow(write(text), options);
    VERIFY_OK(plan);
    const std::string_view table(text.constData(), static_cast<std::size_t>(text.size()));
    const ReadingContext context{m_clock.today(), {}};
    const auto read = [&](PartWish wish) {
      auto part = readPart(wish, *plan, context, {});
      return part.ok() ? std::move(*part) : ReadPart{};
    };
    ReadPart whole = read({table, table.size(), true, 0, {}});
    QVERIFY(whole.reading && whole.reading->lines.size() >= 4);
    noteKeyNames(*whole.reading);
    const QStringList expected = described(whole);
    int cuts = 0;
    for (std::size_t cut = 1; cut < table.size(); ++cut) {
      ReadPart second = read({table.substr(cut), table.size(), false, 0, {}});
      bool asked = false;
      ReadPart first = read({table, cut, true, 0, [&] { return asked = true; }});
      if (!asked) {  // no record ends there: it has read on to the end by itself
        noteKeyNames(*first.reading);
        QCOMPARE(described(first), expected);
        continue;
      }
      if (first.rows <= plan->headerRow || second.wantsEarlier) continue;
      appendPart(first, std::move(second));
      noteKeyNames(*first.reading);
      QCOMPARE(described(first), expected);
      ++cuts;
    }
    QVERIFY2(cuts >= 4, qPrintable(QString::number(cuts)));
  }

  // Long enough to be read on two threads, with what a wrong cut would get wrong.
  void aLongFileComesInWhole() {
    QByteArray text = "order id,date,name,email,product,amount\n";
    const int count = 40'000;
    for (int i = 1; i <= count; ++i) {
      text += QByteArray::number(i) + ",2025-02-01,\"Kern,\nAnna\",a" +
              QByteArray::number(i % 5000) + "@example.org,\"Tea \"\"green\"\"\n\n\",1.00\n";
      text += ",,,,Box,2.00\n";
    }
    QVERIFY(text.size() > 3'000'000);
    const auto report = import(text);
    VERIFY_OK(report);
    QCOMPARE(report->records, qint64{2} * count);
    QCOMPARE(report->purchasesNew, count);
    QCOMPARE(report->clientsNew, 5000);
    QCOMPARE(
        ask("SELECT sum(amount_minor), min(order_ref + 0), max(order_ref + 0) FROM every_purchase"),
        QStringLiteral("%1 1 %2").arg(300 * qint64{count}).arg(count));
  }

  // An empty list may keep the memory of a full one: what is not asked for any more must not.
  void whatIsForgottenTakesNoRoom() {
    QByteArray text = "order id,date,name,email,amount\n";
    for (int i = 1; i <= 100; ++i)
      text += QByteArray::number(i) + ",2025-02-01,Anna Kern,a" + QByteArray::number(i) +
              "@example.org,1.00\n";
    const auto plan = m_service->inspectNow(write(text), {});
    VERIFY_OK(plan);
    const std::string_view table(text.constData(), static_cast<std::size_t>(text.size()));
    auto part = readPart({table, table.size(), true, 0, {}}, *plan, {m_clock.today(), {}}, {});
    VERIFY_OK(part);
    Reading& reading = *part->reading;
    noteKeyNames(reading);
    QCOMPARE(reading.lines.size(), std::size_t{100});
    QVERIFY(!reading.persons.empty() && !reading.keys[EmailKey].names.empty());
    reading.settle();
    QCOMPARE(reading.persons.capacity(), std::size_t{0});
    QCOMPARE(reading.keys[EmailKey].names.capacity(), std::size_t{0});
    QCOMPARE(reading.lines.size(), std::size_t{100});
    reading.forgetOrders();
    QCOMPARE(reading.lines.capacity(), std::size_t{0});
    QCOMPARE(reading.refs.size(), 0U);
  }
};

RETENTA_TEST_MAIN(TestReadingJoin)
#include "tst_readingjoin.moc"
