// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/overlays.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMenu>
#include <QTabBar>

#include "ui/backups/passphrasedialog.h"
#include "ui/backups/restoredialog.h"
#include "ui/clients/bulk/bulkconsentdialog.h"
#include "ui/clients/card/dialogs/comparedialog.h"
#include "ui/clients/duplicates/duplicatesdialog.h"
#include "ui/clients/privacy/erasedialog.h"
#include "ui/deleted/deletedpanel.h"
#include "ui/deleted/historypanel.h"
#include "ui/help/helpwindow.h"
#include "ui/overview/kpi/kpicard.h"
#include "ui/overview/kpi/kpipopover.h"
#include "ui/shell/asofchip.h"
#include "ui/shell/finding/findbox.h"
#include "ui/shell/newbusinessdialog.h"
#include "ui/shell/welcomepage.h"

namespace retenta::shots {

namespace {

// Dialogs delete themselves when they are closed; here the gallery does.
template <class Dialog>
QWidget* shown(Dialog* dialog) {
  dialog->setAttribute(Qt::WA_DeleteOnClose, false);
  dialog->setModal(false);
  static_cast<QWidget*>(dialog)->show();
  return dialog;
}

template <class W>
W* visible(Application& retenta) {
  for (W* one : retenta.window()->findChildren<W*>()) {
    if (one->isVisible()) return one;
  }
  return nullptr;
}

QWidget* cardDetails(Application& retenta) {
  if (auto* tabs = visible<QTabBar>(retenta)) tabs->setCurrentIndex(tabs->count() - 1);
  return nullptr;
}

QWidget* palette(Application& retenta) {
  retenta.window()->findBox()->openBox();
  return nullptr;
}

QWidget* calendar(Application& retenta) {
  if (auto* chip = visible<AsOfChip>(retenta)) chip->openCalendar();
  for (QWidget* top : QApplication::topLevelWidgets()) {
    if (!qobject_cast<QMenu*>(top) || !top->isVisible()) continue;
    top->setAttribute(Qt::WA_DeleteOnClose, false);
    return top;
  }
  return nullptr;
}

QWidget* kpi(Application& retenta) {
  if (auto* card = visible<KpiCard>(retenta)) card->click();
  for (QWidget* top : QApplication::topLevelWidgets()) {
    if (qobject_cast<KpiPopover*>(top) && top->isVisible()) {
      top->setAttribute(Qt::WA_DeleteOnClose, false);
      return top;
    }
  }
  return nullptr;
}

QWidget* newBusiness(Application& retenta) {
  return shown(new NewBusinessDialog(QStringLiteral("/Documents"), retenta.window()));
}

QWidget* welcome(Application& retenta) {
  auto* window = new MainWindow;
  window->setBusiness({}, false, false);
  window->showAlone(
      new WelcomePage({{QStringLiteral("/Documents/shop.retenta"),
                        QStringLiteral("Кофейня «Зёрна»"), QStringLiteral("30.06.2025"), false},
                       {QStringLiteral("/media/stick/old.retenta"), QStringLiteral("Shop & Co"),
                        QString(), true}}));
  window->resize(retenta.window()->size());
  window->show();
  return window;
}

QWidget* erase(Application& retenta) {
  return shown(new EraseDialog(*retenta.business(), 7, retenta.window()));
}

QWidget* consent(Application& retenta) {
  return shown(new BulkConsentDialog(*retenta.business(), 142, retenta.window()));
}

QWidget* restore(Application& retenta) {
  QList<BackupEntry> entries;
  for (int i = 0; i < 3; ++i) {
    BackupEntry entry;
    entry.path = QStringLiteral("/Documents/Retenta/shop-2025-06-%1.retenta").arg(30 - i * 7);
    entry.manifest.day = 20'269 - i * 7;
    entry.manifest.reason = QString::fromLatin1(i == 1 ? "import" : "daily");
    entry.manifest.figures.clients = 2'612 - i * 9;
    entry.size = 3'400'000 - i * 120'000;
    entry.state = i == 2 ? BackupEntry::State::Unseen : BackupEntry::State::Verified;
    entries += entry;
  }
  return shown(new RestoreDialog(entries, QStringLiteral("/Documents/Retenta"), retenta.window()));
}

QWidget* sealed(Application& retenta) {
  return shown(new PassphraseDialog(PassphraseDialog::Purpose::Make,
                                    QStringLiteral("shop-2025-06-30.sealed"), retenta.window()));
}

QWidget* duplicates(Application& retenta) {
  return shown(new DuplicatesDialog(*retenta.business(), DuplicateService(*retenta.business()),
                                    retenta.window()));
}

QWidget* compare(Application& retenta) {
  return shown(new CompareDialog(*retenta.business(), {427, 823}, 0, retenta.window()));
}

QWidget* deleted(Application& retenta) {
  return shown(new DeletedPanel(*retenta.business(), retenta.window()));
}

QWidget* history(Application& retenta) {
  return shown(new HistoryPanel(*retenta.business(), retenta.window()));
}

QWidget* help(Application& retenta, const QString& page) {
  auto* window = new HelpWindow(retenta.window());
  window->askFigures(*retenta.business(), 20'269, 12);
  window->showPage(page);
  return window;
}

QWidget* helpOfPage(Application& retenta) { return help(retenta, QStringLiteral("rfm")); }
QWidget* glossary(Application& retenta) {
  return help(retenta, QStringLiteral("glossary:churn_rate"));
}

}  // namespace

const QList<Shot>& overlayShots() {
  const auto page = [](const char* id, const char* action = "", qint64 client = 0) {
    return Target{QString::fromLatin1(id), {}, QString::fromLatin1(action), client, {}};
  };
  static const QStringList atRisk(QStringLiteral("loyal_at_risk"));
  static const QList<Shot> shots = {
      {"card", {QStringLiteral("clients"), atRisk, {}, 94, {}}},
      {"card-page", page("clients", "card", 7)},
      {"card-details", page("clients", "card", 7), cardDetails},
      {"palette", page("rfm"), palette},
      {"kpi", page("overview"), kpi},
      {"calendar", page("overview"), calendar},
      {"welcome", page("overview"), welcome},
      {"new-business", page("overview"), newBusiness, false},
      {"erase", page("clients"), erase, false},
      {"consent", page("clients"), consent, false},
      {"backups", page("settings", "backups"), nullptr, false},
      {"restore", page("overview"), restore, false},
      {"sealed", page("overview"), sealed, false},
      {"duplicates", page("clients"), duplicates, false},
      {"compare", page("clients"), compare, false},
      {"deleted", page("overview"), deleted, false},
      {"history", page("overview"), history, false},
      {"help", page("rfm"), helpOfPage, false},
      {"glossary", page("rfm"), glossary, false},
  };
  return shots;
}

}  // namespace retenta::shots
