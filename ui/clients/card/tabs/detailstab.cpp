// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/detailstab.h"

#include <QComboBox>
#include <QFormLayout>
#include <QPointer>
#include <QVBoxLayout>

#include "ui/clients/card/cardwords.h"
#include "ui/clients/card/dialogs/carddialogs.h"
#include "ui/clients/card/tabs/contactrows.h"
#include "ui/clients/card/tabs/editfield.h"
#include "ui/clients/card/tabs/habits.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

QLabel* wrapped() {
  auto* label = makeLabel({}, TextRole::Body);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

void emptyLayout(QLayout* layout) {
  while (QLayoutItem* item = layout->takeAt(0)) {
    if (item->widget()) item->widget()->deleteLater();
    delete item;
  }
}

}  // namespace

DetailsTab::DetailsTab(CardPresenter& presenter, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_form(new QFormLayout(this)),
      m_emails(new ContactRows(presenter, false)),
      m_phones(new ContactRows(presenter, true)),
      m_known(wrapped()),
      m_habits(wrapped()) {
  m_form->setContentsMargins(0, scaled(8), 0, scaled(8));
  m_form->setHorizontalSpacing(scaled(12));
  m_form->setVerticalSpacing(scaled(8));
  m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
  addField(CardField::Name, tr("Name"));
  addRow(tr("E-mails"), m_emails);
  addRow(tr("Phones"), m_phones);
  addField(CardField::Birthday, tr("Birthday"));
  m_age = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  m_form->addRow(QString(), m_age);
  makeGender();
  addField(CardField::City, tr("City"));
  addField(CardField::Address, tr("Address"));
  addField(CardField::Origin, tr("Came from"));
  makeTags();
  makeRelated();
  addRow(tr("Habits"), m_habits);
  addRow(tr("Sources say"), m_known);
  for (ContactRows* rows : {m_emails, m_phones}) {
    connect(rows, &ContactRows::openRequested, this, &DetailsTab::openRequested);
    connect(rows, &ContactRows::mergeRequested, this, &DetailsTab::mergeRequested);
  }
}

EditField* DetailsTab::fieldOf(CardField field) const {
  return m_fields[static_cast<std::size_t>(field)];
}

void DetailsTab::addRow(const QString& label, QWidget* widget) {
  auto* name = makeLabel(label, TextRole::Secondary, Tone::Secondary);
  name->setBuddy(widget);
  name->setContentsMargins(0, scaled(6), 0, 0);
  m_form->addRow(name, widget);
}

void DetailsTab::addField(CardField field, const QString& label) {
  auto* edit = new EditField(label);
  edit->setReadOnly(m_presenter.readOnly());
  m_fields[static_cast<std::size_t>(field)] = edit;
  addRow(label, edit);
  connect(edit, &EditField::committed, this,
          [this, field, edit](const QString& text) { saveField(field, text, edit); });
}

void DetailsTab::makeGender() {
  m_gender = new QComboBox;
  m_gender->addItem(Formatters::unknown(), QString());
  m_gender->addItem(tr("female"), QStringLiteral("f"));
  m_gender->addItem(tr("male"), QStringLiteral("m"));
  m_gender->setAccessibleName(tr("Gender"));
  m_gender->setEnabled(!m_presenter.readOnly());
  addRow(tr("Gender"), m_gender);
  connect(m_gender, &QComboBox::activated, this,
          [this] { saveField(CardField::Gender, m_gender->currentData().toString(), nullptr); });
}

void DetailsTab::makeTags() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(4));
  m_tags = new QWidget;
  new FlowLayout(m_tags, scaled(4));
  m_newTag = new EditField(tr("New tag"));
  m_newTag->edit()->setPlaceholderText(tr("add a tag, Enter"));
  if (m_presenter.readOnly()) m_newTag->hide();
  column->addWidget(m_tags);
  column->addWidget(m_newTag);
  addRow(tr("Tags"), box);
  connect(m_newTag, &EditField::committed, this, [this](const QString& text) {
    m_presenter.edit([client = m_presenter.client(),
                      text](ClientEditService& service) { return service.addTagNow(client, text); },
                     tr("Tag added"), this,
                     [this](const Result<void>& result) {
                       if (!result) return m_newTag->complain(errorSentence(result.error()));
                       m_newTag->edit()->clear();
                       m_newTag->setSaved({});
                     });
  });
}

void DetailsTab::makeRelated() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(2));
  m_related = new QVBoxLayout;
  m_related->setSpacing(scaled(2));
  column->addLayout(m_related);
  auto* more = makeButton(tr("Add somebody close"), ButtonKind::Link);
  if (m_presenter.readOnly()) more->hide();
  column->addWidget(more, 0, Qt::AlignLeft);
  connect(more, &QPushButton::clicked, this,
          [this] { (new RelatedDialog(m_presenter, std::nullopt, window()))->open(); });
  addRow(tr("Close people"), box);
}

