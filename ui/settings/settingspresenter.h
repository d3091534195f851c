// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <vector>

#include <QObject>

#include "core/business/consenttexts.h"
#include "core/campaigns/campaignservice.h"
#include "core/importing/mappingmemory.h"
#include "core/rfm/rfmservice.h"
#include "ui/text/placenames.h"
#include "ui/widgets/latest.h"
#include "ui/widgets/page.h"

namespace retenta {

/// What there is to choose from: long lists whose names take a while to look up.
struct PlaceLists {
  QList<NamedCode> currencies, countries, timeZones;
};

/// Everything the page shows of the business: one reading of its file.
struct BusinessSettings {
  BusinessProfile profile;
  LedgerPtr ledger;  ///< never null
  CampaignTerms terms;
  RfmThresholds thresholds;
  std::optional<RfmMatrix> matrix;  ///< of the as-of day; empty before one is known
  ConsentTextBook texts;
  std::vector<MappingMemory::Known> mappings;
  std::shared_ptr<const PlaceLists> places;  ///< null before the first reading
};

/// The settings of the business without widgets: reads them off the GUI thread and again after
/// every change, writes one change after the other in the order they were made. GUI thread.
class SettingsPresenter : public QObject {
  Q_OBJECT
 public:
  explicit SettingsPresenter(Business& business, QObject* parent = nullptr);
  /// Waits for nothing: what was asked for is written by the business's own pool.
  ~SettingsPresenter() override;

  void setContext(const PageContext& context);
  /// Whether the first reading is there.
  bool ready() const { return m_ready; }
  const BusinessSettings& now() const { return m_now; }
  bool readOnly() const;
  Day today() const;

  void editProfile(const std::function<void(BusinessProfile&)>& edit);
  /// `kind` names the step, see CampaignService::editTermsNow.
  void editTerms(const std::function<void(CampaignTerms&)>& edit, const QString& kind);
  void setThresholds(const RfmThresholds& thresholds);
  void addConsentText(ConsentPurpose purpose, const QString& body);
  void setOfferWording(bool offer);
  void forgetMapping(const MappingMemory::Known& known);

 Q_SIGNALS:
  /// now() is new.
  void changed();
  void failed(const retenta::Error& error);
  /// A text was kept as a new version.
  void textKept(retenta::ConsentPurpose purpose);

 private:
  struct Write {
    std::function<Result<void>()> work;
    std::function<void()> then;
  };
  void write(std::function<Result<void>()> work, std::function<void()> then = {});
  void writeNext();
  void read();

  Business& m_business;
  PageContext m_context;
  bool m_hasContext = false;
  bool m_ready = false;
  BusinessSettings m_now;
  std::deque<Write> m_writes;
  Latest<Result<BusinessSettings>> m_reading;
  Latest<Result<void>> m_writing;
};

}  // namespace retenta
