// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QString>

#include "core/base/date.h"
#include "core/base/result.h"

namespace retenta {

class Business;

/// The two documents a person agrees to, each apart from the other: the processing of their data
/// and being sent advertising.
enum class ConsentPurpose { Processing, Advertising };
inline constexpr ConsentPurpose allConsentPurposes[] = {ConsentPurpose::Processing,
                                                        ConsentPurpose::Advertising};
/// "processing", "advertising".
QString consentPurposeId(ConsentPurpose purpose);

/// One version of a document, kept for good: who agreed to it agreed to these very words.
struct ConsentText {
  ConsentPurpose purpose = ConsentPurpose::Advertising;
  int version = 0;  ///< from 1, without gaps
  Day day = 0;      ///< when it came into force, business's zone
  QString body;
  QByteArray sha256;  ///< of the body in UTF-8, lower-case hex

  friend bool operator==(const ConsentText&, const ConsentText&) = default;
};

/// SHA-256 of a body as kept, lower-case hex.
QByteArray consentTextHash(const QString& body);

/// All versions of both documents and what new consents record.
struct ConsentTextBook {
  std::vector<ConsentText> versions;  ///< oldest first within a purpose
  bool offerWording = true;           ///< forms offer the advertising text as the wording

  /// The version in force; nullptr while there is none. Lives as long as the book.
  const ConsentText* current(ConsentPurpose purpose) const;
  /// What forms offer as the wording of a new consent; nullptr when they are to offer none.
  const ConsentText* offered() const {
    return offerWording ? current(ConsentPurpose::Advertising) : nullptr;
  }
  std::vector<const ConsentText*> of(ConsentPurpose purpose) const;
};

/// The consent documents of a business. Thread-safe as Business; each change is one undoable step.
class ConsentTexts {
 public:
  explicit ConsentTexts(Business& business) : m_business(business) {}

  Result<ConsentTextBook> loadNow() const;
  /// Appends a version in force from today. The words of the version in force, or none at all,
  /// make no version.
  Result<void> addNow(ConsentPurpose purpose, const QString& body);
  Result<void> setOfferWordingNow(bool offer);

 private:
  Business& m_business;
};

}  // namespace retenta
