// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/clientedits.h"

#include "core/importing/values/datevalue.h"

namespace retenta {

std::optional<Day> typedDay(const QString& text) {
  const auto value = parseDate(text.trimmed().toStdString(), DateOrder::Dmy);
  return value ? std::optional<Day>(value->day) : std::nullopt;
}

}  // namespace retenta
