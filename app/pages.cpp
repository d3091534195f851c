// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages.h"

#include <QCoreApplication>

#include "core/business/business.h"
#include "core/importing/importservice.h"
#include "ui/campaigns/campaignspage.h"
#include "ui/clients/clientspage.h"
#include "ui/cohorts/cohortspage.h"
#include "ui/growth/growthpage.h"
#include "ui/reports/reportspage.h"
#include "ui/importing/importpage.h"
#include "ui/overview/overviewpage.h"
#include "ui/reports/reportspage.h"
#include "ui/rfm/migration/migrationpage.h"
#include "ui/rfm/rfmpage.h"
#include "ui/revenue/revenuepage.h"
#include "ui/settings/settingspage.h"

namespace retenta {

namespace {

struct Pages {
  Q_DECLARE_TR_FUNCTIONS(Pages)
};

}  // namespace

QStringList pageIds() {
  return {QStringLiteral("overview"),  QStringLiteral("clients"), QStringLiteral("rfm"),
          QStringLiteral("migration"), QStringLiteral("cohorts"), QStringLiteral("growth"),
          QStringLiteral("campaigns"), QStringLiteral("model"),   QStringLiteral("reports"),
          QStringLiteral("import"),    QStringLiteral("settings")};
}

QList<PageEntry> allPages(Business& business, MachineSettings& machine,
                          const QList<SettingsEntry>& settings) {
  const QString analyse = Pages::tr("Analyse");
  // Made at once, for it teaches the business to undo imports; running work holds it too.
  const auto importing = std::make_shared<ImportService>(business);
  return {
      {QStringLiteral("overview"), QStringLiteral("-"), QStringLiteral("overview"),
       Pages::tr("Overview"), QKeySequence(Qt::CTRL | Qt::Key_1),
       [&business] { return new OverviewPage(business); }},
      {QStringLiteral("clients"), analyse, QStringLiteral("clients"), Pages::tr("Clients"),
       QKeySequence(Qt::CTRL | Qt::Key_2), [&business] { return new ClientsPage(business); }},
      {QStringLiteral("rfm"), analyse, QStringLiteral("rfm"), Pages::tr("RFM matrix"),
       QKeySequence(Qt::CTRL | Qt::Key_3), [&business] { return new RfmPage(business); }},
      {QStringLiteral("migration"),
       analyse,
       QStringLiteral("migration"),
       Pages::tr("Migration"),
       {},
       [&business] { return new MigrationPage(business); }},
      {QStringLiteral("cohorts"), analyse, QStringLiteral("cohorts"), Pages::tr("Cohorts"),
       QKeySequence(Qt::CTRL | Qt::Key_4), [&business] { return new CohortsPage(business); }},
      {QStringLiteral("growth"),
       analyse,
       QStringLiteral("growth"),
       Pages::tr("Growth"),
       {},
       [&business] { return new GrowthPage(business); }},
      {QStringLiteral("campaigns"), Pages::tr("Act"), QStringLiteral("campaigns"),
       Pages::tr("Campaigns"), QKeySequence(Qt::CTRL | Qt::Key_5),
       [&business] { return new CampaignsPage(business); }, WindowMenus::Menu::Campaign},
      {QStringLiteral("model"), Pages::tr("Plan"), QStringLiteral("model"),
       Pages::tr("Revenue model"), QKeySequence(Qt::CTRL | Qt::Key_8),
       [&business] { return new RevenuePage(business); }},
      {QStringLiteral("reports"), Pages::tr("Plan"), QStringLiteral("reports"),
       Pages::tr("Reports"), QKeySequence(Qt::CTRL | Qt::Key_9),
       [&business] { return new ReportsPage(business); }, WindowMenus::Menu::Report},
      {QStringLiteral("import"),
       QString(),
       QStringLiteral("import"),
       Pages::tr("Import"),
       {},
       [&business, importing] { return new ImportPage(business, importing); }},
      {QStringLiteral("settings"), QString(), QStringLiteral("settings"), Pages::tr("Settings"),
       QKeySequence(Qt::CTRL | Qt::Key_Comma),
       [&business, &machine, settings] { return new SettingsPage(business, machine, settings); }},
  };
}

}  // namespace retenta
