// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figuredetail.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include "ui/charts/chartview.h"
#include "ui/growth/figures/figurewords.h"
#include "ui/text/figurenames.h"
#include "ui/widgets/parts/pageparts.h"

namespace retenta {

namespace {

constexpr int chartHeight = 150;

QLabel* words(TextRole role, Tone tone) {
  auto* label = makeLabel({}, role, tone);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse);
  return label;
}

}  // namespace

FigureDetail::FigureDetail(QWidget* parent)
    : Card(parent),
      m_title(words(TextRole::Section, Tone::Normal)),
      m_definition(words(TextRole::Secondary, Tone::Secondary)),
      m_formula(words(TextRole::Strong, Tone::Normal)),
      m_unit(words(TextRole::Caption, Tone::Secondary)),
      m_chart(new ChartView),
      m_whom(new QComboBox),
      m_list(makeButton({})),
      m_campaign(makeButton(tr("Create campaign"), ButtonKind::Primary)) {
  setProperty("pane", true);  // of F6
  setAccessibleName(tr("What stands behind the figure"));
  m_whom->setAccessibleName(tr("Clients behind the figure"));
  m_whom->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_whom->setMinimumContentsLength(8);
  m_chart->setMinimumHeight(scaled(chartHeight));
  column()->setSpacing(scaled(8));
  auto* head = new QHBoxLayout;
  head->addWidget(m_title, 1);
  head->addWidget(makeChartButton(m_chart->menu()), 0, Qt::AlignTop);
  column()->addLayout(head);
  for (QWidget* widget : std::initializer_list<QWidget*>{m_definition, m_formula, m_unit})
    column()->addWidget(widget);
  column()->addWidget(m_chart, 1);
  column()->addWidget(m_whom);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(scaled(8));
  buttons->addWidget(m_list);
  buttons->addWidget(m_campaign, 1);
  column()->addLayout(buttons);
  connect(m_whom, &QComboBox::currentIndexChanged, this, &FigureDetail::takePeople);
  connect(m_list, &QPushButton::clicked, this, [this] { Q_EMIT listRequested(people()); });
  connect(m_campaign, &QPushButton::clicked, this, [this] { Q_EMIT campaignRequested(people()); });
}

KpiPeople FigureDetail::people() const {
  return static_cast<KpiPeople>(m_whom->currentData().toInt());
}

void FigureDetail::setFigure(const KpiFigure& figure, const FiguresAnswer& answer) {
  const Formatters f;
  const KpiSheet& now = answer.kpis.lines.front().now;
  const ChartSpec spec = figurewords::chart(figure, answer, f);
  m_title->setText(spec.title);
  m_definition->setText(figurewords::definition(figure, answer.kpis.rule, f));
  m_formula->setText(figurewords::formula(figure, now, answer.kpis.currency, f));
  m_formula->setVisible(m_formula->text().contains(QLatin1Char('=')));  // a count has none
  m_unit->setText(spec.subtitle);
  m_chart->setSpec(spec);
  m_sizes = answer.kpis.lines.front().people;
  const std::vector<KpiPeople> groups = figurewords::peopleOf(figure);
  {
    const QSignalBlocker quiet(m_whom);
    m_whom->clear();
    for (const KpiPeople people : groups) {
      m_whom->addItem(QStringLiteral("%1: %2").arg(figurePeopleName(kpiPeopleId(people)),
                                                   f.count(sizeOf(m_sizes, people))),
                      static_cast<int>(people));
    }
  }
  takePeople();
}

void FigureDetail::takePeople() {
  const qint64 count = sizeOf(m_sizes, people());
  const QString why = count > 0 ? QString() : tr("There is nobody behind this figure");
  m_whom->setToolTip(plainTip(m_whom->currentText()));
  m_list->setText(tr("Show %1").arg(Formatters().count(count)));
  m_list->setToolTip(count > 0 ? tr("List of these clients") : why);
  m_campaign->setToolTip(count > 0 ? tr("A campaign for these clients") : why);
  for (QPushButton* button : {m_list, m_campaign}) button->setEnabled(count > 0);
}

}  // namespace retenta
