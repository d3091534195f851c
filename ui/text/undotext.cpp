// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/undotext.h"

#include <QCoreApplication>

#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct StepName {
  const char* kind;
  const char* source;
};

// One line a kind; %1 is the first of the step's words.
constexpr StepName names[] = {
    {"business.profile", QT_TRANSLATE_NOOP("UndoText", "business settings")},
    {"rfm.thresholds", QT_TRANSLATE_NOOP("UndoText", "RFM thresholds")},
    {"scenario.edit", QT_TRANSLATE_NOOP("UndoText", "change in the revenue model")},
    {"scenario.save", QT_TRANSLATE_NOOP("UndoText", "saving of scenario “%1”")},
    {"scenario.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of scenario “%1”")},
    {"scenario.rename", QT_TRANSLATE_NOOP("UndoText", "renaming of scenario “%1”")},
    {"campaign.create", QT_TRANSLATE_NOOP("UndoText", "creation of campaign “%1”")},
    {"campaign.edit", QT_TRANSLATE_NOOP("UndoText", "changes to campaign “%1”")},
    {"campaign.duplicate", QT_TRANSLATE_NOOP("UndoText", "copy of campaign “%1”")},
    {"campaign.schedule", QT_TRANSLATE_NOOP("UndoText", "scheduling of campaign “%1”")},
    {"campaign.unschedule", QT_TRANSLATE_NOOP("UndoText", "return of campaign “%1” to drafts")},
    {"campaign.hand_over", QT_TRANSLATE_NOOP("UndoText", "hand-over of campaign “%1”")},
    {"campaign.cancel", QT_TRANSLATE_NOOP("UndoText", "cancelling of campaign “%1”")},
    {"campaign.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of campaign “%1”")},
    {"campaign.channels", QT_TRANSLATE_NOOP("UndoText", "channel costs")},
    {"consent.record", QT_TRANSLATE_NOOP("UndoText", "recording of consent")},
    {"client.add", QT_TRANSLATE_NOOP("UndoText", "adding of client “%1”")},
    {"client.edit", QT_TRANSLATE_NOOP("UndoText", "changes to client “%1”")},
    {"client.contacts", QT_TRANSLATE_NOOP("UndoText", "changes to the contacts of “%1”")},
    {"client.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of client “%1”")},
    {"client.delete_many", QT_TRANSLATE_NOOP("UndoText", "deletion of clients (%1)")},
    {"client.merge", QT_TRANSLATE_NOOP("UndoText", "merging into client “%1”")},
    {"client.exclude", QT_TRANSLATE_NOOP("UndoText", "exclusion of “%1” from campaigns")},
    {"client.include", QT_TRANSLATE_NOOP("UndoText", "return of “%1” to campaigns")},
    {"client.consent", QT_TRANSLATE_NOOP("UndoText", "recording of consent of “%1”")},
    {"client.tag", QT_TRANSLATE_NOOP("UndoText", "tag of client “%1”")},
    {"client.untag", QT_TRANSLATE_NOOP("UndoText", "removal of a tag of “%1”")},
    {"client.related", QT_TRANSLATE_NOOP("UndoText", "people close to “%1”")},
    {"client.unrelated", QT_TRANSLATE_NOOP("UndoText", "removal of a person close to “%1”")},
    {"note.add", QT_TRANSLATE_NOOP("UndoText", "note on “%1”")},
    {"note.edit", QT_TRANSLATE_NOOP("UndoText", "changes to a note on “%1”")},
    {"note.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of a note on “%1”")},
    {"purchase.add", QT_TRANSLATE_NOOP("UndoText", "adding of a purchase of “%1”")},
    {"purchase.return", QT_TRANSLATE_NOOP("UndoText", "adding of a return of “%1”")},
    {"purchase.edit", QT_TRANSLATE_NOOP("UndoText", "changes to a purchase of “%1”")},
    {"purchase.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of a purchase of “%1”")},
    {"import", QT_TRANSLATE_NOOP("UndoText", "import of “%1”")},
    {"import.undo", QT_TRANSLATE_NOOP("UndoText", "taking back of the import of “%1”")},
};

}  // namespace

QString undoStepText(const QString& kind, const QStringList& args) {
  for (const StepName& name : names) {
    if (kind != QLatin1String(name.kind)) continue;
    const QString text = QCoreApplication::translate("UndoText", name.source);
    return args.isEmpty() || !text.contains(QLatin1String("%1")) ? text : text.arg(args.first());
  }
  return QCoreApplication::translate("UndoText", "last change");
}

}  // namespace retenta
