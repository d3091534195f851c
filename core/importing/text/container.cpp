// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/container.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

namespace retenta {

namespace {

using std::string_view_literals::operator""sv;

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }

bool startsWith(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::equal(word.begin(), word.end(), text.begin(),
                    [](char a, char b) { return lower(a) == lower(b); });
}

struct Signature {
  std::string_view bytes;
  Container kind;
};

struct Stranger {
  std::string_view bytes;
  const char* name;
};

constexpr std::array<Signature, 4> binarySignatures = {{{"PK\x03\x04"sv, Container::Zip},
                                                        {"PK\x05\x06"sv, Container::Zip},
                                                        {"\x1F\x8B"sv, Container::Gzip},
                                                        {"\xD0\xCF\x11\xE0"sv, Container::Xls}}};

constexpr std::array<Signature, 12> textSignatures = {
    {{"<html"sv, Container::Html},
     {"<table"sv, Container::Html},
     {"<!doctype"sv, Container::Html},
     {"<meta"sv, Container::Html},
     {"<head"sv, Container::Html},
     {"<workbook"sv, Container::SpreadsheetXml},
     {"BEGIN:VCARD"sv, Container::VCard},
     {"dn: "sv, Container::Ldif},
     {"dn:: "sv, Container::Ldif},
     {"MIME-Version:"sv, Container::WebArchive},
     {"From: <Saved by"sv, Container::WebArchive},
     {"Content-Type: multipart"sv, Container::WebArchive}}};

constexpr std::array<Stranger, 6> binaryStrangers = {{{"%PDF-"sv, "PDF"},
                                                      {"Rar!\x1A"sv, "RAR"},
                                                      {"7z\xBC\xAF"sv, "7Z"},
                                                      {"SQLite format 3\0"sv, "SQLite"},
                                                      {"{\\rtf"sv, "RTF"},
                                                      {"PAR1"sv, "Parquet"}}};

constexpr std::array<Stranger, 1> textStrangers = {{{"BEGIN:VCALENDAR"sv, "iCalendar"}}};

bool holds(std::string_view text, std::string_view word) {
  return std::search(text.begin(), text.end(), word.begin(), word.end(),
                     [](char a, char b) { return lower(a) == lower(b); }) != text.end();
}

std::string_view withoutLeadIn(std::string_view text) {
  if (text.substr(0, 3) == "\xEF\xBB\xBF"sv) text.remove_prefix(3);
  const auto first = text.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : text.substr(first);
}

bool isUtf16(std::string_view head) {
  if (head.size() >= 2 && (head.substr(0, 2) == "\xFF\xFE"sv || head.substr(0, 2) == "\xFE\xFF"sv))
    return true;
  std::array<std::size_t, 2> zeros{};
  for (std::size_t i = 0; i < head.size(); ++i) zeros[i & 1] += head[i] == '\0' ? 1 : 0;
  const std::size_t half = head.size() / 2;
  // A column of Cyrillic in UTF-16 has no zero bytes but for blanks and digits: a sixth is enough,
  // as long as the other half of the bytes has hardly any.
  return half >= 4 && (zeros[0] > half / 6 || zeros[1] > half / 6) &&
         (zeros[0] * 8 < zeros[1] || zeros[1] * 8 < zeros[0]);
}

// The letters of ASCII among the first units of UTF-16; enough for the words below.
std::string narrowed(std::string_view head) {
  const bool big = head.substr(0, 2) == "\xFE\xFF"sv || (!head.empty() && head.front() == '\0');
  std::string text;
  for (std::size_t i = 0; i + 1 < std::min<std::size_t>(head.size(), 512); i += 2) {
    const char high = head[big ? i : i + 1];
    const char low = head[big ? i + 1 : i];
    if (high == '\0') text.push_back(low);
  }
  return text;
}

std::optional<Container> containerOfText(std::string_view text) {
  // LDIF may say its version first.
  if (startsWith(text, "version: 1\n") || startsWith(text, "version: 1\r\n")) {
    const std::string_view rest = withoutLeadIn(text.substr(text.find('\n')));
    if (startsWith(rest, "dn:")) return Container::Ldif;
  }
  for (const Signature& signature : textSignatures) {
    if (startsWith(text, signature.bytes)) return signature.kind;
  }
  return std::nullopt;
}

bool isControl(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
}

}  // namespace

Result<Container> containerOf(std::string_view bytes, const QString& path) {
  const std::string_view head = bytes.substr(0, 64 * 1024);
  const std::string_view text = withoutLeadIn(head);
  if (text.empty()) return Error{ErrorCode::FileEmpty, {path}, {}};
  const auto is = [&](const char* name) {
    return Error{ErrorCode::FileSpreadsheet, {path, QString::fromLatin1(name)}, {}};
  };
  for (const Signature& signature : binarySignatures) {
    if (bytes.substr(0, signature.bytes.size()) == signature.bytes) return signature.kind;
  }
  for (const Stranger& stranger : binaryStrangers) {
    if (bytes.substr(0, stranger.bytes.size()) == stranger.bytes) return is(stranger.name);
  }
  if (const auto kind = containerOfText(text)) return *kind;
  for (const Stranger& stranger : textStrangers) {
    if (startsWith(text, stranger.bytes)) return is(stranger.name);
  }
  if (startsWith(text, "<?xml")) {
    if (holds(text, "<workbook") || holds(text, "<ss:workbook")) return Container::SpreadsheetXml;
    if (holds(text, "<office:document")) return Container::FlatOds;
    if (holds(text, "<html") || holds(text, "<table")) return Container::Html;
    return is("XML");
  }
  if (isUtf16(head)) {
    const std::string narrow = narrowed(head);
    return containerOfText(withoutLeadIn(narrow)).value_or(Container::Text);
  }
  const auto controls = std::count_if(
      head.begin(), head.end(), [](char c) { return isControl(static_cast<unsigned char>(c)); });
  // A few stray NULs are dirt in a table; one in a hundred bytes is no text.
  if (controls > 8 && static_cast<std::size_t>(controls) * 100 > head.size())
    return Error{ErrorCode::FileBinary, {path}, {}};
  return Container::Text;
}

}  // namespace retenta
