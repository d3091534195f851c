// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/growthtables.h"

#include <cmath>

#include <QCoreApplication>

#include "ui/text/terms.h"

namespace retenta::growthwords {

namespace {

struct GrowthWords {
  Q_DECLARE_TR_FUNCTIONS(GrowthWords)
};

FigureCell share(std::optional<double> value, const Formatters& f) {
  if (!value) return Formatters::unknown();
  return {f.percent(*value, 1), *value};
}

FigureCell count(qint64 value, const Formatters& f) { return {f.count(value), value}; }

QString arrow(const QString& before, const QString& after) {
  return before == after ? after : QStringLiteral("%1 → %2").arg(before, after);
}

QString decimal(std::optional<double> value, const Formatters& f) {
  return value ? f.number(*value, 2) : Formatters::unknown();
}

FigureCell sum(qint64 minor, Currency currency, const Formatters& f) {
  return {f.money(minor, currency), TableMoney{minor, currency}};
}

FigureCell money(std::optional<double> minor, Currency currency, const Formatters& f) {
  return minor ? sum(std::llround(*minor), currency, f) : FigureCell(Formatters::unknown());
}

QString partTip(bool whole) {
  return whole ? QString() : GrowthWords::tr("The data know a part of it only");
}

CellPeople behind(const Period& period, decltype(GrowthPeopleQuery::people) people, qint64 count) {
  CellPeople cell;
  cell.growth = {period, 0, people};
  cell.count = count;
  return cell;
}

FigureTable::Row lineOf(const QString& name, const GrowthLine& line, const CellPeople& payers,
                        Currency currency, const Formatters& f) {
  const auto check = [&](const Factors& factors) {
    return money(factors.checkMinor(), currency, f).text;
  };
  const auto part = [&](qint64 minor) -> FigureCell {
    return {f.signedMoneyShort(minor, currency), TableMoney{minor, currency}};
  };
  const FigureCell clients = arrow(f.count(line.before.payers), f.count(line.after.payers));
  return {{name, clients.with(payers),
           arrow(decimal(line.before.frequency(), f), decimal(line.after.frequency(), f)),
           arrow(check(line.before), check(line.after)), part(line.parts.sum()),
           part(line.parts.clientsMinor), part(line.parts.frequencyMinor),
           part(line.parts.checkMinor)}};
}

}  // namespace

QString monthName(const Period& month, const Formatters& f) {
  const Day start = monthStart(monthIndex(month.from));
  const bool whole = month.from == start && month.to == addMonths(start, 1);
  if (whole) return f.monthAndYear(month.from);
  return QStringLiteral("%1 – %2").arg(f.dayAndMonth(month.from), f.date(month.to - 1));
}

QString sourceName(const QString& source) {
  return source.isEmpty() ? GrowthWords::tr("unknown source") : source;
}

QString changeHeadline(const GrowthAnswer& answer, const Formatters& f) {
  const Growth& growth = answer.growth;
  const FactorParts& parts = growth.all.parts;
  const auto part = [&](qint64 minor) { return f.signedMoneyShort(minor, answer.currency); };
  const auto before = static_cast<double>(growth.all.before.revenueMinor);
  QString change = part(growth.changeMinor());
  if (before > 0) {
    change += QStringLiteral(" (%1)").arg(
        f.signedPercent(static_cast<double>(growth.changeMinor()) / before));
  }
  return GrowthWords::tr("Revenue %1: clients %2, frequency %3, average check %4")
      .arg(change, part(parts.clientsMinor), part(parts.frequencyMinor), part(parts.checkMinor));
}

FigureTable changeTable(const GrowthAnswer& answer, const Formatters& f) {
  FigureTable table;
  table.heads = {GrowthWords::tr("Whose"),
                 term(u"payers"),
                 GrowthWords::tr("Purchases per client"),
                 term(u"average_check"),
                 GrowthWords::tr("Change of revenue"),
                 GrowthWords::tr("by clients"),
                 GrowthWords::tr("by frequency"),
                 GrowthWords::tr("by check")};
  const Growth& growth = answer.growth;
  const auto add = [&](const QString& name, const GrowthLine& line, PayersPeople of) {
    table.rows.push_back(
        lineOf(name, line, behind(growth.after, of, line.after.payers), answer.currency, f));
  };
  add(GrowthWords::tr("All"), growth.all, PayersPeople::All);
  table.rows.back().strong = true;
  add(GrowthWords::tr("Returning clients"), growth.group(GrowthGroup::Returning),
      PayersPeople::Returning);
  add(GrowthWords::tr("New clients"), growth.group(GrowthGroup::New), PayersPeople::New);
  add(GrowthWords::tr("New, by recommendation"), growth.group(GrowthGroup::Referred),
      PayersPeople::Referred);
  const qint64 returns = growth.returnsAfterMinor - growth.returnsBeforeMinor;
  if (growth.returnsAfterMinor != 0 || growth.returnsBeforeMinor != 0) {
    const QString none = Formatters::unknown();
    table.rows.push_back({{GrowthWords::tr("Returns without a purchase"), none, none, none,
                           f.signedMoneyShort(returns, answer.currency), none, none, none}});
  }
  return table;
}

QString bucketHeadline(const GrowthAnswer& answer, const Formatters& f) {
  qint64 came = 0;
  qint64 returned = 0;
  qint64 left = 0;
  for (const BucketMonth& month : answer.bucket) {
    came += month.came;
    returned += month.returned;
    left += month.left;
  }
  return GrowthWords::tr("Came %1, returned %2, left %3: the base %4")
      .arg(f.count(came), f.count(returned), f.count(left), f.signedCount(came + returned - left));
}

FigureTable bucketTable(const GrowthAnswer& answer, const Formatters& f) {
  FigureTable table;
  table.heads = {GrowthWords::tr("Month"),
                 GrowthWords::tr("At the start"),
                 GrowthWords::tr("Came"),
                 GrowthWords::tr("Returned"),
                 GrowthWords::tr("Left"),
                 GrowthWords::tr("At the end"),
                 GrowthWords::tr("Lost of those at the start")};
  for (const BucketMonth& month : answer.bucket) {
    const auto cell = [&](qint64 number, BucketPeople people) {
      return count(number, f).with(behind(month.period, people, number));
    };
    table.rows.push_back(
        {{monthName(month.period, f), cell(month.start, BucketPeople::Start),
          cell(month.came, BucketPeople::Came), cell(month.returned, BucketPeople::Returned),
          cell(month.left, BucketPeople::Left), cell(month.end, BucketPeople::End),
          share(month.leak(), f).with(behind(month.period, BucketPeople::Left, month.left))},
         false,
         partTip(month.whole)});
  }
  return table;
}

QString funnelHeadline(const GrowthAnswer& answer, const Formatters& f) {
  qint64 fresh = 0;
  qint64 repeated = 0;
  qint64 started = 0;
  qint64 referred = 0;
  for (const FunnelMonth& month : answer.funnel) {
    fresh += month.of(FunnelPeople::Came);
    referred += month.of(FunnelPeople::Referred);
    started += month.atStart(Stage::New);
    repeated += month.of(FunnelPeople::NewToRepeat);
  }
  if (started == 0 || fresh == 0)
    return GrowthWords::tr("How clients grow loyal, leave and return");
  return GrowthWords::tr("In a month %1 of the new buy again; %2 of the new come by recommendation")
      .arg(f.percent(static_cast<double>(repeated) / static_cast<double>(started), 1),
           f.percent(static_cast<double>(referred) / static_cast<double>(fresh), 1));
}

FigureTable funnelTable(const GrowthAnswer& answer, FunnelView view, const Formatters& f) {
  const bool stages = view == FunnelView::Stages;
  FigureTable table;
  table.heads = stages
                    ? QStringList{GrowthWords::tr("Month, at its end"), GrowthWords::tr("New"),
                                  GrowthWords::tr("Repeat"), GrowthWords::tr("Loyal"),
                                  GrowthWords::tr("Churned")}
                    : QStringList{GrowthWords::tr("In the month"), GrowthWords::tr("→ new"),
                                  GrowthWords::tr("→ repeat"),     GrowthWords::tr("→ loyal"),
                                  GrowthWords::tr("→ churned"),    GrowthWords::tr("→ returned")};
  // Nobody says that they recommend: then there is nothing to show.
  if (answer.advocatesKnown)
    table.heads += stages ? GrowthWords::tr("Advocates") : GrowthWords::tr("→ advocate");
  for (const FunnelMonth& month : answer.funnel) {
    const auto people = [&](FunnelPeople group) {
      return behind(month.period, group, month.of(group));
    };
    FigureTable::Row row{{monthName(month.period, f)}, false, partTip(month.whole)};
    const auto stage = [&](FunnelPeople group) {
      row.cells.push_back(count(month.of(group), f).with(people(group)));
    };
    const auto move = [&](std::optional<double> value, FunnelPeople group) {
      row.cells.push_back(share(value, f).with(people(group)));
    };
    if (stages) {
      for (const auto group :
           {FunnelPeople::New, FunnelPeople::Repeat, FunnelPeople::Loyal, FunnelPeople::Churned})
        stage(group);
      if (answer.advocatesKnown) stage(FunnelPeople::Advocates);
    } else {
      move(month.contactToNew(), FunnelPeople::ContactToNew);
      move(month.newToRepeat(), FunnelPeople::NewToRepeat);
      move(month.repeatToLoyal(), FunnelPeople::RepeatToLoyal);
      move(month.toChurned(), FunnelPeople::ToChurned);
      move(month.churnedToReturned(), FunnelPeople::Returned);
      if (answer.advocatesKnown) move(month.loyalToAdvocate(), FunnelPeople::LoyalToAdvocate);
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

QString sourcesHeadline(const SourceAnswer& answer, const Formatters& f) {
  const SourceFigures& referred = answer.referrals.referred;
  const SourceFigures& others = answer.referrals.others;
  if (referred.buyers == 0 || others.buyers == 0)
    return GrowthWords::tr("What clients of each source cost and bring");
  return GrowthWords::tr("Recommended clients: %1 buy again and bring %2 each; others %3 and %4")
      .arg(share(referred.conversion(), f).text,
           money(referred.ltvMinor(), answer.currency, f).text, share(others.conversion(), f).text,
           money(others.ltvMinor(), answer.currency, f).text);
}

FigureTable sourcesTable(const SourceAnswer& answer, const Formatters& f) {
  FigureTable table;
  table.heads = {GrowthWords::tr("Source"),       GrowthWords::tr("Buyers"),
                 GrowthWords::tr("Buy again"),    GrowthWords::tr("Retention"),
                 GrowthWords::tr("Brought each"), GrowthWords::tr("New"),
                 GrowthWords::tr("Spent"),        GrowthWords::tr("Cost of one"),
                 GrowthWords::tr("Paid back in"), GrowthWords::tr("Return")};
  const auto row = [&](const QString& name, const SourceFigures& s, bool strong) {
    const FigureCell spent =
        s.spendMinor ? sum(*s.spendMinor, answer.currency, f) : FigureCell(Formatters::unknown());
    const auto roi = s.roi(answer.margin);
    const auto people = [&](const FigureCell& cell, KpiPeople group, qint64 number) {
      if (strong) return cell;  // of several sources
      CellPeople own = behind(answer.period, PayersPeople::All, number);
      own.kpis = true;
      own.source = s.source;
      own.group = group;
      return cell.with(own);
    };
    table.rows.push_back({{name, people(count(s.buyers, f), KpiPeople::EverBought, s.buyers),
                           people(share(s.conversion(), f), KpiPeople::BoughtAgain, s.repeat),
                           people(share(s.kpis.retention(), f), KpiPeople::Kept, s.kpis.kept),
                           money(s.ltvMinor(), answer.currency, f),
                           people(count(s.acquired, f), KpiPeople::NewClients, s.acquired), spent,
                           money(s.cacMinor(), answer.currency, f),
                           s.paybackMonths ? f.months(*s.paybackMonths) : Formatters::unknown(),
                           roi ? f.signedPercent(*roi, 0) : Formatters::unknown()},
                          strong});
  };
  for (const SourceFigures& source : answer.sources) row(sourceName(source.source), source, false);
  row(GrowthWords::tr("By recommendation"), answer.referrals.referred, true);
  row(GrowthWords::tr("All others"), answer.referrals.others, true);
  return table;
}

QString acquisitionHeadline(const SourceAnswer& answer, const Formatters& f) {
  AcquisitionMonth all;
  const auto add = [](std::optional<qint64>& to, std::optional<qint64> more) {
    if (more) to = to.value_or(0) + *more;
  };
  // Who came or was kept in months without a sum belongs to no cost.
  qint64 came = 0;
  qint64 kept = 0;
  for (const AcquisitionMonth& month : answer.months) {
    all.newMinor += month.newMinor;
    all.returningMinor += month.returningMinor;
    add(all.acquisitionMinor, month.acquisitionMinor);
    add(all.retentionMinor, month.retentionMinor);
    if (month.acquisitionMinor) came += month.newClients;
    if (month.retentionMinor) kept += month.kept;
  }
  all.newClients = came;
  all.kept = kept;
  const auto returning = all.returningShare();
  if (!returning) return GrowthWords::tr("What new and returning clients bring and cost");
  QString text =
      GrowthWords::tr("Returning clients bring %1 of revenue").arg(f.percent(*returning));
  if (const auto cost = all.cacMinor())
    text += GrowthWords::tr("; a new client costs %1").arg(money(cost, answer.currency, f).text);
  if (const auto cost = all.keptCostMinor())
    text += GrowthWords::tr("; keeping one, %1 a month").arg(money(cost, answer.currency, f).text);
  return text;
}

FigureTable acquisitionTable(const SourceAnswer& answer, const Formatters& f) {
  FigureTable table;
  table.heads = {GrowthWords::tr("Month"),         GrowthWords::tr("New"),
                 GrowthWords::tr("Their revenue"), GrowthWords::tr("Of returning"),
                 GrowthWords::tr("Share"),         GrowthWords::tr("On acquisition"),
                 GrowthWords::tr("Cost of one"),   GrowthWords::tr("Kept"),
                 GrowthWords::tr("On retention"),  GrowthWords::tr("Keeping one")};
  for (const AcquisitionMonth& month : answer.months) {
    const auto spent = [&](std::optional<qint64> minor) {
      return minor ? sum(*minor, answer.currency, f) : FigureCell(Formatters::unknown());
    };
    const auto people = [&](const FigureCell& cell, KpiPeople group, qint64 number) {
      CellPeople own = behind(month.period, PayersPeople::All, number);
      own.kpis = true;
      own.group = group;
      return cell.with(own);
    };
    table.rows.push_back(
        {{monthName(month.period, f),
          people(count(month.newClients, f), KpiPeople::NewClients, month.newClients),
          sum(month.newMinor, answer.currency, f), sum(month.returningMinor, answer.currency, f),
          share(month.returningShare(), f), spent(month.acquisitionMinor),
          money(month.cacMinor(), answer.currency, f),
          people(count(month.kept, f), KpiPeople::Kept, month.kept), spent(month.retentionMinor),
          money(month.keptCostMinor(), answer.currency, f)},
         false,
         partTip(month.whole)});
  }
  return table;
}

}  // namespace retenta::growthwords
