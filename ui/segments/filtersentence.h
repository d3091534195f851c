// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/base/currency.h"
#include "core/segments/savedsegments.h"

namespace retenta {

/// The rules of a filter as one sentence in the language of the program: "Clients who are in the
/// segment “Loyal” and never bought “Coffee”." A negated range, which no verb denies clearly,
/// stands
/// at the end: "…, except those who spent at least ₽1,000 in all." Words of the base come as
/// they are: plain text, never markup.
QString filterSentence(const ClientFilter& filter, Currency currency);

/// What a choice is called: the saved segment's name, else what its cells are called; empty when
/// nothing is chosen.
QString segmentChoiceText(const SegmentChoice& choice);

}  // namespace retenta
