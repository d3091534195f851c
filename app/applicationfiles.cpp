// SPDX-License-Identifier: GPL-3.0-or-later
// Which business is opened, made, copied, and what is said when that fails.
#include <utility>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTimeZone>

#include "app/application.h"
#include "ui/exports/tablefilewriter.h"
#include "ui/importing/importwords.h"
#include "ui/shell/newbusinessdialog.h"
#include "ui/text/errortext.h"
#include "ui/text/language.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

namespace {

// What a new business is until its owner says otherwise.
BusinessProfile systemProfile() {
  BusinessProfile profile;
  profile.currency = NewBusinessDialog::likelyCurrency();
  profile.country = NewBusinessDialog::likelyCountry();
  profile.timeZone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
  return profile;
}

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

}  // namespace

QFileDialog* Application::fileDialog(const QString& title, const QString& filter) {
  auto* dialog = new QFileDialog(m_window.get(), title, documents(), filter);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  return dialog;
}

void Application::chooseFile() {
  auto* dialog = fileDialog(tr("Open a business"), tr("Retenta base (*.retenta)"));
  dialog->setFileMode(QFileDialog::ExistingFile);
  connect(dialog, &QFileDialog::fileSelected, this, &Application::openFile);
  dialog->open();
}

void Application::chooseImport() {
  auto* dialog = fileDialog(tr("Import"), importwords::fileFilter());
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, &Application::importFiles);
  dialog->open();
}

void Application::chooseCopy() {
  if (!business()) return;
  auto* dialog = fileDialog(tr("Save a copy"), tr("Retenta base (*.retenta)"));
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("retenta"));
  const QString name = QFileInfo(business()->file().path()).completeBaseName();
  dialog->selectFile(
      QFileInfo(BusinessLife::freePath(documents(), tr("%1 copy").arg(name))).fileName());
  dialog->setOption(QFileDialog::DontConfirmOverwrite);  // a base is never written over
  connect(dialog, &QFileDialog::fileSelected, &m_life, &BusinessLife::saveCopy);
  dialog->open();
}

void Application::newBusiness() {
  auto* dialog = new NewBusinessDialog(documents(), m_window.get());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(
      dialog, &NewBusinessDialog::wanted, this,
      [this](const QString& path, const QString& name, Currency currency, const QString& country) {
        BusinessProfile profile = systemProfile();
        profile.name = name;
        profile.currency = currency;
        profile.country = country;
        QDir().mkpath(QFileInfo(path).absolutePath());
        m_life.create(path, profile);
      });
  dialog->show();
}

void Application::openFile(const QString& path) { m_life.open(path); }

void Application::openDemo() {
  const bool russian = Language::current().isRussian();
  // Where it was open in another language the page in front stays there.
  const bool again = business() && business()->profile().demo;
  const QString page = again ? m_window->currentPage() : QString();
  m_life.openSample(russian ? DemoLanguage::Russian : DemoLanguage::English, [this, page] {
    if (m_window->hasPage(page)) m_window->goTo({page, {}, {}, 0, {}});
  });
}

void Application::openAny(const QStringList& paths) {
  if (paths.first().endsWith(BusinessLife::suffix(), Qt::CaseInsensitive)) {
    openFile(paths.first());
  } else {
    importFiles(paths);
  }
}

void Application::importFiles(const QStringList& paths) {
  if (business() && !m_life.isOpening()) {
    m_window->goTo({QStringLiteral("import"), {}, {}, 0, paths});
    return;
  }
  // Dropped while a business is being opened or made: they wait for it.
  m_waitingFiles += paths;
  if (m_life.isOpening()) return;
  QDir().mkpath(documents());
  BusinessProfile profile = systemProfile();
  profile.name = QFileInfo(paths.first()).completeBaseName();
  m_life.create(BusinessLife::freePath(documents(), profile.name), profile);
}

void Application::tellFailure(const Error& error, const QString& path) {
  m_waitingFiles.clear();
  if (error.code == ErrorCode::Cancelled) return;  // by who reads this
  if (m_backups.offerLast(error, path)) return;
  Message message{Message::Kind::Problem, errorSentence(error), false};
  if (error.code == ErrorCode::BaseLocked) {
    message.kind = Message::Kind::Warning;
    message.actionText = tr("Open for reading");
    message.action = [this, path] { m_life.openForReading(path); };
  }
  m_window->say(message);
}

// The work goes on in the original; only where that is gone the copy takes its place.
void Application::tellCopied(const QString& target) {
  if (m_life.isGone()) return openFile(target);
  m_window->say({Message::Kind::Info, tr("The copy is saved: %1").arg(QFileInfo(target).fileName()),
                 false, tr("Open the copy"), [this, target] { openFile(target); }});
}

void Application::tellGone() {
  const Error gone{ErrorCode::BaseGone, {business()->file().path()}, {}};
  m_window->setBanner(Message{Message::Kind::Problem, errorSentence(gone), false,
                              tr("Save a copy…"), [this] { chooseCopy(); }});
}

void Application::saveTable(const TableFile& file) {
  if (!business()) return;
  m_savingTable.ask(business()->async([file] { return writeTableFile(file); }),
                    [this, name = QFileInfo(file.path).fileName()](const Result<void>& saved) {
                      if (saved) {
                        m_window->say({Message::Kind::Done, tr("Saved: %1").arg(name)});
                      } else {
                        m_window->say({Message::Kind::Problem, errorSentence(saved.error())});
                      }
                    });
}

}  // namespace retenta
