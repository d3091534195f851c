// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/eventwords.h"

#include <QCoreApplication>

#include "ui/clients/card/cardwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta::eventwords {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(EventWords)
};

QString whatHappened(const ClientCard& card, const CardEvent& event) {
  switch (event.kind) {
    case CardEvent::Kind::Purchase: {
      const PurchaseStatus status = card.purchases[event.index].status;
      return status == PurchaseStatus::Paid
                 ? term(u"purchase")
                 : Words::tr("Purchase: %1").arg(cardwords::status(status).toLower());
    }
    case CardEvent::Kind::Return:
      return cardwords::status(PurchaseStatus::Return);
    case CardEvent::Kind::Note:
      return Words::tr("Note");
    case CardEvent::Kind::Consent:
      return Words::tr("Consent: %1").arg(term(channelId(card.consentLines[event.index].channel)));
    case CardEvent::Kind::Campaign:
      return Words::tr("Campaign “%1”").arg(card.campaigns[event.index].name);
    case CardEvent::Kind::Segment:
      return Words::tr("Now %1").arg(term(segmentId(card.standing.history[event.index].to)));
    case CardEvent::Kind::Import:
      return Words::tr("Came with an import");
    case CardEvent::Kind::Message:
      return Words::tr("Message “%1”").arg(card.messages[event.index].mailing);
    case CardEvent::Kind::Merge: {
      const MergeRecord& merge = card.merges[event.index];
      return Words::tr("Merged with “%1”")
          .arg(merge.name.isEmpty() ? Words::tr("client №%1").arg(merge.other) : merge.name);
    }
  }
  return {};
}

// The furthest that is known.
QString messageState(SendStages stages) {
  if (stages & StageComplained) return Words::tr("called it spam");
  if (stages & StageUnsubscribed) return Words::tr("unsubscribed");
  if (stages & StageClicked) return Words::tr("followed a link");
  if (stages & StageOpened) return Words::tr("opened");
  if (stages & StageDelivered) return Words::tr("delivered");
  if (stages & StageDead) return Words::tr("not delivered: the address does not exist");
  if (stages & StageFailed) return Words::tr("not delivered");
  return stages & StageSent ? Words::tr("sent") : Words::tr("not sent");
}

QString details(const ClientCard& card, const CardEvent& event) {
  const Formatters f;
  switch (event.kind) {
    case CardEvent::Kind::Purchase:
    case CardEvent::Kind::Return:
      return cardwords::contents(card.purchases[event.index]);
    case CardEvent::Kind::Note:
      return card.notes[event.index].text.simplified();
    case CardEvent::Kind::Consent: {
      const ConsentLine& line = card.consentLines[event.index];
      const QString source = cardwords::consentSource(line.source);
      return source.isEmpty() ? consent(line) : consent(line) + QStringLiteral(" · ") + source;
    }
    case CardEvent::Kind::Campaign: {
      const CardCampaign& campaign = card.campaigns[event.index];
      QString text = cardwords::campaignRole(campaign.role) + QStringLiteral(" · ") +
                     term(channelId(campaign.channel));
      if (campaign.boughtOn)
        text += Words::tr(" → bought %1").arg(f.dayAndMonth(*campaign.boughtOn));
      return text;
    }
    case CardEvent::Kind::Segment: {
      const Segment from = card.standing.history[event.index].from;
      return from == Segment::NoPurchases ? QString()
                                          : Words::tr("was %1").arg(term(segmentId(from)));
    }
    case CardEvent::Kind::Import:
      return card.broughtBy->file;
    case CardEvent::Kind::Message: {
      const CardMessage& message = card.messages[event.index];
      return QStringList{messageState(message.stages), message.address, message.source}.join(
          QStringLiteral(" · "));
    }
    case CardEvent::Kind::Merge:
      return Words::tr("Enter splits them again");
  }
  return {};
}

QString amount(const ClientCard& card, const CardEvent& event) {
  const Formatters f;
  if (event.kind == CardEvent::Kind::Campaign) {
    const CardCampaign& campaign = card.campaigns[event.index];
    return campaign.boughtOn ? f.money(campaign.boughtMinor, card.currency) : QString();
  }
  if (event.kind != CardEvent::Kind::Purchase && event.kind != CardEvent::Kind::Return) return {};
  const CardPurchase& purchase = card.purchases[event.index];
  return f.money(purchase.netMinor(), purchase.currency);
}

}  // namespace

QString consent(const ConsentLine& line) {
  const QString action = cardwords::consentAction(line.action);
  return line.cancelled ? Words::tr("%1, taken back").arg(action) : action;
}

QString text(const ClientCard& card, const CardEvent& event, int column) {
  switch (column) {
    case 0:
      return Formatters().date(event.day);
    case 1:
      return whatHappened(card, event);
    case 2:
      return details(card, event);
    default:
      return amount(card, event);
  }
}

QString twoLines(const ClientCard& card, const CardEvent& event) {
  const QString more = details(card, event);
  const QString sum = amount(card, event);
  const QString what =
      whatHappened(card, event) + (sum.isEmpty() ? sum : QStringLiteral(" · ") + sum);
  return more.isEmpty() ? what : what + u'\n' + more;
}

QString sentence(const ClientCard& card, const CardEvent& event) {
  QStringList parts;
  for (int column = 0; column < 4; ++column) {
    const QString part = text(card, event, column);
    if (!part.isEmpty()) parts += part;
  }
  return parts.join(QStringLiteral(" · "));
}

}  // namespace retenta::eventwords
