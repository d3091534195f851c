// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/steprecorder.h"

#include "core/clients/consentstore.h"

namespace retenta {

StepRecorder::StepRecorder(SQLite::Database& db, const UndoName& name, const Clock& clock)
    : m_db(db), m_clock(clock), m_recorder(db) {
  m_step.name = name;
  m_step.consentFrom = lastConsentId(db);
}

void StepRecorder::store() {
  m_step.changes = m_recorder.take();
  const qint64 last = lastConsentId(m_db);
  const bool consented = last > m_step.consentFrom;
  if (m_step.changes.isEmpty() && !consented) return;  // nothing changed: no step
  m_step.consentFrom = consented ? m_step.consentFrom + 1 : 0;
  m_step.consentTo = consented ? last : 0;
  pushUndoStep(m_db, m_step, m_clock.nowUtcMs());
}

}  // namespace retenta
