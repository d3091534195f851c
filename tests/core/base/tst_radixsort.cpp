// SPDX-License-Identifier: GPL-3.0-or-later
#include <random>

#include "core/base/radixsort.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

constexpr std::uint64_t allBits = ~std::uint64_t{0};

// So many numbers in which only the bits of the mask differ.
std::vector<std::uint64_t> numbers(std::size_t count, std::uint64_t mask) {
  std::mt19937_64 random(count + mask);
  std::vector<std::uint64_t> all(count);
  for (std::uint64_t& each : all) each = (random() & mask) | (0x0123'4567'89AB'CDEFULL & ~mask);
  return all;
}

}  // namespace

class TestRadixSort : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void sortsLikeTheStandardLibrary_data() {
    QTest::addColumn<int>("count");
    QTest::addColumn<quint64>("mask");
    QTest::newRow("none") << 0 << quint64{allBits};
    QTest::newRow("one") << 1 << quint64{allBits};
    QTest::newRow("spread") << 20'000 << quint64{allBits};
    QTest::newRow("few different ones") << 5'000 << quint64{0xF};
    QTest::newRow("all the same") << 1'000 << quint64{0};
    QTest::newRow("lower bits") << 5'000 << quint64{0xFFFF};
    QTest::newRow("upper bits") << 5'000 << quint64{allBits << 56};
    QTest::newRow("a heap or two") << 5'000 << quint64{(allBits >> 7) | 1};
  }
  void sortsLikeTheStandardLibrary() {
    QFETCH(int, count);
    QFETCH(quint64, mask);
    const auto given = numbers(static_cast<std::size_t>(count), mask);
    auto right = given;
    std::sort(right.begin(), right.end());
    auto sorted = given;
    radixSort(sorted);
    QCOMPARE(sorted, right);
    auto hashes = given;
    radixSortHashes(hashes);
    QCOMPARE(hashes, right);
  }

  void equalKeysKeepTheirOrder() {
    std::vector<SortedEntry> entries;
    for (std::uint32_t i = 0; i < 3'000; ++i) entries.push_back({i * 7 % 11, i});
    auto right = entries;
    std::stable_sort(right.begin(), right.end(),
                     [](const SortedEntry& a, const SortedEntry& b) { return a.key < b.key; });
    radixSort(entries);
    for (std::size_t i = 0; i < entries.size(); ++i) {
      QCOMPARE(entries[i].key, right[i].key);
      QCOMPARE(entries[i].item, right[i].item);
    }
  }
};

RETENTA_TEST_MAIN(TestRadixSort)
#include "tst_radixsort.moc"
