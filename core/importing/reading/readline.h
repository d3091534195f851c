// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>

#include <QtGlobal>

#include "core/base/date.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// What came of a cell that a record needs.
enum class CellState : std::uint8_t { Empty, Good, Bad };

/// The three kinds of identity, numbered as the base numbers them (minus one).
enum KeyKind : std::uint8_t { EmailKey = 0, PhoneKey = 1, ExternalKey = 2 };
inline constexpr std::size_t keyKinds = 3;

/// Whom a record is about, as its cells say: numbers of the tables in Reading, TextTable::none =
/// nothing there. Records whose cells are the same share one.
struct ReadPerson {
  std::uint32_t name = TextTable::none;
  std::array<std::uint32_t, keyKinds> keys{TextTable::none, TextTable::none, TextTable::none};
  std::uint32_t city = TextTable::none;
  std::uint32_t origin = TextTable::none;
  std::uint32_t birthday = TextTable::none;
  std::uint16_t consents = 0;  ///< two bits a channel: 1 yes, 2 no
  char gender = 0;
  bool parted = false;  ///< an address was taken away, which belongs to somebody of another name

  /// Somebody without an address or a number. A record about nobody is left out anyway.
  bool lacksChannel() const {
    constexpr std::uint32_t none = TextTable::none;
    const bool somebody = name != none || keys[ExternalKey] != none;
    return somebody && keys[EmailKey] == none && keys[PhoneKey] == none;
  }
};

/// What few records say, or all of them the same.
struct ReadMore {
  qint64 refundMinor = 0;
  qint64 quantityMilli = 1000;
  qint64 lineMinor = 0;  ///< see Reading::lineMinorOf
  std::uint32_t channel = TextTable::none;
  std::uint32_t payment = TextTable::none;
  std::uint32_t address = TextTable::none;
  bool operator==(const ReadMore&) const = default;
};

/// One record as read: numbers in place of texts (of the tables in Reading). Ten million of them
/// stand in the memory at once, and they are met in any order: half of what a processor fetches.
struct ReadLine {
  qint64 amountMinor = 0;
  std::uint32_t ref = TextTable::none;
  std::uint32_t person = 0;                 ///< of Reading::persons
  std::uint32_t product = TextTable::none;  ///< name, sku, category joined by 0x1F
  std::uint32_t more = 0;                   ///< of Reading::mores
  Day day = 0;
  std::uint8_t status = 0;    ///< PurchaseStatus, 0 = the cell says nothing
  std::uint8_t currency = 0;  ///< index of Reading::currencies
  CellState date : 2 = CellState::Empty;
  CellState amount : 2 = CellState::Empty;
  bool contact : 1 = false;   ///< a person without an order
  bool returned : 1 = false;  ///< the document says so
  bool truncated : 1 = false;
  bool itemGiven : 1 = false;     ///< the sum of the item is what the file says, nought included
  bool itemIsAmount : 1 = false;  ///< the sum of the item is that of the line
};
static_assert(sizeof(ReadLine) <= 32);

}  // namespace retenta
