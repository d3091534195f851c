// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/filter/checklist.h"

#include <algorithm>

#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr int idRole = Qt::UserRole + 1;
constexpr int rowHeight = 24;

}  // namespace

CheckList::CheckList(const QString& name, QWidget* parent) : QListWidget(parent) {
  setAccessibleName(name);
  setUniformItemSizes(true);
  setIconSize(QSize(scaled(11), scaled(11)));
  setMinimumWidth(scaled(240));
}

void CheckList::add(const QString& id, const QString& text, const QIcon& icon) {
  auto* item = new QListWidgetItem(icon, text, this);
  item->setData(idRole, id);
  item->setSizeHint(QSize(0, scaled(rowHeight)));
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(Qt::Unchecked);
  if (count() == 1) setCurrentRow(0);
}

void CheckList::setTicked(const QStringList& ids) {
  for (int i = 0; i < count(); ++i) {
    const bool on = ids.contains(item(i)->data(idRole).toString());
    item(i)->setCheckState(on ? Qt::Checked : Qt::Unchecked);
  }
}

QStringList CheckList::ticked() const {
  QStringList ids;
  for (int i = 0; i < count(); ++i) {
    if (item(i)->checkState() == Qt::Checked) ids += item(i)->data(idRole).toString();
  }
  return ids;
}

void CheckList::fitRows(int most) {
  const int rows = std::clamp(count(), 2, most);
  setFixedHeight(rows * scaled(rowHeight) + 2 * frameWidth() + scaled(4));
}

}  // namespace retenta
