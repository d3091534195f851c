// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deleted/deletedpanel.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/language.h"
#include "ui/text/undotext.h"
#include "ui/theme/look.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int idRole = Qt::UserRole;

}  // namespace

DeletedPanel::DeletedPanel(Business& business, QWidget* parent)
    : QDialog(parent),
      m_business(business),
      m_service(business),
      m_list(new QTreeWidget(this)),
      m_empty(makeLabel({}, TextRole::Body, Tone::Normal, this)),
      m_answer(makeLabel({}, TextRole::Body, Tone::Normal, this)),
      m_restore(new QPushButton(tr("Restore"), this)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Recently deleted"));
  resizeToRoom(this, 640, 420);
  auto* intro = makeLabel({}, TextRole::Body, Tone::Normal, this);
  intro->setWordWrap(true);
  intro->setText(
      tr("Everything deleted in the last 30 days. Restoring is a step that can be "
         "undone too."));
  m_list->setAccessibleName(tr("Recently deleted"));
  m_list->setHeaderLabels({tr("What"), tr("Deleted on")});
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setMinimumSectionSize(scaled(96));  // a title is never cut
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_empty->setWordWrap(true);
  m_empty->setAlignment(Qt::AlignTop);
  m_empty->setText(tr("Nothing was deleted in the last 30 days."));
  m_answer->setAccessibleName(tr("Result"));
  m_answer->setWordWrap(true);
  m_answer->hide();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  buttons->button(QDialogButtonBox::Close)->setText(tr("Close"));
  buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
  auto* layout = new QVBoxLayout(this);
  layout->addWidget(intro);
  layout->addWidget(m_empty, 1);
  layout->addWidget(m_list, 1);
  layout->addWidget(m_answer);
  layout->addWidget(buttons);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
  connect(m_restore, &QPushButton::clicked, this, &DeletedPanel::restore);
  connect(m_list, &QTreeWidget::itemActivated, this, &DeletedPanel::restore);
  connect(m_list, &QTreeWidget::currentItemChanged, this,
          [this] { m_restore->setEnabled(m_list->currentItem() && !m_business.readOnly()); });
  connect(&business, &Business::dataChanged, this, &DeletedPanel::refresh);
  connect(&business, &Business::plansChanged, this, &DeletedPanel::refresh);
  fill({});
  refresh();
}

void DeletedPanel::refresh() {
  m_listing.ask(m_service.list(), [this](const Result<std::vector<DeletedEntry>>& entries) {
    if (entries) {
      fill(*entries);
      return;
    }
    m_answer->setText(errorSentence(entries.error()));
    m_answer->show();
  });
}

void DeletedPanel::fill(const std::vector<DeletedEntry>& entries) {
  const Formatters format(Language::current());
  const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
  m_list->clear();
  for (const DeletedEntry& entry : entries) {
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(entry.atMs);
    auto* item = new QTreeWidgetItem(
        m_list, {deletedThingText(entry.name.kind, entry.name.args),
                 format.date(fromQDate(at.date())) + at.toString(QStringLiteral("  HH:mm"))});
    item->setData(0, idRole, entry.id);
  }
  m_list->setVisible(!entries.empty());
  m_empty->setVisible(entries.empty());
  const int last = m_list->topLevelItemCount() - 1;
  if (last >= 0) m_list->setCurrentItem(m_list->topLevelItem(std::clamp(row, 0, last)));
  m_restore->setEnabled(m_list->currentItem() && !m_business.readOnly());
}

void DeletedPanel::restore() {
  const QTreeWidgetItem* item = m_list->currentItem();
  if (!item || m_restoring.busy() || m_business.readOnly()) return;
  m_restoring.ask(m_service.restore(item->data(0, idRole).toLongLong()),
                  [this](const Result<Restored>& restored) {
                    if (restored)
                      tell(*restored);
                    else
                      m_answer->setText(errorSentence(restored.error()));
                    m_answer->show();
                    refresh();
                  });
}

void DeletedPanel::tell(const Restored& restored) {
  const QString what = deletedThingText(restored.name.kind, restored.name.args);
  if (restored.leftCount == 0) {
    m_answer->setText(tr("Restored: %1.").arg(what));
    return;
  }
  QStringList left;
  for (const Obstacle& each : restored.left)
    left += obstacleText(each.table, each.name, each.holder);
  m_answer->setText(tr("Restored: %1. Could not come back, for its place is taken: %2.")
                        .arg(what, left.join(QStringLiteral(", "))));
}

}  // namespace retenta
