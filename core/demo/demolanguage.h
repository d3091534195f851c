// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace retenta {

/// What the sample business speaks. Its figures are the same in both: one shop, told twice.
enum class DemoLanguage { Russian, English };

/// A text of the sample business in both languages, UTF-8.
struct DemoText {
  const char* russian;
  const char* english;

  constexpr const char* in(DemoLanguage language) const {
    return language == DemoLanguage::English ? english : russian;
  }
};

}  // namespace retenta
