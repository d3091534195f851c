// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include <QByteArray>
#include <QStringList>

#include "core/base/id.h"

namespace retenta {

/// The largest share a control group may take.
inline constexpr double maxControlShare = 0.5;

/// share × available rounded half up: 0.15 × 128 = 19.2 → 19, 0.15 × 130 = 19.5 → 20. Computed on
/// the share in ten-thousandths, so that 0.15 means fifteen hundredths and not the nearest double.
std::size_t controlSize(double share, std::size_t available);

/// Who of `clients` stays without the message (domain D10): the controlSize(share, n) clients with
/// the smallest SHA-256 of the bytes
///
///     <key> ':' <client id in decimal>        e.g.  "42:1017"
///
/// compared as 32 unsigned bytes. `key` is the campaign's id in decimal; an audience without a
/// campaign uses controlKey(segment ids). Deterministic: the same campaign and the same clients
/// give the same group in any order and on any machine. Strata are separate calls.
/// Returns the chosen ids in ascending order.
std::vector<ClientId> controlGroup(const QByteArray& key, double share,
                                   const std::vector<ClientId>& clients);

/// The key of an audience that belongs to no campaign: "segments:" and the cell ids sorted
/// bytewise, joined by a comma ("segments:loyal_at_risk,vip").
QByteArray controlKey(QStringList segmentIds);

}  // namespace retenta
