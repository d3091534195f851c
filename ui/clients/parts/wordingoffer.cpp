// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/parts/wordingoffer.h"

#include "core/business/business.h"
#include "core/business/consenttexts.h"
#include "ui/text/consentwords.h"
#include "ui/widgets/fields/offeredfield.h"

namespace retenta {

void offerWording(Business& business, OfferedField* field) {
  const auto load = [business = &business] { return ConsentTexts(*business).loadNow(); };
  business.async(load).then(field, [field](const Result<ConsentTextBook>& book) {
    const ConsentText* text = book ? book->offered() : nullptr;
    if (!text) return;
    field->offer(
        consentWording(consentPurposeId(text->purpose), text->version, text->day, text->sha256));
  });
}

}  // namespace retenta
