// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "core/business/business.h"
#include "core/segments/clientfilter.h"

namespace retenta {

/// A saved view of the clients page as a segment of its own: what its chips and its search field
/// ask. By its name, folded; nullopt when there is none, UnknownValue when its filter was made by a
/// newer version and is not understood whole. Blocks: any worker.
Result<std::optional<ClientFilter>> savedSegmentNow(const Business& business, const QString& name);

/// The names of all of them, by name.
Result<QStringList> savedSegmentNamesNow(const Business& business);

}  // namespace retenta
