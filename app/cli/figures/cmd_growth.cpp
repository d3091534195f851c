// SPDX-License-Identifier: GPL-3.0-or-later
// growth, bucket, funnel: where revenue grows from, who comes and leaves, how clients grow loyal.
#include <functional>

#include <QJsonArray>

#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/figures/peopleprint.h"
#include "app/cli/figures/periodoptions.h"
#include "app/cli/output.h"
#include "core/metrics/growth/growthservice.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::cli {

namespace {

const QString fromOption = QStringLiteral("from");
const QString toOption = QStringLiteral("to");
const QString clientsOption = QStringLiteral("clients");
const QString beforeFromOption = QStringLiteral("before-from");
const QString beforeToOption = QStringLiteral("before-to");

QJsonObject periodJson(const Period& period) {
  return {{QStringLiteral("from"), isoDate(period.from)},
          {QStringLiteral("to"), isoDate(period.to)}};
}

QJsonObject factorsJson(const Factors& factors) {
  return {{QStringLiteral("payers"), factors.payers},
          {QStringLiteral("transactions"), factors.transactions},
          {QStringLiteral("revenue_minor"), factors.revenueMinor},
          {QStringLiteral("frequency"), known(factors.frequency())},
          {QStringLiteral("check_minor"), known(factors.checkMinor())}};
}

QJsonObject lineJson(const GrowthLine& line) {
  return {{QStringLiteral("before"), factorsJson(line.before)},
          {QStringLiteral("after"), factorsJson(line.after)},
          {QStringLiteral("clients_minor"), line.parts.clientsMinor},
          {QStringLiteral("frequency_minor"), line.parts.frequencyMinor},
          {QStringLiteral("check_minor"), line.parts.checkMinor},
          {QStringLiteral("change_minor"), line.parts.sum()}};
}

QJsonObject growthJson(const GrowthAnswer& answer) {
  const Growth& growth = answer.growth;
  QJsonObject groups;
  for (const GrowthGroup group : allGrowthGroups)
    groups.insert(growthGroupId(group), lineJson(growth.group(group)));
  return {{QStringLiteral("currency"), answer.currency.code()},
          {QStringLiteral("before"), periodJson(growth.before)},
          {QStringLiteral("after"), periodJson(growth.after)},
          {QStringLiteral("covered"), answer.covered},
          {QStringLiteral("change_minor"), growth.changeMinor()},
          {QStringLiteral("all"), lineJson(growth.all)},
          {QStringLiteral("groups"), groups},
          {QStringLiteral("returns_change_minor"),
           growth.returnsAfterMinor - growth.returnsBeforeMinor}};
}

void printGrowth(const GrowthAnswer& answer) {
  const Formatters f;
  const Growth& growth = answer.growth;
  printLine(QStringLiteral("%1 → %2").arg(periodText(growth.before), periodText(growth.after)));
  if (!answer.covered) printLine(Cli::tr("The data do not cover both periods whole."));
  const auto money = [&](qint64 minor) { return f.money(minor, answer.currency); };
  const auto line = [&](const QString& name, const GrowthLine& of) {
    printLine(QStringLiteral("  %1 %2 = %3 + %4 + %5")
                  .arg(name, -24)
                  .arg(money(of.parts.sum()), 16)
                  .arg(money(of.parts.clientsMinor), 16)
                  .arg(money(of.parts.frequencyMinor), 16)
                  .arg(money(of.parts.checkMinor), 16));
  };
  printLine(QStringLiteral("  %1 %2   %3   %4   %5")
                .arg(QString(), -24)
                .arg(Cli::tr("change"), 16)
                .arg(Cli::tr("clients"), 16)
                .arg(Cli::tr("frequency"), 16)
                .arg(Cli::tr("check"), 16));
  line(term(u"revenue"), growth.all);
  line(Cli::tr("of returning clients"), growth.group(GrowthGroup::Returning));
  line(Cli::tr("of new clients"), growth.group(GrowthGroup::New));
  line(Cli::tr("of recommended clients"), growth.group(GrowthGroup::Referred));
}

QJsonObject bucketJson(const BucketMonth& month) {
  QJsonObject json = periodJson(month.period);
  json.insert(QStringLiteral("start"), month.start);
  json.insert(QStringLiteral("came"), month.came);
  json.insert(QStringLiteral("returned"), month.returned);
  json.insert(QStringLiteral("left"), month.left);
  json.insert(QStringLiteral("end"), month.end);
  json.insert(QStringLiteral("leak"), known(month.leak()));
  json.insert(QStringLiteral("covered"), month.whole);
  return json;
}

void printBucket(const std::vector<BucketMonth>& bucket) {
  const Formatters f;
  printLine(QStringLiteral("%1 %2 %3 %4 %5 %6")
                .arg(Cli::tr("Month"), -28)
                .arg(Cli::tr("start"), 9)
                .arg(Cli::tr("came"), 9)
                .arg(Cli::tr("returned"), 9)
                .arg(Cli::tr("left"), 9)
                .arg(Cli::tr("end"), 9));
  for (const BucketMonth& month : bucket) {
    printLine(QStringLiteral("%1 %2 %3 %4 %5 %6")
                  .arg(periodText(month.period), -28)
                  .arg(f.count(month.start), 9)
                  .arg(f.count(month.came), 9)
                  .arg(f.count(month.returned), 9)
                  .arg(f.count(month.left), 9)
                  .arg(f.count(month.end), 9));
  }
}

QJsonObject stagesJson(const FunnelMonth& month, bool atEnd) {
  QJsonObject json;
  for (const Stage stage : allStages) {
    if (stage == Stage::Potential) continue;  // since when they are known is not recorded
    json.insert(stageId(stage), atEnd ? month.atEnd(stage) : month.atStart(stage));
  }
  return json;
}

QJsonObject funnelJson(const FunnelMonth& month) {
  QJsonObject json = periodJson(month.period);
  QJsonObject people;
  json.insert(QStringLiteral("start"), stagesJson(month, false));
  json.insert(QStringLiteral("end"), stagesJson(month, true));
  json.insert(QStringLiteral("new_clients"), month.of(FunnelPeople::Came));
  json.insert(QStringLiteral("referred"), month.of(FunnelPeople::Referred));
  json.insert(QStringLiteral("returned"), month.of(FunnelPeople::Returned));
  for (const QString& id : funnelPeopleIds()) people.insert(id, month.of(*funnelPeopleFromId(id)));
  json.insert(QStringLiteral("people"), people);
  json.insert(QStringLiteral("contact_to_new"), known(month.contactToNew()));
  json.insert(QStringLiteral("loyal_to_advocate"), known(month.loyalToAdvocate()));
  json.insert(QStringLiteral("new_to_repeat"), known(month.newToRepeat()));
  json.insert(QStringLiteral("repeat_to_loyal"), known(month.repeatToLoyal()));
  json.insert(QStringLiteral("to_churned"), known(month.toChurned()));
  json.insert(QStringLiteral("churned_to_returned"), known(month.churnedToReturned()));
  json.insert(QStringLiteral("referred_per_client"), known(month.referredPerClient()));
  json.insert(QStringLiteral("referred_share"), known(month.referredShare()));
  json.insert(QStringLiteral("covered"), month.whole);
  return json;
}

void printFunnel(const GrowthAnswer& answer) {
  const Formatters f;
  const auto share = [&](std::optional<double> value) {
    return value ? f.percent(*value, 1) : Formatters::unknown();
  };
  printLine(Cli::tr("Contacts without a purchase: %1.").arg(f.count(answer.potential)));
  for (const FunnelMonth& month : answer.funnel) {
    printLine(periodText(month.period));
    printLine(QStringLiteral("  ") +
              Cli::tr("at the end: new %1, repeat %2, loyal %3, churned %4")
                  .arg(f.count(month.atEnd(Stage::New)), f.count(month.atEnd(Stage::Repeat)),
                       f.count(month.atEnd(Stage::Loyal)), f.count(month.atEnd(Stage::Churned))));
    printLine(QStringLiteral("  ") +
              Cli::tr("new → repeat %1, repeat → loyal %2, → churned %3, churned → returned %4")
                  .arg(share(month.newToRepeat()), share(month.repeatToLoyal()),
                       share(month.toChurned()), share(month.churnedToReturned())));
    printLine(QStringLiteral("  ") +
              Cli::tr("contacts %1, contact → new %2; advocates %3, loyal → advocate %4")
                  .arg(f.count(month.of(FunnelPeople::Contacts)), share(month.contactToNew()),
                       f.count(month.of(FunnelPeople::Advocates)), share(month.loyalToAdvocate())));
  }
}

// The three commands ask one service, of numbers or of the clients behind one.
struct Question {
  GrowthQuery query;
  QString group;
};

Question questionOf(const Options& options, const QStringList& groups, QString& problem) {
  Question q;
  problem = options.problem();
  if (problem.isEmpty()) q.query.period = periodOption(options, fromOption, toOption, problem);
  q.query.before = periodBefore(q.query.period);
  if (problem.isEmpty() && (options.has(beforeFromOption) || options.has(beforeToOption)))
    q.query.before = periodOption(options, beforeFromOption, beforeToOption, problem);
  q.group = options.value(clientsOption);
  if (problem.isEmpty() && options.has(clientsOption) && !groups.contains(q.group)) {
    problem = options.takes(clientsOption, groups.join(QStringLiteral(", ")));
  }
  return q;
}

using People = decltype(GrowthPeopleQuery::people);

int printGroup(const Invocation& call, Business& business, const Question& question, Day asOf,
               const People& people) {
  const auto clients = GrowthService(business).peopleNow({question.query.period, asOf, people});
  if (!clients) return fail(clients.error());
  return printPeople(call, *business.ledger(), question.group, question.group, *clients);
}

// Prints the answer by `print`, or the group that --clients names.
template <class Print>
int run(const Invocation& call, const QStringList& more, const QStringList& groups,
        const std::function<People(const QString&)>& peopleOf, Print print) {
  const Options options(call.args, QStringList{fromOption, toOption, clientsOption} + more, {});
  QString problem;
  Question question = questionOf(options, groups, problem);
  if (!problem.isEmpty()) return wrongUsage(problem);
  const auto business = openBusiness(call, BaseFile::Access::ReadOnly);
  if (!business) return fail(business.error());
  const Day asOf = asOfDay(call, *(*business)->ledger());
  if (!question.group.isEmpty())
    return printGroup(call, **business, question, asOf, peopleOf(question.group));
  question.query.asOf = asOf;
  const auto answer = GrowthService(**business).answerNow(question.query);
  if (!answer) return fail(answer.error());
  return print(*answer);
}

template <class Months, class Json>
QJsonArray monthsJson(const Months& months, Json json) {
  QJsonArray array;
  for (const auto& month : months) array.append(json(month));
  return array;
}

}  // namespace

