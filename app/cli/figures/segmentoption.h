// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include "core/base/currency.h"
#include "core/segments/savedsegments.h"

namespace retenta::cli {

/// A saved segment for people and scripts: {"name", "sentence", "filter"}.
QJsonObject savedJson(const SavedSegment& segment, Currency currency);

/// Adds to `json` whom an answer is of: "segments" (cells) or "saved"; nothing of everybody.
void addChoice(QJsonObject& json, const SegmentChoice& choice, Currency currency);

}  // namespace retenta::cli
