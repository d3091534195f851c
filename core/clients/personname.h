// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include <QString>

namespace retenta {

/// The identity form of a name: lower case, ё as е, one space between words, no punctuation, no
/// note in quotes or brackets. «Тополева  Вёра, "VIP"» → «тополева вера». Two people with equal
/// keys are namesakes. Pure.
QString nameKey(const QString& typed);

/// Whether the name stands for nobody: «Розничный покупатель», "Guest", "-", «нет», "n/a".
/// «Гость 6/181» is a placeholder too: with a contact beside it there is somebody behind it, by
/// itself it says nothing.
bool isPlaceholderName(const QString& typed);

/// Both of the above for a name in UTF-8. Most are told by their bytes, at a tenth of the cost.
struct NameForms {
  std::string key;
  bool placeholder = false;
};
NameForms nameFormsOf(std::string_view name);

/// How many words of a key are more than an initial.
int fullWords(const QString& key);

/// Whether `a` says more than `b`: more whole words (initials count for nothing), then more
/// letters; of equals the one not in capitals. A placeholder says nothing.
bool isFullerName(const QString& a, const QString& b);

/// Whether the two keys certainly belong to different people: both are full names (two words or
/// more), and they agree neither word by word (in any order, an initial standing for a word, one
/// letter off allowed), nor are they written in different scripts.
bool areClearlyDifferent(const QString& keyA, const QString& keyB);

}  // namespace retenta
