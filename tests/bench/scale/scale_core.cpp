// SPDX-License-Identifier: GPL-3.0-or-later
// scale_core BASE FOLDER: the calculations behind the pages on a large base, one line of JSON each
// with its time and its answer; writes FOLDER/purchases.csv for whoever computes the same. Called
// by bench_scale.py, which compares the answers before it prints a time.
#include <charconv>
#include <map>

#include <QAbstractTableModel>
#include <QFile>
#include <QLocale>
#include <QJsonArray>
#include <QSortFilterProxyModel>
#include <SQLiteCpp/SQLiteCpp.h>

#include "core/base/months.h"
#include "core/business/business.h"
#include "core/metrics/cohorts/cohorts.h"
#include "core/metrics/kpi.h"
#include "core/rfm/index/clientindex.h"
#include "core/rfm/rfmservice.h"
#include "core/segments/clientlistservice.h"
#include "tests/bench/scale/meter.h"

using namespace retenta;
using namespace retenta::bench;

namespace {

constexpr int rounds = 15;

/// Best, median and 95th percentile of `count` calls.
template <class Work>
QJsonObject timed(int count, Work work) {
  std::vector<double> wall;
  std::vector<double> cpu;
  for (int run = 0; run < count; ++run) {
    const Stopwatch watch;
    work(run);
    const Took took = watch.took();
    wall.push_back(took.ms);
    cpu.push_back(took.cpuMs);
  }
  return {{"best", percentile(wall, 0)},
          {"ms", percentile(wall, 50)},
          {"p95", percentile(wall, 95)},
          {"cpu", percentile(cpu, 50)}};
}

void writePurchases(const Ledger& ledger, const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) qFatal("%s cannot be written", qPrintable(path));
  QByteArray lines("client,day,net,counts\n");
  const auto put = [&](qint64 number, char after) {
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    lines.append(text, end - text);
    lines.append(after);
  };
  for (std::size_t client = 0; client < ledger.clients(); ++client) {
    for (std::size_t row = ledger.purchaseBegin[client]; row < ledger.purchaseBegin[client + 1];
         ++row) {
      put(ledger.clientIds[client], ',');
      put(ledger.days[row], ',');
      put(ledger.netMinor[row], ',');
      put(ledger.transactions[row], '\n');
    }
    if (lines.size() > 1 << 20) {
      file.write(lines);
      lines.clear();
    }
  }
  file.write(lines);
}

void grid(const Ledger& ledger) {
  const Day asOf = *ledger.lastDay - 100;
  RfmColumns columns;
  QJsonObject jump =
      timed(rounds, [&](int run) { columns = rfmColumns(ledger, yearEndingAt(asOf - run)); });
  columns = rfmColumns(ledger, yearEndingAt(asOf));
  qint64 payers = 0;
  qint64 recency = 0;
  qint64 frequency = 0;
  qint64 money = 0;
  for (std::size_t i = 0; i < columns.clients(); ++i) {
    money += columns.monetaryMinor[i];
    if (columns.frequency[i] == 0) continue;
    ++payers;
    recency += columns.recencyDays[i];
    frequency += columns.frequency[i];
  }
  jump["job"] = "rfm";
  jump["day"] = asOf;
  jump["answer"] = QJsonArray{payers, recency, frequency, money};
  tell(jump);

  const auto bound = vipBound(columns, {});
  RfmMatrix matrix;
  RfmThresholds thresholds;
  QJsonObject cells;
  for (int run = 0; run < 3; ++run) {  // the best of them, for machines are shared
    const QJsonObject again = timed(200, [&](int event) {
      thresholds.activeDays = 31 + event % 140;
      matrix = countCells(columns, thresholds, bound);
    });
    if (run == 0 || again["p95"].toDouble() < cells["p95"].toDouble()) cells = again;
  }
  matrix = countCells(columns, {}, bound);
  QJsonObject answer;
  for (const Segment segment : allSegments) {
    if (segment == Segment::NoPurchases) continue;
    const RfmCell& cell = matrix.cell(segment);
    answer[segmentId(segment)] = QJsonArray{cell.clients, cell.revenueMinor};
  }
  cells["job"] = "classify";
  cells["day"] = asOf;
  cells["bound"] = bound.value_or(0);
  cells["answer"] = answer;
  tell(cells);
}

