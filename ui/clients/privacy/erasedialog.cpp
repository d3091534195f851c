// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/privacy/erasedialog.h"

#include <QDateTime>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSaveFile>
#include <QStandardPaths>
#include <QTimeZone>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

void addCount(QStringList& lines, const QString& what, int count) {
  if (count > 0) lines += QStringLiteral("    %1: %2").arg(what, Formatters().count(count));
}

}  // namespace

EraseDialog::EraseDialog(Business& business, ClientId client, QWidget* parent)
    : QDialog(parent),
      m_business(business),
      m_service(business),
      m_client(client),
      m_question(makeLabel({}, TextRole::Strong)),
      m_text(new QPlainTextEdit),
      m_ground(new QLineEdit),
      m_groundRow(new QWidget),
      m_problem(makeLabel({}, TextRole::Body, Tone::Negative)),
      m_erase(makeButton(tr("Erase for good"), ButtonKind::Danger)),
      m_save(makeButton(tr("Save the act…"))),
      m_close(makeButton(tr("Cancel"))) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Erase personal data"));
  auto* column = new QVBoxLayout(this);
  column->setSpacing(12);
  for (QLabel* label : {m_question, m_problem}) label->setWordWrap(true);
  column->addWidget(m_question);
  m_text->setReadOnly(true);
  m_text->setTabChangesFocus(true);
  m_text->setAccessibleName(tr("What is erased and what stays"));
  column->addWidget(m_text, 1);
  auto* row = new QHBoxLayout(m_groundRow);
  row->setContentsMargins(0, 0, 0, 0);
  auto* label = makeLabel(tr("Ground, for the act:"));
  label->setBuddy(m_ground);
  m_ground->setAccessibleName(tr("Ground, for the act"));
  m_ground->setPlaceholderText(tr("request of the person"));
  m_ground->setMaxLength(300);
  row->addWidget(label);
  row->addWidget(m_ground, 1);
  column->addWidget(m_groundRow);
  m_problem->hide();
  column->addWidget(m_problem);
  auto* buttons = new QHBoxLayout;
  buttons->addStretch();
  for (QPushButton* button : {m_save, m_erase, m_close}) buttons->addWidget(button);
  column->addLayout(buttons);
  m_save->hide();
  m_erase->setEnabled(false);
  m_erase->setAutoDefault(false);
  m_close->setDefault(true);
  connect(m_erase, &QPushButton::clicked, this, &EraseDialog::erase);
  connect(m_save, &QPushButton::clicked, this, &EraseDialog::saveAct);
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  resizeToRoom(this, 560, 440);
  m_close->setFocus();
  m_reading.ask(m_service.preview(client), [this](const Result<ErasePreview>& preview) {
    if (preview) {
      show(*preview);
    } else {
      refuse(preview.error());
    }
  });
}

QString EraseDialog::shownText() const { return m_text->toPlainText(); }

// What goes, counted: the preview and the act name the same.
void EraseDialog::addErased(QStringList& lines, const PersonTraces& t) {
  addCount(lines, tr("contacts"), t.contacts);
  addCount(lines, tr("notes"), t.notes);
  addCount(lines, tr("related people"), t.relatives);
  addCount(lines, tr("further fields"), t.extras);
  addCount(lines, tr("tags"), t.tags);
  addCount(lines, tr("rows that imports left out"), t.rejected);
  addCount(lines, tr("values that imports replaced"), t.imported);
  addCount(lines, tr("undo steps and recent deletions"), t.steps);
}

