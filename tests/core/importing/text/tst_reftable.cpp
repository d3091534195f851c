// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <rapidcheck.h>

#include "core/importing/text/reftable.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

using Texts = std::vector<std::string>;

// With a letter before them or plain, some with noughts before them.
std::string numbered(int number, const std::string& lead) { return lead + std::to_string(number); }

// Numbers as files have them: up or down, with some that come again or out of their order.
Texts anyNumbers() {
  Texts texts;
  int number = *rc::gen::inRange(0, 200);
  const int step = *rc::gen::element(1, -1, 0);
  const bool strays = *rc::gen::arbitrary<bool>();
  const std::string lead = *rc::gen::element<std::string>("", "", "N", "00", "99999999999999999");
  const auto count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    texts.push_back(numbered(number, lead));
    number += step * *rc::gen::inRange(1, 4);
    if (strays && *rc::gen::inRange(0, 10) == 0)
      texts.push_back(*rc::gen::element<std::string>("", "N", "N7", "7", "07", "-7", "0", "Ж-1",
                                                     "999999999999999999", "1000000000000000000",
                                                     numbered(number, lead)));
    if (*rc::gen::inRange(0, 8) == 0) texts.push_back(texts.back());
  }
  return texts;
}

// What a table must answer: texts by number of appearance.
class Plain {
 public:
  std::uint32_t add(const std::string& text) {
    return m_numbers.try_emplace(text, static_cast<std::uint32_t>(m_numbers.size())).first->second;
  }
  const std::map<std::string, std::uint32_t>& numbers() const { return m_numbers; }

 private:
  std::map<std::string, std::uint32_t> m_numbers;
};

void isSame(const RefTable& table, const Plain& plain, std::uint64_t seed) {
  RC_ASSERT(table.size() == plain.numbers().size());
  RefTable::Room room;
  for (const auto& [text, number] : plain.numbers()) {
    table.bringNear(number);
    table.bringTextNear(number);
    RC_ASSERT(std::string(table.at(number, room)) == text);
    RC_ASSERT(table.hashAt(number) == stableHash(text, seed));
  }
}

// As who reads a table in batches does.
void bringNear(const RefTable& table, const Texts& texts) {
  const std::vector<std::string_view> views(texts.begin(), texts.end());
  table.bringNear(views);
}

}  // namespace

class TestRefTable : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void numbersInOrderOfAppearance() {
    QVERIFY(rc::check([] {
      const auto seed = *rc::gen::arbitrary<std::uint64_t>();
      RefTable table(seed);
      Plain plain;
      const Texts texts = anyNumbers();
      for (const std::string& text : texts) {
        RC_ASSERT(table.add(text) == plain.add(text));
        bringNear(table, texts);
      }
      isSame(table, plain, seed);
      for (const std::string& text : texts) RC_ASSERT(table.add(text) == plain.add(text));
    }));
  }

  void oneTakesInAnother() {
    QVERIFY(rc::check([] {
      RefTable table(5);
      RefTable next(5);
      Plain plain;
      for (const std::string& text : anyNumbers()) RC_ASSERT(table.add(text) == plain.add(text));
      const Texts more = anyNumbers();
      std::vector<std::uint32_t> there;
      for (const std::string& text : more) there.push_back(next.add(text));
      const std::vector<std::uint32_t> here = table.absorb(std::move(next));
      for (std::size_t i = 0; i < more.size(); ++i) RC_ASSERT(here[there[i]] == plain.add(more[i]));
      isSame(table, plain, 5);
      for (const std::string& text : anyNumbers()) RC_ASSERT(table.add(text) == plain.add(text));
      isSame(table, plain, 5);
    }));
  }

  void settledItKeepsItsTexts() {
    RefTable table;
    for (const char* text : {"1", "2", "3"}) table.add(text);
    table.settle();
    RefTable::Room room;
    QCOMPARE(table.at(1, room), std::string_view("2"));
    QCOMPARE(table.add("2"), 1U);
    QCOMPARE(table.add("0"), 3U);
  }
};

RETENTA_TEST_MAIN(TestRefTable)
#include "tst_reftable.moc"
