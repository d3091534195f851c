// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/storing/consentnews.h"

#include <set>
#include <unordered_map>

#include "core/clients/consentstore.h"

namespace retenta {

namespace {

// From so many on, reading the whole ledger is quicker than asking for each.
constexpr std::size_t fewClients = 2'000;

using States = std::unordered_map<ClientId, ConsentState>;

States statesOf(SQLite::Database& db, const std::set<ClientId>& clients) {
  if (clients.empty()) return {};
  if (clients.size() >= fewClients) return loadConsents(db);
  States states;
  for (const ClientId client : clients) states.emplace(client, loadConsentsOf(db, client));
  return states;
}

}  // namespace

void countConsentNews(SQLite::Database& db, const ImportPlan& plan, const PeopleIndex& people,
                      ImportReport& report) {
  std::set<ClientId> clients;
  for (const Person& who : people.people) {
    if (who.client != 0) clients.insert(who.client);
  }
  States states = statesOf(db, clients);
  report.consents = 0;
  report.mayAgree.fill(0);
  std::unordered_map<ClientId, ChannelSet> counted;
  for (const Person& who : people.people) {
    if (who.client == 0 && plan.options.mode == ImportMode::Update) continue;
    // Two records may stand for one client: what the first says, the second does not say anew.
    ConsentState fresh;
    ChannelSet noneYet;
    ConsentState& state = who.client == 0 ? fresh : states[who.client];
    ChannelSet& may = who.client == 0 ? noneYet : counted[who.client];
    for (const Channel channel : allChannels) {
      const int said = who.consents >> 2 * static_cast<int>(channel) & 3;
      const bool refused = state.refused.has(channel);
      if (said >= 2 && !refused) {
        ++report.consents;
        state.refused.add(channel);
        state.given.remove(channel);
      } else if (said == 1 && !refused && !state.given.has(channel)) {
        ++report.consents;
        state.given.add(channel);
      }
      if (state.refused.has(channel) || state.given.has(channel) || may.has(channel)) continue;
      may.add(channel);
      ++report.mayAgree[static_cast<std::size_t>(channel)];
    }
  }
}

}  // namespace retenta
