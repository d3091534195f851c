// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <map>
#include <memory>
#include <vector>

#include <QFile>

#include "core/purchases/ledger.h"
#include "tests/support/support.h"

namespace retenta::test {

/// One purchase of a ledger made by hand; `transaction` false = a return, money only.
struct TestPurchase {
  Day day = 0;
  qint64 netMinor = 0;
  bool transaction = true;
};

/// Builds a ledger without a base: client by client, purchases in any order.
class LedgerBuilder {
 public:
  explicit LedgerBuilder(Currency currency = {}) {
    m_ledger->currency = currency;
    m_ledger->purchaseBegin.push_back(0);
  }

  /// The row of the client is the number of add() calls before; ids count from 1.
  void add(std::vector<TestPurchase> purchases, const QByteArray& externalId = {},
           const QByteArray& name = {}) {
    std::stable_sort(purchases.begin(), purchases.end(),
                     [](const auto& a, const auto& b) { return a.day < b.day; });
    Ledger& l = *m_ledger;
    l.clientIds.push_back(static_cast<ClientId>(l.clientIds.size() + 1));
    l.names.append(name);
    l.emails.append({});
    l.phones.append({});
    l.externalIds.append(externalId);
    l.cities.append({});
    l.consents.emplace_back();
    for (const TestPurchase& p : purchases) {
      l.days.push_back(p.day);
      l.netMinor.push_back(p.netMinor);
      l.transactions.push_back(p.transaction ? 1 : 0);
      l.purchaseIds.push_back(static_cast<PurchaseId>(l.purchaseIds.size() + 1));
      if (p.transaction) l.firstDay = l.firstDay ? std::min(*l.firstDay, p.day) : p.day;
      l.lastDay = l.lastDay ? std::max(*l.lastDay, p.day) : p.day;
    }
    l.purchaseBegin.push_back(l.days.size());
  }

  LedgerPtr take() { return std::move(m_ledger); }

 private:
  std::shared_ptr<Ledger> m_ledger = std::make_shared<Ledger>();
};

/// The CDNOW log as a ledger in USD: a row is a purchase, clients in order of customer_id. Null
/// when the shared data is absent.
inline LedgerPtr cdnowLedger() {
  QFile file(sharedDir() + QStringLiteral("/data/cdnow/transactions.csv"));
  if (sharedDir().isEmpty() || !file.open(QIODevice::ReadOnly)) return nullptr;
  const Currency dollars = *Currency::fromCode(u"USD");
  std::map<int, std::vector<TestPurchase>> people;
  file.readLine();
  while (!file.atEnd()) {
    const QList<QByteArray> cells = file.readLine().trimmed().split(',');
    const auto minor = minorFromDecimal(QString::fromLatin1(cells.at(3)), dollars);
    people[cells.at(0).toInt()].push_back({*dayFromIso(cells.at(1)), *minor, true});
  }
  LedgerBuilder builder(dollars);
  for (auto& [id, purchases] : people) builder.add(std::move(purchases), QByteArray::number(id));
  return builder.take();
}

}  // namespace retenta::test
