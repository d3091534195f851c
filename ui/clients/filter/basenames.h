// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/result.h"
#include "core/segments/conditionfacts.h"
#include "ui/clients/filter/filterchoices.h"
#include "ui/widgets/latest.h"

namespace retenta {

class Business;

/// What a filter has to offer beyond the ledger: imports by their files, goods, campaigns. Read off
/// the GUI thread, anew after each change of the data or the plans.
class BaseNames : public QObject {
  Q_OBJECT
 public:
  BaseNames(Business& business, QObject* parent);

  /// Imports that were not taken back; empty until they are read.
  const QList<ImportChoice>& imports() const { return m_known.imports; }
  const FactNames& facts() const { return m_known.facts; }

 private:
  void reload();
  Business& m_business;
  struct Known {
    QList<ImportChoice> imports;
    FactNames facts;
  };
  static Result<Known> namesOf(const Business& business);

  Known m_known;
  Latest<Result<Known>> m_asking;
};

}  // namespace retenta
