// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/savedsegments.h"

#include <algorithm>

#include "core/base/foldedtext.h"
#include "core/segments/clientviewstore.h"

namespace retenta {

namespace {

Result<std::vector<ClientView>> viewsOf(const Business& business) {
  return business.file().read([](SQLite::Database& db) { return loadClientViews(db); });
}

QString folded(const QString& name) { return foldedText(name.simplified()); }

}  // namespace

std::optional<SavedSegment> savedSegmentOf(const ClientView& view) {
  auto filter = filterFromJson(view.plan[QStringLiteral("filter")].toObject());
  if (!filter) return std::nullopt;
  const QString find = view.plan[QStringLiteral("find")].toString();
  if (!find.isEmpty()) {
    ClientCondition text;
    text.words = QStringList(find);
    filter->conditions.push_back(text);
  }
  return SavedSegment{view.id, view.name, std::move(*filter)};
}

QJsonObject savedSegmentToJson(const SavedSegment& segment) {
  return {{QStringLiteral("id"), segment.id},
          {QStringLiteral("name"), segment.name},
          {QStringLiteral("filter"), filterToJson(segment.filter)}};
}

std::optional<SavedSegment> savedSegmentFromJson(const QJsonObject& json) {
  auto filter = filterFromJson(json[QStringLiteral("filter")].toObject());
  const QString name = json[QStringLiteral("name")].toString();
  if (!filter || name.isEmpty()) return std::nullopt;
  return SavedSegment{json[QStringLiteral("id")].toInteger(), name, std::move(*filter)};
}

Result<std::vector<SavedSegment>> savedSegmentsNow(const Business& business) {
  const auto views = viewsOf(business);
  if (!views) return views.error();
  std::vector<SavedSegment> segments;
  for (const ClientView& view : *views) {
    if (auto segment = savedSegmentOf(view)) segments.push_back(std::move(*segment));
  }
  return segments;
}

Result<std::optional<SavedSegment>> savedSegmentNow(const Business& business, const QString& name) {
  const auto views = viewsOf(business);
  if (!views) return views.error();
  for (const ClientView& view : *views) {
    if (folded(view.name) != folded(name)) continue;
    auto segment = savedSegmentOf(view);
    if (!segment) return Error{ErrorCode::UnknownValue, {QString(), view.name, QString()}, {}};
    return segment;
  }
  return std::optional<SavedSegment>();
}

Result<QStringList> savedSegmentNamesNow(const Business& business) {
  const auto views = viewsOf(business);
  if (!views) return views.error();
  QStringList names;
  for (const ClientView& view : *views) names += view.name;
  return names;
}

ClientFilter SegmentChoice::filter() const {
  if (saved) return saved->filter;
  if (!cells) return {};
  ClientCondition condition;
  condition.kind = ConditionKind::Segment;
  condition.words = cells->ids();
  return {{condition}};
}

Result<SegmentChoice> segmentChoiceNow(const Business& business, const QString& words) {
  const QStringList ids = words.split(QLatin1Char(','));
  if (const auto cells = segmentSetFromIds(ids)) return SegmentChoice{*cells, std::nullopt};
  auto saved = savedSegmentNow(business, words);
  if (!saved) return saved.error();
  if (saved->has_value()) return SegmentChoice{std::nullopt, std::move(**saved)};
  const auto names = savedSegmentNamesNow(business);
  if (!names) return names.error();
  const auto wrong = std::find_if(
      ids.begin(), ids.end(), [](const QString& id) { return !segmentSetFromId(id).has_value(); });
  return Error{ErrorCode::UnknownValue,
               {QStringLiteral("segment"), wrong == ids.end() ? words : *wrong,
                (knownSegmentIds() + *names).join(QStringLiteral(", "))},
               {}};
}

SegmentFate segmentFate(const SavedSegment& kept, const std::vector<SavedSegment>& saved) {
  auto found = std::find_if(saved.begin(), saved.end(), [&](const SavedSegment& one) {
    return kept.id != 0 && one.id == kept.id;
  });
  if (found == saved.end()) {
    found = std::find_if(saved.begin(), saved.end(), [&](const SavedSegment& one) {
      return folded(one.name) == folded(kept.name);
    });
  }
  if (found == saved.end()) return {};
  return {*found, found->name != kept.name, found->filter != kept.filter};
}

}  // namespace retenta
