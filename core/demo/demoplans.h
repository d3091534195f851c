// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/demo/demo.h"

namespace retenta {

/// What the owner of the sample shop has planned by its last day: prices of its channels and its
/// margin, three campaigns in different states, a scenario of the revenue model. Made through the
/// same services as a user's plans; leaves no step to undo, and nothing that depends on the clock.
Result<void> addDemoPlans(Business& business, const DemoOptions& options, qint64 madeMs);

}  // namespace retenta
