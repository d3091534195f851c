// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/privacy/personactions.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

#include "core/business/business.h"
#include "core/privacy/personexport.h"
#include "ui/clients/privacy/erasedialog.h"
#include "ui/text/errortext.h"
#include "ui/widgets/job.h"

namespace retenta {

PersonActions::PersonActions(Business& business, QMenu* menu, QAction* before,
                             std::function<ClientId()> client, QWidget* parent)
    : QObject(parent),
      m_business(business),
      m_client(std::move(client)),
      m_parent(parent),
      m_export(new QAction(tr("Export their data…"), menu)),
      m_erase(new QAction(tr("Erase personal data…"), menu)) {
  menu->insertAction(before, m_export);
  menu->insertAction(before, m_erase);
  connect(m_export, &QAction::triggered, this, &PersonActions::exportData);
  connect(m_erase, &QAction::triggered, this, &PersonActions::erase);
  m_erase->setVisible(!business.readOnly());
}

void PersonActions::setPerson(bool person) {
  m_erase->setVisible(person && !m_business.readOnly());
}

void PersonActions::exportData() {
  const ClientId client = m_client();
  auto* dialog = new QFileDialog(
      m_parent->window(), tr("Everything known of the client"),
      QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation), tr("Archive (*.zip)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("zip"));
  dialog->selectFile(tr("client-%1.zip").arg(client));
  dialog->setOption(QFileDialog::DontConfirmOverwrite);  // nothing is written over: it is refused
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, client](const QString& path) { exportTo(path, client); });
  dialog->open();
}

void PersonActions::exportTo(const QString& path, ClientId client) {
  auto* job = new Job(tr("Saving %1").arg(QFileInfo(path).fileName()), this);
  job->setCanCancel(false);  // one client: over in a moment, but for a slow disk
  Q_EMIT working(job);
  const auto work = [business = &m_business, client, path] {
    return exportPersonNow(*business, client, path);
  };
  m_business.async(work).then(this, [this, path, job](const Result<void>& done) {
    job->finish();
    Q_EMIT say({done ? Message::Kind::Done : Message::Kind::Problem,
                done ? tr("Everything known of the client is in %1.").arg(path)
                     : errorSentence(done.error()),
                false});
  });
}

void PersonActions::erase() {
  auto* dialog = new EraseDialog(m_business, m_client(), m_parent->window());
  connect(dialog, &EraseDialog::working, this, &PersonActions::working);
  dialog->open();
}

}  // namespace retenta
