// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/filter/filterchoices.h"

#include <algorithm>
#include <vector>

#include <QHash>

namespace retenta {

namespace {

QStringList byCount(const QHash<QByteArray, int>& counts) {
  std::vector<std::pair<int, QString>> words;
  for (auto it = counts.begin(); it != counts.end(); ++it) {
    words.emplace_back(it.value(), QString::fromUtf8(it.key()).simplified());
  }
  std::sort(words.begin(), words.end(), [](const auto& a, const auto& b) {
    if (a.second.isEmpty() != b.second.isEmpty()) return b.second.isEmpty();
    return a.first != b.first ? a.first > b.first : a.second.localeAwareCompare(b.second) < 0;
  });
  QStringList texts;
  for (const auto& [count, text] : words) {
    if (!texts.contains(text)) texts += text;
  }
  return texts;
}

}  // namespace

FilterChoices filterChoices(const Ledger& ledger, const QList<ImportChoice>& imports,
                            const FactNames& facts) {
  FilterChoices choices;
  choices.facts = facts;
  choices.currency = ledger.currency;
  for (const Tag& tag : ledger.traits.tags) choices.tags += tag.name;
  choices.tags.sort(Qt::CaseInsensitive);
  QHash<QByteArray, int> cities;
  QHash<QByteArray, int> sources;
  for (std::size_t i = 0; i < ledger.clients(); ++i) {
    const QByteArrayView city = ledger.cities.at(i);
    const auto known = cities.find(QByteArray::fromRawData(city.data(), city.size()));
    if (known != cities.end()) {
      ++*known;
    } else {
      cities.insert(city.toByteArray(), 1);
    }
    ++sources[ledger.traits.origins.at(i).toByteArray()];
  }
  choices.cities = byCount(cities);
  choices.sources = byCount(sources);
  QHash<ImportId, int> brought;
  for (const std::int32_t import : ledger.traits.imports) ++brought[import];
  choices.byHand = brought.value(0);
  for (ImportChoice import : imports) {
    import.clients = brought.value(import.id);
    if (import.clients > 0) choices.imports += import;
  }
  std::sort(choices.imports.begin(), choices.imports.end(),
            [](const ImportChoice& a, const ImportChoice& b) { return a.id > b.id; });
  return choices;
}

}  // namespace retenta
