// SPDX-License-Identifier: GPL-3.0-or-later
// Searching and sorting with the index of a ledger gives what it gives without.
#include <random>

#include <QElapsedTimer>

#include "core/rfm/clientlist.h"
#include "core/rfm/index/clientindex.h"
#include "core/rfm/index/clientsearch.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

const QStringList& pieces() {
  static const QStringList all = {
      QStringLiteral("Ёл"),   QStringLiteral("ёл"),    QStringLiteral("ЕЛ"),
      QStringLiteral("кина"), QStringLiteral(" "),     QStringLiteral("anna"),
      QStringLiteral("ANNA"), QStringLiteral("@"),     QStringLiteral("ß"),
      QStringLiteral("İ"),    QStringLiteral("漢字"),  QStringLiteral("7"),
      QStringLiteral("916"),  QStringLiteral("."),     QStringLiteral("aa"),
      QStringLiteral("a"),    QStringLiteral("\u0301")};
  return all;
}

QString anyText(std::mt19937& random, int most) {
  QString text;
  for (auto n = random() % static_cast<unsigned>(most + 1); n > 0; --n) {
    text += pieces()[static_cast<qsizetype>(random() % static_cast<unsigned>(pieces().size()))];
  }
  return text;
}

LedgerPtr anyLedger(std::mt19937& random, std::size_t clients) {
  auto ledger = std::make_shared<Ledger>();
  ledger->traits.tags = {{1, QStringLiteral("Опт anna")}, {2, QStringLiteral("7")}};
  ledger->traits.tagBegin.push_back(0);
  for (std::size_t i = 0; i < clients; ++i) {
    ledger->clientIds.push_back(static_cast<ClientId>(i * 2 + 1));
    for (TextColumn* column :
         {&ledger->names, &ledger->emails, &ledger->externalIds, &ledger->cities}) {
      column->append(anyText(random, 6).toUtf8());
    }
    QByteArray phone;
    for (auto n = random() % 12; n > 0; --n) phone += static_cast<char>('0' + random() % 3 + 6);
    ledger->phones.append(phone);
    ledger->traits.origins.append(anyText(random, 2).toUtf8());
    ledger->consents.emplace_back();
    if (random() % 3 == 0) ledger->traits.tagOf.push_back(random() % 2);
    ledger->traits.tagBegin.push_back(static_cast<std::uint32_t>(ledger->traits.tagOf.size()));
    ledger->days.push_back(static_cast<Day>(random() % 30));
    ledger->netMinor.push_back(static_cast<qint64>(random() % 9) - 2);
    ledger->transactions.push_back(random() % 4 != 0);
    ledger->purchaseBegin.push_back(i);
  }
  ledger->purchaseBegin.push_back(clients);
  return ledger;
}

std::vector<std::uint32_t> everySecond(const std::vector<std::uint32_t>& rows) {
  std::vector<std::uint32_t> some;
  for (std::size_t i = 0; i < rows.size(); i += 2) some.push_back(rows[i]);
  return some;
}

}  // namespace

class TestClientIndex : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void findsWhatIsFoundWithoutIt_data() {
    QTest::addColumn<int>("clients");
    QTest::newRow("none") << 0;
    QTest::newRow("few") << 90;
    QTest::newRow("on two threads") << 100'001;
  }
  void findsWhatIsFoundWithoutIt() {
    QFETCH(const int, clients);
    std::mt19937 random(static_cast<unsigned>(clients));
    const LedgerPtr ledger = anyLedger(random, static_cast<std::size_t>(clients));
    const ClientIndex index(ledger);
    std::vector<std::uint32_t> all(ledger->clients());
    for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
    QStringList wanted = {
        QString(),           QStringLiteral("\n"), QStringLiteral("8 916"), QStringLiteral("№3"),
        QStringLiteral("a"), QStringLiteral("aaa")};
    for (int i = clients > 1000 ? 12 : 400; i > 0; --i) wanted += anyText(random, 4);
    std::size_t hits = 0;
    for (const QString& text : wanted) {
      const auto found = findClients(*ledger, all, text, &index);
      QCOMPARE(found, findClients(*ledger, all, text));
      const auto some = everySecond(all);
      QCOMPARE(findClients(*ledger, some, text, &index), findClients(*ledger, some, text));
      hits += found.size() < all.size() ? found.size() : 0;
    }
    QVERIFY(clients == 0 || hits > 10);
  }

  void sortsAsBefore() {
    std::mt19937 random(3);
    const LedgerPtr ledger = anyLedger(random, 300);
    const ClientIndex index(ledger);
    const RfmColumns columns = rfmColumns(*ledger, yearEndingAt(20));
    const RfmClasses classes = classify(columns, {}, std::nullopt);
    const ClientTable plain{*ledger, columns, classes, 20};
    ClientTable quick = plain;
    quick.index = &index;
    for (int i = 0; i < 200; ++i) {
      std::vector<ClientSortKey> keys;
      for (auto n = random() % 3 + 1; n > 0; --n) {
        keys.push_back({static_cast<ClientField>(random() % 16), random() % 2 == 0});
      }
      std::vector<std::uint32_t> rows;
      for (std::uint32_t row = 0; row < 300; ++row) {
        if (random() % 4 != 0) rows.push_back(row);
      }
      std::shuffle(rows.begin(), rows.end(), random);
      auto again = rows;
      sortClients(plain, rows, keys);
      sortClients(quick, again, keys);
      QCOMPARE(again, rows);
      // Each key on its own: those without a value last, the others in its direction.
      std::vector<std::uint32_t> byName(rows);
      sortClients(quick, byName, {{ClientField::Name, true}});
      const auto empty = [&](std::uint32_t row) { return ledger->names.at(row).isEmpty(); };
      QVERIFY(std::is_partitioned(byName.begin(), byName.end(), std::not_fn(empty)));
    }
  }

  void ranksAreMadeOnce() {
    std::mt19937 random(3);
    const ClientIndex index(anyLedger(random, 5));
    int made = 0;
    const auto make = [&] {
      ++made;
      return std::vector<std::uint32_t>(5, 0);
    };
    const auto ru = index.ranks(1, QStringLiteral("ru"), make);
    QCOMPARE(index.ranks(1, QStringLiteral("ru"), make), ru);
    QCOMPARE(made, 1);
    (void)index.ranks(1, QStringLiteral("en"), make);  // another language sorts otherwise
    (void)index.ranks(2, QStringLiteral("ru"), make);
    QCOMPARE(made, 3);
  }
};

RETENTA_TEST_MAIN(TestClientIndex)
#include "tst_clientindex.moc"
