// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <vector>

#include <QString>

#include "core/rfm/index/clienttexts.h"

namespace retenta {

/// What makes searching and sorting a large ledger quick, made when first asked for and kept with
/// whoever shows its clients. Thread-safe; holds the ledger.
class ClientIndex {
 public:
  explicit ClientIndex(LedgerPtr ledger) : m_ledger(std::move(ledger)) {}

  const LedgerPtr& ledger() const { return m_ledger; }
  const ClientTexts& texts() const;

  /// A number for the text of each row, of the same order as the texts under `rules` (the name of
  /// the locale); no text has noRank. `make` makes them the first time.
  static constexpr std::uint32_t noRank = 0xFFFF'FFFF;
  using Ranks = std::shared_ptr<const std::vector<std::uint32_t>>;
  template <class Make>
  Ranks ranks(int column, const QString& rules, const Make& make) const {
    const std::lock_guard guard(m_mutex);
    Ranks& known = m_ranks[{column, rules}];
    if (!known) known = std::make_shared<const std::vector<std::uint32_t>>(make());
    return known;
  }

 private:
  LedgerPtr m_ledger;
  mutable std::once_flag m_once;
  mutable std::unique_ptr<const ClientTexts> m_texts;
  mutable std::mutex m_mutex;
  mutable std::map<std::pair<int, QString>, Ranks> m_ranks;
};

}  // namespace retenta
