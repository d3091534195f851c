// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/mappingmemory.h"

#include <QJsonArray>
#include <QJsonObject>

#include "core/business/business.h"
#include "core/business/settingstore.h"
#include "core/storage/changes/basemark.h"

namespace retenta {

namespace {

constexpr int kept = 50;

QString settingKey() { return QStringLiteral("import.mappings"); }
QString listKey() { return QStringLiteral("mappings"); }
QString statusesKey() { return QStringLiteral("statuses"); }
QString columnsKey() { return QStringLiteral("columns"); }

QJsonArray columnsOf(const ImportPlan& plan) {
  QJsonArray columns;
  for (const ImportColumn& column : plan.columns) {
    columns += column.header.simplified().toCaseFolded();
  }
  return columns;
}

QJsonObject toJson(const ImportPlan& plan, const QString& name) {
  QJsonObject fields;
  for (const ImportColumn& column : plan.columns) {
    fields.insert(QString::number(column.index), importFieldId(column.field));
  }
  QJsonObject json{{QStringLiteral("name"), name},
                   {columnsKey(), columnsOf(plan)},
                   {QStringLiteral("fields"), fields},
                   {QStringLiteral("kind"), importKindId(plan.kind)}};
  const ImportOptions& o = plan.options;
  QJsonObject rules;
  for (const auto& [field, rule] : o.rules) rules.insert(importFieldId(field), fieldRuleId(rule));
  if (!rules.isEmpty()) json.insert(QStringLiteral("rules"), rules);
  if (o.decimal) json.insert(QStringLiteral("decimal"), QString(QLatin1Char(*o.decimal)));
  if (o.dateOrder) json.insert(QStringLiteral("date_order"), dateOrderId(*o.dateOrder));
  if (o.currency) json.insert(QStringLiteral("currency"), o.currency->code());
  QJsonObject statuses;
  if (o.corrections) {
    for (const auto& [word, status] : o.corrections->statuses)
      statuses.insert(word, purchaseStatusId(status));
  }
  if (!statuses.isEmpty()) json.insert(statusesKey(), statuses);
  return json;
}

MappingMemory::Mapping fromJson(const QJsonObject& json) {
  MappingMemory::Mapping mapping;
  mapping.name = json.value(QStringLiteral("name")).toString();
  ImportOptions& o = mapping.options;
  o.kind =
      importKindFromId(json.value(QStringLiteral("kind")).toString()).value_or(ImportKind::Auto);
  const QJsonObject fields = json.value(QStringLiteral("fields")).toObject();
  for (auto it = fields.begin(); it != fields.end(); ++it) {
    if (const auto field = importFieldFromId(it.value().toString())) {
      o.fields[it.key().toInt()] = *field;
    }
  }
  const QJsonObject rules = json.value(QStringLiteral("rules")).toObject();
  for (auto it = rules.begin(); it != rules.end(); ++it) {
    const auto field = importFieldFromId(it.key());
    const auto rule = fieldRuleFromId(it.value().toString());
    if (field && rule && ruledField(*field) == field) o.rules[*field] = *rule;
  }
  const QString decimal = json.value(QStringLiteral("decimal")).toString();
  if (decimal == QLatin1String(".") || decimal == QLatin1String(",")) {
    o.decimal = decimal.front().toLatin1();
  }
  o.dateOrder = dateOrderFromId(json.value(QStringLiteral("date_order")).toString());
  o.currency = Currency::fromCode(json.value(QStringLiteral("currency")).toString());
  const QJsonObject statuses = json.value(statusesKey()).toObject();
  auto said = std::make_shared<ImportCorrections>();
  for (auto it = statuses.begin(); it != statuses.end(); ++it) {
    if (const auto status = purchaseStatusFromId(it.value().toString()))
      said->statuses[it.key()] = *status;
  }
  if (!said->empty()) o.corrections = std::move(said);
  return mapping;
}

QJsonArray without(const QJsonArray& list, const QJsonArray& columns) {
  QJsonArray rest;
  for (const auto& each : list) {
    if (each.toObject().value(columnsKey()).toArray() != columns) rest += each;
  }
  return rest;
}

void forgetColumns(SQLite::Database& db, const QJsonArray& columns) {
  const QJsonArray list =
      without(loadSettingObject(db, settingKey()).value(listKey()).toArray(), columns);
  saveSettingObject(db, settingKey(), QJsonObject{{listKey(), list}});
  leaveBaseMark(db);
}

bool isKnowable(const ImportPlan& plan) { return plan.headerRow > 0 && !plan.columns.isEmpty(); }

}  // namespace

Result<std::optional<MappingMemory::Mapping>> MappingMemory::findNow(const ImportPlan& plan) const {
  if (!isKnowable(plan)) return std::optional<Mapping>();
  return m_business.file().read([&](SQLite::Database& db) -> std::optional<Mapping> {
    const QJsonArray list = loadSettingObject(db, settingKey()).value(listKey()).toArray();
    const QJsonArray columns = columnsOf(plan);
    for (const auto& each : list) {
      const QJsonObject json = each.toObject();
      if (json.value(columnsKey()).toArray() == columns) return fromJson(json);
    }
    return std::nullopt;
  });
}

Result<void> MappingMemory::keepNow(const ImportPlan& plan, const QString& name) {
  if (!isKnowable(plan)) return {};
  return m_business.file().write([&](SQLite::Database& db) {
    QJsonArray list =
        without(loadSettingObject(db, settingKey()).value(listKey()).toArray(), columnsOf(plan));
    list.prepend(toJson(plan, name));
    while (list.size() > kept) list.removeLast();
    saveSettingObject(db, settingKey(), QJsonObject{{listKey(), list}});
    leaveBaseMark(db);
  });
}

Result<void> MappingMemory::forgetNow(const ImportPlan& plan) {
  if (!isKnowable(plan)) return {};
  return m_business.file().write([&](SQLite::Database& db) { forgetColumns(db, columnsOf(plan)); });
}

Result<void> MappingMemory::forgetNow(const Known& known) {
  return m_business.file().write(
      [&](SQLite::Database& db) { forgetColumns(db, QJsonArray::fromStringList(known.columns)); });
}

Result<void> MappingMemory::renameNow(const Known& known, const QString& name) {
  return m_business.file().write([&](SQLite::Database& db) {
    const QJsonArray columns = QJsonArray::fromStringList(known.columns);
    QJsonArray list;
    for (const auto& each : loadSettingObject(db, settingKey()).value(listKey()).toArray()) {
      QJsonObject json = each.toObject();
      if (json.value(columnsKey()).toArray() == columns) json.insert(QStringLiteral("name"), name);
      list += json;
    }
    saveSettingObject(db, settingKey(), QJsonObject{{listKey(), list}});
    leaveBaseMark(db);
  });
}

Result<std::optional<ImportOptions>> MappingMemory::optionsFor(const Known& known,
                                                               const ImportPlan& plan) const {
  return m_business.file().read([&](SQLite::Database& db) -> std::optional<ImportOptions> {
    const QJsonArray columns = QJsonArray::fromStringList(known.columns);
    for (const auto& each : loadSettingObject(db, settingKey()).value(listKey()).toArray()) {
      if (each.toObject().value(columnsKey()).toArray() != columns) continue;
      Mapping mapping = fromJson(each.toObject());
      const std::map<int, ImportField> fields = std::move(mapping.options.fields);
      mapping.options.fields.clear();
      for (const ImportColumn& column : plan.columns) {
        const auto at = known.columns.indexOf(column.header.simplified().toCaseFolded());
        const auto field = at < 0 ? fields.end() : fields.find(static_cast<int>(at));
        if (field != fields.end()) mapping.options.fields[column.index] = field->second;
      }
      if (mapping.options.fields.empty()) return std::nullopt;
      return mapping.options;
    }
    return std::nullopt;
  });
}

Result<std::vector<MappingMemory::Known>> MappingMemory::listNow() const {
  return m_business.file().read([](SQLite::Database& db) {
    std::vector<Known> all;
    for (const auto& each : loadSettingObject(db, settingKey()).value(listKey()).toArray()) {
      const QJsonObject json = each.toObject();
      Known known;
      known.name = json.value(QStringLiteral("name")).toString();
      for (const auto& column : json.value(columnsKey()).toArray())
        known.columns += column.toString();
      known.kind = fromJson(json).options.kind;
      all.push_back(std::move(known));
    }
    return all;
  });
}

}  // namespace retenta