void months(const Ledger& ledger) {
  const Day asOf = *ledger.lastDay;
  std::vector<Period> periods;
  for (int month = monthIndex(*ledger.firstDay); month <= monthIndex(asOf); ++month) {
    periods.push_back({monthStart(month), monthStart(month + 1)});
  }
  std::vector<Kpis> kpis;
  QJsonObject rows = timed(3, [&](int) { kpis = kpisOf(ledger, periods, 90); });
  QJsonArray answer;
  for (const Kpis& k : kpis) {
    answer += QJsonArray{k.revenueMinor, k.transactions, k.payers, k.newClients};
  }
  rows["job"] = "kpi";
  rows["answer"] = answer;
  rows["last"] = asOf;
  tell(rows);

  CohortTable table;
  QJsonObject cohorts = timed(3, [&](int) { table = cohortTable(ledger, CohortBy::Month, asOf); });
  QJsonArray cells;
  for (const Cohort& cohort : table.cohorts) {
    for (std::size_t age = 0; age < cohort.cells.size(); ++age) {
      if (cohort.cells[age].active == 0) continue;
      cells +=
          QJsonArray{cohort.start, cohort.start + static_cast<int>(age), cohort.cells[age].active};
    }
  }
  cohorts["job"] = "cohorts";
  cohorts["answer"] = cells;
  tell(cohorts);
}

/// What QSortFilterProxyModel is fed with.
class Plain final : public QAbstractTableModel {
 public:
  explicit Plain(const RfmView& view) : m_view(view) {}
  int rowCount(const QModelIndex& = {}) const override {
    return static_cast<int>(m_view.ledger->clients());
  }
  int columnCount(const QModelIndex& = {}) const override { return 2; }
  QVariant data(const QModelIndex& index, int role) const override {
    if (role != Qt::DisplayRole) return {};
    const auto row = static_cast<std::size_t>(index.row());
    if (index.column() == 0) return m_view.ledger->names.text(row);
    return m_view.columns->monetaryMinor[row];
  }

 private:
  const RfmView& m_view;
};

void sorting(Business& business) {
  const ClientListService service(business);
  ClientListQuery query;
  query.dates = yearEndingAt(*business.ledger()->lastDay);
  ClientListPtr list;
  const auto order = [&](ClientField field, bool descending) {
    query.order = {{field, descending}};
    const auto answer = service.listNow(query, list);
    if (!answer) qFatal("no list");
    list = *answer;
  };
  order(ClientField::Id, false);
  const auto away = [&] { order(ClientField::Id, false); };
  const auto measured = [&](const char* job, ClientField field) {
    std::vector<double> wall;
    std::vector<double> cpu;
    double first = 0;
    for (int run = 0; run < 5; ++run) {
      away();
      const Stopwatch watch;
      order(field, run % 2 == 0);
      const Took took = watch.took();
      if (run == 0) first = took.ms;
      if (run == 0) continue;
      wall.push_back(took.ms);
      cpu.push_back(took.cpuMs);
    }
    return QJsonObject{
        {"job", job}, {"ms", percentile(wall, 50)}, {"cpu", percentile(cpu, 50)}, {"first", first}};
  };
  tell(measured("sort number", ClientField::Monetary));
  const std::vector<std::uint32_t> byMoney = list->everyone ? *list->everyone : list->rows;
  tell(measured("sort name", ClientField::Name));

  Plain plain(*list->view);
  QSortFilterProxyModel proxy;
  proxy.setSourceModel(&plain);
  const auto peer = [&](const char* job, int column) {
    proxy.sort(-1);
    const Stopwatch watch;
    proxy.sort(column, Qt::AscendingOrder);
    (void)proxy.index(0, column);
    const Took took = watch.took();
    tell({{"job", job}, {"ms", took.ms}, {"cpu", took.cpuMs}});
  };
  peer("proxy number", 1);
  order(ClientField::Monetary, false);
  for (const int row : {0, 1, 1000, proxy.rowCount() - 1}) {  // the same money in the same places
    const auto own = list->rows[static_cast<std::size_t>(row)];
    if (list->view->columns->monetaryMinor[own] !=
        proxy.data(proxy.index(row, 1), Qt::DisplayRole).toLongLong()) {
      qFatal("sorted by number, row %d differs", row);
    }
  }
  proxy.setSortLocaleAware(true);
  peer("proxy name", 0);
}

