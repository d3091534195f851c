// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/kpitable.h"

#include <cmath>
#include <functional>

#include <QCoreApplication>

#include "ui/text/terms.h"

namespace retenta {

namespace {

struct KpiTable {
  Q_DECLARE_TR_FUNCTIONS(KpiTable)
};

using Sheet = const KpiSheet&;
using Text = std::function<QString(Sheet)>;

// Turns figures into texts, in one currency and language.
class Rows {
 public:
  Rows(const KpiAnswer& answer, const Formatters& f) : m_answer(answer), m_f(f) {}

  void add(const QString& name, const Text& value, const Text& formula = {}) {
    const KpiLine& line = m_answer.lines.front();
    const auto other = [&](const std::optional<KpiSheet>& sheet) {
      return sheet ? value(*sheet) : Formatters::unknown();
    };
    m_table.rows.push_back({{name, value(line.now), other(line.before), other(line.yearBefore),
                             formula ? formula(line.now) : QString()}});
  }
  FigureTable take(const QStringList& heads) {
    m_table.heads = heads;
    return std::move(m_table);
  }

  QString count(qint64 value) const { return m_f.count(value); }
  QString money(std::optional<double> minor) const {
    return minor ? m_f.money(std::llround(*minor), m_answer.currency) : Formatters::unknown();
  }
  QString sum(qint64 minor) const { return m_f.money(minor, m_answer.currency); }
  QString share(std::optional<double> value) const {
    return value ? m_f.percent(*value, 1) : Formatters::unknown();
  }
  QString number(std::optional<double> value, int decimals) const {
    return value ? m_f.number(*value, decimals) : Formatters::unknown();
  }
  static QString ratio(const QString& part, const QString& whole) {
    return QStringLiteral("%1 / %2").arg(part, whole);
  }

 private:
  const KpiAnswer& m_answer;
  const Formatters& m_f;
  FigureTable m_table;
};

void addSales(Rows& rows) {
  rows.add(term(u"payers"), [&](Sheet s) { return rows.count(s.kpis.payers); });
  rows.add(term(u"revenue"), [&](Sheet s) { return rows.sum(s.kpis.revenueMinor); });
  rows.add(KpiTable::tr("Transactions"), [&](Sheet s) { return rows.count(s.kpis.transactions); });
  rows.add(
      term(u"average_check"), [&](Sheet s) { return rows.money(s.kpis.averageCheckMinor()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.kpis.revenueMinor), rows.count(s.kpis.transactions));
      });
  rows.add(
      KpiTable::tr("— of first purchases"),
      [&](Sheet s) { return rows.money(s.extras.firstCheck.mean()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.extras.firstCheck.minor),
                           rows.count(s.extras.firstCheck.count));
      });
  rows.add(
      KpiTable::tr("— of repeat purchases"),
      [&](Sheet s) { return rows.money(s.extras.repeatCheck.mean()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.extras.repeatCheck.minor),
                           rows.count(s.extras.repeatCheck.count));
      });
  rows.add(
      KpiTable::tr("Revenue per paying client"),
      [&](Sheet s) { return rows.money(s.kpis.arppuMinor()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.kpis.revenueMinor), rows.count(s.kpis.payers));
      });
  rows.add(
      KpiTable::tr("— of loyal clients"),
      [&](Sheet s) { return rows.money(s.extras.loyalSpend.mean()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.extras.loyalSpend.minor),
                           rows.count(s.extras.loyalSpend.count));
      });
  rows.add(
      KpiTable::tr("— of the others"),
      [&](Sheet s) { return rows.money(s.extras.otherSpend.mean()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.extras.otherSpend.minor),
                           rows.count(s.extras.otherSpend.count));
      });
}

