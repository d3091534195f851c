// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QList>
#include <QString>

#include "core/clients/channel.h"
#include "core/rfm/clientlist.h"

namespace retenta {

/// The columns the table of clients can show, in the order of the chooser. Name is always the first
/// one and always shown.
enum class ClientColumn {
  Name,
  Segment,
  Recency,
  Purchases,
  Spent,
  Contact,  ///< channels with contact and consent
  Period,
  AverageCheck,
  LastPurchase,
  FirstPurchase,
  Email,
  Phone,
  City,
  Source,
  Birthday,
  Tags,
  Mark,
  Excluded,
  ConsentEmail,
  ConsentSms,
  ConsentCall,
  ConsentMessenger,
  ConsentPush,
  ConsentDirectMail,
};

inline constexpr int clientColumnCount = 24;

/// "name", "segment", …: the key in saved views.
QString columnId(ClientColumn column);
std::optional<ClientColumn> columnFromId(QStringView id);
QString columnTitle(ClientColumn column);
/// By what a click on the header sorts; nullopt where an order says nothing.
std::optional<ClientField> columnField(ClientColumn column);
std::optional<ClientColumn> columnOfField(ClientField field);
/// Numbers stand right, with their header.
bool isNumberColumn(ClientColumn column);
/// The channel of a consent column.
std::optional<Channel> columnChannel(ClientColumn column);
/// Pixels at the present text size; a segment's name is never cut.
int columnWidth(ClientColumn column);
/// Shown when nobody chose.
QList<ClientColumn> usualColumns();

}  // namespace retenta
