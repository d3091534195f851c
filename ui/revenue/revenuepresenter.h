// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/business/business.h"
#include "core/revenue/comparison.h"
#include "core/revenue/plausibility.h"
#include "core/revenue/scenarioservice.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// Everything the page shows, computed from one plan. Money in main units.
struct RevenueView {
  ModelPlan plan;
  Comparison comparison;
  std::vector<Sensitivity> tornado;
  std::vector<BoldWarning> bold;
  std::optional<ModelFromBase> data;
  std::vector<Scenario> scenarios;
  Currency currency;
  Day asOf = 0;
  int churnDays = 0;
};

/// The revenue page without its widgets: holds the plan, recomputes at every touch (microseconds,
/// so on the GUI thread), keeps finished edits in the base as undoable steps, follows new data and
/// undo. GUI thread; the business must outlive it.
class RevenuePresenter : public QObject {
  Q_OBJECT
 public:
  enum class State { Loading, Ready, Failed };
  enum class Side { Before, After };

  explicit RevenuePresenter(Business& business, QObject* parent = nullptr);

  /// Reads data, scenarios and the draft as of this day; again when the day or the data change.
  void load(Day asOf);
  State state() const { return m_state; }
  const RevenueView& view() const { return m_view; }

  // Edits: each recomputes at once; settle() makes what changed since the last one an undo step.
  void setStart(double clients);
  void setLever(Side side, Lever lever, double value);
  void setCostPerNewClient(double cost);
  void settle();

  // Choices: an edit and its step in one.
  void setMonths(int months);
  void setWinBack(bool used);
  void resetLever(Lever lever);
  void resetAll();
  void chooseBefore(ModelSource source, const QString& name = {});
  void chooseAfter(ModelSource source, const QString& name = {});

  /// Whether the draft is still on its way into the base.
  bool keeping() const { return m_keeping; }
  void saveScenario(const QString& name);
  void renameScenario(ScenarioId id, const QString& name);
  void removeScenario(ScenarioId id);

 Q_SIGNALS:
  void changed();           ///< the numbers
  void scenariosChanged();  ///< the list and which one is chosen
  void failed(const retenta::Error& error);
  void saved(const QString& name);
  void removed(const QString& name);

 private:
  void reload();
  void take(const ModelStart& start);
  void recompute();
  void keepDraft();
  std::optional<ModelParameters> parametersOf(ModelSource source, const QString& name) const;

  Business& m_business;
  ScenarioService m_service;
  RevenueView m_view;
  State m_state = State::Loading;
  ModelPlan m_kept;           // as the base has it
  int m_ownSignals = 0;       // plansChanged() still to come from our own drafts
  bool m_keeping = false;     ///< a save of the draft is under way
  bool m_draftWaits = false;  ///< the plan moved on meanwhile: save again
  struct Loaded {
    ModelStart start;
    std::vector<Scenario> scenarios;
    int churnDays = 0;
  };
  Latest<Result<Loaded>> m_loading;
};

}  // namespace retenta
