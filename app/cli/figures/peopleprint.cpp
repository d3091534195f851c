// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures/peopleprint.h"

#include <QJsonArray>

#include "app/cli/figures/answertable.h"
#include "app/cli/output.h"
#include "ui/text/clientname.h"
#include "ui/text/formatters.h"

namespace retenta::cli {

int printPeople(const Invocation& call, const Ledger& ledger, const QString& group,
                const QString& title, const std::vector<ClientId>& clients) {
  const Formatters f;
  const auto total = static_cast<qint64>(clients.size());
  if (!call.json && !call.quiet) printLine(QStringLiteral("%1: %2").arg(title, f.clients(total)));
  QJsonArray list;
  for (const ClientId id : clients) {
    const auto row = ledger.rowOf(id);
    if (!row) continue;
    if (call.json) {
      list.append(QJsonObject{{QStringLiteral("id"), id},
                              {QStringLiteral("name"), ledger.knownBy(*row)},
                              {QStringLiteral("external_id"), ledger.externalIds.text(*row)}});
    } else {
      printLine(QStringLiteral("  %1  %2")
                    .arg(id, 8)
                    .arg(clientName(ledger.knownBy(*row), id, ledger.isErased(*row))));
    }
  }
  if (call.json) {
    return printAnswer(call,
                       {{QStringLiteral("group"), group},
                        {QStringLiteral("total"), total},
                        {QStringLiteral("clients"), list}},
                       list);
  }
  return Done;
}

}  // namespace retenta::cli
