// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/goals/goalsdialog.h"

#include <algorithm>

#include <QComboBox>
#include <QDateEdit>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/overview/goals/goalwords.h"
#include "ui/segments/filtersentence.h"
#include "ui/segments/savedlist.h"
#include "ui/segments/segmentpicker.h"
#include "ui/text/errortext.h"
#include "ui/text/figurenames.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

Tone toneOf(GoalState state) {
  if (state == GoalState::Behind || state == GoalState::Missed) return Tone::Negative;
  if (state == GoalState::OnTrack || state == GoalState::Reached) return Tone::Positive;
  return Tone::Secondary;
}

}  // namespace

GoalBar::GoalBar(double progress, double due, GoalState state, QWidget* parent)
    : QWidget(parent),
      m_progress(std::clamp(progress, 0.0, 1.0)),
      m_due(std::clamp(due, 0.0, 1.0)),
      m_state(state) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize GoalBar::sizeHint() const { return {scaled(200), scaled(14)}; }

void GoalBar::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  const qreal thick = scaled(8);
  QRectF track(0, (height() - thick) / 2, width(), thick);
  p.setPen(Qt::NoPen);
  p.setBrush(t.surface2);
  p.drawRoundedRect(track, thick / 2, thick / 2);
  if (m_progress > 0) {
    const bool bad = m_state == GoalState::Behind || m_state == GoalState::Missed;
    p.setBrush(bad ? t.negative : t.positive);
    QRectF done = track;
    done.setWidth(std::max(thick, track.width() * m_progress));
    p.drawRoundedRect(done, thick / 2, thick / 2);
  }
  p.setPen(QPen(t.text, 2));
  const qreal x = std::clamp(m_due * width(), 1.0, width() - 1.0);
  p.drawLine(QPointF(x, 0), QPointF(x, height()));
}

GoalsDialog::GoalsDialog(Business& business, Day asOf, QWidget* parent)
    : QDialog(parent),
      m_business(business),
      m_asOf(asOf),
      m_list(new QVBoxLayout),
      m_saved(new SavedList(business, this)) {
  setWindowTitle(tr("Goals"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  auto* body = new QWidget;
  m_list->setContentsMargins(0, 0, scaled(4), 0);
  m_list->setSpacing(10);
  body->setLayout(m_list);
  auto* scroll = new QScrollArea;
  scroll->setWidgetResizable(true);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setWidget(body);
  column->addWidget(scroll, 1);
  column->addWidget(makeLine());
  column->addWidget(makeForm());
  auto* row = new QHBoxLayout;
  auto* close = makeButton(tr("Close"));
  row->addStretch();
  row->addWidget(close);
  column->addLayout(row);
  connect(close, &QPushButton::clicked, this, &QDialog::accept);
  connect(&business, &Business::plansChanged, this, &GoalsDialog::reload, Qt::QueuedConnection);
  connect(&business, &Business::dataChanged, this, &GoalsDialog::reload, Qt::QueuedConnection);
  resizeToRoom(this, 560, 620);
  reload();
}

QWidget* GoalsDialog::makeForm() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  m_formTitle = makeLabel({}, TextRole::Section);
  column->addWidget(m_formTitle);
  column->addLayout(makeFields());
  m_problem = makeLabel({}, TextRole::Secondary, Tone::Negative);
  m_problem->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_problem);
  m_save = makeButton({}, ButtonKind::Primary);
  m_save->setDefault(true);
  marksChange(m_save);
  m_leave = makeButton(tr("Leave it as it was"));
  auto* row = new QHBoxLayout;
  row->addWidget(m_save);
  row->addWidget(m_leave);
  row->addStretch();
  column->addLayout(row);
  connect(m_figure, &QComboBox::currentIndexChanged, this, &GoalsDialog::showUnit);
  connect(m_save, &QPushButton::clicked, this, &GoalsDialog::save);
  connect(m_leave, &QPushButton::clicked, this, [this] {
    leaveEdit();
    m_figure->setFocus();
  });
  showUnit();
  leaveEdit();
  return box;
}

