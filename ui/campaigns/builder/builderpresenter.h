// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <optional>

#include <QFuture>
#include <QObject>
#include <QTimer>

#include "core/business/consenttexts.h"
#include "core/campaigns/campaignservice.h"
#include "core/exports/csvwriter.h"
#include "ui/widgets/job.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// The builder without widgets: one campaign, what it would do as of a day, and its steps. Edits
/// are saved a moment after the last one; every answer that comes late is dropped. GUI thread.
class BuilderPresenter : public QObject {
  Q_OBJECT
 public:
  explicit BuilderPresenter(Business& business, QObject* parent = nullptr);
  /// What is pending is saved before the presenter goes.
  ~BuilderPresenter() override;

  /// Shows another campaign; saves the one before.
  void open(CampaignId id);
  void setAsOf(Day asOf);

  CampaignId id() const { return m_campaign.id; }
  const Campaign& campaign() const { return m_campaign; }
  const CampaignPlan& plan() const { return m_campaign.plan; }
  bool editable() const;
  /// Nullopt until the first answer.
  const std::optional<CampaignOutlook>& outlook() const { return m_outlook; }
  bool computing() const { return m_asking.busy(); }
  bool saving() const { return m_unsaved || !m_writes.empty(); }
  Business& business() const { return m_business; }
  Currency currency() const;
  Day today() const;

  /// Changes the plan of a draft; the outlook follows at once, the file a moment later.
  void edit(const std::function<void(CampaignPlan&)>& change);
  void rename(const QString& name);
  /// Saves what is pending now.
  void flush();

  void schedule();
  void unschedule();
  void cancel();
  void remove();
  /// Writes the list, then marks the campaign as handed over (if it is not yet).
  void handOver(const QString& path, CsvKind kind);
  void saveTerms(const CampaignTerms& terms);
  /// The consent texts of the settings, read off the GUI thread.
  QFuture<Result<ConsentTextBook>> consentTexts();
  void recordConsent(const std::vector<ClientId>& clients, Channel channel, Day day,
                     const QString& source, const QString& wording);

 Q_SIGNALS:
  /// Another campaign, another state, or a plan changed elsewhere (undo): fields show it anew.
  void campaignChanged();
  void outlookChanged();
  /// What is shown has been older than the plan for a while (true), or is fresh again.
  void staleChanged(bool stale);
  void savingChanged();
  void failed(const retenta::Error& error);
  void scheduled();
  void handedOver(const QString& path, int people);
  void working(retenta::Job* job);
  void consentRecorded(int people);
  /// The campaign is gone.
  void closed();

 private:
  void reload();
  void compute();
  /// Writes go one after another: two workers would let an older plan overtake a newer one.
  struct Write {
    std::function<Result<void>(CampaignService&)> work;
    std::function<void()> done;
  };
  void enqueue(Write write);
  void writeNext();
  void act(std::function<Result<void>(CampaignService&)> work, std::function<void()> done);
  void take(const Result<Campaign>& loaded);

  Business& m_business;
  CampaignService m_service;
  Campaign m_campaign;
  Day m_asOf = 0;
  std::optional<CampaignOutlook> m_outlook;
  QTimer m_saveLater;
  QTimer m_dimLater;
  bool m_unsaved = false;  // a timer that has just run out is no longer active
  Latest<Result<Campaign>> m_loading;
  Latest<Result<CampaignOutlook>> m_asking;
  Latest<Result<void>> m_writing;
  std::deque<Write> m_writes;  // the first one is under way
  QFuture<Result<void>> m_underWay;
  bool m_again = false;  // the plan changed while it was being counted
};

}  // namespace retenta
