// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "core/purchases/purchasestatus.h"

namespace retenta {

/// What a word of a status column means: "Processing" → paid, «Ожидает оплаты» → unpaid. nullopt
/// for words that mean nothing to us; the caller takes them for paid and says so.
std::optional<PurchaseStatus> statusOfWord(std::string_view word);

/// Whether the word says how something was paid («нал», "bank transfer"), not whether it was.
bool isPaymentWord(std::string_view word);

/// Yes or no: да, yes, 1, +, «подписан» …; nullopt for anything else, and for nothing: unknown.
std::optional<bool> yesOrNo(std::string_view word);

/// Words of a column of consents that are neither: new, pending, inactive, «не указано».
bool saysUndecided(std::string_view word);

/// Words of a column of genders by which nothing is said, or neither of both.
bool saysNoGender(std::string_view word);

/// 'f', 'm', or 0: ж, жен, female, м, муж, male.
char genderOfWord(std::string_view word);

}  // namespace retenta
