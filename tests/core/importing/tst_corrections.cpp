// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/importing/importfixture.h"

using namespace retenta;

/// What the user mends of a file before it is imported: check and import see the same.
class TestCorrections : public test::ImportFixture {
  Q_OBJECT
 private:
  static constexpr const char* table =
      "Order,Date,Name,Phone,Amount,Status\n"
      "1,01.02.2025,Anna,8 916 123-45-67,100,Paid\n"
      "2,02/25/2025,Boris,+7 916 123-45-68,abc,Blorp\n"
      "3,03.02.2025,Clara,0171 1234567,300,Blorp\n"
      "4,04.02.2025,,,abc,Paid\n"
      "5,05.02.2025,Egor,,500,Paid\n";

  ImportPlan plan() {
    auto made = m_service->inspectNow(write(table), {});
    if (!made.ok()) qFatal("inspect");
    made->options.dateOrder = DateOrder::Dmy;
    auto again = m_service->inspectNow(made->path, made->options);
    if (!again.ok()) qFatal("inspect");
    return *again;
  }
  static void say(ImportPlan& plan, const ImportCorrections& said) {
    plan.options.corrections = std::make_shared<const ImportCorrections>(said);
  }
  static qint64 gross(const ImportReport& report) {
    qint64 sum = 0;
    for (const auto& [currency, minor] : report.grossMinor) sum += minor;
    return sum;
  }

 private Q_SLOTS:
  void cellsAreSaidAnew() {
    ImportPlan p = plan();
    const auto before = m_service->checkNow(p);
    VERIFY_OK(before);
    QCOMPARE(reasons(*before), QStringList({"3 bad_date", "5 bad_amount"}));
    ImportCorrections said;
    said.setCell(3, 1, QStringLiteral("25.02.2025"));
    said.setCell(3, 4, QStringLiteral("2,5"));
    said.setCell(5, 2, QStringLiteral("Dina; \"the\" second"));
    said.setCell(5, 4, QStringLiteral("4.50"));
    say(p, said);
    const auto dry = m_service->checkNow(p);
    VERIFY_OK(dry);
    QCOMPARE(dry->rejected.size(), 0);
    QCOMPARE(gross(*dry), 10000 + 250 + 30000 + 450 + 50000);
    const auto done = m_service->importNow(p, {});
    VERIFY_OK(done);
    QCOMPARE(done->accepted, dry->accepted);
    QCOMPARE(gross(*done), gross(*dry));
    QCOMPARE(ask("SELECT name FROM client WHERE name LIKE 'Dina%'"),
             QStringLiteral("Dina; \"the\" second"));
  }

  void oneValueEverywhereAndOneCellBeforeIt() {
    ImportPlan p = plan();
    ImportCorrections said;
    said.replaceValue(4, QStringLiteral("abc"), QStringLiteral("7"));
    said.replaceValue(4, QStringLiteral("7"), QStringLiteral("8"));  // thought better of it
    said.setCell(3, 1, QStringLiteral("25.02.2025"));
    said.setCell(5, 2, QStringLiteral("Dina"));
    said.setCell(5, 4, QStringLiteral("9"));
    say(p, said);
    const auto dry = m_service->checkNow(p);
    VERIFY_OK(dry);
    QCOMPARE(dry->rejected.size(), 0);
    QCOMPARE(gross(*dry), 10000 + 800 + 30000 + 900 + 50000);
  }

  void otherDatesAndOtherCountry() {
    ImportPlan p = plan();
    ImportCorrections said;
    said.otherDates = DateOrder::Mdy;
    said.otherCountry = QStringLiteral("DE");
    said.replaceValue(4, QStringLiteral("abc"), QStringLiteral("1"));
    say(p, said);
    const auto done = m_service->importNow(p, {});
    VERIFY_OK(done);
    QCOMPARE(reasons(*done), QStringList({"5 no_client"}));
    QCOMPARE(ask("SELECT day FROM every_purchase WHERE order_ref = '2'"),
             QString::number(test::day("2025-02-25")));
    // Those that read as before stay: the first of February is no second of January.
    QCOMPARE(ask("SELECT day FROM every_purchase WHERE order_ref = '1'"),
             QString::number(test::day("2025-02-01")));
    QCOMPARE(ask("SELECT value FROM identity WHERE kind = 2 ORDER BY value"),
             QStringLiteral("491711234567|79161234567|79161234568"));
  }

  void wordsOfTheStatusMeanWhatIsSaid() {
    ImportPlan p = plan();
    QCOMPARE(p.unknownStatuses, QStringList({"Blorp"}));
    ImportCorrections said;
    said.statuses[QStringLiteral("blorp")] = PurchaseStatus::Cancelled;
    say(p, said);
    const auto dry = m_service->checkNow(p);
    VERIFY_OK(dry);
    QVERIFY(dry->unknownStatuses.isEmpty());
    QCOMPARE(dry->byStatus[static_cast<std::size_t>(PurchaseStatus::Cancelled)], 1);
    const auto again = m_service->inspectNow(p.path, p.options);
    VERIFY_OK(again);
    QVERIFY(again->unknownStatuses.isEmpty());
  }

