// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace retenta {

/// What a report on messages says, each message once; "clicked" counts in "opened" and
/// "delivered".
struct MailingCounts {
  qint64 sent = 0;
  qint64 delivered = 0;
  qint64 opened = 0;
  qint64 clicked = 0;
  qint64 unsubscribed = 0;
  qint64 bounced = 0;  ///< not delivered, for good or for now
  qint64 complained = 0;
  qint64 matchedClients = 0;  ///< different clients of the base among the addresses
  qint64 unmatched = 0;       ///< different addresses that nobody of the base has
};

}  // namespace retenta
