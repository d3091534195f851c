// SPDX-License-Identifier: GPL-3.0-or-later
#include <map>

#include <rapidcheck.h>

#include "core/importing/text/texttable.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

using Texts = std::vector<std::string>;

std::string numbered(int number) { return std::string("N").append(std::to_string(number)); }

// Texts as files have them: up or down, with some that come again or out of their order.
Texts anyNumbers() {
  Texts texts;
  int number = *rc::gen::inRange(0, 200);
  const int step = *rc::gen::element(1, -1, 0);
  const bool strays = *rc::gen::arbitrary<bool>();
  const auto count = *rc::gen::inRange(0, 60);
  for (int i = 0; i < count; ++i) {
    texts.push_back(numbered(number));
    number += step * *rc::gen::inRange(1, 4);
    if (strays && *rc::gen::inRange(0, 10) == 0)
      texts.push_back(*rc::gen::element<std::string>("", "N", "N7", numbered(number), "Ж-1"));
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

void isSame(const TextTable& table, const Plain& plain) {
  RC_ASSERT(table.size() == plain.numbers().size());
  for (const auto& [text, number] : plain.numbers()) {
    RC_ASSERT(table.find(text) == number);
    RC_ASSERT(std::string(table.at(number)) == text);
    RC_ASSERT(table.hashAt(number) == table.hash(text));
  }
  for (const char* missing : {"n", "N0x", "N99999", "-"})
    RC_ASSERT(table.find(missing) == TextTable::none);
}

}  // namespace

class TestTextTable : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void numbersInOrderOfAppearance() {
    QVERIFY(rc::check([] {
      TextTable table(*rc::gen::arbitrary<std::uint64_t>());
      Plain plain;
      for (const std::string& text : anyNumbers()) {
        RC_ASSERT(table.add(text) == plain.add(text));
        RC_ASSERT(table.find(text) == table.add(text));
      }
      isSame(table, plain);
    }));
  }

  void oneTakesInAnother() {
    QVERIFY(rc::check([] {
      TextTable table(5);
      TextTable next(5);
      Plain plain;
      for (const std::string& text : anyNumbers()) RC_ASSERT(table.add(text) == plain.add(text));
      const Texts more = anyNumbers();
      std::vector<std::uint32_t> there;
      for (const std::string& text : more) there.push_back(next.add(text));
      const std::vector<std::uint32_t> here = table.absorb(std::move(next));
      for (std::size_t i = 0; i < more.size(); ++i) RC_ASSERT(here[there[i]] == plain.add(more[i]));
      isSame(table, plain);
      for (const std::string& text : anyNumbers()) RC_ASSERT(table.add(text) == plain.add(text));
      isSame(table, plain);
    }));
  }
};

RETENTA_TEST_MAIN(TestTextTable)
#include "tst_texttable.moc"
