// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/revenue/scenariobar.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QMenu>

#include "ui/revenue/revenuetexts.h"
#include "ui/text/terms.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

struct Choice {
  ModelSource source;
  QString name;
};

constexpr int sourceRole = Qt::UserRole;
constexpr int nameRole = Qt::UserRole + 1;

void fill(QComboBox& box, const std::vector<Choice>& choices, const RevenueTexts& texts,
          ModelSource current, const QString& currentName, bool before) {
  const QSignalBlocker quiet(&box);
  box.clear();
  for (const Choice& c : choices) {
    box.addItem(texts.nameOf(c.source, c.name, before));
    box.setItemData(box.count() - 1, static_cast<int>(c.source), sourceRole);
    box.setItemData(box.count() - 1, c.name, nameRole);
    const bool same =
        c.source == current && (c.source != ModelSource::Scenario || c.name == currentName);
    if (same) box.setCurrentIndex(box.count() - 1);
  }
}

// The list of one side; the present state is always in it, even when it has no name yet.
std::vector<Choice> choicesOf(const RevenueView& view, bool before) {
  std::vector<Choice> all;
  if (before && view.data) all.push_back({ModelSource::Data, {}});
  if (!before) all.push_back({ModelSource::Modest, {}});
  bool known = false;
  const QString& name = before ? view.plan.beforeName : view.plan.afterName;
  const ModelSource source = before ? view.plan.beforeSource : view.plan.afterSource;
  for (const Scenario& s : view.scenarios) {
    all.push_back({ModelSource::Scenario, s.name});
    known = known || s.name == name;
  }
  all.push_back({ModelSource::Example, {}});
  if (source == ModelSource::Typed) all.push_back({ModelSource::Typed, {}});
  if (source == ModelSource::Scenario && !known) all.push_back({source, name});
  if (source == ModelSource::Data && !view.data) all.push_back({source, {}});
  return all;
}

QWidget* group(std::initializer_list<QWidget*> parts) {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  for (QWidget* part : parts) row->addWidget(part);
  box->setFixedHeight(scaled(34));  // one line for fields, buttons and icons of different heights
  return box;
}

QComboBox* makePicker(const QString& name) {
  auto* box = new QComboBox;
  box->setAccessibleName(name);
  box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  box->setMinimumContentsLength(16);
  box->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
  return box;
}

}  // namespace

ScenarioBar::ScenarioBar(QWidget* parent)
    : QWidget(parent),
      m_before(makePicker(term(u"before"))),
      m_after(makePicker(term(u"after"))),
      m_save(makeButton(tr("Save scenario"))),
      m_reset(makeButton(tr("Reset"))),
      m_report(makeButton(tr("Show in report"), ButtonKind::Primary)),
      m_months(new Segmented(tr("Months ahead"))) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  auto* flow = new QWidget;
  auto* words = new FlowLayout(flow, 8);
  auto* before = makeLabel(term(u"before"), TextRole::Strong, Tone::Secondary);
  before->setBuddy(m_before);
  auto* after = makeLabel(term(u"after"), TextRole::Strong, Tone::Accent);
  after->setBuddy(m_after);
  auto* more = makeIconButton(QStringLiteral("more"), tr("More actions with scenarios"));
  // What belongs together wraps together.
  words->addWidget(group({before, m_before}));
  words->addWidget(group({after, m_after}));
  words->addWidget(group({m_save, m_reset, more}));
  row->addWidget(flow, 1);
  row->addWidget(group({m_months, m_report}), 0, Qt::AlignTop);
  marksChange(m_save);
  m_save->setToolTip(tr("Keep the values “after” under a name (Ctrl+S)"));
  m_reset->setToolTip(tr("All levers back to “before”"));
  for (const int months : {12, 24, 36})
    m_months->add(QString::number(months),
                  months == 12 ? Formatters().months(months) : QString::number(months));
  buildMenu();
  auto* menu = new QMenu(this);
  menu->addActions(commands());
  connect(more, &QToolButton::clicked, this,
          [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
  connect(m_before, &QComboBox::activated, this, [this](int i) {
    Q_EMIT beforeChosen(static_cast<ModelSource>(m_before->itemData(i, sourceRole).toInt()),
                        m_before->itemData(i, nameRole).toString());
  });
  connect(m_after, &QComboBox::activated, this, [this](int i) {
    Q_EMIT afterChosen(static_cast<ModelSource>(m_after->itemData(i, sourceRole).toInt()),
                       m_after->itemData(i, nameRole).toString());
  });
  connect(m_report, &QPushButton::clicked, this, &ScenarioBar::reportRequested);
  connect(m_save, &QPushButton::clicked, this, &ScenarioBar::askName);
  connect(m_reset, &QPushButton::clicked, this, &ScenarioBar::resetRequested);
  connect(m_months, &Segmented::chosen, this,
          [this](const QString& id) { Q_EMIT monthsChosen(id.toInt()); });
}

void ScenarioBar::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  // On a small window the row stays one line; the "⋯" menu has the command always.
  m_report->setVisible(width() >= scaled(1000));
}

