// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/campaignspage.h"

#include <algorithm>
#include <memory>

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/campaigns/builder/builder.h"
#include "ui/campaigns/campaignlist.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/text/errortext.h"
#include "ui/text/terms.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/tableview.h"

namespace retenta {

CampaignsPage::CampaignsPage(Business& business, QWidget* parent)
    : Page(parent),
      m_business(business),
      m_service(business),
      m_stack(new QStackedWidget),
      m_list(new CampaignList),
      m_builder(new Builder(business)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_stack);
  m_stack->addWidget(m_list);
  m_stack->addWidget(m_builder);
  m_list->setReadOnly(business.readOnly());
  connectList();
  connectBuilder();
  addCommands();
  connect(&business, &Business::plansChanged, this, &CampaignsPage::reload, Qt::QueuedConnection);
  connect(&business, &Business::dataChanged, this, &CampaignsPage::reload, Qt::QueuedConnection);
}

void CampaignsPage::connectList() {
  connect(m_list, &CampaignList::openAsked, this, &CampaignsPage::showCampaign);
  connect(m_list, &CampaignList::createAsked, this, &CampaignsPage::create);
  connect(m_list, &CampaignList::duplicateAsked, this, &CampaignsPage::duplicate);
  connect(m_list, &CampaignList::cancelAsked, this, [this](CampaignId id) {
    act([id](CampaignService& service) { return service.cancelNow(id); });
  });
  connect(m_list, &CampaignList::deleteAsked, this, [this](CampaignId id) {
    act([id](CampaignService& service) { return service.deleteNow(id); });
  });
}

void CampaignsPage::connectBuilder() {
  connect(m_builder, &Builder::say, this, &Page::say);
  connect(m_builder, &Builder::working, this, &Page::working);
  connect(m_builder, &Builder::listAsked, this, &CampaignsPage::showList);
  connect(m_builder, &Builder::duplicateAsked, this, &CampaignsPage::duplicate);
  connect(m_builder, &Builder::titleChanged, this, &Page::titleChanged);
}

void CampaignsPage::addCommands() {
  // Kept on the page itself: the same keys mean other things on other pages.
  const auto add = [this](const QString& text, const QKeySequence& key, auto&& slot) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    marksChange(action);
    m_commands += action;
  };
  add(tr("New campaign"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { create({}); });
  add(tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D), [this] {
    const bool building = m_stack->currentWidget() == m_builder;
    const CampaignId id = building ? m_builder->presenter().id() : m_list->selected();
    if (id > 0) duplicate(id);
  });
}

QList<QAction*> CampaignsPage::commands() const {
  const bool building = m_stack->currentWidget() == m_builder;
  return building ? m_commands + m_builder->commands() : m_commands;
}

QString CampaignsPage::title() const {
  if (m_stack->currentWidget() == m_list) return tr("Campaigns");
  return m_builder->presenter().campaign().name;
}

QString CampaignsPage::breadcrumb() const {
  if (m_stack->currentWidget() == m_list) return {};
  const BuilderPresenter& presenter = m_builder->presenter();
  QString state = term(campaignStateId(presenter.campaign().state));
  if (presenter.campaign().state == CampaignState::Draft) {
    state = presenter.saving() ? tr("%1, saving…").arg(state) : tr("%1, saved").arg(state);
  }
  return tr("Campaigns › %1").arg(state);
}

void CampaignsPage::setContext(const PageContext& context) {
  m_asOf = context.asOf;
  m_builder->presenter().setAsOf(context.asOf);
  reload();
}

void CampaignsPage::open(const Target& target) {
  if (!target.clients.empty()) {
    createForClients(target.clients);
  } else if (!target.segments.isEmpty()) {
    createFrom(target.segments);
  } else if (target.id > 0) {
    showCampaign(target.id);
  } else if (target.action == QLatin1String("new")) {
    create({});
  } else {
    showList();
  }
}

bool CampaignsPage::settle() {
  m_builder->presenter().flush();
  return !m_builder->presenter().saving();
}

void CampaignsPage::activate() {
  if (m_stack->currentWidget() == m_list) m_list->table()->setFocus();
}

QJsonObject CampaignsPage::layoutState() const {
  return {{QStringLiteral("state"), m_list->filter()},
          {QStringLiteral("selected"), m_list->selected()}};
}