void DetailsTab::saveField(CardField field, const QString& text, EditField* from) {
  const QPointer<EditField> edit(from);
  m_presenter.edit(
      [client = m_presenter.client(), field, text](ClientEditService& service) {
        return service.setFieldNow(client, field, text);
      },
      tr("Saved"), this,
      [this, edit](const Result<void>& result) {
        if (result) return;
        if (edit) edit->complain(errorSentence(result.error()));
      });
}

void DetailsTab::setCard(const ClientCard& card) {
  const std::array<QString, 6> texts = {card.name, card.gender,  cardwords::birthday(card.birthday),
                                        card.city, card.address, card.origin};
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (m_fields[i]) m_fields[i]->setSaved(texts[i]);
  }
  m_gender->setCurrentIndex(m_gender->findData(card.gender));
  const QString age = cardwords::ageAndBirthday(card.birthday, card.today);
  m_age->setText(age);
  m_age->setVisible(!age.isEmpty());
  m_emails->setValues(card.emails);
  m_phones->setValues(card.phones);
  fillTags(card);
  fillRelated(card);
  fillKnown(card);
  m_habits->setText(habitsText(card));
}

void DetailsTab::fillTags(const ClientCard& card) {
  emptyLayout(m_tags->layout());
  m_tags->setVisible(!card.tags.isEmpty());
  for (const QString& tag : card.tags) {
    auto* chip = makeButton(noMnemonic(tag) + QStringLiteral(" ×"));
    chip->setAccessibleName(tr("Remove tag %1").arg(tag));
    chip->setToolTip(plainTip(tr("Remove tag %1").arg(tag)));
    chip->setEnabled(!m_presenter.readOnly());
    connect(chip, &QPushButton::clicked, this, [this, tag] {
      m_presenter.edit(
          [client = m_presenter.client(), tag](ClientEditService& service) {
            return service.removeTagNow(client, tag);
          },
          tr("Tag removed"), this);
    });
    m_tags->layout()->addWidget(chip);
  }
}

void DetailsTab::fillRelated(const ClientCard& card) {
  emptyLayout(m_related);
  for (const RelatedPerson& person : card.related) {
    QStringList parts;
    for (const QString& part :
         {person.name, cardwords::relation(person.relation), cardwords::birthday(person.birthday),
          cardwords::ageAndBirthday(person.birthday, card.today)}) {
      if (!part.isEmpty()) parts += part;
    }
    const QString name = person.name.isEmpty() ? parts.value(0) : person.name;
    auto* line = new QWidget;
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(scaled(2));
    auto* label = wrapped();
    label->setText(parts.join(QStringLiteral(" · ")));
    row->addWidget(label, 1);
    auto* edit = makeIconButton(QStringLiteral("edit"), tr("Edit %1").arg(name));
    auto* drop = makeIconButton(QStringLiteral("trash"), tr("Remove %1").arg(name));
    edit->setEnabled(!m_presenter.readOnly());
    drop->setEnabled(!m_presenter.readOnly());
    row->addWidget(edit, 0, Qt::AlignTop);
    row->addWidget(drop, 0, Qt::AlignTop);
    connect(edit, &QToolButton::clicked, this,
            [this, person] { (new RelatedDialog(m_presenter, person, window()))->open(); });
    connect(drop, &QToolButton::clicked, this, [this, id = person.id] {
      m_presenter.edit(
          [client = m_presenter.client(), id](ClientEditService& service) {
            return service.deleteRelatedNow(client, id);
          },
          tr("Removed"), this);
    });
    m_related->addWidget(line);
  }
}

void DetailsTab::fillKnown(const ClientCard& card) {
  QStringList lines;
  for (const CardExternalId& id : card.externalIds)
    lines += tr("%1: number %2").arg(id.source, id.value);
  for (const CardExtra& extra : card.extras)
    lines += QStringLiteral("%1: %2").arg(extra.name, extra.value);
  const Formatters f;
  if (card.broughtBy)
    lines += tr("came with “%1” on %2").arg(card.broughtBy->file, f.date(card.broughtBy->day));
  lines += tr("in the base since %1, number %2").arg(f.date(card.created)).arg(card.id);
  m_known->setText(lines.join(QLatin1Char('\n')));
}

void DetailsTab::setNarrow(bool narrow) {
  m_form->setRowWrapPolicy(narrow ? QFormLayout::WrapAllRows : QFormLayout::DontWrapRows);
}

void DetailsTab::startEditing() {
  EditField* name = fieldOf(CardField::Name);
  name->setFocus(Qt::ShortcutFocusReason);
  name->edit()->selectAll();
}

}  // namespace retenta
