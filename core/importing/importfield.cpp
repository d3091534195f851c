// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/importfield.h"

namespace retenta {

namespace {

constexpr std::array<const char*, importFieldCount> ids = {
    "ignore",       "name",           "last_name",    "first_name",
    "middle_name",  "email",          "phone",        "external_id",
    "birthday",     "gender",         "city",         "origin",
    "consent",      "consent_sms",    "consent_call", "consent_messenger",
    "consent_push", "consent_mail",   "address",      "tag",
    "note",         "related_name",   "related_kind", "related_birthday",
    "extra",        "relatives",      "extras",       "consent_log",
    "excluded",     "since",          "order_id",     "date",
    "time",         "amount",         "refund",       "currency",
    "status",       "cancelled_at",   "document",     "channel",
    "payment",      "product",        "category",     "sku",
    "quantity",     "price",          "item_amount",  "order_group",
    "order_year",   "order_source",   "mailing",      "mailing_id",
    "send_result",  "send_result_at", "sent",         "delivered",
    "opened",       "clicked",        "unsubscribed", "bounced",
    "complained"};

}  // namespace

QString importFieldId(ImportField field) {
  return QString::fromLatin1(ids[static_cast<std::size_t>(field)]);
}

std::optional<ImportField> importFieldFromId(QStringView id) {
  for (const ImportField field : allImportFields()) {
    if (id == QLatin1String(ids[static_cast<std::size_t>(field)])) return field;
  }
  return std::nullopt;
}

}  // namespace retenta
