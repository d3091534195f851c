// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/consentwords.h"

#include <QCoreApplication>

#include "ui/text/formatters.h"

namespace retenta {

namespace {
struct ConsentWords {
  Q_DECLARE_TR_FUNCTIONS(ConsentWords)
};
}  // namespace

QString consentTitle(const QString& purposeId) {
  return purposeId == QLatin1String("processing")
             ? ConsentWords::tr("Consent to the processing of personal data")
             : ConsentWords::tr("Consent to receiving advertising");
}

QString consentWording(const QString& purposeId, int version, Day day, const QByteArray& sha256) {
  return ConsentWords::tr("%1, version %2 of %3, SHA-256 %4")
      .arg(consentTitle(purposeId))
      .arg(version)
      .arg(Formatters().date(day), QString::fromLatin1(sha256));
}

}  // namespace retenta
