// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/steprecorder.h"

#include <string_view>
#include <vector>

#include "core/clients/consentstore.h"
#include "core/storage/changes/basemark.h"
#include "core/storage/changes/changefilter.h"

namespace retenta {

namespace {
// What no ledger is read from; whatever is not named here counts as data.
const std::vector<std::string_view>& planTables() {
  static const std::vector<std::string_view> tables = {
      "setting", "scenario", "campaign", "campaign_member", "client_view", "client_apart"};
  return tables;
}
}  // namespace

StepRecorder::StepRecorder(SQLite::Database& db, const UndoName& name, const Clock& clock)
    : m_db(db), m_clock(clock), m_recorder(db) {
  m_step.name = name;
  m_step.consentFrom = lastConsentId(db);
}

void StepRecorder::store() {
  m_step.changes = m_recorder.take();
  const qint64 last = lastConsentId(m_db);
  const bool consented = last > m_step.consentFrom;
  if (!consented && changesOnly(m_step.changes, planTables())) leaveBaseMark(m_db);
  if (m_step.changes.isEmpty() && !consented) return;  // nothing changed: no step
  m_step.consentFrom = consented ? m_step.consentFrom + 1 : 0;
  m_step.consentTo = consented ? last : 0;
  pushUndoStep(m_db, m_step, m_clock.nowUtcMs());
}

}  // namespace retenta
