// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/text/container.h"

#include <algorithm>
#include <array>

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
  const char* name;
};

constexpr std::array<Signature, 8> binarySignatures = {{{"\xD0\xCF\x11\xE0"sv, "XLS"},
                                                        {"%PDF-"sv, "PDF"},
                                                        {"\x1F\x8B"sv, "GZIP"},
                                                        {"Rar!\x1A"sv, "RAR"},
                                                        {"7z\xBC\xAF"sv, "7Z"},
                                                        {"SQLite format 3\0"sv, "SQLite"},
                                                        {"{\\rtf"sv, "RTF"},
                                                        {"PAR1"sv, "Parquet"}}};

constexpr std::array<Signature, 9> textSignatures = {{{"<html"sv, "HTML"},
                                                      {"<table"sv, "HTML"},
                                                      {"<!doctype"sv, "HTML"},
                                                      {"<meta"sv, "HTML"},
                                                      {"<head"sv, "HTML"},
                                                      {"<?xml"sv, "XML"},
                                                      {"MIME-Version:"sv, "MHTML"},
                                                      {"BEGIN:VCARD"sv, "vCard"},
                                                      {"BEGIN:VCALENDAR"sv, "iCalendar"}}};

// What a zip holds: the names of its entries stand in it uncompressed.
const char* zipKind(std::string_view bytes) {
  const auto holds = [&](std::string_view name) {
    return bytes.find(name) != std::string_view::npos;
  };
  if (holds("opendocument.spreadsheet")) return "ODS";
  if (holds("xl/workbook.xml") || holds("xl/worksheets") || holds("[Content_Types].xml"))
    return "XLSX";
  return "ZIP";
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

bool isControl(unsigned char c) {
  return c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1A;
}

}  // namespace

Result<void> checkContainer(std::string_view bytes, const QString& path) {
  const std::string_view head = bytes.substr(0, 64 * 1024);
  if (withoutLeadIn(head).empty()) return Error{ErrorCode::FileEmpty, {path}, {}};
  const auto is = [&](const char* name) {
    return Error{ErrorCode::FileSpreadsheet, {path, QString::fromLatin1(name)}, {}};
  };
  if (startsWith(bytes, "PK\x03\x04") || startsWith(bytes, "PK\x05\x06"))
    return is(zipKind(bytes.substr(0, 4 << 20)));
  for (const Signature& signature : binarySignatures) {
    if (bytes.substr(0, signature.bytes.size()) == signature.bytes) return is(signature.name);
  }
  const std::string_view text = withoutLeadIn(head);
  for (const Signature& signature : textSignatures) {
    if (startsWith(text, signature.bytes)) return is(signature.name);
  }
  if (isUtf16(head)) return {};
  const auto controls = std::count_if(
      head.begin(), head.end(), [](char c) { return isControl(static_cast<unsigned char>(c)); });
  // A few stray NULs are dirt in a table; one in a hundred bytes is no text.
  if (controls > 8 && static_cast<std::size_t>(controls) * 100 > head.size())
    return Error{ErrorCode::FileBinary, {path}, {}};
  return {};
}

}  // namespace retenta
