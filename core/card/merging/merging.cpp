// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/card/merging/merging.h"

#include <algorithm>

#include "core/clients/personname.h"

namespace retenta {

namespace {

QString fieldOf(const MergeSide& side, CardField field) {
  const auto found = side.fields.find(field);
  return found == side.fields.end() ? QString() : found->second;
}

// Whether `a` is the better word for the field.
bool isBetter(CardField field, const MergeSide& a, const MergeSide& b) {
  const QString mine = fieldOf(a, field);
  const QString theirs = fieldOf(b, field);
  if (mine.isEmpty() || theirs.isEmpty()) return theirs.isEmpty() && !mine.isEmpty();
  switch (field) {
    case CardField::Name:
      return isFullerName(mine, theirs);
    case CardField::Birthday:
      return theirs.startsWith(QLatin1String("--")) && !mine.startsWith(QLatin1String("--"));
    case CardField::Origin:
      return a.created < b.created;
    case CardField::Gender:
    case CardField::City:
    case CardField::Address:
      return false;
  }
  return false;
}

// The one who stays first, then the others as they stand.
std::vector<const MergeSide*> inOrder(const std::vector<MergeSide>& sides, ClientId survivor) {
  std::vector<const MergeSide*> order;
  for (const bool stays : {true, false}) {
    for (const MergeSide& side : sides) {
      if ((side.id == survivor) == stays) order.push_back(&side);
    }
  }
  return order;
}

void unite(QStringList& into, const QStringList& more) {
  for (const QString& each : more) {
    if (!into.contains(each)) into += each;
  }
}

}  // namespace

MergeChoice proposedChoice(const std::vector<MergeSide>& sides, ClientId survivor) {
  MergeChoice choice;
  choice.survivor = survivor;
  const auto order = inOrder(sides, survivor);
  for (const CardField field : mergedFields) {
    const MergeSide* best = order.front();
    for (const MergeSide* side : order) {
      if (isBetter(field, *side, *best)) best = side;
    }
    choice.from[field] = best->id;
  }
  return choice;
}

MergeChoice proposedChoice(const std::vector<MergeSide>& sides) {
  const auto best =
      std::min_element(sides.begin(), sides.end(), [](const MergeSide& a, const MergeSide& b) {
        return std::tuple(-a.purchases, a.created, a.id) <
               std::tuple(-b.purchases, b.created, b.id);
      });
  return proposedChoice(sides, best->id);
}

MergeSide mergedSide(const std::vector<MergeSide>& sides, const MergeChoice& choice) {
  MergeSide merged;
  merged.id = choice.survivor;
  MergeChoice whole = proposedChoice(sides, choice.survivor);
  for (const auto& [field, id] : choice.from) whole.from[field] = id;
  merged.created = sides.front().created;
  for (const MergeSide* side : inOrder(sides, choice.survivor)) {
    for (const CardField field : mergedFields) {
      if (whole.from[field] == side->id) merged.fields[field] = fieldOf(*side, field);
    }
    unite(merged.emails, side->emails);
    unite(merged.phones, side->phones);
    unite(merged.externalIds, side->externalIds);
    unite(merged.tags, side->tags);
    merged.notes += side->notes;
    merged.relatives += side->relatives;
    merged.campaigns += side->campaigns;
    merged.purchases += side->purchases;
    merged.spentMinor += side->spentMinor;
    merged.excluded = merged.excluded || side->excluded;
    merged.created = std::min(merged.created, side->created);
    for (const Channel channel : allChannels) {
      if (side->consents.refused.has(channel)) merged.consents.refused.add(channel);
      if (side->consents.given.has(channel)) merged.consents.given.add(channel);
    }
  }
  for (const Channel channel : allChannels) {
    if (merged.consents.refused.has(channel)) merged.consents.given.remove(channel);
  }
  merged.label = merged.fields[CardField::Name];
  if (merged.label.isEmpty()) merged.label = inOrder(sides, choice.survivor).front()->label;
  return merged;
}

}  // namespace retenta
