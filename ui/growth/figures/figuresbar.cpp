// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figuresbar.h"

#include <algorithm>

#include <QComboBox>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>

#include "ui/growth/growthtables.h"
#include "ui/segments/savedlist.h"
#include "ui/segments/segmentpicker.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/calendarpopup.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

FiguresBar::FiguresBar(Business& business, QWidget* parent)
    : QWidget(parent),
      m_saved(new SavedList(business, this)),
      m_segment(new SegmentPicker(tr("All segments"))),
      m_source(new QComboBox),
      m_strategy(makeButton({})),
      m_readOnly(business.readOnly()) {
  connect(m_saved, &SavedList::changed, this, [this, currency = business.profile().currency] {
    m_segment->setSaved(m_saved->segments(), currency);
  });
  connect(m_segment, &SegmentPicker::chosen, this, &FiguresBar::tellScope);
  m_source->setAccessibleName(tr("From which source"));
  m_source->addItem(tr("All sources"));
  auto* flow = new FlowLayout(this, scaled(12));
  flow->addWidget(m_segment);
  flow->addWidget(m_source);
  flow->addWidget(m_strategy);
  connect(m_source, &QComboBox::currentIndexChanged, this, &FiguresBar::tellScope);
  connect(m_strategy, &QPushButton::clicked, this, &FiguresBar::openMenu);
  setStarted({}, false, 0);
}

void FiguresBar::setSources(const QStringList& sources) {
  QStringList offered;
  for (int i = 1; i < m_source->count(); ++i) offered += m_source->itemData(i).toString();
  if (sources == offered) return;
  const QSignalBlocker quiet(m_source);
  const QVariant chosen = m_source->currentIndex() > 0 ? m_source->currentData() : QVariant();
  while (m_source->count() > 1) m_source->removeItem(1);
  for (const QString& name : sources) m_source->addItem(growthwords::sourceName(name), name);
  m_source->setCurrentIndex(chosen.isValid() ? std::max(m_source->findData(chosen), 0) : 0);
}

void FiguresBar::setStarted(std::optional<Day> started, bool compared, Day asOf) {
  m_started = started;
  m_compared = compared;
  m_asOf = asOf;
  m_strategy->setText(started ? tr("Strategy started %1").arg(Formatters().date(*started))
                              : tr("Mark the start of a strategy…"));
  m_strategy->setEnabled(started || !m_readOnly);
  m_strategy->setToolTip(
      started ? tr("Compare before and after it, move or remove the mark")
      : m_readOnly
          ? tr("The base is open for reading")
          : tr("The day on which work on retention began: figures before and after are compared"));
}

void FiguresBar::tellScope() {
  KpiScope scope;
  scope.segments = m_segment->choice().cells;
  if (m_segment->choice().saved) scope.filter = m_segment->choice().saved->filter;
  if (m_source->currentIndex() > 0) scope.source = m_source->currentData().toString();
  Q_EMIT scopeChosen(scope);
}

void FiguresBar::openMenu() {
  if (!m_started) {
    askDay();
    return;
  }
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  QAction* compare = menu->addAction(tr("Compare since it with as long before"));
  compare->setCheckable(true);
  compare->setChecked(m_compared);
  compare->setEnabled(*m_started <= m_asOf);
  connect(compare, &QAction::triggered, this, &FiguresBar::sinceStrategyChosen);
  menu->addSeparator();
  QAction* move = menu->addAction(tr("Another day…"), this, &FiguresBar::askDay);
  QAction* remove =
      menu->addAction(tr("Remove the mark"), this, [this] { Q_EMIT startedChosen(std::nullopt); });
  for (QAction* change : {move, remove}) change->setEnabled(!m_readOnly);
  menu->popup(m_strategy->mapToGlobal(QPoint(0, m_strategy->height())));
}

void FiguresBar::askDay() {
  openCalendar(m_strategy, m_started.value_or(m_asOf), m_asOf,
               [this](Day day) { Q_EMIT startedChosen(day); });
}

}  // namespace retenta
