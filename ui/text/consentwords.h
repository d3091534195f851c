// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "core/base/date.h"

namespace retenta {

/// The title of a consent document by its purpose: "processing" or "advertising".
QString consentTitle(const QString& purposeId);

/// What a consent records as its wording: the document, its version and its checksum.
QString consentWording(const QString& purposeId, int version, Day day, const QByteArray& sha256);

}  // namespace retenta
