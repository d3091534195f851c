// SPDX-License-Identifier: GPL-3.0-or-later
// The check and what is mended in it: a part of the presenter.
#include "core/business/business.h"
#include "ui/importing/importpresenter.h"

namespace retenta {

void ImportPresenter::check() {
  if (!m_plan || !m_plan->ready() || m_job != Job::None) return;
  startCheck();
}

void ImportPresenter::startCheck() {
  const Progress told = begin(Job::Checking);
  const auto work = [work = m_work, plan = *m_plan, told] { return work.check(plan, told); };
  m_checked.ask(m_business.async(work), [this](const Result<CheckedFile>& answer) {
    end();
    if (!answer) {
      Q_EMIT failed(answer.error());
      return;
    }
    m_dryRun = answer->report;
    m_problems = answer->problems;
    m_mends.setChecked();
    Q_EMIT cleared();
    if (m_step == Step::Check)
      Q_EMIT rechecked();
    else
      show(Step::Check);
  });
}

bool ImportPresenter::mayMend() const {
  const bool busy = m_job != Job::None && m_job != Job::Checking;
  return m_plan && m_step == Step::Check && !busy;
}

void ImportPresenter::mend(const Mend& mend) {
  if (!mayMend()) return;
  const ImportCorrectionsPtr now = m_mends.now();
  auto next = std::make_shared<ImportCorrections>(now ? *now : ImportCorrections());
  mend(*next);
  if (*next == (now ? *now : ImportCorrections())) return;
  m_mends.add(std::move(next));
  takeMends();
}

void ImportPresenter::undoMend() {
  if (!m_mends.canUndo() || !mayMend()) return;
  m_mends.undo();
  takeMends();
}

void ImportPresenter::redoMend() {
  if (!m_mends.canRedo() || !mayMend()) return;
  m_mends.redo();
  takeMends();
}

void ImportPresenter::takeMends() {
  m_plan->options.corrections = m_mends.now();
  startCheck();
}

void ImportPresenter::loadRecord(int row) {
  if (!m_plan) return;
  const auto work = [service = m_service, plan = *m_plan, row] {
    return service->recordsNow(plan, {row});
  };
  m_record.ask(m_business.async(work), [this](const Result<std::vector<FileRecord>>& answer) {
    if (answer && !answer->empty()) Q_EMIT recordLoaded(answer->front());
  });
}

}  // namespace retenta
