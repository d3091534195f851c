// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/dialogs/carddialogs.h"

#include <memory>

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QShortcut>
#include <QVBoxLayout>

#include "ui/clients/card/cardwords.h"
#include "ui/clients/parts/wordingoffer.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/fields/offeredfield.h"

namespace retenta {

NoteDialog::NoteDialog(CardPresenter& presenter, const std::optional<CardNote>& known,
                       QWidget* parent)
    : EditDialog(presenter, known ? tr("Edit note") : tr("New note"), tr("Save"), parent),
      m_client(presenter.client()),
      m_known(known ? known->id : 0),
      m_day(addField(tr("Day"), Formatters().date(known ? known->day : presenter.today()))),
      m_text(new QPlainTextEdit(known ? known->text : QString())) {
  m_text->setTabChangesFocus(true);
  m_text->setMinimumHeight(scaled(120));
  m_text->setAccessibleName(tr("Text of the note"));
  body()->addWidget(m_text, 1);
  auto* save = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
  connect(save, &QShortcut::activated, verb(), &QPushButton::click);
  m_text->setFocus();
}

void NoteDialog::apply() {
  const auto day = typedDay(m_day->text());
  if (!day) {
    complain(tr("“%1” is not a day. Type it as 30.06.2025.").arg(m_day->text()), m_day);
    return;
  }
  const CardNote note{m_known, *day, m_text->toPlainText()};
  run([client = m_client,
       note](ClientEditService& service) { return service.saveNoteNow(client, note); },
      tr("Note saved"));
}

ClientConsentDialog::ClientConsentDialog(CardPresenter& presenter, QWidget* parent)
    : EditDialog(presenter, tr("What the client said"), tr("Write down"), parent),
      m_client(presenter.client()) {
  const ConsentState now = presenter.card() ? presenter.card()->consents : ConsentState{};
  for (const Channel channel : allChannels) {
    auto* word = new QComboBox;
    const QString state = now.given.has(channel)     ? tr("as it is: given")
                          : now.refused.has(channel) ? tr("as it is: withdrawn")
                                                     : tr("as it is: unknown");
    word->addItems({state, tr("gave consent"), tr("withdrew consent")});
    m_words[static_cast<std::size_t>(channel)] = word;
    addRow(term(channelId(channel)), word);
  }
  m_day = addField(tr("Day"), Formatters().date(presenter.today()));
  m_source = new QComboBox;
  for (const char* source : {"call", "paper", "form"})
    m_source->addItem(cardwords::consentSource(QLatin1String(source)), QLatin1String(source));
  addRow(tr("How it is known"), m_source);
  m_wording = new OfferedField;
  m_wording->setMinimumWidth(scaled(180));
  addRow(tr("Agreed text"), m_wording);
  offerWording(presenter.business(), m_wording);
  m_wording->setPlaceholderText(tr("what the client agreed to, if there is a text"));
}

void ClientConsentDialog::apply() {
  const auto day = typedDay(m_day->text());
  if (!day) {
    complain(tr("“%1” is not a day. Type it as 30.06.2025.").arg(m_day->text()), m_day);
    return;
  }
  std::vector<ConsentWord> words;
  for (const Channel channel : allChannels) {
    const int choice = m_words[static_cast<std::size_t>(channel)]->currentIndex();
    if (choice > 0) words.push_back({channel, choice == 1});
  }
  if (words.empty()) {
    complain(tr("Choose a channel first: what did the client say about it?"));
    return;
  }
  const QString source = m_source->currentData().toString();
  run(
      [client = m_client, words, day = *day, source,
       wording = m_wording->text().trimmed()](ClientEditService& service) {
        return service.recordConsentsNow(client, words, day, source, wording);
      },
      tr("Consents written down"));
}

RelatedDialog::RelatedDialog(CardPresenter& presenter, const std::optional<RelatedPerson>& known,
                             QWidget* parent)
    : EditDialog(presenter, tr("Somebody close"), tr("Save"), parent),
      m_client(presenter.client()),
      m_known(known ? known->id : 0),
      m_name(addField(tr("Name"), known ? known->name : QString())),
      m_relation(new QComboBox) {
  m_relation->addItem(Formatters::unknown(), QString());
  for (const char* relation : {"child", "partner", "parent", "other"})
    m_relation->addItem(cardwords::relation(QLatin1String(relation)), QLatin1String(relation));
  if (known) m_relation->setCurrentIndex(m_relation->findData(known->relation));
  addRow(tr("Relation"), m_relation);
  m_birthday = addField(tr("Birthday"), known ? cardwords::birthday(known->birthday) : QString());
  m_birthday->setPlaceholderText(tr("30.06.2015 or 30.06"));
}

void RelatedDialog::apply() {
  const RelatedPerson person{
      m_known, m_name->text(), m_relation->currentData().toString(), {}, m_birthday->text()};
  run([client = m_client,
       person](ClientEditService& service) { return service.saveRelatedNow(client, person); },
      tr("Saved"));
}

AddClientDialog::AddClientDialog(CardPresenter& presenter, QWidget* parent)
    : EditDialog(presenter, tr("Add client"), tr("Add"), parent),
      m_name(addField(tr("Name"))),
      m_email(addField(term(u"email"))),
      m_phone(addField(tr("Phone"))),
      m_found(makeLabel({}, TextRole::Secondary, Tone::Warning)),
      m_open(makeButton(tr("Open this client"), ButtonKind::Link)) {
  m_found->setWordWrap(true);
  body()->addWidget(m_found);
  body()->addWidget(m_open, 0, Qt::AlignLeft);
  showOwner({});
  for (QLineEdit* field : {m_email, m_phone})
    connect(field, &QLineEdit::editingFinished, this, &AddClientDialog::lookUp);
  connect(m_open, &QPushButton::clicked, this, [this] {
    const ClientId owner = m_owner;
    reject();
    Q_EMIT openRequested(owner);
  });
}

void AddClientDialog::lookUp() {
  const QString email = m_email->text();
  const QString phone = m_phone->text();
  Business* business = &presenter().business();
  m_asking.ask(business->async([business, email, phone] {
    return ClientEditService(*business).ownerNow(email, phone);
  }),
               [this](const Result<std::optional<ContactOwner>>& answer) {
                 if (answer) showOwner(*answer);
               });
}

void AddClientDialog::showOwner(const std::optional<ContactOwner>& owner) {
  m_owner = owner ? owner->id : 0;
  m_found->setVisible(owner.has_value());
  m_open->setVisible(owner.has_value());
  if (owner) m_found->setText(tr("%1 is in the base already: %2.").arg(owner->value, owner->name));
}

void AddClientDialog::apply() {
  const NewClient typed{m_name->text(), m_email->text(), m_phone->text()};
  auto made = std::make_shared<ClientId>(0);
  connect(this, &QDialog::accepted, this, [this, made] { Q_EMIT added(*made); });
  run(
      [typed, made](ClientEditService& service) -> Result<void> {
        const auto id = service.addClientNow(typed);
        if (!id) return id.error();
        *made = *id;
        return {};
      },
      tr("Client added"));
}

void AddClientDialog::refused(const Error& error) {
  disconnect(this, &QDialog::accepted, this, nullptr);
  if (error.code == ErrorCode::ContactTaken)
    showOwner(
        ContactOwner{error.args.value(2).toLongLong(), error.args.value(1), error.args.value(0)});
  EditDialog::refused(error);
}

}  // namespace retenta
