// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>

#include "core/base/currency.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/clients/channel.h"
#include "core/clients/consentstore.h"
#include "core/clients/mailings/sendstage.h"
#include "core/purchases/purchasestatus.h"

namespace retenta {

/// A number by which a source knows the client.
struct CardExternalId {
  QString source;
  QString value;
};

/// Whatever else a source says of the person.
struct CardExtra {
  QString name;
  QString value;
};

/// A child, a partner, somebody else of the client's.
struct RelatedPerson {
  qint64 id = 0;  ///< 0 = not saved yet
  QString name;
  QString relation;  ///< "child", "partner", "parent", "other" or empty
  QString gender;    ///< "f", "m" or empty
  QString birthday;  ///< YYYY-MM-DD, --MM-DD or empty
};

struct CardNote {
  qint64 id = 0;  ///< 0 = not saved yet
  Day day = 0;
  QString text;
};

/// One line of the consent ledger as it stands there.
struct ConsentLine {
  qint64 id = 0;
  Channel channel = Channel::Email;
  ConsentAction action = ConsentAction::Given;
  Day day = 0;
  QString source;
  QString wording;
  Day entered = 0;         ///< when it was written down
  bool cancelled = false;  ///< taken back by a later line
};

struct CardItem {
  QString product;
  QString category;
  qint64 quantityMilli = 1000;
  qint64 amountMinor = 0;
};

struct CardPurchase {
  PurchaseId id = 0;
  Day day = 0;
  PurchaseStatus status = PurchaseStatus::Paid;
  qint64 amountMinor = 0;  ///< the order's total; negative for a return
  qint64 refundMinor = 0;
  Currency currency;
  QString source;
  QString orderRef;
  QString channel;
  QString payment;
  bool byHand = false;  ///< no import brought it: it may be edited and deleted
  std::vector<CardItem> items;

  qint64 netMinor() const { return amountMinor - refundMinor; }
};

/// A campaign in which the client had a place.
struct CardCampaign {
  CampaignId id = 0;
  QString name;
  QString state;    ///< "handed_over"
  QString role;     ///< "treated", "control_group", or why they were left out
  QString segment;  ///< id of the segment at scheduling
  Channel channel = Channel::Email;
  std::optional<Day> day;       ///< planned day of sending
  int waitDays = 30;            ///< for how long a purchase is looked for
  std::optional<Day> boughtOn;  ///< the first purchase within the wait
  qint64 boughtMinor = 0;       ///< net revenue within the wait
};

/// What a report says of a message to the client.
struct CardMessage {
  QString mailing;
  QString source;  ///< the service
  QString address;
  SendStages stages = 0;
  std::optional<Day> day;  ///< of the furthest stage
};

struct CardImport {
  ImportId id = 0;
  QString file;
  Day day = 0;
};

}  // namespace retenta
