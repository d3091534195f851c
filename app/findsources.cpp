// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/findsources.h"

#include <QCoreApplication>
#include <QPointer>

#include "core/business/business.h"
#include "core/campaigns/campaignservice.h"
#include "core/purchases/clientfinder.h"
#include "core/revenue/scenarioservice.h"
#include "core/rfm/segment.h"
#include "ui/help/helpwindow.h"
#include "ui/settings/sections/sections.h"
#include "ui/shell/mainwindow.h"
#include "ui/text/clientname.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

constexpr std::size_t clientsShown = 8;

struct Find {
  Q_DECLARE_TR_FUNCTIONS(Find)
};

std::function<void()> jump(const QPointer<MainWindow>& window, const Target& target) {
  return [window, target] {
    if (window) window->goTo(target);
  };
}

FindItem clientItem(const Ledger& ledger, std::size_t row, const QPointer<MainWindow>& window) {
  const ClientId id = ledger.clientIds[row];
  const QString mail = ledger.emails.text(row);
  QString phone = ledger.phones.text(row);
  if (!phone.isEmpty()) phone.prepend(QLatin1Char('+'));
  const QString contact = phone.isEmpty() ? mail : phone;
  FindItem item;
  item.id = QStringLiteral("client.%1").arg(id);
  item.text = clientName(ledger.knownBy(row), id, ledger.isErased(row));
  item.detail = contact;
  item.icon = QStringLiteral("clients");
  item.run = jump(window, {QStringLiteral("clients"), {}, QStringLiteral("card"), id, {}});
  return item;
}

FindSource clientsSource(Business& business, const QPointer<MainWindow>& window) {
  return {
      Find::tr("Clients"), [&business, window](const TypedWords& words) {
        if (words.isEmpty()) return QtFuture::makeReadyFuture(QList<FindItem>());
        return business.async([ledger = business.ledger(), spellings = words.spellings(), window] {
          QList<FindItem> found;
          for (const std::size_t row : findClients(*ledger, spellings, clientsShown)) {
            found += clientItem(*ledger, row, window);
          }
          return found;
        });
      }};
}

FindSource segmentsSource(const QPointer<MainWindow>& window) {
  return listSource(Find::tr("Segments"), [window] {
    QList<FindItem> items;
    for (const Segment segment : allSegments) {
      if (segment == Segment::NoPurchases) continue;
      const QString id = segmentId(segment);
      items += {QStringLiteral("segment.") + id,
                term(id),
                {},
                {},
                QStringLiteral("rfm"),
                id,
                jump(window, {QStringLiteral("rfm"), {id}, {}, 0, {}})};
    }
    return items;
  });
}

// Campaigns and scenarios are few: read as a whole, then compared.
template <class Load>
FindSource storedSource(const QString& title, Business& business, Load load) {
  return {title, [&business, load](const TypedWords& words) {
            return business.async([load, words, owner = &business] {
              return fitting(load(*owner), words, static_cast<qsizetype>(clientsShown));
            });
          }};
}

FindSource campaignsSource(Business& business, const QPointer<MainWindow>& window) {
  return storedSource(Find::tr("Campaigns"), business, [window](Business& from) {
    QList<FindItem> items;
    const auto campaigns = CampaignService(from).namesNow();
    if (!campaigns) return items;  // the page itself tells what is wrong
    for (const auto& [id, name] : *campaigns) {
      items += {QStringLiteral("campaign.%1").arg(id),
                name,
                {},
                {},
                QStringLiteral("campaigns"),
                {},
                jump(window, {QStringLiteral("campaigns"), {}, {}, id, {}})};
    }
    return items;
  });
}

FindSource scenariosSource(Business& business, const QPointer<MainWindow>& window) {
  return storedSource(Find::tr("Scenarios"), business, [window](Business& from) {
    QList<FindItem> items;
    const auto scenarios = ScenarioService(from).listNow();
    if (!scenarios) return items;
    for (const Scenario& scenario : *scenarios) {
      items += {QStringLiteral("scenario.%1").arg(scenario.id),
                scenario.name,
                {},
                {},
                QStringLiteral("model"),
                {},
                jump(window, {QStringLiteral("model"), {}, {}, scenario.id, {}})};
    }
    return items;
  });
}

FindSource settingsSource(const QPointer<MainWindow>& window, const QList<SettingsEntry>& more) {
  return listSource(Find::tr("Settings"), [window, more] {
    QList<FindItem> items;
    const auto add = [&](const QString& id, const QString& title) {
      items += {QStringLiteral("settings.") + id,
                title,
                Find::tr("Settings"),
                {},
                QStringLiteral("settings"),
                {},
                jump(window, {QStringLiteral("settings"), {}, id, 0, {}})};
    };
    for (const SectionHead& head : ownSections()) add(head.id, head.title);
    for (const SettingsEntry& entry : more) add(entry.id, entry.title);
    return items;
  });
}

FindSource helpSource(const std::function<void(const QString&)>& showHelp) {
  return listSource(Find::tr("Help"), [showHelp] {
    QList<FindItem> items;
    for (const QString& id : HelpWindow::pageIds() + HelpWindow::wordIds()) {
      items += {QStringLiteral("help.") + id,
                HelpWindow::titleOf(id),
                {},
                {},
                QStringLiteral("info"),
                Find::tr("Help"),
                [showHelp, id] { showHelp(id); }};
    }
    return items;
  });
}

}  // namespace

QList<FindSource> allFindSources(const FindSurroundings& around) {
  const QPointer<MainWindow> window = around.window;
  QList<FindSource> sources;
  const auto add = [&](const char* page, const FindSource& source) {
    if (around.window->hasPage(QString::fromLatin1(page))) sources += source;
  };
  add("clients", clientsSource(around.business, window));
  add("rfm", segmentsSource(window));
  add("campaigns", campaignsSource(around.business, window));
  add("model", scenariosSource(around.business, window));
  add("settings", settingsSource(window, around.settings));
  sources += helpSource(around.showHelp);
  return sources;
}

}  // namespace retenta
