// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/business/consenttexts.h"

class QPagedPaintDevice;
class QPrinter;

namespace retenta {

/// A consent document on paper: its title, the words, a place to sign, and in small print which
/// version it is. Plain text: nothing in it is markup.
void printConsent(const ConsentText& text, const QString& business, QPagedPaintDevice& paper);

/// Saves it as PDF, or as UTF-8 text when the path ends with ".txt"; the old file stays whole until
/// the new one is. FileWriteFailed or DiskFull.
Result<void> saveConsent(const ConsentText& text, const QString& business, const QString& path);

/// What a consent records as its wording: names the version and its checksum.
QString wordingOf(const ConsentText& text);
QString consentTitle(ConsentPurpose purpose);

/// A text to begin with, for a lawyer to go over; names the business.
QString sampleConsent(ConsentPurpose purpose, const QString& business);

}  // namespace retenta
