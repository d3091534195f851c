// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QString>

namespace retenta {

/// UTF-8 texts of all clients, one after another: no allocation a row.
class TextColumn {
 public:
  void append(QByteArrayView text) {
    m_arena.append(text);
    m_ends.push_back(m_arena.size());
  }
  QByteArrayView at(std::size_t i) const {
    const qsizetype begin = i == 0 ? 0 : m_ends[i - 1];
    return QByteArrayView(m_arena).sliced(begin, m_ends[i] - begin);
  }
  QString text(std::size_t i) const { return QString::fromUtf8(at(i)); }
  std::size_t size() const { return m_ends.size(); }

 private:
  QByteArray m_arena;
  std::vector<qsizetype> m_ends;
};

/// Words that many clients share (a traffic source): a number a client. Spellings that differ only
/// in case or spaces are one word, as it first came. A column nobody filled reads as empty.
class WordColumn {
 public:
  void append(QByteArrayView word);
  QByteArrayView at(std::size_t i) const {
    return i < m_numbers.size() ? QByteArrayView(m_words[m_numbers[i]]) : QByteArrayView();
  }
  QString text(std::size_t i) const { return QString::fromUtf8(at(i)); }
  /// Every word once, in the order they came; number n is words()[n].
  const std::vector<QByteArray>& words() const { return m_words; }
  std::size_t numberOf(std::size_t i) const { return m_numbers[i]; }

 private:
  std::vector<QByteArray> m_words;
  std::vector<std::uint32_t> m_numbers;
  QHash<QByteArray, std::uint32_t> m_known;
};

/// A birthday as one number that sorts by the calendar: year · 10 000 + month · 100 + day, the
/// year 0 where it is unknown; 0 = no birthday.
using PackedBirthday = std::int32_t;
PackedBirthday packedBirthday(QByteArrayView text);  ///< of "YYYY-MM-DD" or "--MM-DD"; else 0
QString birthdayText(PackedBirthday birthday);       ///< back; empty for 0

struct Tag {
  qint64 id = 0;
  QString name;
};

/// What is known of clients beyond names and contacts. Index i is the ledger's client i; a vector
/// left empty says it of nobody.
struct ClientTraits {
  enum Flag : std::uint8_t {
    Weak = 1,
    Excluded = 2,
    Erased = 4,
    DeadEmail = 8,   ///< every e-mail known is an address that does not exist
    DeadPhone = 16,  ///< and every phone
  };

  WordColumn origins;         ///< traffic source
  std::vector<char> genders;  ///< 'f', 'm' or 0
  std::vector<PackedBirthday> birthdays;
  std::vector<std::uint8_t> flags;
  std::vector<std::int32_t> imports;    ///< the import that brought the client; 0 = by hand
  std::vector<Tag> tags;                ///< ascending by id
  std::vector<std::uint32_t> tagBegin;  ///< clients + 1: client i bears tagOf[i]…[i+1)
  std::vector<std::uint32_t> tagOf;     ///< indexes into tags, ascending

  bool has(std::size_t i, Flag flag) const { return i < flags.size() && (flags[i] & flag) != 0; }
  std::span<const std::uint32_t> tagsOf(std::size_t i) const {
    if (i + 1 >= tagBegin.size()) return {};
    return {tagOf.data() + tagBegin[i], tagOf.data() + tagBegin[i + 1]};
  }
};

}  // namespace retenta