void EraseDialog::show(const ErasePreview& preview) {
  const PersonTraces& t = preview.traces;
  const QString number = QString::number(m_client);
  m_question->setText(
      t.name.isEmpty()
          ? tr("Erase all personal data of client %1? This cannot be undone.").arg(number)
          : tr("Erase all personal data of %1? This cannot be undone.").arg(t.name));
  QStringList lines = {tr("Erased: name, gender, birthday, city, address, and")};
  addErased(lines, t);
  lines += QString();
  lines += tr("Stays, under the number %1 alone:").arg(number);
  addCount(lines, tr("purchases"), t.purchases);
  addCount(lines, tr("consent lines"), t.consents);
  if (!preview.backups.isEmpty()) {
    lines += QString();
    lines +=
        tr("These backups still hold the person. They go in their time; restoring one in the "
           "place of this file erases the person again:");
    for (const BackupEntry& entry : preview.backups) {
      lines += QStringLiteral("    %1  %2").arg(Formatters().date(entry.manifest.day), entry.path);
    }
  }
  m_text->setPlainText(lines.join(QLatin1Char('\n')));
  m_erase->setEnabled(true);
}

void EraseDialog::erase() {
  m_erase->setEnabled(false);
  m_problem->hide();
  auto* job = new Job(tr("Erasing personal data"), parentWidget());
  job->setCanCancel(false);
  Q_EMIT working(job);
  m_erasing.ask(m_service.erase(m_client, m_ground->text().trimmed()),
                [this, job = QPointer<Job>(job)](const Result<EraseCertificate>& done) {
                  if (job) job->finish();
                  if (done) {
                    show(*done);
                  } else {
                    refuse(done.error());
                  }
                });
}

void EraseDialog::show(const EraseCertificate& done) {
  const QTimeZone zone(m_business.profile().timeZone.toUtf8());
  const QDateTime at = QDateTime::fromMSecsSinceEpoch(done.atMs, QTimeZone::utc())
                           .toTimeZone(zone.isValid() ? zone : QTimeZone::utc());
  const PersonTraces& t = done.traces;
  m_question->setText(done.found == 0
                          ? tr("The personal data are erased.")
                          : tr("The data are erased, but words of the person were still found in "
                               "the file. Close the business, open it and check again."));
  QStringList lines = {
      tr("Act of destruction of personal data"),
      QString(),
      tr("Business: %1").arg(m_business.profile().name),
      tr("Client: number %1").arg(m_client),
      tr("When: %1 (%2)")
          .arg(at.toString(QStringLiteral("dd.MM.yyyy HH:mm")), m_business.profile().timeZone),
      tr("Ground: %1").arg(done.ground.isEmpty() ? Formatters::unknown() : done.ground),
      tr("How: erased from the file by Retenta %1, free space overwritten")
          .arg(QStringLiteral(RETENTA_VERSION)),
      QString(),
      tr("Destroyed: name, gender, birthday, city, address, and")};
  addErased(lines, t);
  lines += QString();
  lines += tr("Checked: %1 words of the person looked for in all bytes of the file, found: %2")
               .arg(Formatters().count(done.words), Formatters().count(done.found));
  if (!done.backups.isEmpty()) {
    lines += tr("Backups that still hold the person:");
    for (const QString& path : done.backups) lines += QStringLiteral("    ") + path;
  }
  m_text->setPlainText(lines.join(QLatin1Char('\n')));
  m_text->setAccessibleName(tr("Act of destruction of personal data"));
  m_groundRow->hide();
  m_erase->hide();
  m_save->show();
  m_close->setText(tr("Close"));
  m_save->setFocus();
  Q_EMIT erased();
}

void EraseDialog::refuse(const Error& error) {
  m_problem->setText(errorSentence(error));
  m_problem->show();
}

void EraseDialog::saveAct() {
  auto* dialog = new QFileDialog(
      this, tr("Save the act"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
      tr("Text (*.txt)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("txt"));
  dialog->selectFile(tr("act-%1.txt").arg(m_client));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    QSaveFile file(path);
    const QByteArray text = m_text->toPlainText().toUtf8() + '\n';
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) return;
    refuse({ErrorCode::FileWriteFailed, {path, file.errorString()}, {}});
  });
  dialog->open();
}

}  // namespace retenta
