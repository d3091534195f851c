// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <random>

#include "core/importing/reading/lineparser.h"
#include "core/importing/reading/person/personmemo.h"
#include "core/importing/text/celltext.h"
#include "tests/core/importing/importfixture.h"

using namespace retenta;

// Rows about somebody met before are read as if nobody had been.
class TestPersonMemo : public test::ImportFixture {
  Q_OBJECT
 private:
  // What the line's person is, in texts.
  static QString described(const Reading& reading, std::uint32_t line) {
    const ReadPerson& who = reading.personOf(line);
    const auto word = [](const TextTable& table, std::uint32_t number) {
      return number == TextTable::none ? QStringLiteral("–") : toQString(table.at(number));
    };
    QStringList parts = {word(reading.names, who.name),   word(reading.words, who.city),
                         word(reading.words, who.origin), word(reading.words, who.birthday),
                         QString::number(who.gender),     QString::number(who.consents)};
    for (std::size_t kind = 0; kind < keyKinds; ++kind)
      parts += word(reading.keys[kind].values, who.keys[kind]);
    for (auto extra = reading.extrasOf(line); extra != reading.extras.end() && extra->line == line;
         ++extra)
      parts += word(reading.keys[extra->kind].values, extra->key);
    for (const auto& warned : reading.report.warnings) {
      if (warned.row == reading.places.rowOf(line))
        parts += QString::number(static_cast<int>(warned.what));
    }
    return parts.join(QLatin1Char('|'));
  }

 private Q_SLOTS:
  void rowsAreReadAsIfAlone() {
    const QByteArray header =
        "order id,date,name,email,phone,client id,city,source,birthday,gender,newsletter,amount\n";
    const std::array<std::vector<QByteArray>, 9> cells = {{
        {"Anna Kern", "Anna  Kern", "Kern", "", "Guest"},
        {"a@example.org", "A@example.org", "a@example.org;b@example.org", "bad mail", ""},
        {"+79160000001", "89160000001", "12", "+79160000001, +79160000002", ""},
        {"7", "8", ""},
        {"Псков", "Тула", "Псков ", ""},
        {"ads", "shop", ""},
        {"1990-02-01", "1990-02-03", ""},
        {"f", "m", ""},
        {"yes", "no", ""},
    }};
    std::mt19937 random(7);
    std::vector<QByteArray> rows;
    for (int i = 0; i < 700; ++i) {
      QByteArray row = QByteArray::number(i) + ",2025-02-01";
      for (const auto& choice : cells) {
        // Mostly the same, so that many rows are alike and others differ in one cell.
        const std::size_t at = random() % 6 == 0 ? random() % choice.size() : 0;
        row += ",\"" + choice[at] + '"';
      }
      rows.push_back(row + ",1.00\n");
    }
    const QByteArray text = header + rows.front();
    ImportOptions options;
    options.dateOrder = DateOrder::Ymd;
    options.decimal = '.';
    const auto plan = m_service->inspectNow(write(text), options);
    VERIFY_OK(plan);
    const auto read = [&](const QByteArray& table) {
      const std::string_view all(table.constData(), static_cast<std::size_t>(table.size()));
      auto part = readPart({all, all.size(), true, 0, {}}, *plan, {m_clock.today(), {}}, {});
      return part.ok() ? std::move(part->reading) : nullptr;
    };
    QByteArray whole = header;
    for (const QByteArray& row : rows) whole += row;
    const auto together = read(whole);
    QVERIFY(together && together->lines.size() == rows.size());
    QVERIFY2(together->persons.size() < rows.size() * 9 / 10, "nobody was met again");
    QSet<QString> different;
    for (std::uint32_t i = 0; i < rows.size(); ++i) {
      const QByteArray table = header + rows[i];
      const auto alone = read(table);
      QVERIFY(alone && alone->lines.size() == 1);
      // The row of one that stands alone is 2.
      for (auto& warned : alone->report.warnings) warned.row = alone->places.rowOf(0);
      QCOMPARE(described(*together, i), described(*alone, 0));
      different += described(*together, i);
    }
    QVERIFY2(different.size() > 60, qPrintable(QString::number(different.size())));
  }

  void itGivesUpWhereNobodyComesAgain() {
    PersonMemo memo({0}, 10'000);
    std::vector<CsvRecord> records(PersonMemo::recordsAtOnce);
    std::vector<std::string> texts(records.size());
    std::uint32_t next = 0;
    const auto ask = [&](bool fresh) {
      for (std::size_t i = 0; i < records.size(); ++i) {
        texts[i] = fresh ? std::to_string(next++) : std::to_string(i);
        records[i].fields = {texts[i]};
      }
      memo.prepare(records);
      std::size_t met = 0;
      for (std::size_t i = 0; i < records.size(); ++i) {
        const std::uint32_t person = memo.find(i);
        if (person == TextTable::none)
          memo.keep(i, static_cast<std::uint32_t>(std::stoul(texts[i])));
        else
          met += person == std::stoul(texts[i]) ? 1 : 0;
      }
      return met;
    };
    ask(true);
    QCOMPARE(ask(false), records.size());
    while (next < 9'000) ask(true);
    QCOMPARE(ask(false), records.size());
    while (next < 11'000) ask(true);
    QCOMPARE(ask(false), std::size_t{0});
  }
};

RETENTA_TEST_MAIN(TestPersonMemo)
#include "tst_personmemo.moc"
