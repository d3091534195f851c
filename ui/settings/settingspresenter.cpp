// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspresenter.h"

namespace retenta {

namespace {

Result<BusinessSettings> readSettings(Business& business, const std::optional<RfmDates>& dates) {
  BusinessSettings all;
  all.profile = business.profile();
  all.ledger = business.ledger();
  const auto terms = CampaignService(business).termsNow();
  if (!terms) return terms.error();
  all.terms = *terms;
  const RfmService rfm(business);
  const auto thresholds = rfm.thresholdsNow();
  if (!thresholds) return thresholds.error();
  all.thresholds = *thresholds;
  if (dates) {
    const auto view = rfm.viewNow({*dates, {}, {}});
    if (!view) return view.error();
    all.matrix = (*view)->matrix;
  }
  const auto texts = ConsentTexts(business).loadNow();
  if (!texts) return texts.error();
  all.texts = *texts;
  const auto mappings = MappingMemory(business).listNow();
  if (!mappings) return mappings.error();
  all.mappings = *mappings;
  return all;
}

std::shared_ptr<const PlaceLists> placeLists(Day today) {
  return std::make_shared<PlaceLists>(
      PlaceLists{allCurrencies(), allCountries(), allTimeZones(today)});
}

}  // namespace

SettingsPresenter::SettingsPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business) {
  m_now.profile = business.profile();
  m_now.ledger = business.ledger();
  connect(&business, &Business::dataChanged, this, &SettingsPresenter::read);
  connect(&business, &Business::plansChanged, this, &SettingsPresenter::read);
}

SettingsPresenter::~SettingsPresenter() {
  // The first one is under way; the others would be lost with this object.
  if (m_writes.size() < 2) return;
  m_writes.pop_front();
  (void)m_business.async([left = std::move(m_writes)] {
    for (const Write& write : left) (void)write.work();
  });
}

void SettingsPresenter::setContext(const PageContext& context) {
  m_context = context;
  m_hasContext = true;
  read();
}

bool SettingsPresenter::readOnly() const { return m_business.readOnly(); }
Day SettingsPresenter::today() const { return m_business.clock().today(); }

void SettingsPresenter::editProfile(const std::function<void(BusinessProfile&)>& edit) {
  write([business = &m_business, edit]() -> Result<void> {
    BusinessProfile profile = business->profile();
    edit(profile);
    return business->saveProfileNow(profile);
  });
}

void SettingsPresenter::editTerms(const std::function<void(CampaignTerms&)>& edit,
                                  const QString& kind) {
  write([business = &m_business, edit, kind] {
    return CampaignService(*business).editTermsNow(edit, kind);
  });
}

void SettingsPresenter::setThresholds(const RfmThresholds& thresholds) {
  write([business = &m_business, thresholds] {
    return RfmService(*business).saveThresholdsNow(thresholds);
  });
}

void SettingsPresenter::addConsentText(ConsentPurpose purpose, const QString& body) {
  write([business = &m_business, purpose,
         body] { return ConsentTexts(*business).addNow(purpose, body); },
        [this, purpose] { Q_EMIT textKept(purpose); });
}

void SettingsPresenter::setOfferWording(bool offer) {
  write([business = &m_business, offer] {
    return ConsentTexts(*business).setOfferWordingNow(offer);
  });
}

void SettingsPresenter::forgetMapping(const MappingMemory::Known& known) {
  write([business = &m_business, known] { return MappingMemory(*business).forgetNow(known); },
        [this] { read(); });
}

void SettingsPresenter::write(std::function<Result<void>()> work, std::function<void()> then) {
  m_writes.push_back({std::move(work), std::move(then)});
  if (m_writes.size() == 1) writeNext();
}

void SettingsPresenter::writeNext() {
  m_writing.ask(m_business.async(m_writes.front().work), [this](const Result<void>& done) {
    const auto then = std::move(m_writes.front().then);
    m_writes.pop_front();
    if (!done) {
      Q_EMIT failed(done.error());
      read();  // the field goes back to what holds
    } else if (then) {
      then();
    }
    if (!m_writes.empty()) writeNext();
  });
}

void SettingsPresenter::read() {
  if (!m_hasContext) return;
  const RfmDates dates{m_context.asOf, m_context.periodFrom, m_context.periodTo + 1};
  m_reading.ask(m_business.async([business = &m_business, dates, places = m_now.places] {
    auto read = readSettings(*business, dates);
    if (read) read->places = places ? places : placeLists(business->clock().today());
    return read;
  }),
                [this](const Result<BusinessSettings>& answer) {
                  if (!answer) {
                    Q_EMIT failed(answer.error());
                    return;
                  }
                  m_now = *answer;
                  m_ready = true;
                  Q_EMIT changed();
                });
}

}  // namespace retenta
