// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <memory>

#include <QPointer>
#include <QTimer>

#include "core/business/consenttexts.h"
#include "core/duplicates/duplicateservice.h"
#include "ui/importing/importpresenter.h"
#include "ui/widgets/page.h"

class QPushButton;
class QStackedWidget;

namespace retenta {

struct BusinessProfile;
class CheckStep;
class ColumnsStep;
class FileStep;
class JobPanel;
class MessageBar;
class ProblemsCard;
class QueueCard;
class ResultStep;
class StepBar;

/// From a file to the base in four steps, freely back and forth: file, columns, check, result.
class ImportPage : public Page {
  Q_OBJECT
 public:
  ImportPage(Business& business, std::shared_ptr<ImportService> service, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext&) override {}
  /// `files` start at once.
  void open(const Target& target) override;
  void activate() override;
  QString closeQuestion() const override;
  ImportPresenter* presenter() { return &m_presenter; }

 protected:
  bool event(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  QWidget* makeFoot();
  QWidget* scrolled(QWidget* step);
  void connectPresenter();
  void connectSteps();
  void connectQueue();
  void placeQueue();
  void connectProblems();
  void makeKeys();
  void toNextProblem();
  bool mendKey(const QKeyEvent* event, bool act);
  void askWording();
  void askDuplicates();
  void showBusiness();
  void changeProfile(const std::function<void(BusinessProfile&)>& change);
  void paste();
  void showStep();
  void showCheck();
  void showProblems(ProblemsCard* card);
  void focusStep();
  void showFoot();
  void showJob();
  void announce(const QString& what, bool canCancel);
  void showError(const Error& error);
  void next();
  void back();
  void saveTemplate(const QString& target);
  void showLeftOut(const ImportEntry& entry);

  Business& m_business;
  ImportPresenter m_presenter;
  Latest<Result<ConsentTextBook>> m_texts;
  Latest<Result<int>> m_duplicates;
  Latest<Result<QList<RejectedRow>>> m_leftOut;
  StepBar* m_bar;
  MessageBar* m_message;
  JobPanel* m_job;
  QueueCard* m_queue;
  QPointer<Job> m_running;  // as the sidebar shows it
  QStackedWidget* m_stack;
  FileStep* m_file;
  ColumnsStep* m_columns;
  CheckStep* m_check;
  ResultStep* m_result;
  QWidget* m_foot = nullptr;
  QPushButton* m_back = nullptr;
  QPushButton* m_undo = nullptr;
  QPushButton* m_again = nullptr;
  QPushButton* m_clients = nullptr;
  QPushButton* m_next = nullptr;
  QTimer m_jobDelay;
};

}  // namespace retenta
