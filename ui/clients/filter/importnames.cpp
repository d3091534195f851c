// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/filter/importnames.h"

#include <QDateTime>
#include <QFileInfo>

#include "core/business/business.h"
#include "core/importing/importservice.h"

namespace retenta {

namespace {

Result<QList<ImportChoice>> namesOf(const Business& business) {
  const auto entries = ImportService::listOf(business);
  if (!entries) return entries.error();
  QList<ImportChoice> names;
  for (const ImportEntry& entry : *entries) {
    if (entry.undone) continue;
    const QDate day = QDateTime::fromMSecsSinceEpoch(entry.atMs).date();
    names += {entry.id, QFileInfo(entry.file).fileName(), fromQDate(day), 0};
  }
  return names;
}

}  // namespace

ImportNames::ImportNames(Business& business, QObject* parent)
    : QObject(parent), m_business(business) {
  connect(&business, &Business::dataChanged, this, &ImportNames::reload);
  reload();
}

void ImportNames::reload() {
  const auto list = [business = &m_business] { return namesOf(*business); };
  m_asking.ask(m_business.async(list), [this](const Result<QList<ImportChoice>>& names) {
    if (names) m_known = *names;  // else the filter offers what it had
  });
}

}  // namespace retenta
