// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFileInfo>
#include <QVBoxLayout>

#include "ui/settings/sections/sections.h"
#include "ui/settings/settingspresenter.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

struct MemorySection {
  Q_DECLARE_TR_FUNCTIONS(MemorySection)
};

QWidget* knownLine(SettingsPresenter& presenter, const MappingMemory::Known& known) {
  auto* line = new QWidget;
  auto* row = new QHBoxLayout(line);
  row->setContentsMargins(0, scaled(8), 0, scaled(8));
  row->setSpacing(scaled(8));
  auto* words = new QVBoxLayout;
  words->setSpacing(scaled(2));
  const QString name = known.name.isEmpty() ? MemorySection::tr("A file") : known.name;
  words->addWidget(makeLabel(name, TextRole::Strong));
  auto* columns = new ElidedLabel(known.columns.join(QStringLiteral(", ")));
  columns->setFont(textFont(TextRole::Secondary));
  columns->setProperty("tone", QStringLiteral("secondary"));
  words->addWidget(columns);
  row->addLayout(words, 1);
  auto* forget = makeButton(MemorySection::tr("Forget"));
  forget->setAccessibleName(MemorySection::tr("Forget “%1”").arg(name));
  forget->setEnabled(!presenter.readOnly());
  row->addWidget(forget);
  QObject::connect(forget, &QPushButton::clicked, line,
                   [&presenter, known] { presenter.forgetMapping(known); });
  return line;
}

}  // namespace

void fillMappingsSection(SettingsSection* section, SettingsPresenter& presenter) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, scaled(8), 0, scaled(8));
  column->setSpacing(0);
  auto* about = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  about->setWordWrap(true);
  column->addWidget(about);
  auto* lines = new QVBoxLayout;
  lines->setSpacing(0);
  column->addLayout(lines);
  section->addWidget(box);
  const auto shown = std::make_shared<std::vector<MappingMemory::Known>>();
  const auto fill = [&presenter, lines, about, shown] {
    const auto& known = presenter.now().mappings;
    about->setText(
        known.empty()
            ? MemorySection::tr("How you read a file by hand is remembered by its columns "
                                "and listed here; nothing is yet.")
            : MemorySection::tr("Files with these columns are read the same way again. "
                                "Forgetting one changes no data."));
    if (*shown == known) return;
    *shown = known;
    while (QLayoutItem* item = lines->takeAt(0)) {
      item->widget()->deleteLater();
      delete item;
    }
    for (const auto& each : known) lines->addWidget(knownLine(presenter, each));
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, section, fill);
}

void fillComputerSection(SettingsSection* section, MachineSettings& machine) {
  auto* clear = makeButton(MemorySection::tr("Clear the list"));
  auto* recent =
      new SettingRow(QStringLiteral("recent"), MemorySection::tr("Recent files"), {}, clear);
  auto* reset = makeButton(MemorySection::tr("Reset layout"));
  section->addRow(recent);
  section->addRow(new SettingRow(
      QStringLiteral("layout"), MemorySection::tr("Layout"),
      MemorySection::tr("Size of the window and widths of columns go back to how they came."),
      reset));
  const auto fill = [&machine, recent, clear] {
    QStringList names;
    for (const QString& path : machine.recent()) names += QFileInfo(path).completeBaseName();
    clear->setEnabled(!names.isEmpty());
    clear->setToolTip(names.isEmpty() ? MemorySection::tr("The list is empty.") : QString());
    recent->setMeaning(names.isEmpty()
                           ? MemorySection::tr("The list is empty.")
                           : MemorySection::tr("Remembered: %1. The files themselves stay.")
                                 .arg(names.join(QStringLiteral(", "))));
  };
  fill();
  QObject::connect(clear, &QPushButton::clicked, section, [&machine] { machine.clearRecent(); });
  QObject::connect(reset, &QPushButton::clicked, section, [&machine] { machine.resetLayout(); });
  QObject::connect(&machine, &MachineSettings::changed, section, fill);
}

}  // namespace retenta
