// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/rfmtoolbar.h"

#include <QHBoxLayout>
#include <QMenu>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/calendarpopup.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

const QString matrixView = QStringLiteral("matrix");
const QString tableView = QStringLiteral("table");

QWidget* grouped(const QString& text, QWidget* control) {
  auto* group = new QWidget;
  auto* row = new QHBoxLayout(group);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(8));
  row->addWidget(makeLabel(text, TextRole::Body, Tone::Secondary));
  row->addWidget(control);
  return group;
}

}  // namespace

RfmToolbar::RfmToolbar(QWidget* parent)
    : QWidget(parent),
      m_view(new Segmented(tr("View"))),
      m_measure(new Segmented(tr("What the cells show"))),
      m_compare(makeButton({})),
      m_timeline(makeIconButton(QStringLiteral("play"), tr("Over time"))),
      m_thresholds(makeButton(tr("Thresholds…"))) {
  m_view->add(matrixView, tr("Matrix"));
  m_view->add(tableView, tr("Table"));
  m_view->add(QStringLiteral("migration"), tr("Migration"));
  m_measure->add(QStringLiteral("segment"), tr("Segment"));
  m_measure->add(QStringLiteral("clients"), tr("Clients"));
  m_measure->add(QStringLiteral("revenue"), term(u"revenue"));
  m_measure->add(QStringLiteral("check"), term(u"average_check"));
  m_compare->setLayoutDirection(Qt::RightToLeft);  // the arrow stands after the date
  m_compare->setIconSize(QSize(scaled(12), scaled(12)));
  m_thresholds->setToolTip(tr("Bounds of the matrix (Ctrl+T)"));

  auto* groups = new QWidget;
  auto* flow = new FlowLayout(groups, scaled(12));
  m_measureGroup = grouped(tr("Show"), m_measure);
  flow->addWidget(m_view);
  flow->addWidget(m_measureGroup);
  flow->addWidget(grouped(tr("Compare with"), m_compare));
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(scaled(12));
  row->addWidget(groups, 1);
  row->addWidget(m_timeline, 0, Qt::AlignTop);
  row->addWidget(m_thresholds, 0, Qt::AlignTop);

  connect(m_view, &Segmented::chosen, this, &RfmToolbar::viewChosen);
  connect(m_measure, &Segmented::chosen, this, &RfmToolbar::chooseMeasure);
  connect(m_compare, &QPushButton::clicked, this, &RfmToolbar::openComparison);
  connect(m_thresholds, &QPushButton::clicked, this, &RfmToolbar::thresholdsRequested);
  connect(m_timeline, &QToolButton::clicked, this, &RfmToolbar::timelineRequested);
}

QString RfmToolbar::view() const { return m_view->current(); }

QString RfmToolbar::measure() const { return m_measure->current(); }

void RfmToolbar::chooseMeasure(const QString& id) {
  const QStringList ids{QStringLiteral("segment"), QStringLiteral("clients"),
                        QStringLiteral("revenue"), QStringLiteral("check")};
  if (!ids.contains(id)) return;
  m_measure->setCurrent(id);
  Q_EMIT measureChosen(static_cast<MatrixMeasure>(ids.indexOf(id)));
}

void RfmToolbar::setView(const QString& id) {
  m_view->setCurrent(id);
  m_measureGroup->setEnabled(id == matrixView);
}

void RfmToolbar::setComparison(std::optional<Day> day, int months, const QList<Choice>& choices,
                               Day asOf) {
  m_day = day;
  m_months = months;
  m_choices = choices;
  m_asOf = asOf;
  m_compare->setIcon(makeIcon(QStringLiteral("chevron-down"), tokensOf(this).text2));
  setTrial(false);
}

void RfmToolbar::setTrial(bool trial) {
  const QString with = trial   ? tr("stored bounds")
                       : m_day ? Formatters().date(*m_day)
                               : tr("nothing");
  m_compare->setEnabled(!trial);
  if (m_compare->text() == with) return;
  m_compare->setText(with);
  m_compare->setAccessibleName(tr("Compare with %1").arg(with));
  updateGeometry();
}

void RfmToolbar::openComparison() {
  const Formatters f;
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  for (const Choice& choice : m_choices) {
    auto* action = menu->addAction(
        tr("%1 · %n months earlier", nullptr, choice.months).arg(f.date(choice.day)));
    action->setCheckable(true);
    action->setChecked(choice.months == m_months);
    const int months = choice.months;
    connect(action, &QAction::triggered, this,
            [this, months] { Q_EMIT compareMonthsChosen(months); });
  }
  menu->addSeparator();
  auto* other = menu->addAction(tr("Another date…"));
  other->setCheckable(true);
  other->setChecked(m_months == 0);
  const auto pickDay = [this] {
    openCalendar(m_compare, m_day.value_or(m_asOf), m_asOf,
                 [this](Day day) { Q_EMIT compareDayChosen(day); });
  };
  connect(other, &QAction::triggered, this, pickDay, Qt::QueuedConnection);
  auto* none = menu->addAction(tr("Compare with nothing"));
  none->setCheckable(true);
  none->setChecked(m_months < 0);
  connect(none, &QAction::triggered, this, [this] { Q_EMIT compareMonthsChosen(-1); });
  menu->popup(m_compare->mapToGlobal(QPoint(0, m_compare->height() + 4)));
}

}  // namespace retenta
