// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/base/result.h"
#include "ui/clients/filter/filterchoices.h"
#include "ui/widgets/latest.h"

namespace retenta {

class Business;

/// The imports of a base by their files, for the filter: read off the GUI thread, anew after each
/// change of the data.
class ImportNames : public QObject {
  Q_OBJECT
 public:
  ImportNames(Business& business, QObject* parent);

  /// Those not taken back; empty until they are read.
  const QList<ImportChoice>& known() const { return m_known; }

 private:
  void reload();
  Business& m_business;
  QList<ImportChoice> m_known;
  Latest<Result<QList<ImportChoice>>> m_asking;
};

}  // namespace retenta
