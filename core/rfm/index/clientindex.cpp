// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rfm/index/clientindex.h"

namespace retenta {

const ClientTexts& ClientIndex::texts() const {
  std::call_once(m_once, [this] { m_texts = std::make_unique<const ClientTexts>(*m_ledger); });
  return *m_texts;
}

}  // namespace retenta
