// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/builderpresenter.h"

#include <QFileInfo>

#include "core/exports/audiencefile.h"
#include "ui/campaigns/campaignwords.h"

namespace retenta {

namespace {

constexpr int saveAfterMs = 700;
constexpr int dimAfterMs = 300;

}  // namespace

BuilderPresenter::BuilderPresenter(Business& business, QObject* parent)
    : QObject(parent), m_business(business), m_service(business) {
  m_saveLater.setSingleShot(true);
  m_saveLater.setInterval(saveAfterMs);
  m_dimLater.setSingleShot(true);
  m_dimLater.setInterval(dimAfterMs);
  connect(&m_dimLater, &QTimer::timeout, this, [this] { Q_EMIT staleChanged(true); });
  connect(&m_saveLater, &QTimer::timeout, this, &BuilderPresenter::flush);
  connect(&business, &Business::plansChanged, this, &BuilderPresenter::reload,
          Qt::QueuedConnection);
  connect(&business, &Business::dataChanged, this, &BuilderPresenter::reload, Qt::QueuedConnection);
}

BuilderPresenter::~BuilderPresenter() {
  // Nobody is left to tell of a failure; what can be saved is.
  if (!m_writes.empty()) m_underWay.waitForFinished();
  for (std::size_t i = 1; i < m_writes.size(); ++i) (void)m_writes[i].work(m_service);
  if (m_unsaved) (void)m_service.saveNow(m_campaign.id, m_campaign.name, m_campaign.plan);
}

Currency BuilderPresenter::currency() const { return m_business.profile().currency; }

Day BuilderPresenter::today() const { return m_business.clock().today(); }

bool BuilderPresenter::editable() const {
  return m_campaign.id > 0 && m_campaign.state == CampaignState::Draft && !m_business.readOnly();
}

void BuilderPresenter::open(CampaignId id) {
  flush();
  m_campaign = Campaign();
  m_campaign.id = id;
  m_outlook.reset();
  m_asking.drop();
  m_again = false;
  reload();
}

void BuilderPresenter::setAsOf(Day asOf) {
  if (m_asOf == asOf) return;
  m_asOf = asOf;
  if (m_campaign.id > 0 && !m_loading.busy()) compute();
}

void BuilderPresenter::reload() {
  if (m_campaign.id == 0) return;
  m_loading.ask(
      m_business.async([service = m_service, id = m_campaign.id] { return service.loadNow(id); }),
      [this](const Result<Campaign>& loaded) { take(loaded); });
}

void BuilderPresenter::take(const Result<Campaign>& loaded) {
  if (!loaded) {
    m_campaign = Campaign();
    m_outlook.reset();
    m_saveLater.stop();
    m_unsaved = false;
    // Taking back the creation is no trouble: the page goes back to the list.
    if (loaded.error().code != ErrorCode::NotFound) Q_EMIT failed(loaded.error());
    Q_EMIT closed();
    return;
  }
  // What is being typed is newer than what was read.
  if (saving() && loaded->state == m_campaign.state && m_outlook) return;
  const bool same = m_outlook && loaded->plan == m_campaign.plan &&
                    loaded->name == m_campaign.name && loaded->state == m_campaign.state;
  m_campaign = *loaded;
  if (!same) Q_EMIT campaignChanged();
  compute();
}

void BuilderPresenter::compute() {
  // One at a time: a dragged slider must not queue up answers nobody waits for.
  if (m_asking.busy()) {
    m_again = true;
    return;
  }
  m_again = false;
  m_dimLater.start();
  m_asking.ask(m_service.outlook(m_campaign, m_asOf),
               [this](const Result<CampaignOutlook>& answer) {
                 if (!answer) {
                   Q_EMIT failed(answer.error());
                   return;
                 }
                 m_outlook = answer.value();
                 m_dimLater.stop();
                 Q_EMIT staleChanged(false);
                 if (m_again) compute();
                 Q_EMIT outlookChanged();
               });
}

void BuilderPresenter::edit(const std::function<void(CampaignPlan&)>& change) {
  if (!editable()) return;
  const CampaignPlan before = m_campaign.plan;
  change(m_campaign.plan);
  if (m_campaign.plan == before) return;
  m_loading.drop();  // an answer under way is older than this
  m_unsaved = true;
  m_saveLater.start();
  Q_EMIT savingChanged();
  compute();
}

void BuilderPresenter::rename(const QString& name) {
  if (m_campaign.id == 0 || name.trimmed().isEmpty() || name == m_campaign.name) return;
  m_campaign.name = name.trimmed();
  m_unsaved = true;
  m_saveLater.start();
  flush();
  Q_EMIT campaignChanged();
}

void BuilderPresenter::flush() {
  m_saveLater.stop();
  if (!m_unsaved) return;
  m_unsaved = false;
  enqueue({[campaign = m_campaign](CampaignService& service) {
             return service.saveNow(campaign.id, campaign.name, campaign.plan);
           },
           {}});
}

void BuilderPresenter::enqueue(Write write) {
  m_writes.push_back(std::move(write));
  if (m_writes.size() == 1) writeNext();
  Q_EMIT savingChanged();
}

void BuilderPresenter::writeNext() {
  m_underWay = m_business.async(
      [service = m_service, work = m_writes.front().work]() mutable { return work(service); });
  m_writing.ask(m_underWay, [this](const Result<void>& answer) {
    const auto done = std::move(m_writes.front().done);
    m_writes.pop_front();
    if (!m_writes.empty()) writeNext();
    if (!answer) {
      Q_EMIT failed(answer.error());
      reload();
    } else if (done) {
      done();
      reload();
    }
    Q_EMIT savingChanged();
  });
}

void BuilderPresenter::act(std::function<Result<void>(CampaignService&)> work,
                           std::function<void()> done) {
  flush();  // a step is taken of what is seen
  if (!done) done = [] {};
  enqueue({std::move(work), std::move(done)});
}

void BuilderPresenter::schedule() {
  act([id = m_campaign.id, asOf = m_asOf](CampaignService& s) { return s.scheduleNow(id, asOf); },
      [this] { Q_EMIT scheduled(); });
}

void BuilderPresenter::unschedule() {
  act([id = m_campaign.id](CampaignService& s) { return s.unscheduleNow(id); }, {});
}

void BuilderPresenter::cancel() {
  act([id = m_campaign.id](CampaignService& s) { return s.cancelNow(id); }, {});
}

void BuilderPresenter::remove() {
  act([id = m_campaign.id](CampaignService& s) { return s.deleteNow(id); }, {});
}

void BuilderPresenter::handOver(const QString& path, CsvKind kind) {
  const bool mark = m_campaign.state == CampaignState::Scheduled;
  const AudienceFile options{kind, messageWords(currency()), m_business.profile().name};
  auto people = std::make_shared<int>(0);
  auto* job = new Job(tr("Saving %1").arg(QFileInfo(path).fileName()), this);
  connect(this, &BuilderPresenter::failed, job, &Job::finish);
  Q_EMIT working(job);
  act(
      [id = m_campaign.id, asOf = m_asOf, path, options, mark, people,
       progress = job->progress()](CampaignService& service) -> Result<void> {
        const auto campaign = service.loadNow(id);
        if (!campaign) return campaign.error();
        // Counted anew: who has withdrawn consent since must not be in the file.
        const auto outlook = service.outlookNow(*campaign, asOf);
        if (!outlook) return outlook.error();
        if (outlook->recipients.empty())
          return Error{ErrorCode::AudienceEmpty, {campaign->name}, {}};
        const auto written = writeAudienceFile(path, options, *outlook, campaign->plan, progress);
        if (!written) return written;
        *people = static_cast<int>(outlook->recipients.size());
        return mark ? service.handOverNow(id) : Result<void>();
      },
      [this, path, people, job] {
        job->finish();
        Q_EMIT handedOver(path, *people);
      });
}

void BuilderPresenter::saveTerms(const CampaignTerms& terms) {
  act([terms](CampaignService& s) { return s.saveTermsNow(terms); }, {});
}

QFuture<Result<ConsentTextBook>> BuilderPresenter::consentTexts() {
  return m_business.async([business = &m_business] { return ConsentTexts(*business).loadNow(); });
}

void BuilderPresenter::recordConsent(const std::vector<ClientId>& clients, Channel channel, Day day,
                                     const QString& source, const QString& wording) {
  auto added = std::make_shared<int>(0);
  act(
      [=](CampaignService& service) -> Result<void> {
        const auto lines = service.recordConsentNow(clients, channel, day, source, wording);
        if (!lines) return lines.error();
        *added = *lines;
        return {};
      },
      [this, added] { Q_EMIT consentRecorded(*added); });
}

}  // namespace retenta
