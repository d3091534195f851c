// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/sections/consenttextedit.h"

#include <QComboBox>
#include <QFileDialog>
#include <QPlainTextEdit>
#include <QPrintDialog>
#include <QPrinter>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "ui/settings/consentpaper.h"
#include "ui/settings/settingspresenter.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {
constexpr int textHeight = 150;
constexpr qsizetype longest = 20'000;
}  // namespace

ConsentTextEdit::ConsentTextEdit(SettingsPresenter& presenter, ConsentPurpose purpose,
                                 std::function<void(const Message&)> say)
    : m_presenter(presenter),
      m_purpose(purpose),
      m_say(std::move(say)),
      m_versions(new QComboBox),
      m_text(new QPlainTextEdit),
      m_state(makeLabel({}, TextRole::Secondary, Tone::Secondary)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, scaled(8), 0, scaled(8));
  column->setSpacing(scaled(6));
  auto* head = new QWidget;
  auto* flow = new FlowLayout(head, scaled(8));
  auto* title = makeLabel(consentTitle(purpose), TextRole::Strong);
  title->setBuddy(m_text);
  flow->addWidget(title);
  flow->addWidget(m_versions);
  column->addWidget(head);
  m_versions->setAccessibleName(tr("Versions of “%1”").arg(consentTitle(purpose)));
  m_text->setAccessibleName(consentTitle(purpose));
  m_text->setTabChangesFocus(true);
  m_text->setFixedHeight(scaled(textHeight));
  m_text->setPlaceholderText(tr("No text yet: paste your own or begin with a sample."));
  column->addWidget(m_text);
  m_state->setWordWrap(true);
  column->addWidget(m_state);
  column->addWidget(makeButtons());
  connect(m_versions, &QComboBox::activated, this, &ConsentTextEdit::showVersion);
  connect(m_text, &QPlainTextEdit::textChanged, this, &ConsentTextEdit::follow);
  connect(&presenter, &SettingsPresenter::changed, this, &ConsentTextEdit::fill);
  connect(&presenter, &SettingsPresenter::textKept, this, [this](ConsentPurpose kept) {
    if (kept == m_purpose) m_text->document()->setModified(false);
  });
  fill();
}

QWidget* ConsentTextEdit::makeButtons() {
  auto* box = new QWidget;
  auto* flow = new FlowLayout(box, scaled(8));
  m_keep = makeButton(QString());
  m_sample = makeButton(tr("Insert a sample"));
  m_print = makeButton(tr("Print…"));
  m_save = makeButton(tr("Save as PDF or text…"));
  for (QPushButton* each : {m_keep, m_sample, m_print, m_save}) flow->addWidget(each);
  connect(m_keep, &QPushButton::clicked, this,
          [this] { m_presenter.addConsentText(m_purpose, m_text->toPlainText()); });
  connect(m_sample, &QPushButton::clicked, this, [this] {
    m_text->setPlainText(sampleConsent(m_purpose, m_presenter.now().profile.name));
    m_text->document()->setModified(true);
    m_text->setFocus(Qt::OtherFocusReason);
    follow();
  });
  connect(m_print, &QPushButton::clicked, this, &ConsentTextEdit::print);
  connect(m_save, &QPushButton::clicked, this, &ConsentTextEdit::save);
  return box;
}

void ConsentTextEdit::fill() {
  std::vector<ConsentText> known;
  for (const ConsentText* text : m_presenter.now().texts.of(m_purpose)) known.push_back(*text);
  const bool draft = m_text->document()->isModified();
  if (known != m_known) {
    m_known = std::move(known);
    m_versions->clear();
    for (const ConsentText& text : m_known) {
      const bool last = text.version == static_cast<int>(m_known.size());
      const QString name =
          tr("Version %1 of %2").arg(text.version).arg(Formatters().date(text.day));
      m_versions->addItem(last ? tr("%1, in force").arg(name) : name);
    }
    m_versions->setCurrentIndex(m_versions->count() - 1);
    if (!draft) showVersion(m_versions->count() - 1);
  }
  m_versions->setVisible(m_known.size() > 0);
  follow();
}

const ConsentText* ConsentTextEdit::shown() const {
  const int index = m_versions->currentIndex();
  return index >= 0 && index < static_cast<int>(m_known.size())
             ? &m_known[static_cast<std::size_t>(index)]
             : nullptr;
}

void ConsentTextEdit::showVersion(int index) {
  m_versions->setCurrentIndex(index);
  const ConsentText* text = shown();
  m_text->setPlainText(text ? text->body : QString());
  m_text->document()->setModified(false);
  follow();
}

// What can be done with the words that stand there now.
void ConsentTextEdit::follow() {
  const QString body = m_text->toPlainText().trimmed();
  const ConsentText* inForce = m_known.empty() ? nullptr : &m_known.back();
  const ConsentText* chosen = shown();
  const bool kept = chosen && chosen->body == body;
  const bool open = !m_presenter.readOnly() && m_presenter.ready();
  m_text->setReadOnly(!open);
  m_keep->setText(tr("Put into force as version %1").arg(m_known.size() + 1));
  m_keep->setEnabled(open && !body.isEmpty() && body.size() <= longest &&
                     !(inForce && inForce->body == body));
  m_sample->setVisible(open && body.isEmpty());
  m_print->setEnabled(kept);
  m_save->setEnabled(kept);
  if (body.size() > longest) {
    m_state->setText(tr("Too long: %1 characters at most.").arg(Formatters().count(longest)));
  } else if (kept) {
    m_state->setText(tr("SHA-256 %1").arg(QString::fromLatin1(chosen->sha256)));
  } else if (!body.isEmpty()) {
    m_state->setText(
        tr("Not in force yet: a version is kept for good, so that it can be shown what "
           "people agreed to."));
  } else {
    m_state->setText(QString());
  }
  m_state->setVisible(!m_state->text().isEmpty());
}

void ConsentTextEdit::print() {
  auto* printer = new QPrinter(QPrinter::HighResolution);
  auto* dialog = new QPrintDialog(printer, window());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
  const ConsentText text = *shown();
  connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
          [this, text](QPrinter* chosen) {
            printConsent(text, m_presenter.now().profile.name, *chosen);
          });
  dialog->open();
}

void ConsentTextEdit::save() {
  auto* dialog =
      new QFileDialog(window(), tr("Save the text"),
                      QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
                      tr("PDF (*.pdf)") + QStringLiteral(";;") + tr("Text (*.txt)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("pdf"));
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.contains(QLatin1String("txt")) ? QStringLiteral("txt")
                                                                   : QStringLiteral("pdf"));
  });
  const ConsentText text = *shown();
  dialog->selectFile(tr("%1, version %2").arg(consentTitle(m_purpose)).arg(text.version));
  connect(dialog, &QFileDialog::fileSelected, this, [this, text](const QString& path) {
    const auto saved = saveConsent(text, m_presenter.now().profile.name, path);
    m_say(saved ? Message{Message::Kind::Done, tr("Saved: %1").arg(path), false}
                : Message{Message::Kind::Problem, errorSentence(saved.error()), false});
  });
  dialog->open();
}

}  // namespace retenta