void addFrequency(Rows& rows) {
  rows.add(
      KpiTable::tr("Purchases of a client a month"),
      [&](Sheet s) { return rows.number(s.kpis.purchasesPerClient(), 2); },
      [&](Sheet s) {
        return Rows::ratio(Rows::ratio(rows.count(s.kpis.transactions), rows.count(s.kpis.payers)),
                           rows.number(monthsIn(s.kpis.period), 1));
      });
  rows.add(KpiTable::tr("Transactions a month"),
           [&](Sheet s) { return rows.number(s.kpis.transactionsPerMonth(), 1); });
  rows.add(
      KpiTable::tr("Repeat purchases"),
      [&](Sheet s) { return rows.count(s.kpis.repeatPurchases()); },
      [&](Sheet s) {
        return QStringLiteral("%1 − %2").arg(rows.count(s.kpis.transactions),
                                             rows.count(s.kpis.newClients));
      });
  rows.add(
      KpiTable::tr("Periodicity, days"),
      [&](Sheet s) { return rows.number(s.life.periodicityDays(), 1); },
      [&](Sheet s) { return Rows::ratio(rows.count(s.life.gapDays), rows.count(s.life.gaps)); });
  rows.add(
      KpiTable::tr("Lifetime of the churned, days"),
      [&](Sheet s) { return rows.number(s.life.lifetimeDays(), 1); },
      [&](Sheet s) {
        return Rows::ratio(rows.count(s.life.churnedDays), rows.count(s.life.churned));
      });
  rows.add(KpiTable::tr("— Kaplan–Meier median, the living counted"),
           [&](Sheet s) { return rows.number(s.life.medianDays, 0); });
}

void addRetention(Rows& rows) {
  rows.add(term(u"active_clients"), [&](Sheet s) { return rows.count(s.kpis.activeAtEnd); });
  rows.add(term(u"new_clients"), [&](Sheet s) { return rows.count(s.kpis.newClients); });
  rows.add(KpiTable::tr("Returned clients"), [&](Sheet s) { return rows.count(s.kpis.returned); });
  rows.add(
      term(u"retention_rate"), [&](Sheet s) { return rows.share(s.kpis.retention()); },
      [&](Sheet s) {
        return Rows::ratio(rows.count(s.kpis.kept), rows.count(s.kpis.activeAtStart));
      });
  rows.add(
      KpiTable::tr("— as textbooks count it"),
      [&](Sheet s) { return rows.share(s.kpis.textbookRetention()); },
      [&](Sheet s) {
        return QStringLiteral("(%1 − %2) / %3")
            .arg(rows.count(s.kpis.activeAtEnd), rows.count(s.kpis.newClients),
                 rows.count(s.kpis.activeAtStart));
      });
  rows.add(
      term(u"churn_rate"), [&](Sheet s) { return rows.share(s.kpis.churn()); },
      [&](Sheet s) {
        return Rows::ratio(rows.count(s.kpis.activeAtStart - s.kpis.kept),
                           rows.count(s.kpis.activeAtStart));
      });
  rows.add(
      term(u"repeat_rate"), [&](Sheet s) { return rows.share(s.kpis.repeatRate()); },
      [&](Sheet s) {
        return Rows::ratio(rows.count(s.kpis.boughtAgain), rows.count(s.kpis.everBought));
      });
  rows.add(
      KpiTable::tr("Lifetime value, simple"),
      [&](Sheet s) { return rows.money(s.cltvSimpleMinor()); },
      [&](Sheet s) {
        return QStringLiteral("%1 × %2 × 12 × %3 / 365.25")
            .arg(rows.money(s.kpis.averageCheckMinor()),
                 rows.number(s.kpis.purchasesPerClient(), 2),
                 rows.number(s.life.lifetimeDays(), 1));
      });
  rows.add(
      KpiTable::tr("Lifetime value, actual"),
      [&](Sheet s) { return rows.money(s.extras.actualCltv.mean()); },
      [&](Sheet s) {
        return Rows::ratio(rows.sum(s.extras.actualCltv.minor),
                           rows.count(s.extras.actualCltv.count));
      });
  rows.add(KpiTable::tr("NPS: no answers yet"), [](Sheet) { return Formatters::unknown(); });
}

}  // namespace

FigureTable kpiTable(const KpiAnswer& answer, const Formatters& f) {
  Rows rows(answer, f);
  addSales(rows);
  addFrequency(rows);
  addRetention(rows);
  return rows.take({KpiTable::tr("Figure"), KpiTable::tr("In the period"),
                    KpiTable::tr("Before it"), KpiTable::tr("A year before"),
                    KpiTable::tr("How it is counted")});
}

QString kpiHeadline(const KpiAnswer& answer, const Formatters& f) {
  const Kpis& kpis = answer.lines.front().now.kpis;
  return KpiTable::tr("Revenue %1, paying clients %2, average check %3")
      .arg(f.moneyShort(kpis.revenueMinor, answer.currency), f.count(kpis.payers),
           kpis.averageCheckMinor()
               ? f.money(std::llround(*kpis.averageCheckMinor()), answer.currency)
               : Formatters::unknown());
}

}  // namespace retenta
