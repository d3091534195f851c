// SPDX-License-Identifier: GPL-3.0-or-later
// How long the table of clients takes: filter, order, text, what the GUI thread does with an
// answer.
#include <QApplication>
#include <QElapsedTimer>
#include <QScrollBar>

#include "core/segments/clientlistservice.h"
#include "tests/bench/syntheticledger.h"
#include "ui/clients/table/clienttableview.h"
#include "ui/theme/look.h"

using namespace retenta;
using bench::measure;

namespace {

LedgerPtr peopled(std::size_t clients) {
  auto ledger = std::make_shared<Ledger>(*bench::makeLedger(clients, 5));
  std::mt19937 random(11);
  const char* names[] = {"Орлова Марина", "Гусев Пётр", "Ёлкина Анна Сергеевна", "Ким Олег", ""};
  const char* cities[] = {"Москва", "Орёл", "Санкт-Петербург", "Псков", ""};
  ledger->traits.tags = {{1, QStringLiteral("Опт")}, {2, QStringLiteral("Лето")}};
  ledger->traits.tagBegin.push_back(0);
  for (std::size_t i = 0; i < clients; ++i) {
    const QByteArray number = QByteArray::number(static_cast<qint64>(i));
    const QByteArray name = names[random() % 5];
    ledger->names.append(name.isEmpty() ? name : name + ' ' + number);
    ledger->emails.append("client" + number + "@example.com");
    ledger->phones.append("7916" + QByteArray::number(1'000'000 + static_cast<qint64>(i)));
    ledger->cities.append(cities[random() % 5]);
    ledger->traits.origins.append(i % 3 == 0 ? "vk" : "site");
    ledger->traits.flags.push_back(0);
    if (random() % 4 == 0) ledger->traits.tagOf.push_back(random() % 2);
    ledger->traits.tagBegin.push_back(static_cast<std::uint32_t>(ledger->traits.tagOf.size()));
    if (random() % 2 == 0) ledger->consents[i].given.add(Channel::Sms);
  }
  return ledger;
}

ClientCondition condition(ConditionKind kind, const QStringList& words) {
  ClientCondition c;
  c.kind = kind;
  c.words = words;
  return c;
}

}  // namespace

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  applyLook(app, {Scheme::Light, 100});
  const std::size_t clients = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 100'000;
  const LedgerPtr ledger = peopled(clients);
  const Day asOf = bench::firstDay + bench::spanDays - 1;
  auto view = std::make_shared<RfmView>();
  RfmGrid grid = rfmGrid(*ledger, {}, yearEndingAt(asOf));
  view->ledger = ledger;
  view->columns = std::make_shared<const RfmColumns>(std::move(grid.columns));
  view->classes = std::move(grid.classes);
  view->matrix = std::move(grid.matrix);
  const ClientTable table = view->table();
  std::printf("%zu clients, %zu purchases\n", clients, ledger->purchases());

  std::size_t check = 0;
  const auto filter = [&](const char* what, const ClientFilter& wanted) {
    measure(what, 15, [&](int) { check += matchingRows(table, wanted).size(); });
  };
  ClientCondition sms = condition(ConditionKind::Reach, {});
  sms.channel = Channel::Sms;
  ClientCondition money = condition(ConditionKind::Money, {});
  money.from = 1'000'000;
  filter("filter: text, few found",
         {{condition(ConditionKind::Text, {QStringLiteral("елкина 77")})}});
  filter("filter: text, many found", {{condition(ConditionKind::Text, {QStringLiteral("ор")})}});
  filter("filter: digits of a phone",
         {{condition(ConditionKind::Text, {QStringLiteral("916100")})}});
  filter("filter: city", {{condition(ConditionKind::City, {QStringLiteral("Орел")})}});
  filter("filter: segment, reach, tag, money",
         {{condition(ConditionKind::Segment, {QStringLiteral("at_risk")}), sms,
           condition(ConditionKind::Tag, {QStringLiteral("опт")}), money}});
  std::vector<std::uint32_t> rows(clients);
  for (std::uint32_t i = 0; i < clients; ++i) rows[i] = i;
  measure("order: money", 7, [&](int) {
    sortClients(table, rows, {{ClientField::Monetary, true}});
  });
  measure("order: segment, then name", 3, [&](int) {
    sortClients(table, rows, {{ClientField::Segment, false}, {ClientField::Name, false}});
  });

  auto answer = std::make_shared<ClientListAnswer>();
  answer->view = view;
  answer->rows = rows;
  answer->everyone = std::make_shared<std::vector<std::uint32_t>>(rows);
  answer->shown = totalsOf(*view->columns, ClientMarks(clients, 1));
  ClientTableModel model;
  ClientTableView grown(&model);
  grown.resize(1170, 640);
  grown.show();
  measure("GUI: an answer taken and painted", 15, [&](int) {
    grown.replaceRows([&] { model.setAnswer(answer); });
    grown.grab();
  });
  measure("GUI: a page scrolled and painted", 50, [&](int run) {
    grown.verticalScrollBar()->setValue(run * 997 % static_cast<int>(clients));
    grown.grab();
  });
  measure("GUI: all ticked, painted", 15, [&](int run) {
    run % 2 == 0 ? model.checkAll() : model.clearChecks();
    grown.grab();
  });
  measure("GUI: ids of all ticked", 15, [&](int) {
    model.checkAll();
    check += model.checks().ids().size();
  });
  std::printf("check %zu\n", check);
  return 0;
}
