// SPDX-License-Identifier: GPL-3.0-or-later
// How the page shows long work: a part of it.
#include <QStackedWidget>

#include "ui/importing/importpage.h"
#include "ui/importing/stepbar.h"

namespace retenta {

namespace {

using Doing = ImportPresenter::Job;

constexpr int jobShownAfterMs = 300;

}  // namespace

// The sidebar shows the same while another page is in front.
void ImportPage::announce(const QString& what, bool canCancel) {
  if (m_running) m_running->finish();
  m_running = new retenta::Job(what, this);
  m_running->setCanCancel(canCancel);
  connect(m_running, &retenta::Job::cancelled, &m_presenter, &ImportPresenter::cancel);
  Q_EMIT working(m_running);
}

void ImportPage::showJob() {
  const Doing job = m_presenter.job();
  if (job == Doing::None) {
    if (m_running) m_running->finish();
    m_jobDelay.stop();
    m_job->hide();
  } else {
    const QString what = job == Doing::Inspecting  ? tr("Reading the file")
                         : job == Doing::Checking  ? tr("Checking every row")
                         : job == Doing::Importing ? tr("Importing")
                                                   : tr("Undoing the import");
    m_job->start(what, job != Doing::Undoing);
    announce(what, job != Doing::Undoing);
    m_jobDelay.start(jobShownAfterMs);
  }
  const bool writing = job == Doing::Importing || job == Doing::Undoing;
  const bool wasWriting = !m_stack->isEnabled();
  if (writing) {  // the way out is one key away while the rest waits
    m_job->show();
    m_job->setFocus();
  }
  m_stack->setEnabled(!writing);
  showFoot();
  if (wasWriting && !writing && isVisible()) focusStep();
}

}  // namespace retenta
