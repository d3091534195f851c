// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/everythingexport.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QStandardPaths>
#include <QUrl>

#include "core/business/business.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"

namespace retenta {

EverythingExport::EverythingExport(Business& business, QWidget* window)
    : QObject(window), m_business(business), m_window(window) {}

void EverythingExport::ask() {
  auto* dialog = new EverythingDialog(
      QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
      QFileInfo(m_business.file().path()).completeBaseName(), m_business.clock().today(), m_window);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &EverythingDialog::wanted, this,
          [this](const std::vector<TableFile>& files) { write(files, {}); });
  dialog->open();
}

void EverythingExport::write(std::vector<TableFile> files, QStringList written) {
  const TableFile file = files.front();
  files.erase(files.begin());
  const QString name = QFileInfo(file.path).fileName();
  auto* job = new Job(tr("Saving %1").arg(name), this);
  Q_EMIT working(job);
  writeBaseTable(m_business, file.path, file.what, job->progress())
      .then(this, [this, job, file, files, written](const Result<qint64>& rows) {
        job->finish();
        if (!rows) {
          const bool meant = rows.error().code == ErrorCode::Cancelled;
          if (!meant) Q_EMIT say({Message::Kind::Problem, errorSentence(rows.error()), false});
          // What is written stays and is told.
          if (!written.isEmpty()) tellDone(QFileInfo(file.path).path(), written);
          return;
        }
        const QString count = file.what.table == OwnTable::Clients ? Formatters().clients(*rows)
                                                                   : Formatters().purchases(*rows);
        const QStringList now = written + QStringList{count};
        if (files.empty()) {
          tellDone(QFileInfo(file.path).path(), now);
        } else {
          write(files, now);
        }
      });
}

void EverythingExport::tellDone(const QString& folder, const QStringList& written) {
  Message message{Message::Kind::Info,
                  tr("Saved to “%1”: %2.")
                      .arg(QFileInfo(folder).fileName(), written.join(QStringLiteral(", "))),
                  false};
  message.actionText = tr("Open the folder");
  message.action = [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); };
  Q_EMIT say(message);
}

}  // namespace retenta