/// LIKE over the same texts in memory, as somebody with a base would do it.
void likes(const LedgerPtr& people) {
  const Ledger& ledger = *people;
  SQLite::Database db(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
  db.exec("CREATE TABLE client (id INTEGER PRIMARY KEY, name TEXT, email TEXT, phone TEXT)");
  db.exec("BEGIN");
  SQLite::Statement put(db, "INSERT INTO client VALUES (?, ?, ?, ?)");
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    put.bind(1, static_cast<std::int64_t>(ledger.clientIds[i]));
    put.bind(2, ledger.names.at(i).toByteArray().toStdString());
    put.bind(3, ledger.emails.at(i).toByteArray().toStdString());
    put.bind(4, ledger.phones.at(i).toByteArray().toStdString());
    put.exec();
    put.reset();
  }
  db.exec("COMMIT");
  SQLite::Statement find(db,
                         "SELECT count(*) FROM client WHERE name LIKE '%' || ?1 || '%' "
                         "OR email LIKE '%' || ?1 || '%' OR phone LIKE '%' || ?1 || '%'");
  std::vector<std::uint32_t> all(ledger.clients());
  for (std::uint32_t i = 0; i < all.size(); ++i) all[i] = i;
  QJsonArray answer;
  QJsonArray own;
  QJsonObject times = timed(6, [&](int run) {
    const char* words[] = {"smith", "client.1f", "916", "karen", "obrien", "77@"};
    find.bind(1, words[run]);
    find.executeStep();
    answer += static_cast<qint64>(find.getColumn(0).getInt64());
    find.reset();
  });
  times["job"] = "like";
  times["answer"] = answer;
  tell(times);
  const Stopwatch making;
  const ClientIndex index(people);  // as the table of clients has it
  (void)index.texts();
  tell({{"job", "index"}, {"ms", making.took().ms}, {"cpu", making.took().cpuMs}});
  QJsonObject ours = timed(6, [&](int run) {
    const char* words[] = {"smith", "client.1f", "916", "karen", "obrien", "77@"};
    own += static_cast<qint64>(
        findClients(ledger, all, QString::fromLatin1(words[run]), &index).size());
  });
  ours["job"] = "find";
  ours["answer"] = own;
  tell(ours);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 1;
  QLocale::setDefault(QLocale(QLocale::Russian, QLocale::Russia));  // names are sorted by its rules
  const FixedClock clock(20'486);
  const Stopwatch watch;
  auto business =
      Business::open(QString::fromLocal8Bit(argv[1]), BaseFile::Access::ReadOnly, clock);
  if (!business) return 1;
  const LedgerPtr ledger = (*business)->ledger();
  const Took took = watch.took();
  tell({{"job", "open"},
        {"ms", took.ms},
        {"cpu", took.cpuMs},
        {"clients", static_cast<qint64>(ledger->clients())},
        {"purchases", static_cast<qint64>(ledger->purchases())}});
  writePurchases(*ledger, QString::fromLocal8Bit(argv[2]) + QStringLiteral("/purchases.csv"));
  grid(*ledger);
  months(*ledger);
  likes(ledger);
  sorting(**business);
  return 0;
}
