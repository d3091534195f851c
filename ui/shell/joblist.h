// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QVBoxLayout;

namespace retenta {

class Job;
class JobRow;

/// The running jobs at the foot of the sidebar, a line each with Cancel; nothing while there are
/// none. A job that ends within 0.3 s is never seen.
class JobList : public QWidget {
  Q_OBJECT
 public:
  explicit JobList(QWidget* parent = nullptr);
  /// Shows the job until it finishes or is deleted.
  void add(Job* job);
  QList<Job*> jobs() const;
  void setCompact(bool compact);

 private:
  void drop(JobRow* row);
  QVBoxLayout* m_column;
  QList<JobRow*> m_rows;
  bool m_compact = false;
};

}  // namespace retenta
