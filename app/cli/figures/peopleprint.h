// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/cli/invocation.h"

namespace retenta::cli {

/// Prints the clients behind a number, ascending by id: with --json {"group", "total", "clients"
/// [{"id", "name", "external_id"}]}, else a line each under `title`. Returns Done.
int printPeople(const Invocation& call, const Ledger& ledger, const QString& group,
                const QString& title, const std::vector<ClientId>& clients);

}  // namespace retenta::cli
