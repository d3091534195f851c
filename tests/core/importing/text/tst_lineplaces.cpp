// SPDX-License-Identifier: GPL-3.0-or-later
#include <rapidcheck.h>

#include "core/importing/text/csvscanner.h"
#include "core/importing/text/lineplaces.h"
#include "tests/support/support.h"

using namespace retenta;

namespace {

struct Line {
  int row = 0;
  std::string record;
};

// Records that end in all the ways there are; some open a quote that nothing closes.
std::string anyTable() {
  std::string table;
  const int count = *rc::gen::inRange(1, 120);
  for (int i = 0; i < count; ++i) {
    table += std::to_string(i);
    table += *rc::gen::element<std::string>(",a,b", ",\"two\nlines\",", ",\"a \"\"b\"\"\"", "",
                                            ",,", ",\"\r\n\r\n\"", ",a\"b");
    if (*rc::gen::inRange(0, 60) == 0) table += ",\"open";
    table += *rc::gen::element<std::string>("\n", "\r\n", "\n\n\n", "\r");
  }
  return table;
}

}  // namespace

// Where lines stand is found again, whichever records of a table are lines.
class TestLinePlaces : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void everyLineIsFound() {
    QVERIFY(rc::check([] {
      const std::string table = anyTable();
      const int oneIn = *rc::gen::element(1, 2, 30);
      const int shift = *rc::gen::inRange(0, 3);
      LinePlaces places(table, ',');
      std::vector<Line> lines;
      CsvScanner scanner(table, ',');
      CsvRecord record;
      while (scanner.next(record)) {
        if (record.unclosed || *rc::gen::inRange(0, oneIn) != 0) continue;
        lines.push_back({record.row - shift, std::string(record.raw)});
        places.add(record.row - shift, record.raw.data());
        if (*rc::gen::inRange(0, 20) != 0) continue;
        lines.back().record = "corrected";
        places.correct("corrected");
      }
      for (std::uint32_t i = 0; i < lines.size(); ++i) {
        RC_ASSERT(places.rowOf(i) == lines[i].row);
        RC_ASSERT(std::string(places.rawOf(i)) == lines[i].record);
      }
    }));
  }
};

RETENTA_TEST_MAIN(TestLinePlaces)
#include "tst_lineplaces.moc"