QLayout* GoalsDialog::makeFields() {
  auto* form = new QFormLayout;
  form->setSpacing(8);
  const auto named = [](QWidget* field, const QString& name) { field->setAccessibleName(name); };
  m_figure = new QComboBox;
  for (const KpiFigure* figure : goalFigures())
    m_figure->addItem(figureName(figure->key()), figure->key());
  m_figure->setCurrentIndex(m_figure->findData(Goal().figure->key()));
  m_months = new QComboBox;
  for (const int months : {1, 3, 12})
    m_months->addItem(tr("of %n months", nullptr, months), months);
  m_target = new QLineEdit;
  m_unit = makeLabel({}, TextRole::Body, Tone::Secondary);
  m_deadline = new QDateEdit(toQDate(addMonths(m_asOf, 12)));
  m_deadline->setCalendarPopup(true);
  m_deadline->setMinimumDate(toQDate(m_asOf + 1));
  m_name = new QLineEdit;
  m_name->setMaxLength(200);
  m_name->setPlaceholderText(tr("as the figure is called"));
  m_whom = new SegmentPicker(tr("All clients"));
  connect(m_saved, &SavedList::changed, this,
          [this] { m_whom->setSaved(m_saved->segments(), m_business.ledger()->currency); });
  named(m_figure, tr("Figure"));
  named(m_months, tr("Of how many months"));
  named(m_target, tr("Target"));
  named(m_deadline, tr("Deadline"));
  named(m_name, tr("Name"));
  auto* what = new QHBoxLayout;
  what->addWidget(m_figure, 1);
  what->addWidget(m_months);
  form->addRow(tr("Figure"), what);
  form->addRow(tr("Whose"), m_whom);
  auto* target = new QHBoxLayout;
  target->addWidget(m_target);
  target->addWidget(m_unit, 1);
  form->addRow(tr("Target"), target);
  form->addRow(tr("Deadline"), m_deadline);
  form->addRow(tr("Name"), m_name);
  return form;
}

void GoalsDialog::showUnit() {
  const FigureUnit unit = goalFigure(m_figure->currentData().toString())->unit;
  m_unit->setText(unit == FigureUnit::Share   ? QStringLiteral("%")
                  : unit == FigureUnit::Money ? Formatters::sign(m_business.ledger()->currency)
                                              : QString());
}

void GoalsDialog::reload() {
  m_loading.ask(GoalService(m_business).lines(m_asOf),
                [this](const Result<std::vector<GoalLine>>& lines) {
                  if (!lines) return tell(errorSentence(lines.error()));
                  take(*lines);
                });
}

void GoalsDialog::take(const std::vector<GoalLine>& lines) {
  while (QLayoutItem* item = m_list->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  if (lines.empty()) {
    auto* none = makeLabel(tr("No goals yet. A goal names a figure, a target and a day; Retenta "
                              "shows how far it is and where it leads if it goes on so."),
                           TextRole::Body, Tone::Secondary);
    none->setWordWrap(true);
    m_list->addWidget(none);
  }
  for (const GoalLine& line : lines) m_list->addWidget(makeLineCard(line));
  m_list->addStretch();
}

QWidget* GoalsDialog::makeLineCard(const GoalLine& line) {
  const Formatters f;
  const Currency currency = m_business.ledger()->currency;
  auto* card = new Card;
  card->column()->setSpacing(4);
  auto* head = new QHBoxLayout;
  auto* title = makeLabel(goalwords::title(line.goal), TextRole::Strong);
  title->setWordWrap(true);
  head->addWidget(title, 1);
  head->addWidget(makeLabel(goalwords::state(line.outlook.state), TextRole::Strong,
                            toneOf(line.outlook.state)));
  card->column()->addLayout(head);
  const SegmentChoice whose{line.goal.segments, line.goal.saved};
  if (const QString name = segmentChoiceText(whose); !name.isEmpty()) {
    auto* whom = makeLabel(tr("Whose: %1").arg(name), TextRole::Secondary);
    whom->setWordWrap(true);
    whom->setToolTip(plainTip(filterSentence(whose.filter(), currency)));
    card->column()->addWidget(whom);
  }
  auto* way = makeLabel(goalwords::way(line.goal, currency, f), TextRole::Secondary);
  way->setWordWrap(true);
  card->column()->addWidget(way);
  card->column()->addWidget(
      new GoalBar(line.outlook.progress.value_or(0), line.outlook.due, line.outlook.state));
  auto* outlook =
      makeLabel(goalwords::outlook(line, currency, f), TextRole::Secondary, Tone::Secondary);
  outlook->setWordWrap(true);
  card->column()->addWidget(outlook);
  card->column()->addWidget(makeActions(line.goal));
  return card;
}

QWidget* GoalsDialog::makeActions(const Goal& goal) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  const QString title = goalwords::title(goal);
  auto* edit = makeButton(tr("Edit"), ButtonKind::Link);
  edit->setAccessibleName(tr("Change: %1").arg(title));
  auto* remove = makeButton(tr("Remove"), ButtonKind::Link);
  remove->setAccessibleName(tr("Remove: %1").arg(title));
  for (QPushButton* button : {edit, remove}) {
    marksChange(button);
    row->addWidget(button);
  }
  row->addStretch();
  connect(edit, &QPushButton::clicked, this, [this, goal] { this->edit(goal); });
  connect(remove, &QPushButton::clicked, this, [this, id = goal.id] { this->remove(id); });
  return box;
}

