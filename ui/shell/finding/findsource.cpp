// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finding/findsource.h"

#include <algorithm>

namespace retenta {

namespace {
constexpr qsizetype shownOfOneKind = 8;
}

QList<FindItem> fitting(const QList<FindItem>& items, const TypedWords& words, qsizetype limit) {
  if (words.isEmpty()) return items;
  QList<std::pair<int, qsizetype>> ranked;
  for (qsizetype i = 0; i < items.size(); ++i) {
    const int fit = std::max(words.match(items[i].text) * 2, words.match(items[i].more));
    if (fit > 0) ranked.append({-fit, i});
  }
  std::stable_sort(ranked.begin(), ranked.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  QList<FindItem> best;
  for (const auto& [fit, i] : ranked.first(std::min(ranked.size(), limit))) best += items[i];
  return best;
}

FindSource listSource(const QString& title, std::function<QList<FindItem>()> items) {
  return {title, [items = std::move(items)](const TypedWords& words) {
            return QtFuture::makeReadyFuture(fitting(items(), words, shownOfOneKind));
          }};
}

}  // namespace retenta
