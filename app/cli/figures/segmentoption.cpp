// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/figures/segmentoption.h"

#include <QJsonArray>

#include "ui/segments/filtersentence.h"

namespace retenta::cli {

QJsonObject savedJson(const SavedSegment& segment, Currency currency) {
  return {{QStringLiteral("name"), segment.name},
          {QStringLiteral("sentence"), filterSentence(segment.filter, currency)},
          {QStringLiteral("filter"), filterToJson(segment.filter)}};
}

void addChoice(QJsonObject& json, const SegmentChoice& choice, Currency currency) {
  if (choice.cells) {
    json.insert(QStringLiteral("segments"), QJsonArray::fromStringList(choice.cells->ids()));
  }
  if (choice.saved) json.insert(QStringLiteral("saved"), savedJson(*choice.saved, currency));
}

}  // namespace retenta::cli
