// SPDX-License-Identifier: GPL-3.0-or-later
// The side file of a ledger: equal to what the base says, believed only when nothing is in doubt.
#include <random>

#include <sys/stat.h>

#include <QFile>
#include <QTemporaryDir>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/purchases/ledgerstore.h"
#include "core/purchases/sidefile/ledgerside.h"
#include "core/storage/basefile.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

const Currency rubles;

BaseMark someMark(char fill = 'k') { return {7, QByteArray(32, fill)}; }

// Everything a ledger says of its clients, in words of its own: knows nothing of columns.
QStringList picture(const Ledger& l) {
  QStringList lines{l.currency.code(), QString::number(l.firstDay.value_or(-1)),
                    QString::number(l.lastDay.value_or(-1))};
  for (const Tag& tag : l.traits.tags) lines += QString::number(tag.id) + tag.name;
  for (const OtherCurrency& o : l.otherCurrencies) {
    lines += o.currency.code() + QString::number(o.purchases) + QLatin1Char(' ') +
             QString::number(o.revenueMinor);
  }
  for (std::size_t i = 0; i < l.clients(); ++i) {
    QStringList line{QString::number(l.clientIds[i]),
                     l.names.text(i),
                     l.emails.text(i),
                     l.phones.text(i),
                     l.externalIds.text(i),
                     l.cities.text(i),
                     l.traits.origins.text(i),
                     l.knownBy(i)};
    line += QString::number(l.consents[i].given.bits());
    line += QString::number(l.consents[i].refused.bits());
    line += QString::number(i < l.traits.genders.size() ? l.traits.genders[i] : -1);
    line += QString::number(i < l.traits.birthdays.size() ? l.traits.birthdays[i] : -1);
    line += QString::number(i < l.traits.flags.size() ? l.traits.flags[i] : -1);
    line += QString::number(i < l.traits.imports.size() ? l.traits.imports[i] : -1);
    for (const std::uint32_t tag : l.traits.tagsOf(i)) line += QString::number(tag);
    for (std::size_t r = l.purchaseBegin[i]; r < l.purchaseBegin[i + 1]; ++r) {
      line += QStringLiteral("%1/%2/%3/%4")
                  .arg(l.days[r])
                  .arg(l.netMinor[r])
                  .arg(l.transactions[r])
                  .arg(l.purchaseIds[r]);
    }
    lines += line.join(QLatin1Char('|'));
  }
  return lines;
}

void addWord(TextColumn& column, std::mt19937& random) {
  static const char* const words[] = {"", "Ёлкина Анна", "o'Brien", "7916", "a@b.ru", "Ж"};
  column.append(words[random() % std::size(words)]);
}

