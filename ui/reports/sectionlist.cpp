// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/sectionlist.h"

#include <QKeyEvent>

#include "ui/reports/paper/reporttexts.h"
#include "ui/reports/sectiondelegate.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int sectionRole = Qt::UserRole;
constexpr int wantedRole = Qt::UserRole + 1;  // ticked by the user, kept while there is no data

ReportSection sectionOf(const QListWidgetItem* item) {
  return static_cast<ReportSection>(item->data(sectionRole).toInt());
}

}  // namespace

SectionList::SectionList(QWidget* parent) : QListWidget(parent) {
  setAccessibleName(tr("Sections of the report"));
  setDragDropMode(QAbstractItemView::InternalMove);
  setDefaultDropAction(Qt::MoveAction);
  setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  setItemDelegate(new SectionDelegate(this));
  setResizeMode(QListView::Adjust);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  for (const ReportSection section : allReportSections) {
    auto* item = new QListWidgetItem(this);
    item->setData(sectionRole, static_cast<int>(section));
    item->setData(wantedRole, true);
    write(item, std::nullopt);
  }
  setCurrentRow(0);
  connect(this, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
    if (!(item->flags() & Qt::ItemIsUserCheckable)) return;
    const bool ticked = item->checkState() == Qt::Checked;
    if (item->data(wantedRole).toBool() == ticked) return;
    const QSignalBlocker quiet(this);
    item->setData(wantedRole, ticked);
    blockSignals(false);
    Q_EMIT chosenChanged();
  });
}

void SectionList::write(QListWidgetItem* item, const std::optional<ReportGap>& gap) {
  const Language language = Language::current();
  Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemIsEnabled;
  if (gap) {
    const QString reason = gapReason(*gap, language);
    item->setData(SectionDelegate::reasonRole, reason);
    item->setData(Qt::AccessibleDescriptionRole, reason);
    item->setToolTip(reason);
    item->setCheckState(Qt::Unchecked);
  } else {
    flags |= Qt::ItemIsUserCheckable;
    item->setData(SectionDelegate::reasonRole, {});
    item->setData(Qt::AccessibleDescriptionRole, {});
    item->setToolTip({});
    item->setCheckState(item->data(wantedRole).toBool() ? Qt::Checked : Qt::Unchecked);
  }
  item->setFlags(flags);
  item->setText(sectionName(sectionOf(item), language));
}

void SectionList::setContent(const ReportContent& content) {
  const QSignalBlocker quiet(this);
  for (int i = 0; i < count(); ++i) write(item(i), content.gap(sectionOf(item(i))));
  scheduleDelayedItemsLayout();
  updateGeometry();
}

std::vector<ReportSection> SectionList::chosen() const {
  std::vector<ReportSection> sections;
  for (int i = 0; i < count(); ++i) {
    if (item(i)->data(wantedRole).toBool()) sections.push_back(sectionOf(item(i)));
  }
  return sections;
}

QStringList SectionList::order() const {
  QStringList ids;
  for (int i = 0; i < count(); ++i) {
    const QString mark = item(i)->data(wantedRole).toBool() ? QString() : QStringLiteral("-");
    ids += mark + reportSectionId(sectionOf(item(i)));
  }
  return ids;
}

void SectionList::restore(const QStringList& order) {
  {
    const QSignalBlocker quiet(this);
    int to = 0;
    for (QString id : order) {
      const bool ticked = !id.startsWith(QLatin1Char('-'));
      if (!ticked) id.remove(0, 1);
      for (int i = to; i < count(); ++i) {
        if (reportSectionId(sectionOf(item(i))) != id) continue;
        QListWidgetItem* moved = takeItem(i);
        moved->setData(wantedRole, ticked);
        insertItem(to++, moved);
        write(moved, std::nullopt);
        break;
      }
    }
    setCurrentRow(0);
  }
  Q_EMIT chosenChanged();
}

void SectionList::tick(ReportSection section) {
  for (int i = 0; i < count(); ++i) {
    if (sectionOf(item(i)) != section) continue;
    setCurrentRow(i);
    if (item(i)->flags() & Qt::ItemIsUserCheckable) item(i)->setCheckState(Qt::Checked);
  }
}

void SectionList::move(int by) {
  const int from = currentRow();
  const int to = from + by;
  if (from < 0 || to < 0 || to >= count()) return;
  {
    const QSignalBlocker quiet(this);
    QListWidgetItem* moved = takeItem(from);
    insertItem(to, moved);
    setCurrentRow(to);
  }
  Q_EMIT chosenChanged();
}

QSize SectionList::sizeHint() const {
  int height = 2 * frameWidth() + scaled(4);
  for (int i = 0; i < count(); ++i) height += sizeHintForRow(i);
  return {scaled(240), height};
}

QSize SectionList::minimumSizeHint() const { return {scaled(120), sizeHint().height()}; }

void SectionList::resizeEvent(QResizeEvent* event) {
  QListWidget::resizeEvent(event);
  // Reasons break into more lines in a narrow list: the height follows.
  if (event->oldSize().width() != event->size().width()) {
    scheduleDelayedItemsLayout();
    updateGeometry();
  }
}

void SectionList::keyPressEvent(QKeyEvent* event) {
  if (event->modifiers() == Qt::ControlModifier &&
      (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
    move(event->key() == Qt::Key_Up ? -1 : 1);
    return;
  }
  QListWidget::keyPressEvent(event);
}

void SectionList::dropEvent(QDropEvent* event) {
  QListWidget::dropEvent(event);
  Q_EMIT chosenChanged();
}

}  // namespace retenta
