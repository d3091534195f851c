// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/filter/basenames.h"

#include <QDateTime>
#include <QFileInfo>

#include "core/business/business.h"
#include "core/importing/importservice.h"

namespace retenta {

Result<BaseNames::Known> BaseNames::namesOf(const Business& business) {
  const auto entries = ImportService::listOf(business);
  if (!entries) return entries.error();
  auto facts = factNames(business);
  if (!facts) return facts.error();
  Known known{{}, std::move(*facts)};
  for (const ImportEntry& entry : *entries) {
    if (entry.undone) continue;
    const QDate day = QDateTime::fromMSecsSinceEpoch(entry.atMs).date();
    known.imports += {entry.id, QFileInfo(entry.file).fileName(), fromQDate(day), 0};
  }
  return known;
}

BaseNames::BaseNames(Business& business, QObject* parent) : QObject(parent), m_business(business) {
  connect(&business, &Business::dataChanged, this, &BaseNames::reload);
  connect(&business, &Business::plansChanged, this, &BaseNames::reload);
  reload();
}

void BaseNames::reload() {
  const auto list = [business = &m_business] { return namesOf(*business); };
  m_asking.ask(m_business.async(list), [this](const Result<Known>& names) {
    if (names) m_known = *names;  // else the filter offers what it had
  });
}

}  // namespace retenta
