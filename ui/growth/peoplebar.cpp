// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/peoplebar.h"

#include "ui/growth/figuretable.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"

namespace retenta {

PeopleBar::PeopleBar(TableView* table, FigureTableModel* model, QWidget* parent)
    : QWidget(parent),
      m_table(table),
      m_model(model),
      m_name(makeLabel({}, TextRole::Body, Tone::Secondary)),
      m_list(makeButton({})),
      m_campaign(makeButton(tr("Create campaign"))) {
  auto* flow = new FlowLayout(this, scaled(12));
  m_name->setMinimumHeight(m_list->sizeHint().height());  // its text beside theirs
  flow->addWidget(m_name);
  flow->addWidget(m_list);
  flow->addWidget(m_campaign);
  const auto ask = [this](void (PeopleBar::*asked)(const CellPeople&)) {
    const CellPeople* people = chosen();
    if (people && people->count > 0) Q_EMIT(this->*asked)(*people);
  };
  connect(m_list, &QPushButton::clicked, this, [=] { ask(&PeopleBar::listRequested); });
  connect(m_campaign, &QPushButton::clicked, this, [=] { ask(&PeopleBar::campaignRequested); });
  connect(m_table, &TableView::opened, this, [=] { ask(&PeopleBar::listRequested); });
  connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
          &PeopleBar::refresh);
  refresh();
}

const CellPeople* PeopleBar::chosen() const { return m_model->peopleAt(m_table->currentIndex()); }

void PeopleBar::refresh() {
  const CellPeople* people = chosen();
  const qint64 count = people ? people->count : 0;
  const Formatters f;
  m_name->setText(
      people
          ? QStringLiteral("%1: %2").arg(m_model->nameOf(m_table->currentIndex()), f.clients(count))
          : tr("Choose a number with the arrows or the mouse: it opens its clients"));
  m_list->setText(count > 0 ? tr("Show %1").arg(f.count(count)) : tr("Show clients"));
  const QString why = people ? tr("There is nobody behind this number")
                             : tr("This cell counts no clients: choose another");
  m_list->setToolTip(count > 0 ? tr("List of these clients") : why);
  m_campaign->setToolTip(count > 0 ? tr("A campaign for these clients") : why);
  for (QPushButton* button : {m_list, m_campaign}) button->setEnabled(count > 0);
}

}  // namespace retenta
