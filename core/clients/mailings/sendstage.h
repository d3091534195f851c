// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace retenta {

/// How far a message came, as bits: a further stage carries those before it. Kept in the base
/// (delivery.stages): never renumber one.
enum SendStage : std::uint16_t {
  StageSent = 1,
  StageDelivered = 2,
  StageOpened = 4,
  StageClicked = 8,
  StageUnsubscribed = 16,  ///< by this message
  StageComplained = 32,    ///< called it spam
  StageFailed = 64,        ///< not delivered
  StageDead = 128,         ///< not delivered, for there is no such address
  StageRefused = 256,      ///< not sent on: they had unsubscribed before
};
using SendStages = std::uint16_t;

/// Stages after which the channel must not be used.
inline constexpr SendStages refusingStages = StageUnsubscribed | StageComplained | StageRefused;

}  // namespace retenta
