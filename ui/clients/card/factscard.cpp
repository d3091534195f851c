// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/factscard.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include "ui/clients/card/cardwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr int soonDays = 60;

QStringList contactLines(const ClientCard& card) {
  QStringList lines;
  const auto add = [&](const QStringList& values) {
    if (values.isEmpty()) return;
    lines += values.size() == 1 ? values.first()
                                : FactsCard::tr("%1 and %2 more")
                                      .arg(values.first(), QString::number(values.size() - 1));
  };
  add(card.phones);
  add(card.emails);
  QStringList place;
  if (!card.city.isEmpty()) place += card.city;
  if (!card.address.isEmpty()) place += card.address;
  if (!place.isEmpty()) lines += place.join(QStringLiteral(", "));
  return lines;
}

QStringList birthdayLines(const ClientCard& card) {
  const Formatters f;
  QStringList lines;
  const auto add = [&](const QString& who, const QString& birthday) {
    const auto left = daysToBirthday(birthday, card.today);
    if (!left || *left > soonDays) return;
    lines += *left == 0 ? FactsCard::tr("%1: birthday today").arg(who)
                        : FactsCard::tr("%1: birthday in %2").arg(who, f.days(*left));
  };
  add(FactsCard::tr("Client"), card.birthday);
  for (const RelatedPerson& person : card.related) {
    const QString relation = cardwords::relation(person.relation);
    add(person.name.isEmpty() ? relation : person.name, person.birthday);
  }
  return lines;
}

// The newest standing line of a channel: when and from where it is known.
const ConsentLine* lineOf(const ClientCard& card, Channel channel) {
  for (const ConsentLine& line : card.consentLines) {
    if (line.channel == channel && !line.cancelled) return &line;
  }
  return nullptr;
}

QLabel* wrapped(Tone tone) {
  auto* label = makeLabel({}, TextRole::Body, tone);
  label->setWordWrap(true);
  label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  return label;
}

}  // namespace

FactsCard::FactsCard(bool readOnly, QWidget* parent)
    : QFrame(parent),
      m_contacts(wrapped(Tone::Normal)),
      m_birthdays(wrapped(Tone::Accent)),
      m_consents(new QGridLayout),
      m_change(makeButton(tr("Change consents…"), ButtonKind::Link)),
      m_readOnly(readOnly) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(4));
  column->addWidget(m_contacts);
  column->addWidget(m_birthdays);
  auto* title = makeLabel(term(u"consent"), TextRole::Strong);
  title->setContentsMargins(0, scaled(6), 0, 0);
  column->addWidget(title);
  m_consents->setHorizontalSpacing(scaled(6));
  m_consents->setVerticalSpacing(scaled(2));
  m_consents->setColumnStretch(2, 1);
  column->addLayout(m_consents);
  column->addWidget(m_change, 0, Qt::AlignLeft);
  connect(m_change, &QPushButton::clicked, this, &FactsCard::consentChangeRequested);
}

void FactsCard::setCard(const ClientCard& card) {
  QStringList contacts = contactLines(card);
  if (contacts.isEmpty() && !card.erased) contacts += tr("no contacts yet");
  m_contacts->setText(contacts.join(QLatin1Char('\n')));
  m_contacts->setVisible(!contacts.isEmpty());
  const QStringList birthdays = birthdayLines(card);
  m_birthdays->setText(birthdays.join(QLatin1Char('\n')));
  m_birthdays->setVisible(!birthdays.isEmpty());
  m_change->setVisible(!m_readOnly && !card.erased);
  fillConsents(card);
}

void FactsCard::fillConsents(const ClientCard& card) {
  while (QLayoutItem* item = m_consents->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const Formatters f;
  m_lines.clear();
  QStringList unknown;
  int row = 0;
  for (const Channel channel : allChannels) {
    const ConsentLine* line = lineOf(card, channel);
    const QString name = term(channelId(channel));
    if (!line) {
      unknown += name;
      continue;
    }
    const bool yes = card.consents.given.has(channel);
    auto* sign = makePicture(yes ? QStringLiteral("check") : QStringLiteral("close"),
                             yes ? &Tokens::positive : &Tokens::negative, scaled(16));
    const QString source = cardwords::consentSource(line->source);
    QString text = yes ? tr("yes, %1").arg(f.date(line->day)) : tr("no, %1").arg(f.date(line->day));
    if (!source.isEmpty()) text += QStringLiteral(", ") + source;
    auto* detail = makeLabel(text, TextRole::Secondary, Tone::Secondary);
    detail->setWordWrap(true);
    m_consents->addWidget(sign, row, 0, Qt::AlignTop);
    m_consents->addWidget(makeLabel(name, TextRole::Body), row, 1, Qt::AlignTop);
    m_consents->addWidget(detail, row++, 2);
    m_lines += QStringLiteral("%1: %2").arg(name, text);
  }
  if (unknown.isEmpty()) return;
  const QString text = tr("unknown: %1").arg(unknown.join(QStringLiteral(", ")));
  auto* rest = makeLabel(text, TextRole::Secondary, Tone::Secondary);
  rest->setWordWrap(true);
  m_consents->addWidget(rest, row, 0, 1, 3);
  m_lines += text;
}

}  // namespace retenta
