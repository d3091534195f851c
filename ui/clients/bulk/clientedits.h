// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

#include "core/segments/clientbulk.h"
#include "ui/widgets/job.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// What is done to many clients, off the GUI thread: one at a time, told of and stoppable. Each is
/// one undoable step.
class ClientEdits : public QObject {
  Q_OBJECT
 public:
  explicit ClientEdits(Business& business, QObject* parent = nullptr);
  ~ClientEdits() override;

  using Ids = ClientBulk::Ids;
  void tag(const Ids& ids, const QString& tag);
  void untag(const Ids& ids, const QString& tag);
  void exclude(const Ids& ids, bool excluded);
  void recordConsent(const Ids& ids, const ConsentRecord& record);
  /// `name` of the one client, when it is one.
  void remove(const Ids& ids, const QString& name);

  void saveView(const QString& name, const QJsonObject& plan);
  void renameView(qint64 id, const QString& name);
  void removeView(qint64 id);

  bool busy() const { return m_running.busy(); }

 Q_SIGNALS:
  /// Began: the foot of the sidebar shows it.
  void working(retenta::Job* job);
  void done(const QString& sentence, bool canUndo);
  void failed(const retenta::Error& error);
  /// Another one is still under way: nothing was started.
  void refused();

 private:
  using Work = std::function<Result<int>(ClientBulk&, const Progress&)>;
  using Sentence = std::function<QString(int changed)>;
  void run(const QString& what, Work work, Sentence sentence);

  Business& m_business;
  Job* m_job = nullptr;  // while one runs
  Latest<Result<int>> m_running;
};

}  // namespace retenta
