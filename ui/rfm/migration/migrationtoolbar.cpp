// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationtoolbar.h"

#include <QHBoxLayout>
#include <QToolButton>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/icons.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/calendarpopup.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

const QString matrixPage = QStringLiteral("rfm");
const QString migrationPage = QStringLiteral("migration");
const QString people = QStringLiteral("people");
const QString revenue = QStringLiteral("revenue");

}  // namespace

MigrationToolbar::MigrationToolbar(QWidget* parent)
    : QWidget(parent),
      m_page(new Segmented(tr("Page"))),
      m_from(makeButton({})),
      m_to(makeButton({})),
      m_back(makeIconButton(QStringLiteral("chevron-left"), tr("Earlier (Ctrl+Left)"))),
      m_on(makeIconButton(QStringLiteral("chevron-right"), tr("Later (Ctrl+Right)"))),
      m_measure(new Segmented(tr("What is counted"))),
      m_view(new Segmented(tr("View"))) {
  m_page->add(matrixPage, tr("Matrix"));
  m_page->add(migrationPage, tr("Migration"));
  m_page->setCurrent(migrationPage);
  m_measure->add(people, tr("People"));
  m_measure->add(revenue, term(u"revenue"));
  m_view->add(QStringLiteral("map"), tr("Map"));
  m_view->add(QStringLiteral("table"), tr("Table"));

  auto* dates = new QWidget;
  auto* line = new QHBoxLayout(dates);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(scaled(6));
  line->addWidget(m_back);
  line->addWidget(makeLabel(tr("From"), TextRole::Body, Tone::Secondary));
  line->addWidget(m_from);
  line->addWidget(makeLabel(tr("to"), TextRole::Body, Tone::Secondary));
  line->addWidget(m_to);
  auto* swap = makeIconButton(QStringLiteral("swap"), tr("Swap the dates"));
  connect(swap, &QToolButton::clicked, this, &MigrationToolbar::swapRequested);
  line->addWidget(swap);
  line->addWidget(m_on);
  auto* flow = new FlowLayout(this, scaled(12));
  flow->addWidget(m_page);
  flow->addWidget(dates);
  flow->addWidget(m_measure);
  flow->addWidget(m_view);

  connect(m_page, &Segmented::chosen, this, [this](const QString& id) {
    m_page->setCurrent(migrationPage);  // what stands here when this page is come back to
    if (id == matrixPage) Q_EMIT matrixRequested();
  });
  connect(m_back, &QToolButton::clicked, this, [this] { Q_EMIT shiftRequested(-1); });
  connect(m_on, &QToolButton::clicked, this, [this] { Q_EMIT shiftRequested(1); });
  connect(m_measure, &Segmented::chosen, this, &MigrationToolbar::chooseMeasure);
  connect(m_view, &Segmented::chosen, this, &MigrationToolbar::viewChosen);
  connect(m_from, &QPushButton::clicked, this, [this] {
    openCalendar(m_from, m_dates.from, m_asOf, [this](Day day) {
      Q_EMIT datesChosen({day, m_dates.to});
    });
  });
  connect(m_to, &QPushButton::clicked, this, [this] {
    openCalendar(m_to, m_dates.to, m_asOf, [this](Day day) {
      Q_EMIT datesChosen({m_dates.from, day});
    });
  });
}

void MigrationToolbar::setDates(const MigrationDates& dates, Day asOf, bool canShiftOn) {
  const Formatters f;
  m_dates = dates;
  m_asOf = asOf;
  m_from->setText(f.date(dates.from));
  m_from->setAccessibleName(tr("From %1").arg(f.date(dates.from)));
  m_to->setText(f.date(dates.to));
  m_to->setAccessibleName(tr("To %1").arg(f.date(dates.to)));
  m_on->setEnabled(canShiftOn);
  m_on->setToolTip(canShiftOn ? tr("Later (Ctrl+Right)")
                              : tr("The later day is the as-of day already"));
  updateGeometry();
}

void MigrationToolbar::setView(const QString& id) { m_view->setCurrent(id); }

QString MigrationToolbar::view() const { return m_view->current(); }

QString MigrationToolbar::measure() const { return m_measure->current(); }

void MigrationToolbar::chooseMeasure(const QString& id) {
  if (id != people && id != revenue) return;
  m_measure->setCurrent(id);
  Q_EMIT measureChosen(id == people ? MigrationMeasure::People : MigrationMeasure::Revenue);
}

}  // namespace retenta