void ScenarioBar::buildMenu() {
  m_toReport = new QAction(tr("Show in report"), this);
  connect(m_toReport, &QAction::triggered, this, &ScenarioBar::reportRequested);
  m_fromData = new QAction(tr("Set “before” from my data"), this);
  m_rename = new QAction(tr("Rename scenario…"), this);
  m_remove = new QAction(tr("Delete scenario"), this);
  connect(m_fromData, &QAction::triggered, this,
          [this] { Q_EMIT beforeChosen(ModelSource::Data, {}); });
  marksChange(m_rename);
  marksChange(m_remove);
  connect(m_rename, &QAction::triggered, this, &ScenarioBar::askRename);
  connect(m_remove, &QAction::triggered, this, [this] {
    if (const Scenario* s = chosenScenario()) Q_EMIT removeRequested(s->id);
  });
}

QList<QAction*> ScenarioBar::commands() const {
  return {m_fromData, m_toReport, m_rename, m_remove};
}

void ScenarioBar::show(const RevenueView& view, bool readOnly) {
  m_view = view;
  const RevenueTexts texts(view);
  const ModelPlan& plan = view.plan;
  fill(*m_before, choicesOf(view, true), texts, plan.beforeSource, plan.beforeName, true);
  fill(*m_after, choicesOf(view, false), texts, plan.afterSource, plan.afterName, false);
  m_months->setCurrent(QString::number(plan.months));
  m_save->setEnabled(!readOnly);
  if (readOnly) m_save->setToolTip(tr("This base is open for reading only"));
  m_fromData->setEnabled(view.data.has_value());
  m_fromData->setToolTip(view.data ? QString()
                                   : tr("There is no whole month of purchases yet: import them"));
  const bool chosen = chosenScenario() && !readOnly;
  m_rename->setEnabled(chosen);
  m_remove->setEnabled(chosen);
  const QString reason = chosen ? QString() : tr("Choose a saved scenario in “After” first");
  m_rename->setToolTip(reason);
  m_remove->setToolTip(reason);
}

const Scenario* ScenarioBar::chosenScenario() const {
  if (m_view.plan.afterSource != ModelSource::Scenario) return nullptr;
  for (const Scenario& s : m_view.scenarios)
    if (s.name == m_view.plan.afterName) return &s;
  return nullptr;
}

void ScenarioBar::ask(const QString& title, const QString& text,
                      const std::function<void(QString)>& then) {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(title);
  dialog->setLabelText(tr("Name of the scenario"));
  dialog->setTextValue(text);
  dialog->setOkButtonText(tr("Save"));
  dialog->setCancelButtonText(tr("Cancel"));
  connect(dialog, &QInputDialog::textValueSelected, this, then);
  dialog->open();
}

void ScenarioBar::askName() {
  const QString name = m_view.plan.afterName.isEmpty() ? tr("My scenario") : m_view.plan.afterName;
  ask(tr("Save scenario"), name, [this](const QString& typed) { Q_EMIT saveRequested(typed); });
}

void ScenarioBar::askRename() {
  const Scenario* chosen = chosenScenario();
  if (!chosen) return;
  ask(tr("Rename scenario"), chosen->name,
      [this, id = chosen->id](const QString& typed) { Q_EMIT renameRequested(id, typed); });
}

}  // namespace retenta
