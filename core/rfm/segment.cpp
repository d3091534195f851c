// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/segment.h"

namespace retenta {

namespace {

struct Union {
  const char* id;
  SegmentSet cells;
};

constexpr SegmentSet setOf(std::initializer_list<Segment> cells) {
  SegmentSet set;
  for (const Segment cell : cells) set.add(cell);
  return set;
}

constexpr std::array<Union, 3> unions = {
    Union{"new", setOf({Segment::FirstPurchase, Segment::Newcomers})},
    Union{"at_risk",
          setOf({Segment::LoyalAtRisk, Segment::PromisingAtRisk, Segment::OneTimersAtRisk})},
    Union{"churned",
          setOf({Segment::ChurnedLoyal, Segment::ChurnedPromising, Segment::LostOneTimers})},
};

}  // namespace

const std::array<SegmentInfo, segmentCount>& segmentTable() {
  using S = Segment;
  using F = RecencyFamily;
  using T = FrequencyTier;
  static constexpr std::array<SegmentInfo, segmentCount> table = {{
      {S::ChurnedLoyal, "churned_loyal", T::Frequent, F::Churned, 1, false},
      {S::LoyalAtRisk, "loyal_at_risk", T::Frequent, F::AtRisk, 1, false},
      {S::Loyal, "loyal", T::Frequent, F::Active, 1, true},
      {S::Vip, "vip", T::Frequent, F::Peak, 1, true},
      {S::ChurnedPromising, "churned_promising", T::Middle, F::Churned, 1, false},
      {S::PromisingAtRisk, "promising_at_risk", T::Middle, F::AtRisk, 1, false},
      {S::Promising, "promising", T::Middle, F::Active, 2, true},
      {S::LostOneTimers, "lost_one_timers", T::Single, F::Churned, 1, false},
      {S::OneTimersAtRisk, "one_timers_at_risk", T::Single, F::AtRisk, 1, false},
      {S::Newcomers, "newcomers", T::Single, F::Active, 1, true},
      {S::FirstPurchase, "first_purchase", T::Single, F::Peak, 1, true},
      {S::NoPurchases, "no_purchases", T::Single, F::Churned, 0, true},
  }};
  return table;
}

const SegmentInfo& segmentInfo(Segment segment) {
  return segmentTable()[static_cast<std::size_t>(segment)];
}

QString segmentId(Segment segment) { return QString::fromLatin1(segmentInfo(segment).id); }

std::optional<Segment> segmentFromId(QStringView id) {
  for (const SegmentInfo& info : segmentTable()) {
    if (id == QLatin1String(info.id)) return info.segment;
  }
  return std::nullopt;
}

QString familyId(RecencyFamily family) {
  static constexpr std::array<const char*, 4> ids = {"churned", "at_risk", "active", "peak"};
  return QString::fromLatin1(ids[static_cast<std::size_t>(family)]);
}

QString tierId(FrequencyTier tier) {
  static constexpr std::array<const char*, 3> ids = {"frequent", "middle", "single"};
  return QString::fromLatin1(ids[static_cast<std::size_t>(tier)]);
}

std::vector<Segment> SegmentSet::list() const {
  std::vector<Segment> cells;
  for (const Segment segment : allSegments) {
    if (has(segment)) cells.push_back(segment);
  }
  return cells;
}

QStringList SegmentSet::ids() const {
  QStringList ids;
  for (const Segment segment : list()) ids += segmentId(segment);
  return ids;
}

std::optional<SegmentSet> segmentSetFromId(QStringView id) {
  if (const auto cell = segmentFromId(id)) return SegmentSet(*cell);
  for (const Union& u : unions) {
    if (id == QLatin1String(u.id)) return u.cells;
  }
  return std::nullopt;
}

std::optional<SegmentSet> segmentSetFromIds(const QStringList& ids) {
  SegmentSet all;
  for (const QString& id : ids) {
    const auto set = segmentSetFromId(id);
    if (!set) return std::nullopt;
    all.add(*set);
  }
  return all.empty() ? std::nullopt : std::optional<SegmentSet>(all);
}

QStringList knownSegmentIds() {
  QStringList ids = SegmentSet::all().ids();
  for (const Union& u : unions) ids += QString::fromLatin1(u.id);
  return ids;
}

}  // namespace retenta
