// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "core/importing/reading/readline.h"
#include "core/importing/text/texttable.h"

namespace retenta {

/// What lines say beside the usual: few of them something new.
class MoreMemo {
 public:
  /// `all` begins with what says nothing.
  explicit MoreMemo(std::vector<ReadMore>& all) : m_all(all) {}
  /// Its number in `all`; the same for one that came lately.
  std::uint32_t add(const ReadMore& more) {
    if (more == m_all.front()) return 0;
    std::uint64_t hash = mixHash(static_cast<std::uint64_t>(more.refundMinor),
                                 static_cast<std::uint64_t>(more.quantityMilli));
    hash = mixHash(hash, static_cast<std::uint64_t>(more.lineMinor));
    hash = mixHash(hash, std::uint64_t{more.channel} << 32 | more.payment);
    std::uint32_t& lately = m_lately[(hash ^ more.address) % m_lately.size()];
    if (lately == 0 || !(m_all[lately] == more)) {
      lately = static_cast<std::uint32_t>(m_all.size());
      m_all.push_back(more);
    }
    return lately;
  }

 private:
  std::vector<ReadMore>& m_all;
  std::array<std::uint32_t, 256> m_lately{};
};

}  // namespace retenta
