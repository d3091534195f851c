// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "ui/settings/sections/sections.h"

namespace retenta {

QList<SectionHead> ownSections() {
  const auto spoken = [](const char* context, const char* title) {
    return QCoreApplication::translate(context, title);
  };
  using Scope = SettingsScope;
  return {
      {QStringLiteral("business"),
       spoken("BusinessSection", QT_TRANSLATE_NOOP("BusinessSection", "Business")),
       Scope::Business},
      {QStringLiteral("thresholds"),
       spoken("ThresholdsSection", QT_TRANSLATE_NOOP("ThresholdsSection", "RFM thresholds")),
       Scope::Business},
      {QStringLiteral("channels"),
       spoken("ChannelsSection", QT_TRANSLATE_NOOP("ChannelsSection", "Channels and costs")),
       Scope::Business},
      {QStringLiteral("consents"),
       spoken("ConsentsSection", QT_TRANSLATE_NOOP("ConsentsSection", "Consents")),
       Scope::Business},
      {QStringLiteral("look"),
       spoken("LookSection", QT_TRANSLATE_NOOP("LookSection", "Look and language")),
       Scope::Computer},
      {QStringLiteral("mappings"),
       spoken("MemorySection", QT_TRANSLATE_NOOP("MemorySection", "Import memory")),
       Scope::Business},
      {QStringLiteral("memory"),
       spoken("MemorySection", QT_TRANSLATE_NOOP("MemorySection", "Recent files and layout")),
       Scope::Computer},
  };
}

}  // namespace retenta
