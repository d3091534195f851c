// SPDX-License-Identifier: GPL-3.0-or-later
// How the page shows and mends problems: a part of it.
#include <QFileInfo>
#include <QKeyEvent>
#include <QScrollArea>
#include <QStackedWidget>

#include "core/business/business.h"
#include "core/importing/importservice.h"
#include "ui/importing/checkstep.h"
#include "ui/importing/files/leftoutdialog.h"
#include "ui/importing/filestep.h"
#include "ui/importing/importpage.h"
#include "ui/importing/importwords.h"
#include "ui/importing/problems/problemscard.h"
#include "ui/importing/resultstep.h"

namespace retenta {

namespace {

using Step = ImportPresenter::Step;

}  // namespace

void ImportPage::connectProblems() {
  ImportPresenter* p = &m_presenter;
  connect(m_file, &FileStep::leftOutWanted, this, &ImportPage::showLeftOut);
  connect(m_check, &CheckStep::otherSourceWanted, p, [p] {
    ImportOptions options = p->plan()->options;
    options.source = importwords::otherSource(p->plan()->source);
    p->setOptions(options);
  });
  ProblemsCard* mending = m_check->problems();
  for (ProblemsCard* card : {mending, m_result->problems()}) {
    connect(card, &ProblemsCard::exportChosen, p, &ImportPresenter::exportProblems);
    card->setFinder([business = &m_business](ProblemListPtr list, ProblemSearch search) {
      return business->async([list = std::move(list), search = std::move(search)] {
        return findProblems(*list, search);
      });
    });
  }
  connect(mending, &ProblemsCard::mended, p, &ImportPresenter::mend);
  connect(mending, &ProblemsCard::undoWanted, p, &ImportPresenter::undoMend);
  connect(mending, &ProblemsCard::recordWanted, p, &ImportPresenter::loadRecord);
  connect(p, &ImportPresenter::recordLoaded, mending, &ProblemsCard::showRecord);
  connect(p, &ImportPresenter::rechecked, this, [this] {
    showCheck();
    showFoot();
  });
}

// The card may lie below the edge: a key that goes to it brings it into sight, its top at least.
void ImportPage::toNextProblem() {
  const bool result = m_presenter.step() == Step::Result;
  ProblemsCard* card = result ? m_result->problems() : m_check->problems();
  card->toNext();
  auto* area = qobject_cast<QScrollArea*>(m_stack->currentWidget());
  if (!area || !card->isVisible()) return;
  const int top = card->mapTo(area->widget(), QPoint()).y();
  area->ensureVisible(0, top + card->height(), 0, 0);
  area->ensureVisible(0, top, 0, 0);
}

void ImportPage::showLeftOut(const ImportEntry& entry) {
  const auto load = [business = &m_business, id = entry.id] {
    return ImportService::rejectedOf(*business, id);
  };
  m_leftOut.ask(m_business.async(load), [this, entry](const Result<QList<RejectedRow>>& rows) {
    if (!rows) return showError(rows.error());
    (new LeftOutDialog(QFileInfo(entry.file).fileName(), *rows, this))->open();
  });
}

void ImportPage::showCheck() {
  if (!m_presenter.dryRun()) return;
  m_check->setReport(*m_presenter.dryRun());
  showProblems(m_check->problems());
  m_check->problems()->setUndo(m_presenter.mends().canUndo());
}

void ImportPage::showProblems(ProblemsCard* card) {
  QStringList columns;
  for (const ImportColumn& column : m_presenter.plan()->columns)
    columns += importwords::columnName(column);
  card->setProblems(m_presenter.problems(), m_presenter.plan()->title(), columns);
}

bool ImportPage::mendKey(const QKeyEvent* event, bool act) {
  if (m_presenter.step() != Step::Check) return false;
  const bool undo = event->matches(QKeySequence::Undo) && m_presenter.mends().canUndo();
  const bool redo = event->matches(QKeySequence::Redo) && m_presenter.mends().canRedo();
  if (act && undo) m_presenter.undoMend();
  if (act && redo) m_presenter.redoMend();
  return undo || redo;
}

// While rows are being mended, Ctrl Z is about them and not about the base.
bool ImportPage::event(QEvent* event) {
  if (event->type() == QEvent::ShortcutOverride && mendKey(static_cast<QKeyEvent*>(event), false)) {
    event->accept();
    return true;
  }
  return Page::event(event);
}

}  // namespace retenta
