// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace retenta {

/// What a row of a till, a bank or a payment service tells of.
enum class DocumentKind { Sale, Return, NoSale };

/// What the kind of a document is called: «Возврат прихода», "Payment Refund", "General
/// Withdrawal", «Внесение наличных»; nullopt for words that mean nothing to us.
std::optional<DocumentKind> documentOfWord(std::string_view word);

/// «компания», "company": what a list of contacts calls a record that is no person.
bool isCompanyWord(std::string_view word);

}  // namespace retenta