// Any ledger there can be: some columns never filled, clients without purchases, texts of any
// length.
LedgerPtr anyLedger(unsigned seed) {
  std::mt19937 random(seed);
  auto l = std::make_shared<Ledger>();
  l->currency = rubles;
  const std::size_t clients = seed == 0 ? 0 : random() % 400;
  const bool traits = random() % 4 != 0;
  const bool tags = random() % 2 == 0;
  if (tags) l->traits.tags = {{3, QStringLiteral("Опт")}, {8, QStringLiteral("VIP & co")}};
  if (tags) l->traits.tagBegin.push_back(0);
  l->purchaseBegin.push_back(0);
  ClientId id = 0;
  for (std::size_t i = 0; i < clients; ++i) {
    l->clientIds.push_back(id += 1 + static_cast<ClientId>(random() % 5));
    for (TextColumn* text : {&l->names, &l->emails, &l->phones, &l->externalIds, &l->cities}) {
      addWord(*text, random);
    }
    l->consents.push_back({ChannelSet(random() % 64), ChannelSet(random() % 64)});
    if (traits) {
      l->traits.origins.append(random() % 3 == 0 ? "vk" : random() % 2 == 0 ? "" : "сайт");
      l->traits.genders.push_back(random() % 2 == 0 ? 'f' : 0);
      l->traits.birthdays.push_back(random() % 2 == 0 ? 19'900'229 : 0);
      l->traits.flags.push_back(static_cast<std::uint8_t>(random() % 32));
      l->traits.imports.push_back(static_cast<std::int32_t>(random() % 9));
    }
    if (tags && random() % 3 == 0) l->traits.tagOf.push_back(random() % 2);
    if (tags) l->traits.tagBegin.push_back(static_cast<std::uint32_t>(l->traits.tagOf.size()));
    Day day = static_cast<Day>(random() % 20'000) - 500;
    for (auto n = random() % 6; n > 0; --n) {
      l->days.push_back(day += static_cast<Day>(random() % 3));
      l->netMinor.push_back(static_cast<qint64>(random()) * 1'000'003 - 2'000'000'000'000);
      l->transactions.push_back(random() % 2);
      l->purchaseIds.push_back(static_cast<PurchaseId>(random()));
    }
    l->purchaseBegin.push_back(l->days.size());
  }
  if (!l->days.empty() && random() % 2 == 0) {
    l->firstDay = -3;
    l->lastDay = 20'000;
    l->otherCurrencies = {{*Currency::fromCode(QStringLiteral("USD")), 3, -1250}};
  }
  return l;
}

QByteArray bytesOf(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString& path, const QByteArray& bytes) {
  QFile file(path);
  QVERIFY(file.open(QIODevice::WriteOnly));
  QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace

class TestLedgerSide : public QObject {
  Q_OBJECT
  QTemporaryDir m_dir;
  QString path() const { return m_dir.filePath(QStringLiteral("x.retenta-ledger")); }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void whatIsReadIsWhatWasWritten() {
    for (unsigned seed = 0; seed < 60; ++seed) {
      const LedgerPtr ledger = anyLedger(seed);
      VERIFY_OK(writeLedgerSide(path(), someMark(), *ledger));
      const LedgerPtr read = readLedgerSide(path(), someMark(), rubles);
      QVERIFY2(read, qPrintable(QString::number(seed)));
      QCOMPARE(picture(*read), picture(*ledger));
      // A column that is read goes on as one that was filled.
      if (ledger->traits.origins.words().empty()) continue;
      WordColumn more = read->traits.origins;
      more.append("vk");
      QCOMPARE(more.text(ledger->clients()), QStringLiteral("vk"));
    }
  }

  // More than one piece of 4 MB a column, on both threads.
  void largeColumnsKeepTheirOrder() {
    auto ledger = std::make_shared<Ledger>();
    ledger->currency = rubles;
    ledger->purchaseBegin.push_back(0);
    for (int i = 0; i < 300'000; ++i) {
      const QByteArray number = QByteArray::number(i);
      ledger->clientIds.push_back(i + 1);
      ledger->names.append("Имя Фамилия " + number);
      for (TextColumn* text :
           {&ledger->emails, &ledger->phones, &ledger->externalIds, &ledger->cities}) {
        text->append(number);
      }
      ledger->consents.emplace_back();
      for (int n = 0; n < 3; ++n) {
        ledger->days.push_back(i + n);
        ledger->netMinor.push_back(qint64{i} * 100 + n);
        ledger->transactions.push_back(1);
        ledger->purchaseIds.push_back(qint64{i} * 3 + n);
      }
      ledger->purchaseBegin.push_back(ledger->days.size());
    }
    VERIFY_OK(writeLedgerSide(path(), someMark(), *ledger));
    const LedgerPtr read = readLedgerSide(path(), someMark(), rubles);
    QVERIFY(read);
    QVERIFY(read->clientIds == ledger->clientIds);
    for (std::size_t i = 0; i < ledger->clients(); ++i) {
      if (read->names.at(i) != ledger->names.at(i)) QFAIL("a name is another's");
    }
    QVERIFY(read->netMinor == ledger->netMinor && read->days == ledger->days);
    QVERIFY(read->purchaseIds == ledger->purchaseIds);
    QCOMPARE(read->names.text(299'999), QStringLiteral("Имя Фамилия 299999"));
  }

  void anyChangedBitIsNoticed() {
    VERIFY_OK(writeLedgerSide(path(), someMark(), *anyLedger(5)));
    const QByteArray good = bytesOf(path());
    QVERIFY(good.size() > 1000);
    std::mt19937 random(1);
    int padding = 0;
    const auto refused = [&](qsizetype at, int bit) {
      QByteArray bad = good;
      bad[at] = static_cast<char>(bad[at] ^ (1 << bit));
      put(path(), bad);
      return readLedgerSide(path(), someMark(), rubles) == nullptr;
    };
    for (qsizetype at = 0; at < 600; ++at) {  // the head, every byte
      if (!refused(at, static_cast<int>(random() % 8))) ++padding;
    }
    for (int i = 0; i < 3000; ++i) {
      const auto at = static_cast<qsizetype>(random() % static_cast<unsigned>(good.size()));
      const bool noticed = refused(at, static_cast<int>(random() % 8));
      // Between two columns there is nothing that could be wrong: zeros up to the next block.
      if (!noticed) QCOMPARE(good[at], '\0');
      padding += !noticed;
    }
    QVERIFY2(padding < 600, qPrintable(QString::number(padding)));
    put(path(), good);
    QVERIFY(readLedgerSide(path(), someMark(), rubles));
  }

  void anyOtherLengthIsNoticed() {
    VERIFY_OK(writeLedgerSide(path(), someMark(), *anyLedger(5)));
    const QByteArray good = bytesOf(path());
    for (qsizetype length = 0; length < good.size(); length += length < 700 ? 1 : 97) {
      put(path(), good.first(length));
      QVERIFY2(!readLedgerSide(path(), someMark(), rubles), qPrintable(QString::number(length)));
    }
    put(path(), good + '\0');
    QVERIFY(!readLedgerSide(path(), someMark(), rubles));
    put(path(), QByteArray(1 << 16, 'x'));
    QVERIFY(!readLedgerSide(path(), someMark(), rubles));
    QVERIFY(QFile::remove(path()));
    QVERIFY(!readLedgerSide(path(), someMark(), rubles));
    QVERIFY(m_dir.isValid() && !readLedgerSide(m_dir.path(), someMark(), rubles));  // a folder
  }

  void anotherStateOfTheBaseIsNotBelieved() {
    VERIFY_OK(writeLedgerSide(path(), someMark(), *anyLedger(5)));
    QVERIFY(!readLedgerSide(path(), someMark('l'), rubles));  // the same count, another secret
    QVERIFY(!readLedgerSide(path(), {8, someMark().secret}, rubles));
    QVERIFY(!readLedgerSide(path(), {7, {}}, rubles));
    QVERIFY(!readLedgerSide(path(), someMark(), *Currency::fromCode(QStringLiteral("USD"))));
    QVERIFY(readLedgerSide(path(), someMark(), rubles));
    QVERIFY(!writeLedgerSide(path(), {7, {}}, *anyLedger(5)));  // without a secret: not at all
  }

  void columnsThatDoNotFitTogetherAreRefused() {
    auto ledger = std::make_shared<Ledger>(*anyLedger(5));
    const auto refused = [&](auto break_) {
      Ledger broken = *ledger;
      break_(broken);
      VERIFY_OK(writeLedgerSide(path(), someMark(), broken));
      QVERIFY(!readLedgerSide(path(), someMark(), rubles));
    };
    refused([](Ledger& l) { l.netMinor.pop_back(); });
    refused([](Ledger& l) { l.purchaseBegin.pop_back(); });
    refused([](Ledger& l) { std::swap(l.purchaseBegin.front(), l.purchaseBegin.back()); });
    refused([](Ledger& l) { l.names.append("one more"); });
    refused([](Ledger& l) { l.consents.pop_back(); });
    refused([](Ledger& l) { l.traits.flags.push_back(0); });
    refused([](Ledger& l) { l.traits.tagOf.push_back(99); });
  }

  void peopleAreNotReadableInIt() {
    auto ledger = std::make_shared<Ledger>();
    ledger->currency = rubles;
    ledger->clientIds = {1};
    ledger->names.append("Ядвига Канарейкина");
    ledger->emails.append("canary@kolo.example");
    ledger->phones.append("79995554433");
    ledger->externalIds.append("canary-card-17");
    ledger->cities.append("Урюпинск");
    ledger->consents.emplace_back();
    ledger->traits.tags = {{1, QStringLiteral("Канарейка")}};
    ledger->traits.origins.append("canary-source");
    ledger->purchaseBegin = {0, 0};
    VERIFY_OK(writeLedgerSide(path(), someMark(), *ledger));
    const QByteArray bytes = bytesOf(path());
    for (const char* word : {"Ядвига", "canary", "79995554433", "Урюпинск", "Канарейка"}) {
      QVERIFY2(!bytes.contains(word), word);
    }
    const QString tag = ledger->traits.tags[0].name;
    QVERIFY(!bytes.contains(QByteArray(reinterpret_cast<const char*>(tag.utf16()), 8)));
    struct stat info = {};
    QCOMPARE(::stat(QFile::encodeName(path()).constData(), &info), 0);
    QCOMPARE(info.st_mode & 0777U, 0600U);
  }

  void neverWrittenThroughALink() {
    const QString other = m_dir.filePath(QStringLiteral("other"));
    put(other, "precious");
    const QString link = m_dir.filePath(QStringLiteral("l-ledger"));
    QVERIFY(QFile::link(other, link));
    QVERIFY(QFile::link(other, link + QStringLiteral(".new")));
    QVERIFY(!readLedgerSide(link, someMark(), rubles));
    VERIFY_OK(writeLedgerSide(link, someMark(), *anyLedger(2)));
    QCOMPARE(bytesOf(other), QByteArray("precious"));
    QVERIFY(!QFileInfo(link).isSymLink());
    QVERIFY(!QFile::exists(link + QStringLiteral(".new")));
  }

  void withoutAFolderItIsAnErrorAndNothingElse() {
    const auto done =
        writeLedgerSide(m_dir.filePath(QStringLiteral("no/such/file")), someMark(), *anyLedger(2));
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::FileWriteFailed);
  }
};

RETENTA_TEST_MAIN(TestLedgerSide)
#include "tst_ledgerside.moc"
