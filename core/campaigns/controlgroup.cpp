// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/controlgroup.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include <QCryptographicHash>
#include <QStringList>

namespace retenta {

std::size_t controlSize(double share, std::size_t available) {
  const double bounded = std::clamp(share, 0.0, maxControlShare);
  const auto tenThousandths = static_cast<std::size_t>(std::llround(bounded * 10'000));
  return (tenThousandths * available + 5'000) / 10'000;
}

std::vector<ClientId> controlGroup(const QByteArray& key, double share,
                                   const std::vector<ClientId>& clients) {
  const std::size_t size = controlSize(share, clients.size());
  if (size == 0) return {};
  std::vector<std::pair<QByteArray, ClientId>> ranked;
  ranked.reserve(clients.size());
  QCryptographicHash hash(QCryptographicHash::Sha256);
  for (const ClientId client : clients) {
    hash.reset();
    hash.addData(key);
    hash.addData(":");
    hash.addData(QByteArray::number(client));
    ranked.emplace_back(hash.result(), client);
  }
  const auto cut = ranked.begin() + static_cast<std::ptrdiff_t>(size);
  std::nth_element(ranked.begin(), cut - 1, ranked.end());
  std::vector<ClientId> chosen;
  chosen.reserve(size);
  for (auto it = ranked.begin(); it != cut; ++it) chosen.push_back(it->second);
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

QByteArray controlKey(QStringList segmentIds) {
  segmentIds.sort();
  return "segments:" + segmentIds.join(QLatin1Char(',')).toUtf8();
}

}  // namespace retenta
