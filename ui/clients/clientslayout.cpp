// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/clientslayout.h"

#include <QJsonArray>

#include "core/base/idranges.h"

namespace retenta {

namespace {

constexpr int narrowest = 24;
constexpr int widest = 4'000;

QJsonArray columnsToJson(const QList<ShownColumn>& columns) {
  QJsonArray array;
  for (const ShownColumn& one : columns) {
    array.append(QJsonObject{{QStringLiteral("id"), columnId(one.column)},
                             {QStringLiteral("width"), one.width}});
  }
  return array;
}

QList<ShownColumn> columnsFromJson(const QJsonArray& array) {
  QList<ShownColumn> columns;
  for (const QJsonValue& value : array) {
    const QJsonObject json = value.toObject();
    const auto column = columnFromId(json[QStringLiteral("id")].toString());
    const int width = json[QStringLiteral("width")].toInt();
    const bool known = column && std::none_of(columns.begin(), columns.end(),
                                              [&](const auto& c) { return c.column == *column; });
    if (known) columns += {*column, width < narrowest || width > widest ? 0 : width};
  }
  return columns;
}

QJsonArray orderToJson(const std::vector<ClientSortKey>& order) {
  QJsonArray array;
  for (const ClientSortKey& key : order) {
    array.append(QJsonObject{{QStringLiteral("by"), clientFieldId(key.field)},
                             {QStringLiteral("descending"), key.descending}});
  }
  return array;
}

std::vector<ClientSortKey> orderFromJson(const QJsonArray& array) {
  std::vector<ClientSortKey> order;
  for (const QJsonValue& value : array) {
    const QJsonObject json = value.toObject();
    const auto field = clientFieldFromId(json[QStringLiteral("by")].toString());
    if (field) order.push_back({*field, json[QStringLiteral("descending")].toBool()});
  }
  return order.empty() ? ClientsView().order : order;
}

}  // namespace

QJsonObject viewToJson(const ClientsView& view) {
  return {{QStringLiteral("filter"), filterToJson(view.chips)},
          {QStringLiteral("find"), view.find},
          {QStringLiteral("order"), orderToJson(view.order)},
          {QStringLiteral("columns"), columnsToJson(view.columns)}};
}

ClientsView viewFromJson(const QJsonObject& json) {
  ClientsView view;
  view.chips = filterFromJson(json[QStringLiteral("filter")].toObject()).value_or(ClientFilter());
  view.find = json[QStringLiteral("find")].toString();
  view.order = orderFromJson(json[QStringLiteral("order")].toArray());
  view.columns = columnsFromJson(json[QStringLiteral("columns")].toArray());
  return view;
}

QJsonObject layoutToJson(const ClientsLayout& layout) {
  ClientsView view = layout.view;
  view.find.clear();
  std::erase_if(view.chips.conditions,
                [](const ClientCondition& c) { return c.kind == ConditionKind::Text; });
  return {{QStringLiteral("view"), viewToJson(view)},
          {QStringLiteral("view_name"), layout.viewName},
          {QStringLiteral("checked"), idRanges(layout.checked)},
          {QStringLiteral("current"), layout.current},
          {QStringLiteral("pane"), layout.pane}};
}

ClientsLayout layoutFromJson(const QJsonObject& json) {
  ClientsLayout layout;
  layout.view = viewFromJson(json[QStringLiteral("view")].toObject());
  layout.viewName = json[QStringLiteral("view_name")].toString();
  layout.checked =
      idsFromRanges(json[QStringLiteral("checked")].toString()).value_or(std::vector<ClientId>());
  layout.current = json[QStringLiteral("current")].toInteger();
  layout.pane = json[QStringLiteral("pane")].toBool(true);
  return layout;
}

}  // namespace retenta
