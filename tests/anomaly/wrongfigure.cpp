// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/anomaly/wrongfigure.h"

#include <numeric>

#include <SQLiteCpp/SQLiteCpp.h>

#include "core/metrics/kpi.h"
#include "core/rfm/rfmservice.h"

namespace retenta::test {

namespace {

struct Tables {
  bool dangling = false;
  qint64 clients = 0;
  qint64 purchases = 0;
  qint64 money = 0;
};

Tables countTables(SQLite::Database& db, Currency currency) {
  const std::string counted = "FROM every_purchase WHERE status IN (1, 2, 7) AND currency = '" +
                              currency.code().toStdString() + "'";
  SQLite::Statement keys(db, "PRAGMA foreign_key_check");
  return {
      keys.executeStep(), db.execAndGet("SELECT count(*) FROM client").getInt64(),
      db.execAndGet("SELECT count(*) " + counted).getInt64(),
      db.execAndGet("SELECT coalesce(sum(amount_minor - refund_minor), 0) " + counted).getInt64()};
}

QString differ(const char* what, qint64 is, qint64 mustBe) {
  if (is == mustBe) return {};
  return QStringLiteral("%1: %2 instead of %3").arg(QLatin1String(what)).arg(is).arg(mustBe);
}

QString firstOf(std::initializer_list<QString> wrongs) {
  for (const QString& wrong : wrongs)
    if (!wrong.isEmpty()) return wrong;
  return {};
}

QString wrongKpi(const Ledger& ledger, Day today, int churnDays, qint64 money) {
  const Period all{today - 1500, today + 1};
  const Kpis whole = kpisOf(ledger, all, churnDays);
  qint64 revenue = 0;
  qint64 orders = 0;
  qint64 fresh = 0;
  for (const Kpis& month : kpisOf(ledger, splitByMonth(all), churnDays)) {
    revenue += month.revenueMinor;
    orders += month.transactions;
    fresh += month.newClients;
  }
  return firstOf({differ("revenue", whole.revenueMinor, money),
                  differ("revenue of the months", revenue, whole.revenueMinor),
                  differ("orders of the months", orders, whole.transactions),
                  differ("new clients of the months", fresh, whole.newClients)});
}

}  // namespace

QString wrongFigure(Business& business) {
  const LedgerPtr ledger = business.ledger();
  const auto tables =
      business.file().read([&](SQLite::Database& db) { return countTables(db, ledger->currency); });
  if (!tables || tables->dangling) return QStringLiteral("a reference dangles");
  const qint64 money = std::accumulate(ledger->netMinor.begin(), ledger->netMinor.end(), qint64{0});
  const auto view = RfmService(business).viewNow({yearEndingAt(business.clock().today()), {}, {}});
  if (!view) return QStringLiteral("no matrix");
  const RfmMatrix& matrix = (*view)->matrix;
  qint64 inCells = 0;
  qint64 cellMoney = 0;
  for (const RfmCell& cell : matrix.cells) {
    inCells += cell.clients;
    cellMoney += cell.revenueMinor;
  }
  const auto& monetary = (*view)->columns->monetaryMinor;
  const qint64 spent = std::accumulate(monetary.begin(), monetary.end(), qint64{0});
  const bool whole = matrix.thresholds.windowMonths == 0;
  return firstOf({differ("clients", static_cast<qint64>(ledger->clients()), tables->clients),
                  differ("purchases", static_cast<qint64>(ledger->purchases()), tables->purchases),
                  differ("money", money, tables->money),
                  differ("clients in cells", inCells, tables->clients),
                  differ("money in cells", cellMoney, spent),
                  whole ? differ("money spent", spent, money) : QString(),
                  wrongKpi(*ledger, business.clock().today(), matrix.thresholds.riskDays, money)});
}

}  // namespace retenta::test
