// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "core/base/progress.h"
#include "core/duplicates/possibleduplicate.h"

namespace retenta {

/// Clients who may be one person, the likeliest first, then by number. People meet only where they
/// share a key (a name, a part of one with the city or the birthday, a phone, an e-mail), and in a
/// crowd only with their neighbours: the time grows with the number of people, not of pairs. The
/// answer does not depend on their order. A cancelled search answers nothing. Pure; any thread.
std::vector<PossibleDuplicate> findDuplicates(const std::vector<DuplicatePerson>& people,
                                              const Progress& progress = {});

}  // namespace retenta
