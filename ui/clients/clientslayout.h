// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/segments/clientfilter.h"
#include "ui/clients/table/clienttableview.h"

namespace retenta {

/// What a saved view keeps: whom to show, what of them, in which order.
struct ClientsView {
  ClientFilter chips;
  QString find;
  std::vector<ClientSortKey> order = std::vector<ClientSortKey>(1);  ///< dearest first
  QList<ShownColumn> columns;                                        ///< empty = the usual ones

  friend bool operator==(const ClientsView&, const ClientsView&) = default;
};

/// How the page was left, for the next window and the next day. The text looked for is no part of
/// it: it may be a person's name, which nothing would ever erase.
struct ClientsLayout {
  ClientsView view;
  QString viewName;  ///< of the saved view it began as; empty for none
  std::vector<ClientId> checked;
  ClientId current = 0;
  bool pane = true;  ///< the card beside the table is wanted

  friend bool operator==(const ClientsLayout&, const ClientsLayout&) = default;
};

QJsonObject viewToJson(const ClientsView& view);
/// Members that are missing or not understood read as the defaults; a filter only as a whole.
ClientsView viewFromJson(const QJsonObject& json);
QJsonObject layoutToJson(const ClientsLayout& layout);
ClientsLayout layoutFromJson(const QJsonObject& json);

}  // namespace retenta
