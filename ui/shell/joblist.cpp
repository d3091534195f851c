// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/joblist.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPointer>
#include <QProgressBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"
#include "ui/widgets/job.h"

namespace retenta {

namespace {
constexpr int shownAfterMs = 300;
constexpr int barSteps = 1000;
}  // namespace

/// One job: its words over a bar, Cancel at the right.
class JobRow : public QWidget {
  Q_DECLARE_TR_FUNCTIONS(JobRow)
 public:
  JobRow(Job* job, QWidget* parent)
      : QWidget(parent),
        m_job(job),
        m_what(new ElidedLabel),
        m_left(makeLabel({}, TextRole::Caption, Tone::Secondary)),
        m_bar(new QProgressBar),
        m_cancel(makeIconButton(QStringLiteral("close"), tr("Cancel: %1").arg(job->what()))) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 2, 6, 4);
    row->setSpacing(4);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    m_what->setFont(textFont(TextRole::Secondary));
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(job->what());
    words->addWidget(m_what);
    words->addWidget(m_bar);
    words->addWidget(m_left);
    row->addLayout(words, 1);
    row->addWidget(m_cancel, 0, Qt::AlignVCenter);
    connect(m_cancel, &QToolButton::clicked, job, &Job::cancel);
    connect(job, &Job::changed, this, &JobRow::refresh);
    refresh();
  }

  Job* job() const { return m_job; }

  void setCompact(bool compact) {
    m_what->setVisible(!compact);
    m_compact = compact;
    refresh();
  }

 private:
  void refresh() {
    if (!m_job) return;
    const bool stopping = m_job->isCancelled();
    m_what->setFullText(stopping ? tr("Stopping: %1").arg(m_job->what()) : m_job->what());
    m_cancel->setVisible(m_job->canCancel());
    m_cancel->setEnabled(!stopping);
    const auto share = m_job->share();
    m_bar->setRange(0, share ? barSteps : 0);  // 0 … 0 runs to and fro: the share is unknown
    m_bar->setValue(share ? static_cast<int>(*share * barSteps) : 0);
    const auto left = m_job->secondsLeft();
    m_left->setVisible(left.has_value() && !m_compact);
    if (!left) return;
    m_left->setText(*left < 90 ? tr("%n s left", nullptr, *left)
                               : tr("%n min left", nullptr, (*left + 59) / 60));
  }

  QPointer<Job> m_job;
  ElidedLabel* m_what;
  QLabel* m_left;
  QProgressBar* m_bar;
  QToolButton* m_cancel;
  bool m_compact = false;
};

JobList::JobList(QWidget* parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
  m_column->setContentsMargins(0, 0, 0, 0);
  m_column->setSpacing(0);
  setAccessibleName(tr("Running jobs"));
  setVisible(false);
}

void JobList::add(Job* job) {
  if (!job || job->isFinished()) return;
  auto* row = new JobRow(job, this);
  row->setCompact(m_compact);
  row->setVisible(false);
  m_rows += row;
  m_column->addWidget(row);
  connect(job, &Job::finished, row, [this, row] { drop(row); });
  connect(job, &QObject::destroyed, row, [this, row] { drop(row); });
  QTimer::singleShot(shownAfterMs, row, [this, row] {
    row->setVisible(true);
    setVisible(true);
  });
}

QList<Job*> JobList::jobs() const {
  QList<Job*> all;
  for (const JobRow* row : m_rows) {
    if (row->job()) all += row->job();
  }
  return all;
}

void JobList::drop(JobRow* row) {
  if (!m_rows.removeOne(row)) return;
  row->hide();
  row->deleteLater();
  if (m_rows.isEmpty()) setVisible(false);
}

void JobList::setCompact(bool compact) {
  m_compact = compact;
  for (JobRow* row : m_rows) row->setCompact(compact);
}

}  // namespace retenta
