// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/flowpanel.h"

#include <algorithm>

#include <QButtonGroup>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/rfm/migration/flowbutton.h"
#include "ui/rfm/migration/migrationwords.h"
#include "ui/rfm/panelbody.h"
#include "ui/rfm/rfmwords.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

QLabel* heading(const QString& text) {
  auto* label = makeLabel(text, TextRole::Strong);
  label->setWordWrap(true);
  return label;
}

QVBoxLayout* listColumn() {
  auto* column = new QVBoxLayout;
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  return column;
}

}  // namespace

FlowPanel::FlowPanel(QWidget* parent)
    : QFrame(parent),
      m_glyph(new PictureLabel(scaled(14))),
      m_title(makeLabel({}, TextRole::Title)),
      m_summary(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_cameTitle(heading({})),
      m_leftTitle(heading({})),
      m_came(listColumn()),
      m_left(listColumn()),
      m_meaning(makeLabel({}, TextRole::Secondary)),
      m_group(new QButtonGroup(this)),
      m_campaign(makeButton(tr("Create campaign"), ButtonKind::Primary)),
      m_list(makeButton({})) {
  setProperty("kind", QStringLiteral("card"));
  setProperty("pane", true);  // of F6
  setAccessibleName(tr("Moves of the chosen segment"));
  m_summary->setWordWrap(true);
  m_meaning->setWordWrap(true);
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(scaled(16), scaled(14), scaled(12), scaled(8));
  column->setSpacing(scaled(6));
  column->addWidget(makeHead());
  column->addWidget(m_summary);
  column->addSpacing(scaled(4));
  column->addWidget(m_cameTitle);
  column->addLayout(m_came);
  column->addSpacing(scaled(4));
  column->addWidget(m_leftTitle);
  column->addLayout(m_left);
  column->addWidget(makeLine());
  column->addWidget(heading(tr("What it means")));
  column->addWidget(m_meaning);
  column->addStretch();
  fillPanel(this, body, makeButtons());
  connect(m_group, &QButtonGroup::buttonClicked, this, [this](QAbstractButton* button) {
    Q_EMIT flowChosen(qobject_cast<FlowButton*>(button)->flow());
  });
}

QWidget* FlowPanel::makeHead() {
  m_close = makeIconButton(QStringLiteral("close"), tr("Close the panel (Esc)"));
  connect(m_close, &QToolButton::clicked, this, &FlowPanel::closed);
  return makePanelHead(m_glyph, m_title, m_close);
}

QWidget* FlowPanel::makeButtons() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(14));
  row->setSpacing(scaled(8));
  row->addWidget(m_campaign, 2);
  row->addWidget(m_list, 1);
  connect(m_campaign, &QPushButton::clicked, this, &FlowPanel::campaignRequested);
  connect(m_list, &QPushButton::clicked, this, &FlowPanel::listRequested);
  return box;
}

// Lines are used again, so that the keyboard stays where it is while another one is chosen.
void FlowPanel::fill(QVBoxLayout* column, QLabel* title, const MigrationView& view, Segment segment,
                     bool arriving, MigrationMeasure measure) {
  const Formatters f;
  const Migration& migration = view.migration;
  const auto flows = arriving ? flowsInto(migration, segment) : flowsOut(migration, segment);
  const Move sum = arriving ? migration.came(segment) : migration.left(segment);
  const QString size = migrationwords::sizeText(migration, sum, arriving, measure, f);
  title->setText(arriving ? tr("Where from: %1").arg(size) : tr("Where to: %1").arg(size));
  title->setVisible(!flows.empty());
  while (column->count() > static_cast<int>(flows.size())) {
    QLayoutItem* item = column->takeAt(column->count() - 1);
    m_group->removeButton(qobject_cast<QAbstractButton*>(item->widget()));
    delete item->widget();
    delete item;
  }
  qint64 largest = 1;
  for (const Flow& flow : flows)
    largest = std::max(largest, migrationwords::sizeOf(flow.move, arriving, measure));
  for (std::size_t i = 0; i < flows.size(); ++i) {
    const Flow& flow = flows[i];
    auto* item = column->itemAt(static_cast<int>(i));
    auto* button = item ? qobject_cast<FlowButton*>(item->widget()) : new FlowButton;
    if (!item) {
      column->addWidget(button);
      m_group->addButton(button);
    }
    const qint64 own = migrationwords::sizeOf(flow.move, arriving, measure);
    button->setFlow({flow.from, flow.to}, arriving,
                    migrationwords::sizeText(migration, flow.move, arriving, measure, f),
                    static_cast<double>(own) / static_cast<double>(largest));
  }
}

void FlowPanel::setCell(const MigrationView& view, Segment segment,
                        const std::optional<FlowChoice>& flow, MigrationMeasure measure) {
  const Formatters f;
  const Migration& migration = view.migration;
  m_glyph->setVisible(segmentInfo(segment).span > 0);
  if (segmentInfo(segment).span > 0) m_glyph->setGlyph(rfmwords::familyOf(segment));
  m_title->setText(rfmwords::name(segment));
  m_summary->setText(
      tr("%1, %2. Came %3, left %4.")
          .arg(migrationwords::beforeAfter(migration, segment, measure, f),
               migrationwords::span(migration.dates, f),
               migrationwords::sizeText(migration, migration.came(segment), true, measure, f),
               migrationwords::sizeText(migration, migration.left(segment), false, measure, f)));
  fill(m_came, m_cameTitle, view, segment, true, measure);
  fill(m_left, m_leftTitle, view, segment, false, measure);
  for (QAbstractButton* button : m_group->buttons()) {
    const auto* line = qobject_cast<FlowButton*>(button);
    button->setChecked(flow && line->flow() == *flow);
    button->update();
  }
  m_meaning->setText(flow ? migrationwords::meaning(view, *flow, f).join(QLatin1Char('\n'))
                          : tr("Nobody came here or left."));
  const qint64 people = flow ? migration.move(flow->from, flow->to).clients : 0;
  m_list->setText(tr("These %1").arg(f.count(people)));
  m_list->setToolTip(tr("List of these clients"));
  m_list->setEnabled(people > 0);
  m_campaign->setEnabled(people > 0);
  m_campaign->setToolTip(people > 0 ? tr("A campaign for the people of the chosen line")
                                    : tr("Nobody came here or left."));
  QWidget* before = m_close;
  for (QVBoxLayout* column : {m_came, m_left}) {
    for (int i = 0; i < column->count(); ++i) {
      setTabOrder(before, column->itemAt(i)->widget());
      before = column->itemAt(i)->widget();
    }
  }
  setTabOrder(before, m_campaign);
  setTabOrder(m_campaign, m_list);
}

void FlowPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT closed();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace retenta
