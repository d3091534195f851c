// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/importplan.h"

#include <algorithm>

namespace retenta {

namespace {

template <class T, std::size_t N>
using Words = std::array<std::pair<T, const char*>, N>;

constexpr Words<ImportKind, 5> kinds = {{{ImportKind::Auto, "auto"},
                                         {ImportKind::Orders, "orders"},
                                         {ImportKind::Contacts, "contacts"},
                                         {ImportKind::Both, "both"},
                                         {ImportKind::Results, "results"}}};
constexpr Words<DateOrder, 3> orders = {
    {{DateOrder::Dmy, "dmy"}, {DateOrder::Mdy, "mdy"}, {DateOrder::Ymd, "ymd"}}};
constexpr Words<ImportMode, 3> modes = {
    {{ImportMode::Both, "both"}, {ImportMode::Create, "create"}, {ImportMode::Update, "update"}}};

constexpr Words<FieldRule, 4> rules = {{{FieldRule::Best, "best"},
                                        {FieldRule::Fill, "fill"},
                                        {FieldRule::Overwrite, "overwrite"},
                                        {FieldRule::Keep, "keep"}}};

template <class T, std::size_t N>
QString wordOf(const Words<T, N>& words, T value) {
  for (const auto& [each, word] : words) {
    if (each == value) return QString::fromLatin1(word);
  }
  return {};
}

template <class T, std::size_t N>
std::optional<T> valueOf(const Words<T, N>& words, QStringView word) {
  for (const auto& [value, each] : words) {
    if (word == QLatin1String(each)) return value;
  }
  return std::nullopt;
}

}  // namespace

QString importKindId(ImportKind kind) { return wordOf(kinds, kind); }
std::optional<ImportKind> importKindFromId(QStringView id) { return valueOf(kinds, id); }
QString dateOrderId(DateOrder order) { return wordOf(orders, order); }
std::optional<DateOrder> dateOrderFromId(QStringView id) { return valueOf(orders, id); }
QString importModeId(ImportMode mode) { return wordOf(modes, mode); }
std::optional<ImportMode> importModeFromId(QStringView id) { return valueOf(modes, id); }
QString fieldRuleId(FieldRule rule) { return wordOf(rules, rule); }
std::optional<FieldRule> fieldRuleFromId(QStringView id) { return valueOf(rules, id); }

std::optional<ImportField> ruledField(ImportField column) {
  if (column == ImportField::LastName || column == ImportField::FirstName ||
      column == ImportField::MiddleName)
    return ImportField::Name;
  const bool ruled = std::find(ruledFields.begin(), ruledFields.end(), column) != ruledFields.end();
  return ruled ? std::optional(column) : std::nullopt;
}

}  // namespace retenta