void GoalsDialog::tell(const QString& problem) {
  m_problem->setText(problem);
  m_problem->setVisible(!problem.isEmpty());
}

void GoalsDialog::edit(const Goal& goal) {
  m_edited = goal;
  m_formTitle->setText(tr("Change the goal “%1”").arg(goalwords::title(goal)));
  m_save->setText(tr("Save the goal"));
  m_leave->show();
  m_figure->setCurrentIndex(m_figure->findData(goal.figure->key()));
  if (m_months->findData(goal.months) < 0) {
    m_months->addItem(tr("of %n months", nullptr, goal.months), goal.months);
  }
  m_months->setCurrentIndex(m_months->findData(goal.months));
  m_whom->setChoice({goal.segments, goal.saved});
  m_target->setText(goalwords::targetText(goal, m_business.ledger()->currency));
  m_deadline->setMinimumDate(toQDate(goal.start + 1));
  m_deadline->setDate(toQDate(goal.deadline));
  m_name->setText(goal.name);
  tell({});
  m_target->setFocus();
  m_target->selectAll();
}

void GoalsDialog::leaveEdit() {
  m_edited.reset();
  m_formTitle->setText(tr("New goal"));
  m_save->setText(tr("Add goal"));
  m_leave->hide();
  m_deadline->setMinimumDate(toQDate(m_asOf + 1));
  m_target->clear();
  m_name->clear();
  m_whom->setChoice({});
  tell({});
}

// Nullopt, with the reason said, when the fields make no goal.
std::optional<Goal> GoalsDialog::typed() {
  Goal goal = m_edited.value_or(Goal());
  goal.figure = goalFigure(m_figure->currentData().toString());
  goal.months = m_months->currentData().toInt();
  goal.segments = m_whom->choice().cells;
  goal.saved = m_whom->choice().saved;
  if (!m_edited) goal.start = m_asOf;
  goal.deadline = fromQDate(m_deadline->date());
  goal.name = m_name->text().simplified();
  const auto target =
      goalwords::typedTarget(m_target->text(), *goal.figure, m_business.ledger()->currency);
  if (!target) {
    tell(tr("Type the target as a number."));
    m_target->setFocus();
    return std::nullopt;
  }
  goal.target = *target;
  return goal;
}

void GoalsDialog::save() {
  const auto goal = typed();
  if (!goal) return;
  const auto work = [business = &m_business, goal = *goal, changes = m_edited.has_value()] {
    GoalService service(*business);
    return changes ? service.editNow(goal) : service.addNow(goal);
  };
  m_saving.ask(m_business.async(work), [this](const Result<Goal>& saved) {
    if (saved) return leaveEdit();
    tell(errorSentence(saved.error()));
  });
}

void GoalsDialog::remove(qint64 id) {
  const auto work = [business = &m_business, id] { return GoalService(*business).removeNow(id); };
  m_removing.ask(m_business.async(work), [this](const Result<void>& removed) {
    tell(removed ? QString() : errorSentence(removed.error()));
  });
  if (m_edited && m_edited->id == id) leaveEdit();
}

}  // namespace retenta
