// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/backupsection.h"

#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/backups/backupwords.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

BackupSection::BackupSection(Business& business, QWidget* parent)
    : QWidget(parent),
      m_business(business),
      m_service(business),
      m_last(makeLabel()),
      m_folder(makeLabel({}, TextRole::Body, Tone::Secondary)),
      m_problem(makeLabel({}, TextRole::Body, Tone::Warning)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(8);
  for (QLabel* label : {m_last, m_folder, m_problem}) {
    label->setWordWrap(true);
    column->addWidget(label);
  }
  m_problem->hide();
  auto* row = new QWidget;
  auto* flow = new FlowLayout(row, 8);
  const auto add = [&](const QString& text, auto&& slot) {
    auto* button = makeButton(text);
    connect(button, &QPushButton::clicked, this, slot);
    flow->addWidget(button);
    m_buttons += button;
  };
  add(tr("Back up now"), [this] { Q_EMIT backUpRequested(); });
  add(tr("Back up with a passphrase…"), [this] { Q_EMIT sealRequested(); });
  add(tr("Restore from a backup…"), [this] { Q_EMIT restoreRequested(); });
  add(tr("Change the folder…"), [this] { chooseFolder(); });
  column->addWidget(row);
  connect(&business, &Business::plansChanged, this, &BackupSection::refresh);
  refresh();
}

void BackupSection::refresh() {
  m_reading.ask(m_service.status(), [this](const Result<BackupStatus>& status) {
    if (status) {
      show(*status);
    } else {
      m_last->setText(errorSentence(status.error()));
    }
  });
}

void BackupSection::show(const BackupStatus& status) {
  m_status = status;
  m_last->setText(status.wanted ? BackupWords::last(status.last)
                                : tr("This business is not backed up by itself: it is the sample, "
                                     "or open for reading only."));
  m_folder->setText(
      tr("They lie in %1. Made every day, before imports and before updates; kept for "
         "7 days, 4 weeks and 12 months.")
          .arg(status.folder));
  m_problem->setVisible(status.folderMissing || status.overdue);
  m_problem->setText(status.folderMissing
                         ? tr("The chosen folder is not there, so backups go beside the base. "
                              "Connect the disk or choose another folder.")
                         : tr("The last good backup is older than a week. Back up now."));
  m_buttons.last()->setEnabled(!m_business.readOnly());
}

void BackupSection::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder of the backups"), m_status.folder);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    m_moving.ask(m_service.setFolder(path), [this](const Result<void>& done) {
      if (!done) m_folder->setText(errorSentence(done.error()));
    });
  });
  dialog->open();
}

}  // namespace retenta
