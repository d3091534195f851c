// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "core/business/business.h"
#include "core/importing/mappingmemory.h"
#include "tests/support/support.h"

using namespace retenta;

class TestMappingMemory : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20000};

  static ImportPlan plan(const QStringList& headers, const QList<ImportField>& fields) {
    ImportPlan p;
    p.headerRow = 3;
    p.kind = ImportKind::Orders;
    for (int i = 0; i < headers.size(); ++i) {
      ImportColumn column;
      column.index = i;
      column.header = headers[i];
      column.field = fields.value(i);
      p.columns += column;
    }
    return p;
  }

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void remembersByHeaderWhateverItsCase() {
    const auto business =
        Business::create(m_dir.filePath(QStringLiteral("m.retenta")), {}, m_clock);
    VERIFY_OK(business);
    MappingMemory memory(**business);
    ImportPlan kept = plan({QStringLiteral("Когда"), QStringLiteral("Сколько")},
                           {ImportField::Date, ImportField::Amount});
    kept.options.dateOrder = DateOrder::Mdy;
    kept.options.decimal = ',';
    kept.options.currency = Currency::fromCode(u"KZT");
    QVERIFY(!memory.findNow(kept)->has_value());
    VERIFY_OK(memory.keepNow(kept, QStringLiteral("Касса")));
    QVERIFY(!(*business)->undoName());  // a habit is no step of undo

    const auto found =
        memory.findNow(plan({QStringLiteral(" КОГДА"), QStringLiteral("сколько ")}, {}));
    VERIFY_OK(found);
    QVERIFY(found->has_value());
    QCOMPARE((*found)->name, QStringLiteral("Касса"));
    const ImportOptions& options = (*found)->options;
    QCOMPARE(options.fields.at(0), ImportField::Date);
    QCOMPARE(options.fields.at(1), ImportField::Amount);
    QCOMPARE(options.dateOrder, std::optional(DateOrder::Mdy));
    QCOMPARE(options.decimal, std::optional(','));
    QCOMPARE(options.currency->code(), QStringLiteral("KZT"));
    QVERIFY(options.encoding.isEmpty());  // of the file, not of its kind

    // Other columns are another kind of file; so is another order of the same.
    QVERIFY(!memory.findNow(plan({QStringLiteral("Сколько"), QStringLiteral("Когда")}, {}))
                 ->has_value());
    VERIFY_OK(memory.keepNow(kept, QStringLiteral("Вторая касса")));
    QCOMPARE(memory.findNow(kept)->value().name, QStringLiteral("Вторая касса"));
    VERIFY_OK(memory.forgetNow(kept));
    QVERIFY(!memory.findNow(kept)->has_value());
  }

  void servesFilesOfOtherColumnsByTheHeadersBothHave() {
    const auto business =
        Business::create(m_dir.filePath(QStringLiteral("o.retenta")), {}, m_clock);
    VERIFY_OK(business);
    MappingMemory memory(**business);
    ImportPlan kept = plan({QStringLiteral("Когда"), QStringLiteral("Сколько")},
                           {ImportField::Date, ImportField::Amount});
    auto said = std::make_shared<ImportCorrections>();
    said->statuses[QStringLiteral("блорп")] = PurchaseStatus::Cancelled;
    kept.options.corrections = said;
    VERIFY_OK(memory.keepNow(kept, QStringLiteral("Касса")));
    auto all = memory.listNow();
    VERIFY_OK(all);
    QCOMPARE(all->size(), 1U);
    VERIFY_OK(memory.renameNow(all->front(), QStringLiteral("Новая касса")));
    all = memory.listNow();
    QCOMPARE(all->front().name, QStringLiteral("Новая касса"));
    const ImportPlan other =
        plan({QStringLiteral("Кто"), QStringLiteral("сколько"), QStringLiteral("КОГДА")}, {});
    const auto options = memory.optionsFor(all->front(), other);
    VERIFY_OK(options);
    QVERIFY(options->has_value());
    QCOMPARE((*options)->fields.size(), 2U);
    QCOMPARE((*options)->fields.at(1), ImportField::Amount);
    QCOMPARE((*options)->fields.at(2), ImportField::Date);
    QVERIFY((*options)->corrections);
    QCOMPARE((*options)->corrections->statuses.at(QStringLiteral("блорп")),
             PurchaseStatus::Cancelled);
    const auto none = memory.optionsFor(all->front(), plan({QStringLiteral("x")}, {}));
    VERIFY_OK(none);
    QVERIFY(!none->has_value());
    VERIFY_OK(memory.forgetNow(all->front()));
    QVERIFY(!memory.optionsFor(all->front(), other)->has_value());
  }

  void keepsTheNewestAndNothingWithoutHeader() {
    const auto business =
        Business::create(m_dir.filePath(QStringLiteral("n.retenta")), {}, m_clock);
    VERIFY_OK(business);
    MappingMemory memory(**business);
    ImportPlan bare = plan({QString(), QString()}, {ImportField::Date, ImportField::Amount});
    bare.headerRow = 0;
    VERIFY_OK(memory.keepNow(bare, QStringLiteral("x")));
    QVERIFY(!memory.findNow(bare)->has_value());
    const auto numbered = [](int i) {
      return plan({QStringLiteral("c%1").arg(i)}, {ImportField::Email});
    };
    for (int i = 0; i < 60; ++i) {
      VERIFY_OK(memory.keepNow(numbered(i), QString::number(i)));
    }
    QVERIFY(!memory.findNow(numbered(0))->has_value());
    QVERIFY(memory.findNow(numbered(59))->has_value());
  }
};

RETENTA_TEST_MAIN(TestMappingMemory)
#include "tst_mappingmemory.moc"
