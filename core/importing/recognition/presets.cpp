// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/recognition/presets.h"

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

int columnOf(const QString& names, const QStringList& keys) {
  for (const QString& name : names.split(QLatin1Char('|'))) {
    if (const qsizetype at = keys.indexOf(wordKey(name)); at >= 0) return static_cast<int>(at);
  }
  return -1;
}

QStringList keysOf(const QStringList& headers) {
  QStringList keys;
  for (const QString& header : headers) keys += wordKey(header);
  return keys;
}

}  // namespace

const Preset* presetOf(const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  for (const Preset& preset : allPresets()) {
    bool all = true;
    for (const QString& names : QString::fromUtf8(preset.signature).split(QLatin1Char(';')))
      all = all && columnOf(names, keys) >= 0;
    if (all && preset.absent) all = columnOf(QString::fromUtf8(preset.absent), keys) < 0;
    if (all) return &preset;
  }
  return nullptr;
}

QStringList signsOf(const Preset& preset, const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  QStringList signs;
  for (const QString& names : QString::fromUtf8(preset.signature).split(QLatin1Char(';'))) {
    const int column = columnOf(names, keys);
    if (column >= 0 && !signs.contains(headers[column])) signs += headers[column];
  }
  return signs;
}

const Preset* presetById(const QString& id) {
  for (const Preset& preset : allPresets()) {
    if (id == QLatin1String(preset.id)) return &preset;
  }
  return nullptr;
}

std::vector<std::pair<int, ImportField>> presetColumns(const Preset& preset,
                                                       const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  std::vector<std::pair<int, ImportField>> columns;
  for (const QString& entry : QString::fromUtf8(preset.map).split(QLatin1Char(';'))) {
    const qsizetype sign = entry.indexOf(QLatin1Char('='));
    const auto field = importFieldFromId(QStringView(entry).left(sign));
    const int column = columnOf(entry.mid(sign + 1), keys);
    if (field && column >= 0) columns.emplace_back(column, *field);
  }
  return columns;
}

std::array<int, 2> tillColumns(const char* names, const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  const QString all = QString::fromUtf8(names);
  return {columnOf(all.section(QLatin1Char(';'), 0, 0), keys),
          columnOf(all.section(QLatin1Char(';'), 1, 1), keys)};
}

OrderTraits orderTraits(const Preset& preset, const QStringList& headers) {
  const QStringList keys = keysOf(headers);
  const auto column = [&](const char* name) {
    return name ? columnOf(QString::fromUtf8(name), keys) : -1;
  };
  OrderTraits traits;
  traits.key = preset.orderKey;
  traits.unknownStatus = preset.unknownStatus;
  if (preset.tills) traits.tills = tillColumns(preset.tills, headers);
  traits.addend = column(preset.addend);
  traits.personKind = column(preset.personKind);
  traits.payee = column(preset.payee);
  traits.spendings = preset.spendings;
  traits.grouped = preset.grouped;
  return traits;
}

}  // namespace retenta
