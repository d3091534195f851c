// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "core/business/business.h"
#include "core/segments/clientfilter.h"

namespace retenta {

/// A saved view of the clients page as a segment of its own: what its chips and its search field
/// ask. What is built on one (a campaign, a goal) keeps this whole, so that a later change of the
/// view changes nobody's plans behind their back.
struct SavedSegment {
  qint64 id = 0;  ///< of the view; 0 = unknown
  QString name;
  ClientFilter filter;

  friend bool operator==(const SavedSegment&, const SavedSegment&) = default;
};

/// {"id": 3, "name": "Dear ones", "filter": {"all": […]}}.
QJsonObject savedSegmentToJson(const SavedSegment& segment);
/// Nullopt when any part is not understood.
std::optional<SavedSegment> savedSegmentFromJson(const QJsonObject& json);

struct ClientView;
/// A view as a segment; nullopt when its filter is not understood whole.
std::optional<SavedSegment> savedSegmentOf(const ClientView& view);
/// All of them by name; those of a newer version, not understood whole, are left out. Blocks: any
/// worker, as the next two.
Result<std::vector<SavedSegment>> savedSegmentsNow(const Business& business);
/// By its name, folded; nullopt when there is none, UnknownValue when its filter was made by a
/// newer version and is not understood whole.
Result<std::optional<SavedSegment>> savedSegmentNow(const Business& business, const QString& name);
/// The names of all of them, by name.
Result<QStringList> savedSegmentNamesNow(const Business& business);

/// Of whom: cells of the grid, or a saved segment.
struct SegmentChoice {
  std::optional<SegmentSet> cells;
  std::optional<SavedSegment> saved;

  /// The same as a filter.
  ClientFilter filter() const;
  friend bool operator==(const SegmentChoice&, const SegmentChoice&) = default;
};

/// What `--segment` means: cells and unions parted by commas, else the name of a saved segment.
/// UnknownValue names all that it could be.
Result<SegmentChoice> segmentChoiceNow(const Business& business, const QString& words);

/// What has become of a saved segment since it was chosen.
struct SegmentFate {
  std::optional<SavedSegment> now;  ///< as it is now; nullopt = deleted
  bool renamed = false;
  bool changed = false;  ///< other rules
};
/// Known by its id, which is never given again, else by its name. Pure.
SegmentFate segmentFate(const SavedSegment& kept, const std::vector<SavedSegment>& saved);

}  // namespace retenta
