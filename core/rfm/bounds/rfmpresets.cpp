// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/bounds/rfmpresets.h"

namespace retenta {

namespace {

RfmPreset preset(const char* id, int peak, int active, int risk, int middle, int frequent) {
  RfmPreset made{id, {}};
  made.thresholds.peakDays = peak;
  made.thresholds.activeDays = active;
  made.thresholds.riskDays = risk;
  made.thresholds.middleFrom = middle;
  made.thresholds.frequentFrom = frequent;
  return made;
}

}  // namespace

const std::vector<RfmPreset>& rfmPresets() {
  static const std::vector<RfmPreset> all = {
      {"standard", {}},
      preset("coffee", 14, 30, 60, 2, 10),        // several times a month
      preset("grocery", 10, 21, 45, 2, 12),       // weekly
      preset("beauty", 35, 60, 120, 2, 5),        // a visit every month or two
      preset("clothing", 45, 120, 240, 2, 4),     // by the season
      preset("electronics", 60, 180, 365, 2, 3),  // accessories between big purchases
      preset("furniture", 120, 365, 730, 2, 3),   // years between purchases
      preset("wholesale", 30, 60, 120, 3, 8),     // standing orders
  };
  return all;
}

}  // namespace retenta
