// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/card/cardrecords.h"

namespace retenta {

/// A field of a person that holds one text.
enum class CardField { Name, Gender, Birthday, City, Address, Origin };

/// A client added by hand, as typed.
struct NewClient {
  QString name;
  QString email;
  QString phone;
};

/// Somebody in the base who has an address already.
struct ContactOwner {
  ClientId id = 0;
  QString name;   ///< as the card's title
  QString value;  ///< the address they share
};

/// A purchase or a return as typed by hand, base's currency.
struct PurchaseDraft {
  PurchaseId id = 0;  ///< 0 = new
  bool isReturn = false;
  Day day = 0;
  qint64 amountMinor = 0;  ///< ≥ 0; a return is stored with its sign turned
  QString channel;
  QString payment;
  std::vector<CardItem> items;  ///< may be empty; categories are not looked at
};

/// What was said about one channel.
struct ConsentWord {
  Channel channel = Channel::Email;
  bool given = false;
};

/// A day as people type it: 30.06.2025, 30 июня 2025, 30 Jun 2025, 2025-06-30; nullopt otherwise.
std::optional<Day> typedDay(const QString& text);

}  // namespace retenta
