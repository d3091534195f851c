// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include <QObject>

#include "core/metrics/growth/growthservice.h"
#include "core/metrics/sources/sourceservice.h"
#include "ui/growth/figuretable.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// The state of the growth page without widgets: the period and what it is compared with, the last
/// answers. GUI thread; figures are computed on the business's pool, stale answers are dropped.
class GrowthPresenter : public QObject {
  Q_OBJECT
 public:
  explicit GrowthPresenter(Business& business, QObject* parent = nullptr);

  void setContext(const PageContext& context);
  /// Against the same days of the year before, or against the period just before.
  void setAgainstYear(bool year);
  bool againstYear() const { return m_year; }

  /// Nullopt until the first answer.
  const std::optional<GrowthAnswer>& growth() const { return m_growth; }
  const std::optional<SourceAnswer>& sources() const { return m_sources; }

  /// Asks for the clients behind a cell; `take` is called with them unless another question comes
  /// first.
  void askPeople(const CellPeople& people, std::function<void(const std::vector<ClientId>&)> take);

  /// What was spent on a source in a month (nullopt = on retention), minor units; 0 forgets it. One
  /// undoable step.
  void setSpend(const std::optional<QString>& source, int month, qint64 minor);

 Q_SIGNALS:
  void changed();
  void failed(const retenta::Error& error);

 private:
  void refresh();
  Period period() const { return {m_context.periodFrom, m_context.periodTo + 1}; }

  Business& m_business;
  PageContext m_context;
  bool m_hasContext = false;
  bool m_year = true;
  std::optional<GrowthAnswer> m_growth;
  std::optional<SourceAnswer> m_sources;
  Latest<Result<GrowthAnswer>> m_askingGrowth;
  Latest<Result<SourceAnswer>> m_askingSources;
  Latest<Result<std::vector<ClientId>>> m_askingPeople;
  Latest<Result<void>> m_storing;
};

}  // namespace retenta