  void rowsAreLeftOutAndCounted() {
    ImportPlan p = plan();
    ImportCorrections said;
    said.leaveOut({6, 3, 5, 6});
    said.takeIn({5});
    QCOMPARE(said.leftOut, std::vector<int>({3, 6}));
    say(p, said);
    const auto done = m_service->importNow(p, {});
    VERIFY_OK(done);
    QCOMPARE(reasons(*done), QStringList({"3 by_hand", "5 bad_amount", "6 by_hand"}));
    QCOMPARE(done->records, done->accepted + done->known + done->rejected.size());
    const auto kept = ImportService::rejectedOf(*m_business, done->importId);
    VERIFY_OK(kept);
    QCOMPARE(kept->size(), 3);
    QCOMPARE(kept->first().reason, RejectReason::ByHand);
  }

  void rowsUnderOneLeftOutJoinNoOtherOrder() {
    const auto made = m_service->inspectNow(write("Order,Date,Name,Product,Amount\n"
                                                  "1,01.02.2025,Anna,Tea,100\n"
                                                  "2,02.02.2025,Boris,Cup,200\n"
                                                  ",,,Spoon,50\n"),
                                            {});
    VERIFY_OK(made);
    ImportPlan p = *made;
    ImportCorrections said;
    said.leaveOut({3});
    say(p, said);
    const auto dry = m_service->checkNow(p);
    VERIFY_OK(dry);
    QCOMPARE(gross(*dry), 10000);
    QCOMPARE(dry->rejected.size(), 2);
  }

  void whatIsRecognisedIsSaidWithItsReason() {
    const auto shop = m_service->inspectNow(
        write("Name,Email,Financial Status,Created at,Total,Lineitem name,Odd\n"
              "#1,a@example.com,paid,2025-01-02 10:00:00 +0300,10,Tea,x\n"),
        {});
    VERIFY_OK(shop);
    QCOMPARE(shop->preset, QStringLiteral("shopify"));
    QCOMPARE(shop->presetSigns, QStringList({"Financial Status", "Lineitem name"}));
    QCOMPARE(shop->columns[4].why, ColumnReason::Preset);
    QCOMPARE(shop->columns[6].why, ColumnReason::None);
    ImportOptions options;
    options.fields[6] = ImportField::City;
    const auto said = m_service->inspectNow(shop->path, options);
    VERIFY_OK(said);
    QCOMPARE(said->columns[6].why, ColumnReason::User);
    const ImportPlan named = plan();
    QCOMPARE(named.columns[1].why, ColumnReason::Name);
    const auto bare = m_service->inspectNow(
        write("01.02.2025;a@example.com;100,50\n02.02.2025;b@example.com;7,10\n"), {});
    VERIFY_OK(bare);
    QCOMPARE(bare->columns[1].why, ColumnReason::Content);
  }

  void everyCyrillicEncodingIsOfferedWithItsLetters() {
    const auto russian = m_service->inspectNow(
        write("Order,Date,Name,Amount\n1,01.02.2025,\xc1\xce\xce\xc1,100\n"), {});
    VERIFY_OK(russian);
    QHash<QString, QString> samples;
    for (const EncodingChoice& choice : russian->encodings) samples[choice.id] = choice.sample;
    for (const char* id : {"utf-8", "windows-1251", "koi8-r", "ibm866", "windows-1252"})
      QVERIFY2(samples.contains(QString::fromLatin1(id)), id);
    QVERIFY(samples[QStringLiteral("koi8-r")].contains(QStringLiteral("анна")));
    QVERIFY(samples[QStringLiteral("windows-1251")].contains(QStringLiteral("БООБ")));
    QVERIFY(plan().encodings.size() < 5);  // Latin letters read the same in all
  }

  void recordsAreShownAsCorrected() {
    ImportPlan p = plan();
    ImportCorrections said;
    said.setCell(3, 4, QStringLiteral("x\"y,z"));
    say(p, said);
    const auto records = m_service->recordsNow(p, {2, 3, 99});
    VERIFY_OK(records);
    QCOMPARE(records->size(), 2U);
    QCOMPARE((*records)[0].row, 2);
    QCOMPARE((*records)[0].cells.size(), 6);
    QCOMPARE((*records)[1].cells[4], QStringLiteral("x\"y,z"));
    // What is still wrong keeps its mends in the file for repair, and comes back with them.
    const auto dry = m_service->checkNow(p);
    VERIFY_OK(dry);
    const QString target = m_dir.filePath(QStringLiteral("rest.csv"));
    VERIFY_OK(ImportService::writeRejects(p, dry->rejected, target));
    const auto rest = m_service->inspectNow(target, {});
    VERIFY_OK(rest);
    const auto back = m_service->recordsNow(*rest, {2, 3});
    VERIFY_OK(back);
    QCOMPARE((*back)[0].cells[4], QStringLiteral("x\"y,z"));
  }
};

RETENTA_TEST_MAIN(TestCorrections)
#include "tst_corrections.moc"