void CampaignsPage::restoreLayout(const QJsonObject& state) {
  m_list->setFilter(state.value(QStringLiteral("state")).toString());
  m_list->select(state.value(QStringLiteral("selected")).toInteger());
}

void CampaignsPage::reload() {
  // Every line is a campaign counted: not while nobody looks.
  m_stale = m_stack->currentWidget() != m_list;
  if (m_stale) return;
  m_listing.ask(m_service.list(m_asOf), [this](const Result<std::vector<CampaignSummary>>& lines) {
    if (!lines) {
      Q_EMIT say({Message::Kind::Problem, errorSentence(lines.error()), false});
      return;
    }
    m_list->setCampaigns(*lines, m_business.profile().currency, m_business.clock().today());
  });
}

void CampaignsPage::showList() {
  m_builder->presenter().flush();
  m_stack->setCurrentWidget(m_list);
  if (m_stale) reload();
  m_list->table()->setFocus();
  Q_EMIT titleChanged();
}

void CampaignsPage::showCampaign(CampaignId id) {
  if (id <= 0) return;
  m_builder->presenter().setAsOf(m_asOf);
  m_builder->presenter().open(id);
  m_stack->setCurrentWidget(m_builder);
  m_builder->setFocus();
  Q_EMIT titleChanged();
}

void CampaignsPage::createFrom(const QStringList& ids) {
  const auto segments = segmentSetFromIds(ids);
  if (!segments) {
    showList();
    return;
  }
  if (m_jump.id > 0 && m_jump.segments == segments->ids()) {
    const auto before = m_service.loadNow(m_jump.id);
    if (before && before->state == CampaignState::Draft && before->plan == m_jump.plan) {
      showCampaign(m_jump.id);
      return;
    }
  }
  create(*segments);
}

void CampaignsPage::createForClients(std::vector<ClientId> clients) {
  std::sort(clients.begin(), clients.end());
  clients.erase(std::unique(clients.begin(), clients.end()), clients.end());
  CampaignPlan plan = planFor({}, std::max(m_business.clock().today(), m_asOf));
  plan.clients = std::move(clients);
  createPlan(campaignNameFor(plan.clients, *plan.start), plan);
}

void CampaignsPage::create(SegmentSet segments) {
  const CampaignPlan plan = planFor(segments, std::max(m_business.clock().today(), m_asOf));
  createPlan(campaignNameFor(segments, *plan.start), plan);
}

void CampaignsPage::createPlan(const QString& name, const CampaignPlan& plan) {
  if (m_business.readOnly()) {
    const Error error{ErrorCode::BaseReadOnly, {m_business.file().path()}, {}};
    Q_EMIT say({Message::Kind::Warning, errorSentence(error), false});
    return;
  }
  const auto begun = std::make_shared<CampaignPlan>(plan);
  m_creating.ask(
      m_business.async([service = m_service, name, begun]() mutable -> Result<CampaignId> {
        const auto terms = service.termsNow();
        if (!terms) return terms.error();
        beginWith(*begun, *terms);
        return service.createNow(name, *begun);
      }),
      [this, begun](const Result<CampaignId>& id) {
        if (!id) {
          Q_EMIT say({Message::Kind::Problem, errorSentence(id.error()), false});
          return;
        }
        m_jump = {begun->segments, *id, *begun};
        showCampaign(*id);
      });
}

void CampaignsPage::duplicate(CampaignId id) {
  m_builder->presenter().flush();
  m_creating.ask(m_business.async([service = m_service, id,
                                   pattern = tr("%1 (copy)")]() mutable -> Result<CampaignId> {
    const auto original = service.loadNow(id);
    if (!original) return original.error();
    return service.duplicateNow(id, pattern.arg(original->name));
  }),
                 [this](const Result<CampaignId>& copy) {
                   if (!copy) {
                     Q_EMIT say({Message::Kind::Problem, errorSentence(copy.error()), false});
                     return;
                   }
                   showCampaign(*copy);
                   Q_EMIT say({Message::Kind::Done, tr("The campaign is copied."), true});
                 });
}

void CampaignsPage::act(const std::function<Result<void>(CampaignService&)>& work) {
  m_acting.ask(m_business.async([service = m_service, work]() mutable { return work(service); }),
               [this](const Result<void>& done) {
                 if (done) {
                   Q_EMIT say({Message::Kind::Done, tr("Done."), true});
                 } else {
                   Q_EMIT say({Message::Kind::Problem, errorSentence(done.error()), false});
                 }
               });
}

}  // namespace retenta
