// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deleted/historypanel.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/text/undotext.h"
#include "ui/theme/look.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int undoneRole = Qt::UserRole + 1;

}  // namespace

HistoryPanel::HistoryPanel(Business& business, QWidget* parent)
    : QDialog(parent),
      m_business(business),
      m_list(new QTreeWidget(this)),
      m_empty(makeLabel({}, TextRole::Body, Tone::Normal, this)),
      m_answer(makeLabel({}, TextRole::Body, Tone::Normal, this)),
      m_undo(new QPushButton(tr("Undo up to here"), this)),
      m_skip(new QPushButton(tr("Skip the step"), this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Undo history"));
  resizeToRoom(this, 640, 460);
  m_list->setAccessibleName(tr("Undo history"));
  m_list->setHeaderLabels({tr("Step"), tr("When"), tr("State")});
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setMinimumSectionSize(scaled(96));  // a title is never cut
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_list->header()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignTop);
  m_empty->setText(tr("Nothing was changed yet: the last 100 steps are listed here."));
  m_answer->setAccessibleName(tr("Result"));
  m_answer->setWordWrap(true);
  m_answer->hide();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  buttons->addButton(m_undo, QDialogButtonBox::ActionRole);
  buttons->addButton(m_skip, QDialogButtonBox::ActionRole);
  m_skip->hide();  // the box shows what it takes in
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(m_empty, 1);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_answer);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(m_undo, &QPushButton::clicked, this, &HistoryPanel::undoUpToHere);
  connect(m_skip, &QPushButton::clicked, this, &HistoryPanel::skip);
  connect(m_list, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem* item) {
    m_undo->setEnabled(item && !item->data(0, undoneRole).toBool() && !m_business.readOnly());
  });
  connect(&business, &Business::undoChanged, this, &HistoryPanel::refresh);
  fill({});
  refresh();
}

void HistoryPanel::say(const QString& text) {
  m_answer->setText(text);
  m_answer->setVisible(!text.isEmpty());
}

void HistoryPanel::refresh() {
  const auto work = [business = &m_business] { return business->historyNow(); };
  m_listing.ask(m_business.async(work), [this](const Result<std::vector<HistoryStep>>& steps) {
    if (steps)
      fill(*steps);
    else
      say(errorSentence(steps.error()));
  });
}

void HistoryPanel::fill(const std::vector<HistoryStep>& steps) {
  const Formatters format(Language::current());
  m_list->clear();
  QTreeWidgetItem* next = nullptr;  // what Ctrl Z would take
  for (const HistoryStep& step : steps) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(step.atMs);
    auto* item = new QTreeWidgetItem(
        m_list, {undoStepText(step.name.kind, step.name.args),
                 format.date(fromQDate(at.date())) + at.toString(QStringLiteral("  HH:mm")),
                 step.undone ? tr("undone") : QString()});
    item->setData(0, idRole, step.id);
    item->setData(0, undoneRole, step.undone);
    if (!next && !step.undone) next = item;
  }
  m_list->setVisible(!steps.empty());
  m_empty->setVisible(steps.empty());
  m_list->setCurrentItem(next);
  m_undo->setEnabled(next && !m_business.readOnly());
}

void HistoryPanel::undoUpToHere() {
  const QTreeWidgetItem* item = m_list->currentItem();
  if (!item || m_undoing.busy() || m_skipping.busy()) return;
  const qint64 step = item->data(0, idRole).toLongLong();
  m_undo->setEnabled(false);
  m_skip->hide();
  const auto work = [business = &m_business, step] { return business->undoUpToNow(step); };
  m_undoing.ask(m_business.async(work), [this](const Result<Business::Rewound>& done) {
    if (!done) {
      say(errorSentence(done.error()));
      return;
    }
    QStringList said;
    if (done->steps > 0) said += tr("Undone: %n step(s).", nullptr, done->steps);
    if (done->stopped) said += errorSentence(*done->stopped);
    m_skip->setVisible(done->stopped && done->stopped->code == ErrorCode::UndoConflict);
    say(said.join(QLatin1Char(' ')));
    refresh();
  });
}

void HistoryPanel::skip() {
  if (m_skipping.busy() || m_undoing.busy()) return;
  const auto work = [business = &m_business] { return business->skipNow(false); };
  m_skipping.ask(m_business.async(work), [this](const Result<UndoName>& skipped) {
    m_skip->hide();
    say(skipped ? tr("Skipped: %1. What it changed stays.")
                      .arg(undoStepText(skipped->kind, skipped->args))
                : errorSentence(skipped.error()));
    refresh();
  });
}

}  // namespace retenta
