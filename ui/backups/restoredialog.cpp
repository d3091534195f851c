// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restoredialog.h"

#include <algorithm>

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/backups/backupwords.h"
#include "ui/text/formatters.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
constexpr int headRoom = 90;
constexpr int cellPadding = 28;
constexpr int rowHeight = 28;
}  // namespace

RestoreDialog::RestoreDialog(const QList<BackupEntry>& backups, const QString& folder,
                             QWidget* parent)
    : QDialog(parent),
      m_folder(folder),
      m_list(new QTreeWidget),
      m_restore(makeButton(tr("Restore"), ButtonKind::Primary)) {
  setWindowTitle(tr("Restore from a backup"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  auto* what = makeLabel(
      tr("The business becomes as it was on that day. Today's file is kept beside it under another "
         "name. Scheduled campaigns become drafts, so that nothing is sent twice."));
  what->setWordWrap(true);
  column->addWidget(what);
  m_list->setAccessibleName(tr("Backups"));
  m_list->setRootIsDecorated(false);
  m_list->setUniformRowHeights(true);
  m_list->setHeaderLabels({tr("Day"), tr("Made"), tr("Clients"), tr("Size"), tr("State")});
  for (const int figure : {2, 3}) {
    m_list->headerItem()->setTextAlignment(figure, Qt::AlignRight | Qt::AlignVCenter);
  }
  const Formatters formatters;
  for (const BackupEntry& entry : backups) {
    auto* row = new QTreeWidgetItem(
        m_list, {formatters.date(entry.manifest.day), BackupWords::reason(entry.manifest.reason),
                 formatters.count(entry.manifest.figures.clients), BackupWords::size(entry.size),
                 BackupWords::state(entry.state)});
    row->setData(0, Qt::UserRole, entry.path);
    const int day = m_list->fontMetrics().horizontalAdvance(row->text(0));
    row->setSizeHint(0, QSize(day + scaled(cellPadding), scaled(rowHeight)));
    row->setTextAlignment(2, Qt::AlignRight | Qt::AlignVCenter);
    row->setTextAlignment(3, Qt::AlignRight | Qt::AlignVCenter);
    if (entry.state == BackupEntry::State::Damaged) row->setFlags(Qt::NoItemFlags);
  }
  m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_list->header()->setMinimumSectionSize(scaled(headRoom));  // a title is never cut
  column->addWidget(m_list, 1);
  if (backups.isEmpty()) {
    column->addWidget(makeLabel(tr("There are no backups in %1 yet.").arg(folder), TextRole::Body,
                                Tone::Secondary));
  }
  auto* buttons = new QDialogButtonBox;
  auto* other = makeButton(tr("From a file…"));
  auto* cancel = makeButton(tr("Cancel"));
  buttons->addButton(other, QDialogButtonBox::ResetRole);
  buttons->addButton(m_restore, QDialogButtonBox::AcceptRole);
  buttons->addButton(cancel, QDialogButtonBox::RejectRole);
  column->addWidget(buttons);
  connect(other, &QPushButton::clicked, this, &RestoreDialog::chooseFile);
  connect(buttons, &QDialogButtonBox::accepted, this, &RestoreDialog::accept);
  connect(buttons, &QDialogButtonBox::rejected, this, &RestoreDialog::reject);
  connect(m_list, &QTreeWidget::itemActivated, this, &RestoreDialog::accept);
  connect(m_list, &QTreeWidget::currentItemChanged, this,
          [this] { m_restore->setEnabled(!current().isEmpty()); });
  m_restore->setEnabled(false);
  for (int i = 0; i < m_list->topLevelItemCount() && current().isEmpty(); ++i) {
    if (m_list->topLevelItem(i)->flags().testFlag(Qt::ItemIsSelectable)) {
      m_list->setCurrentItem(m_list->topLevelItem(i));
    }
  }
  resizeToRoom(this, 680, 420);
  m_list->setFocus();
}

QString RestoreDialog::current() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  const bool usable = item && item->flags().testFlag(Qt::ItemIsSelectable);
  return usable ? item->data(0, Qt::UserRole).toString() : QString();
}

void RestoreDialog::accept() {
  const QString path = current();
  if (path.isEmpty()) return;
  QDialog::accept();
  Q_EMIT chosen(path);
}

void RestoreDialog::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Backup to restore"), m_folder,
                                 tr("Backups (*.bak *.sealed *.retenta);;All files (*)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    QDialog::accept();
    Q_EMIT chosen(path);
  });
  dialog->open();
}

}  // namespace retenta
