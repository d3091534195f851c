// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>
#include <span>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/importing/importfield.h"
#include "core/importing/importplan.h"

namespace retenta {

/// How the export of one program is read: recognised by its header names, mapped by them. A preset
/// only proposes: what it maps is shown before anything is written.
struct Preset {
  const char* id;
  ImportKind kind;
  const char* signature;  ///< all of these headers ("a|b" = either), separated by ';'
  const char* map;        ///< "field=header" separated by ';', leading columns first
  std::optional<AmountRule> amountRule = std::nullopt;
  OrderKey orderKey = OrderKey::Number;
  std::optional<DateOrder> dateOrder = std::nullopt;    ///< whatever the cells look like
  PurchaseStatus unknownStatus = PurchaseStatus::Paid;  ///< what a word we do not know means
  const char* currency = nullptr;    ///< of the amounts, where the file names none
  const char* addend = nullptr;      ///< header of what is added to the amount: shipping
  const char* personKind = nullptr;  ///< header that tells people from companies
  const char* payee = nullptr;       ///< header of the client's e-mail where money is given back
  bool spendings = false;            ///< a sum below zero that is no return is money we spent
  bool utc = false;                  ///< its instants are in UTC, unsaid
  bool grouped = false;              ///< a day stands once, beside the first of its orders
  const char* tills = nullptr;       ///< headers of tills, of shifts ("a|b;c|d"): numbers of each
  const char* absent = nullptr;      ///< with any of these headers ("a|b") it is another's file
};

/// All of them; in order, as the first whose signature fits is taken.
std::span<const Preset> allPresets();

/// The preset whose signature the headers bear; null when none does.
const Preset* presetOf(const QStringList& headers);

/// The headers, as written, that bear the preset's signature.
QStringList signsOf(const Preset& preset, const QStringList& headers);

/// The preset of that id; null when there is none.
const Preset* presetById(const QString& id);

/// The preset's fields by column, in its order: column, field.
std::vector<std::pair<int, ImportField>> presetColumns(const Preset& preset,
                                                       const QStringList& headers);

/// The columns of tills and of shifts by their names, "a|b;c|d"; -1 = not there.
std::array<int, 2> tillColumns(const char* names, const QStringList& headers);

/// The rules of the preset's orders, its headers found among these.
OrderTraits orderTraits(const Preset& preset, const QStringList& headers);

}  // namespace retenta
