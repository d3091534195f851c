// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/rfm/rfm.h"

namespace retenta {

/// Bounds to begin with for a kind of business, by how often people come back to such a one: what
/// is long for a coffee shop is nothing for a furniture store. A starting point only; the base's
/// own gaps between purchases (suggestRecency) know better as soon as there are enough of them.
struct RfmPreset {
  const char* id;  ///< "standard", "coffee" …: what ui/text names it by
  RfmThresholds thresholds;
};

/// All of them; the first is the default bounds of domain D4. VIP and the window are the defaults
/// in each.
const std::vector<RfmPreset>& rfmPresets();

}  // namespace retenta
