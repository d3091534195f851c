// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/email.h"

#include <algorithm>
#include <array>

#include <QString>

namespace retenta {

namespace {

constexpr std::array<std::string_view, 12> nobody = {"noemail", "no-email", "no_email", "nomail",
                                                     "no-mail", "none",     "no",       "null",
                                                     "net",     "нет",      "unknown",  "noreply"};

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isBlank(text.front())) text.remove_prefix(1);
  while (!text.empty() && isBlank(text.back())) text.remove_suffix(1);
  return text;
}

// "Anna <anna@example.org>" → "anna@example.org".
std::string_view bare(std::string_view text) {
  text = trimmed(text);
  if (!text.empty() && text.back() == '>') {
    if (const auto open = text.rfind('<'); open != std::string_view::npos)
      text = trimmed(text.substr(open + 1, text.size() - open - 2));
  }
  constexpr std::string_view scheme = "mailto:";
  if (text.size() > scheme.size() &&
      std::equal(scheme.begin(), scheme.end(), text.begin(),
                 [](char a, char b) { return a == (b | 0x20) || a == b; }))
    text = trimmed(text.substr(scheme.size()));
  return text;
}

// What each byte may stand in: a look-up a byte, for a file has tens of millions of them.
using Bytes = std::array<bool, 256>;
constexpr Bytes localBytes = [] {
  Bytes all{};
  for (std::size_t c = 0x21; c < all.size(); ++c) all[c] = c != 0x7F;
  for (const char c : std::string_view("()<>[]:;,\\\"@"))
    all[static_cast<unsigned char>(c)] = false;
  return all;
}();
constexpr Bytes domainBytes = [] {
  Bytes all{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) all[c] = true;
  for (std::size_t c = '0'; c <= '9'; ++c) all[c] = true;
  for (std::size_t c = 0x80; c < all.size(); ++c) all[c] = true;
  all['-'] = all['.'] = true;
  return all;
}();

bool consistsOf(std::string_view text, const Bytes& bytes) {
  bool good = true;
  for (const char c : text) good &= bytes[static_cast<unsigned char>(c)];
  return good;
}

bool isDomain(std::string_view domain) {
  if (domain.size() < 3 || domain.front() == '.' || domain.front() == '-') return false;
  const auto dot = domain.rfind('.');
  if (dot == std::string_view::npos || domain.size() - dot < 3) return false;
  const bool digits = std::all_of(domain.begin() + static_cast<std::ptrdiff_t>(dot) + 1,
                                  domain.end(), [](char c) { return c >= '0' && c <= '9'; });
  return !digits && domain.find("..") == std::string_view::npos && consistsOf(domain, domainBytes);
}

void lower(std::string_view text, std::string& out) {
  out.clear();
  bool ascii = true;
  for (const char c : text) {
    ascii = ascii && static_cast<signed char>(c) >= 0;
    out += c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  if (ascii) return;
  const QString wide = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
  out = wide.normalized(QString::NormalizationForm_C).toLower().toStdString();
}

}  // namespace

bool normalizeEmail(std::string_view typed, std::string& out) {
  const std::string_view text = bare(typed);
  if (text.size() < 6 || text.size() > 254) return false;
  lower(text, out);
  const auto at = out.find('@');
  if (at == std::string::npos || at == 0 || at > 64 || out.find('@', at + 1) != std::string::npos)
    return false;
  const std::string_view local = std::string_view(out).substr(0, at);
  if (local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
    return false;
  if (!consistsOf(local, localBytes)) return false;
  if (std::find(nobody.begin(), nobody.end(), local) != nobody.end()) return false;
  return isDomain(std::string_view(out).substr(at + 1));
}

}  // namespace retenta
