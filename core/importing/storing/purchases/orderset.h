// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>
#include <vector>

namespace retenta {

/// Some of a book's orders, by number: a bit each, for ten million of them stand in the memory.
/// Gone through in ascending order.
class OrderSet {
 public:
  class Iterator {
   public:
    using iterator_category = std::forward_iterator_tag;
    using value_type = std::uint32_t;
    using difference_type = std::ptrdiff_t;
    using pointer = const std::uint32_t*;
    using reference = std::uint32_t;

    Iterator() = default;
    Iterator(const std::vector<std::uint64_t>& words, std::size_t word)
        : m_words(&words), m_word(word) {
      if (m_word < words.size()) m_bits = words[m_word];
      skipEmpty();
    }
    std::uint32_t operator*() const {
      return static_cast<std::uint32_t>(m_word * 64) +
             static_cast<std::uint32_t>(std::countr_zero(m_bits));
    }
    Iterator& operator++() {
      m_bits &= m_bits - 1;
      skipEmpty();
      return *this;
    }
    Iterator operator++(int) {
      const Iterator before = *this;
      ++*this;
      return before;
    }
    friend bool operator==(const Iterator&, const Iterator&) = default;

   private:
    void skipEmpty() {
      while (m_bits == 0 && m_word < m_words->size())
        m_bits = ++m_word < m_words->size() ? (*m_words)[m_word] : 0;
    }

    const std::vector<std::uint64_t>* m_words = nullptr;
    std::size_t m_word = 0;
    std::uint64_t m_bits = 0;  // those left of the word
  };

  OrderSet() = default;
  OrderSet(std::initializer_list<std::uint32_t> orders) {
    for (const std::uint32_t order : orders) add(order);
  }

  /// One that it has not yet.
  void add(std::uint32_t order) {
    if (order / 64 >= m_words.size()) m_words.resize(order / 64 + 1, 0);
    m_words[order / 64] |= std::uint64_t{1} << order % 64;
    ++m_count;
  }
  bool has(std::uint32_t order) const {
    return order / 64 < m_words.size() && (m_words[order / 64] >> order % 64 & 1) != 0;
  }
  std::size_t size() const { return m_count; }
  bool empty() const { return m_count == 0; }
  Iterator begin() const { return {m_words, 0}; }
  Iterator end() const { return {m_words, m_words.size()}; }

 private:
  std::vector<std::uint64_t> m_words;
  std::size_t m_count = 0;
};

}  // namespace retenta
