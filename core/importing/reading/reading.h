// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/importing/importreport.h"
#include "core/importing/reading/externalid.h"
#include "core/importing/text/lineplaces.h"
#include "core/importing/reading/readline.h"
#include "core/importing/text/reftable.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// What a record says of its person beyond who they are. Numbers of Reading::words.
enum class DetailKind : std::uint8_t { Tag, Note, Related, Extra, Consent, Since, Excluded };
struct PersonDetail {
  std::uint32_t line = 0;
  DetailKind kind = DetailKind::Tag;
  std::uint8_t relation = 0;  ///< Related: index of relationIds
  char gender = 0;            ///< Related, when the word for them says it
  /// The tag; the name of a relative or of a further field; the ISO day of a note, if it has one.
  std::uint32_t name = TextTable::none;
  /// The note; a birthday; the further field's value; a line of the consent log; an ISO day.
  std::uint32_t value = TextTable::none;
};
inline constexpr std::array<const char*, 5> relationIds = {"", "child", "partner", "parent",
                                                           "other"};

/// A further one of the goods that a line's cell lists; the first is the line's own product.
struct FurtherGood {
  std::uint32_t line = 0;
  std::uint32_t product = TextTable::none;
  qint64 quantityMilli = 1000;
  qint64 amountMinor = 0;
};

/// A further e-mail or phone of a line.
struct ExtraKey {
  std::uint32_t line = 0;
  std::uint8_t kind = 0;
  std::uint32_t key = 0;
};

/// The different values of one kind of identity, and whose names they came with.
struct KeyTable {
  TextTable values;
  struct Names {
    std::array<std::uint32_t, 2> first{TextTable::none, TextTable::none};
    bool suspicious = false;  ///< three clearly different people share it: no key
  };
  std::vector<Names> names;
  std::vector<std::string_view> typed;
  TextArena typedArena;
};

/// What is known of one different name.
struct ReadName {
  std::uint32_t key = TextTable::none;  ///< number of Reading::nameKeys; none for a placeholder
};

/// A file read: everything the import knows of it before it looks at the base.
struct Reading {
  LargeVector<ReadLine> lines;
  LinePlaces places;                  ///< where in the file each line stands
  std::vector<ReadPerson> persons;    ///< in order of line
  std::vector<bool> identified;       ///< by person: some key of theirs is one; noteKeyNames()
  std::vector<ReadMore> mores{{}};    ///< the first one says nothing
  std::vector<ExtraKey> extras;       ///< in order of line
  std::vector<PersonDetail> details;  ///< in order of line
  std::vector<FurtherGood> goods;     ///< in order of line
  RefTable refs;                      ///< its hashes are the keys of orders of the file's source
  TextTable names;
  std::vector<ReadName> nameInfo;
  TextTable nameKeys;
  TextTable words;  ///< cities, origins, birthdays, products, channels
  std::array<KeyTable, keyKinds> keys;
  std::vector<Currency> currencies;
  TextArena corrected;  ///< the raw texts of records that the user corrected
  bool hasRefs = false;
  /// Of a file in Retenta's own format, by line: the source of the order (a number of `words`) and
  /// what puts lines together (any numbers). Empty for every other file.
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> groups;
  qint64 detailsAdded = 0;  ///< by the writer: tags, notes … that the base had not

  /// Where the number of a line's order lives: in the file's source, unless the line says.
  std::string_view sourceOf(std::uint32_t line, std::string_view ofFile) const {
    if (line >= sources.size() || sources[line] == TextTable::none) return ofFile;
    return words.at(sources[line]);
  }

  /// Whether the value identifies somebody: not one that three different people share.
  bool isKey(std::size_t kind, std::uint32_t key) const {
    return key != TextTable::none && !keys[kind].names[key].suspicious;
  }
  /// The further keys of a line begin here; read on while they are the line's.
  std::vector<ExtraKey>::const_iterator extrasOf(std::uint32_t line) const {
    return std::lower_bound(
        extras.begin(), extras.end(), line,
        [](const ExtraKey& extra, std::uint32_t number) { return extra.line < number; });
  }
  /// The further goods of a line begin here, likewise.
  std::vector<FurtherGood>::const_iterator goodsOf(std::uint32_t line) const {
    return std::lower_bound(
        goods.begin(), goods.end(), line,
        [](const FurtherGood& good, std::uint32_t number) { return good.line < number; });
  }
  bool listsGoods(std::uint32_t line) const {
    if (goods.empty()) return false;
    const auto good = goodsOf(line);
    return good != goods.end() && good->line == line;
  }
  const ReadPerson& personOf(std::uint32_t line) const { return persons[lines[line].person]; }
  const ReadMore& moreOf(std::uint32_t line) const { return mores[lines[line].more]; }
  /// Quantity × price of a line, or the sum of its item; 0 = unknown.
  qint64 lineMinorOf(const ReadLine& line) const {
    return line.itemIsAmount ? line.amountMinor : mores[line.more].lineMinor;
  }
  /// Whether any key of the line identifies somebody.
  bool bearsKey(std::uint32_t line) const {
    if (identified[lines[line].person]) return true;
    for (auto extra = extrasOf(line); extra != extras.end() && extra->line == line; ++extra) {
      if (isKey(extra->kind, extra->key)) return true;
    }
    return false;
  }

  int rowRead = 0;  ///< of the record that is being read, as a spreadsheet numbers it
  /// Something about a cell of that record.
  void warn(ImportWarning what, std::size_t column) {
    report.warnings += {rowRead, what, static_cast<std::int16_t>(column)};
  }

  /// Once it is known who is who: gives back what finding it out took. Nobody may ask for persons
  /// (but the writer of our own format), for names of keys or by a text any more.
  void settle();
  /// Once all orders are written: nobody may ask for lines or their numbers any more (but the
  /// writer of our own format).
  void forgetOrders();

  ImportReport report;  ///< counts, early rejects and warnings so far
};

}  // namespace retenta
