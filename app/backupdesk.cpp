// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/backupdesk.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QStandardPaths>
#include <QtConcurrentRun>

#include "app/preferences.h"
#include "core/backups/restore.h"
#include "core/business/business.h"
#include "core/storage/snapshot.h"
#include "ui/shell/mainwindow.h"
#include "ui/backups/backupsection.h"
#include "ui/backups/backupwords.h"
#include "ui/backups/passphrasedialog.h"
#include "ui/backups/restoredialog.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/widgets/job.h"

namespace retenta {

BackupDesk::BackupDesk(const Clock& clock, Host host, QObject* parent)
    : QObject(parent), m_clock(clock), m_host(std::move(host)) {
  connect(&m_keeper, &BackupKeeper::failed, this, [this](const Error& error) {
    if (window()) window()->say({Message::Kind::Warning, errorSentence(error), false});
  });
  connect(&m_keeper, &BackupKeeper::overdue, this, [this](const BackupEntry& last) {
    if (!window()) return;
    window()->say({Message::Kind::Warning,
                   tr("The last good backup is of %1: it is more than a week old.")
                       .arg(Formatters().date(last.manifest.day)),
                   false, tr("Back up now"), [this] { backUpNow(); }});
  });
}

void BackupDesk::watch(Business* business) {
  m_keeper.watch(business);
  m_placing.drop();
  if (!business) return;
  connect(business, &Business::plansChanged, this, &BackupDesk::rememberFolder);
  rememberFolder();
}

void BackupDesk::rememberFolder() {
  Business* open = business();
  if (!open) return;
  m_placing.ask(BackupService(*open).status(), [this](const Result<BackupStatus>& status) {
    if (!status || status->folderMissing || !business()) return;
    const QString base = business()->file().path();
    const bool beside = status->folder == defaultBackupFolder(base);
    Preferences().setBackupFolder(base, beside ? QString() : status->folder);
  });
}

void BackupDesk::fill(QMenu* menu) {
  const auto add = [&](const QString& text, auto&& slot) {
    auto* action = menu->addAction(text);
    // Queued: restoring rebuilds the window that the menu belongs to.
    connect(action, &QAction::triggered, this, slot, Qt::QueuedConnection);
  };
  add(tr("Back up now"), [this] { backUpNow(); });
  add(tr("Back up with a passphrase…"), [this] { sealBackup(); });
  add(tr("Restore from a backup…"), [this] { chooseRestore(); });
}

void BackupDesk::backUpNow() {
  Business* open = business();
  if (!open || m_backingUp.busy()) return;
  auto* job = new Job(tr("Backing up"), window());
  window()->addJob(job);
  m_backingUp.ask(
      BackupService(*open).backUp(job->progress()),
      [this, job = QPointer<Job>(job)](const Result<BackupEntry>& made) {
        if (job) job->finish();
        if (!made) {
          window()->say({Message::Kind::Problem, errorSentence(made.error()), false});
          return;
        }
        window()->say({Message::Kind::Done,
                       tr("Backed up and checked: %1, %2.")
                           .arg(QFileInfo(made->path).fileName(), BackupWords::size(made->size)),
                       false});
      });
}

void BackupDesk::sealBackup() {
  if (!business() || m_sealing.busy()) return;
  auto* dialog =
      new QFileDialog(window(), tr("Back up with a passphrase"),
                      QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                      tr("Encrypted backup (*.sealed)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("sealed"));
  dialog->selectFile(QFileInfo(business()->file().path()).completeBaseName() + QLatin1Char('-') +
                     isoDate(m_clock.today()) + QStringLiteral(".sealed"));
  dialog->setOption(QFileDialog::DontConfirmOverwrite);  // nothing is written over: it is refused
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    auto* ask =
        new PassphraseDialog(PassphraseDialog::Purpose::Make, QFileInfo(path).fileName(), window());
    ask->setAttribute(Qt::WA_DeleteOnClose);
    connect(ask, &PassphraseDialog::given, this,
            [this, path](const QByteArray& passphrase) { sealTo(path, passphrase); });
    ask->open();
  });
  dialog->open();
}

void BackupDesk::sealTo(const QString& path, const QByteArray& passphrase) {
  Business* open = business();
  if (!open) return;
  auto* job = new Job(tr("Backing up with a passphrase"), window());
  window()->addJob(job);
  m_sealing.ask(BackupService(*open).sealTo(path, passphrase, job->progress()),
                [this, path, job = QPointer<Job>(job)](const Result<void>& done) {
                  if (job) job->finish();
                  window()->say({done ? Message::Kind::Done : Message::Kind::Problem,
                                 done ? tr("The encrypted backup is written: %1.").arg(path)
                                      : errorSentence(done.error()),
                                 false});
                });
}

void BackupDesk::chooseRestore() {
  Business* open = business();
  if (!open) return;
  m_listing.ask(BackupService(*open).status(), [this](const Result<BackupStatus>& status) {
    if (!status || !business()) return;
    auto* dialog = new RestoreDialog(status->backups, status->folder, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // Queued: the window that the dialog belongs to goes.
    connect(
        dialog, &RestoreDialog::chosen, this,
        [this](const QString& path) {
          window()->whenFree(this, [this, path] {
            if (business()) restoreInto(path, business()->file().path(), {});
          });
        },
        Qt::QueuedConnection);
    dialog->open();
  });
}

void BackupDesk::restoreInto(QString backup, QString base, QByteArray passphrase) {
  if (m_restoring.busy()) return;
  // The base is replaced: nobody may hold it. Whatever happens it is opened again.
  m_host.leave();
  auto* job = new Job(tr("Restoring"), window());
  window()->addJob(job);
  const RestoreOrder order{backup, base, passphrase, true};
  m_restoring.ask(QtConcurrent::run([order, this, progress = job->progress()] {
                    return restoreBackup(order, m_clock, progress);
                  }),
                  [this, order, job = QPointer<Job>(job)](const Result<RestoreReport>& done) {
                    if (job) job->finish();
                    restored(order, done);
                  });
}

void BackupDesk::restored(const RestoreOrder& order, const Result<RestoreReport>& done) {
  const bool ask = !done && (done.error().code == ErrorCode::PassphraseNeeded ||
                             done.error().code == ErrorCode::PassphraseWrong);
  if (ask) {
    auto* dialog = new PassphraseDialog(PassphraseDialog::Purpose::Open,
                                        QFileInfo(order.backup).fileName(), window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(
        dialog, &PassphraseDialog::given, this,
        [this, order](const QByteArray& typed) { restoreInto(order.backup, order.target, typed); },
        Qt::QueuedConnection);
    connect(
        dialog, &PassphraseDialog::rejected, this, [this, order] { m_host.open(order.target, {}); },
        Qt::QueuedConnection);
    dialog->open();
    if (done.error().code == ErrorCode::PassphraseWrong) {
      window()->say({Message::Kind::Problem, errorSentence(done.error()), false});
    }
    return;
  }
  const QString said = done ? tr("Restored. The file that was there is kept as %1.")
                                  .arg(QFileInfo(done->kept).fileName())
                            : errorSentence(done.error());
  const auto kind = done ? Message::Kind::Info : Message::Kind::Problem;
  m_host.open(order.target, [this, said, kind] { window()->say({kind, said, false}); });
}

QWidget* BackupDesk::makeSection() {
  auto* section = new BackupSection(*business());
  connect(section, &BackupSection::backUpRequested, this, &BackupDesk::backUpNow);
  connect(section, &BackupSection::sealRequested, this, &BackupDesk::sealBackup);
  connect(section, &BackupSection::restoreRequested, this, &BackupDesk::chooseRestore);
  return section;
}

bool BackupDesk::offerLast(const Error& error, const QString& path) {
  if (error.code != ErrorCode::BaseDamaged && error.code != ErrorCode::BaseNotRetenta) return false;
  QString last;
  Day day = 0;
  qint64 newest = 0;
  for (const QString& folder : {defaultBackupFolder(path), Preferences().backupFolder(path)}) {
    if (folder.isEmpty()) continue;
    for (const BackupEntry& entry : listBackups(folder, path)) {
      if (entry.state != BackupEntry::State::Verified || entry.manifest.createdMs <= newest) {
        continue;
      }
      newest = entry.manifest.createdMs;
      last = entry.path;
      day = entry.manifest.day;
    }
  }
  if (last.isEmpty()) return false;
  auto* box = new QMessageBox(window());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setIcon(QMessageBox::Warning);
  box->setWindowTitle(tr("The base is damaged"));
  box->setText(tr("“%1” cannot be opened: it is damaged.").arg(QFileInfo(path).fileName()));
  box->setInformativeText(
      tr("There is a good backup of %1. What was entered after it would be missing. The damaged "
         "file is kept beside the restored one.")
          .arg(Formatters().date(day)));
  auto* restore = box->addButton(tr("Restore the backup of %1").arg(Formatters().date(day)),
                                 QMessageBox::AcceptRole);
  box->addButton(tr("Cancel"), QMessageBox::RejectRole);
  box->setDefaultButton(restore);
  connect(
      box, &QMessageBox::buttonClicked, this,
      [this, box, restore, last, path](QAbstractButton* button) {
        if (button == restore) restoreInto(last, path, {});
      },
      Qt::QueuedConnection);
  box->open();
  return true;
}

}  // namespace retenta