int runGrowth(const Invocation& call) {
  const auto peopleOf = [](const QString& id) -> People { return *payersPeopleFromId(id); };
  return run(call, {beforeFromOption, beforeToOption}, payersPeopleIds(), peopleOf,
             [&](const GrowthAnswer& answer) {
               if (call.json) {
                 const QJsonObject json = growthJson(answer);
                 QJsonObject rows = json[QStringLiteral("groups")].toObject();
                 rows.insert(QStringLiteral("all"), json[QStringLiteral("all")]);
                 return printAnswer(call, json, rows, QStringLiteral("group"));
               }
               printGrowth(answer);
               return static_cast<int>(Done);
             });
}

int runBucket(const Invocation& call) {
  const auto peopleOf = [](const QString& id) -> People { return *bucketPeopleFromId(id); };
  return run(call, {}, bucketPeopleIds(), peopleOf, [&](const GrowthAnswer& answer) {
    if (call.json) {
      const QJsonArray months = monthsJson(answer.bucket, bucketJson);
      return printAnswer(call,
                         {{QStringLiteral("churn_days"), answer.rule.churnDays},
                          {QStringLiteral("months"), months}},
                         months);
    }
    printBucket(answer.bucket);
    return static_cast<int>(Done);
  });
}

int runFunnel(const Invocation& call) {
  const auto peopleOf = [](const QString& id) -> People { return *funnelPeopleFromId(id); };
  return run(call, {}, funnelPeopleIds(), peopleOf, [&](const GrowthAnswer& answer) {
    if (call.json) {
      const QJsonArray months = monthsJson(answer.funnel, funnelJson);
      return printAnswer(call,
                         {{QStringLiteral("churn_days"), answer.rule.churnDays},
                          {QStringLiteral("frequent_from"), answer.rule.frequentFrom},
                          {QStringLiteral("active_days"), answer.rule.activeDays},
                          {QStringLiteral("potential"), answer.potential},
                          {QStringLiteral("months"), months}},
                         months);
    }
    printFunnel(answer);
    return static_cast<int>(Done);
  });
}

}  // namespace retenta::cli
