// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include <QStringList>

#include "core/card/cardrecords.h"
#include "core/card/merging/merging.h"
#include "core/clients/consentstore.h"
#include "core/rfm/segmenthistory.h"

namespace retenta {

/// A word that comes up most: the favourite product, the usual channel. Empty word = none known.
struct Favourite {
  QString word;
  qint64 times = 0;  ///< purchases with it
  qint64 amountMinor = 0;
};

/// What the client has been worth up to the as-of day (domain D3, one client), base's currency.
struct CardFigures {
  qint64 spentMinor = 0;  ///< gross − refunds − returns
  qint64 grossMinor = 0;
  qint64 refundsMinor = 0;
  qint64 returnsMinor = 0;  ///< positive
  qint64 transactions = 0;
  std::optional<double> averageCheckMinor;  ///< spent / transactions
  std::optional<Day> first;                 ///< of the transactions
  std::optional<Day> last;
  std::optional<double> meanGapDays;  ///< between neighbouring purchase days; from two days on
  qint64 yearRevenueMinor = 0;        ///< net, the 12 months that end with the as-of day
  qint64 yearTransactions = 0;
  Favourite product, category, channel, payment;
  int weekday = 0;  ///< 1 Monday … 7 Sunday; 0 unknown
  qint64 weekdayTimes = 0;
};

/// Where the client stands on the as-of day and how they came there (domain D4).
struct CardStanding {
  Day asOf = 0;
  Segment segment = Segment::NoPurchases;
  std::int32_t recencyDays = -1;  ///< −1 without a purchase
  RfmMark mark = RfmMark::None;
  RfmThresholds thresholds;
  std::optional<qint64> vipBoundMinor;
  std::vector<SegmentChange> history;     ///< oldest first
  std::optional<SegmentChange> previous;  ///< the last move between two segments
};

/// One line of everything that happened; `index` is that of its record in the card.
struct CardEvent {
  enum class Kind { Purchase, Return, Note, Consent, Campaign, Segment, Import, Merge, Message };
  Kind kind = Kind::Purchase;
  Day day = 0;
  std::size_t index = 0;
};

/// Everything about one client as plain data: for the card, the command line and exports. Personal
/// data of an erased client are empty; the figures stay. Immutable once handed out.
struct ClientCard {
  ClientId id = 0;
  Currency currency;
  Day today = 0;
  std::optional<Day> erased;  ///< when the personal data were destroyed

  QString name;
  QStringList emails;  ///< the first is the one written to
  QStringList phones;  ///< E.164 with +
  std::vector<CardExternalId> externalIds;
  QString address, city, origin;
  QString gender;    ///< "f", "m" or empty
  QString birthday;  ///< YYYY-MM-DD, --MM-DD or empty
  bool excluded = false;
  Day created = 0;
  QStringList tags;
  std::vector<CardExtra> extras;
  std::vector<RelatedPerson> related;

  ConsentState consents;
  std::vector<ConsentLine> consentLines;  ///< newest first, cancelled ones too
  std::vector<CardPurchase> purchases;    ///< newest first, all statuses
  std::vector<CardCampaign> campaigns;    ///< newest first
  std::vector<CardNote> notes;            ///< newest first
  std::vector<CardMessage> messages;      ///< out of reports of mail and SMS services, newest first
  std::optional<CardImport> broughtBy;
  std::vector<MergeRecord> merges;  ///< by hand, newest first: each can be split again

  CardFigures figures;
  CardStanding standing;
  std::vector<CardEvent> events;  ///< newest first

  /// The name, else the first e-mail, phone or external id; empty when nothing is known.
  QString title() const;
};
using ClientCardPtr = std::shared_ptr<const ClientCard>;

/// Full years on `today`; nullopt without a year of birth, and for a day yet to come.
std::optional<int> ageOn(const QString& birthday, Day today);
/// Days to the next birthday, 0 = today; 29 February is kept on the 28th of plain years. nullopt
/// for no birthday.
std::optional<int> daysToBirthday(const QString& birthday, Day today);

}  // namespace retenta
