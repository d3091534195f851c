// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>
#include <QStringView>

namespace retenta {

/// The cells of the loyalty grid (domain D4), row by row as drawn, and the contacts outside of it.
enum class Segment : std::uint8_t {
  ChurnedLoyal,
  LoyalAtRisk,
  Loyal,
  Vip,
  ChurnedPromising,
  PromisingAtRisk,
  Promising,
  LostOneTimers,
  OneTimersAtRisk,
  Newcomers,
  FirstPurchase,
  NoPurchases,
};

inline constexpr int gridSegmentCount = 11;  ///< without NoPurchases
inline constexpr int segmentCount = 12;

/// Columns of the grid, oldest recency left.
enum class RecencyFamily : std::uint8_t { Churned, AtRisk, Active, Peak };
/// Rows of the grid, most frequent on top.
enum class FrequencyTier : std::uint8_t { Frequent, Middle, Single };

/// Where a segment stands and what it is called in data. The grid is drawn from this table alone.
struct SegmentInfo {
  Segment segment;
  const char* id;        ///< "loyal_at_risk"
  FrequencyTier row;     ///< meaningless for NoPurchases
  RecencyFamily column;  ///< leftmost column it covers; its family colour and glyph
  int span;              ///< columns it covers; 0 = outside the grid
  bool growthIsGood;     ///< more people here is good news
};

/// One line a segment, in the order of the enum.
const std::array<SegmentInfo, segmentCount>& segmentTable();
const SegmentInfo& segmentInfo(Segment segment);

/// All of them, NoPurchases last.
inline constexpr std::array<Segment, segmentCount> allSegments = {
    Segment::ChurnedLoyal, Segment::LoyalAtRisk,      Segment::Loyal,
    Segment::Vip,          Segment::ChurnedPromising, Segment::PromisingAtRisk,
    Segment::Promising,    Segment::LostOneTimers,    Segment::OneTimersAtRisk,
    Segment::Newcomers,    Segment::FirstPurchase,    Segment::NoPurchases};

/// "loyal_at_risk".
QString segmentId(Segment segment);
std::optional<Segment> segmentFromId(QStringView id);

/// "churned", "at_risk", "active", "peak"; "frequent", "middle", "single".
QString familyId(RecencyFamily family);
QString tierId(FrequencyTier tier);

/// Some of the segments: a cell, a union of everyday speech, or any choice.
class SegmentSet {
 public:
  constexpr SegmentSet() = default;
  constexpr explicit SegmentSet(Segment one) { add(one); }
  static constexpr SegmentSet all() { return fromBits((1U << segmentCount) - 1); }
  static constexpr SegmentSet fromBits(unsigned bits) {
    SegmentSet set;
    set.m_bits = static_cast<std::uint16_t>(bits & ((1U << segmentCount) - 1));
    return set;
  }
  constexpr bool has(Segment s) const { return (m_bits >> static_cast<int>(s)) & 1U; }
  constexpr void add(Segment s) {
    m_bits = static_cast<std::uint16_t>(m_bits | (1U << static_cast<int>(s)));
  }
  constexpr void add(SegmentSet other) {
    m_bits = static_cast<std::uint16_t>(m_bits | other.m_bits);
  }
  constexpr bool empty() const { return m_bits == 0; }
  constexpr int size() const { return std::popcount(m_bits); }
  constexpr unsigned bits() const { return m_bits; }
  friend constexpr bool operator==(SegmentSet a, SegmentSet b) { return a.m_bits == b.m_bits; }

  /// In the order of the enum.
  std::vector<Segment> list() const;
  /// Ids of its cells; the form in which a set travels between pages and in files.
  QStringList ids() const;

 private:
  std::uint16_t m_bits = 0;
};

/// A cell by its id, or one of the unions of D4: "new", "at_risk", "churned". nullopt otherwise.
std::optional<SegmentSet> segmentSetFromId(QStringView id);
/// The union of several ids; nullopt when any of them is unknown or there is none.
std::optional<SegmentSet> segmentSetFromIds(const QStringList& ids);
/// Every word segmentSetFromId() knows, for messages.
QStringList knownSegmentIds();

}  // namespace retenta
