// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/look/lookmenu.h"

#include <functional>

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>

#include "ui/settings/machinesettings.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct LookMenu {
  Q_DECLARE_TR_FUNCTIONS(LookMenu)
};

struct Option {
  QString text;
  std::function<bool()> holds;
  std::function<void()> want;
};

void addChoices(QMenu* menu, MachineSettings& machine, const QList<Option>& options) {
  auto* group = new QActionGroup(menu);
  for (const Option& option : options) {
    auto* action = group->addAction(menu->addAction(option.text));
    action->setCheckable(true);
    action->setChecked(option.holds());
    QObject::connect(action, &QAction::triggered, menu, option.want);
    QObject::connect(&machine, &MachineSettings::changed, action,
                     [action, holds = option.holds] { action->setChecked(holds()); });
  }
}

}  // namespace

void addLookMenus(QMenu& view, MachineSettings& machine) {
  view.addSeparator();
  QObject::connect(view.addAction(LookMenu::tr("Reset layout")), &QAction::triggered, &view,
                   [&machine] { machine.resetLayout(); });
  QList<Option> themes;
  for (const auto& [scheme, text] :
       {std::pair{Scheme::System, LookMenu::tr("As the system")},
        std::pair{Scheme::Light, LookMenu::tr("Light")},
        std::pair{Scheme::Dark, LookMenu::tr("Dark")},
        std::pair{Scheme::HighContrast, LookMenu::tr("High contrast")}}) {
    themes += {text, [&machine, scheme = scheme] { return machine.look().scheme == scheme; },
               [&machine, scheme = scheme] {
                 machine.wantLook({scheme, machine.look().textPercent});
               }};
  }
  addChoices(view.addMenu(LookMenu::tr("Theme")), machine, themes);
  QList<Option> sizes;
  for (const int percent : {100, 125, 150, 175, 200}) {
    sizes += {Formatters().percent(percent / 100.0),
              [&machine, percent] { return machine.look().textPercent == percent; },
              [&machine, percent] {
                machine.wantLook({machine.look().scheme, percent});
              }};
  }
  addChoices(view.addMenu(LookMenu::tr("Text size")), machine, sizes);
  QList<Option> languages;
  for (const auto& [code, name] : {std::pair{QStringLiteral("ru"), QStringLiteral("Русский")},
                                   std::pair{QStringLiteral("en"), QStringLiteral("English")}}) {
    languages += {name, [&machine, code = code] { return machine.language() == code; },
                  [&machine, code = code] { machine.wantLanguage(code); }};
  }
  addChoices(view.addMenu(LookMenu::tr("Language")), machine, languages);
}

}  // namespace retenta
