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
    {"backups.folder", QT_TRANSLATE_NOOP("UndoText", "folder of backups")},
    {"business.name", QT_TRANSLATE_NOOP("UndoText", "name of the business")},
    {"business.currency", QT_TRANSLATE_NOOP("UndoText", "currency of the business")},
    {"business.country", QT_TRANSLATE_NOOP("UndoText", "country of the business")},
    {"business.time_zone", QT_TRANSLATE_NOOP("UndoText", "time zone of the business")},
    {"sources.spend", QT_TRANSLATE_NOOP("UndoText", "spend on “%1”")},
    {"retention.spend", QT_TRANSLATE_NOOP("UndoText", "spend on retention")},
    {"strategy.mark", QT_TRANSLATE_NOOP("UndoText", "mark “strategy started”")},
    {"strategy.unmark", QT_TRANSLATE_NOOP("UndoText", "removal of the mark “strategy started”")},
    {"goal.add", QT_TRANSLATE_NOOP("UndoText", "new goal “%1”")},
    {"goal.edit", QT_TRANSLATE_NOOP("UndoText", "change of goal “%1”")},
    {"goal.remove", QT_TRANSLATE_NOOP("UndoText", "removal of goal “%1”")},
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
    {"campaign.margin", QT_TRANSLATE_NOOP("UndoText", "margin")},
    {"campaign.rules", QT_TRANSLATE_NOOP("UndoText", "frequency cap and hours of sending")},
    {"consent.text", QT_TRANSLATE_NOOP("UndoText", "new version of a consent text")},
    {"consent.wording", QT_TRANSLATE_NOOP("UndoText", "wording of new consents")},
    {"consent.record", QT_TRANSLATE_NOOP("UndoText", "recording of consent")},
    {"client.add", QT_TRANSLATE_NOOP("UndoText", "adding of client “%1”")},
    {"client.edit", QT_TRANSLATE_NOOP("UndoText", "changes to client “%1”")},
    {"client.contacts", QT_TRANSLATE_NOOP("UndoText", "changes to the contacts of “%1”")},
    {"client.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of client “%1”")},
    {"client.delete_many", QT_TRANSLATE_NOOP("UndoText", "deletion of clients (%1)")},
    {"client.merge", QT_TRANSLATE_NOOP("UndoText", "merging into client “%1”")},
    {"client.split", QT_TRANSLATE_NOOP("UndoText", "splitting off client “%1” again")},
    {"client.apart", QT_TRANSLATE_NOOP("UndoText", "keeping “%1” and “%2” apart")},
    {"client.exclude", QT_TRANSLATE_NOOP("UndoText", "exclusion of “%1” from campaigns")},
    {"client.include", QT_TRANSLATE_NOOP("UndoText", "return of “%1” to campaigns")},
    {"client.consent", QT_TRANSLATE_NOOP("UndoText", "recording of consent of “%1”")},
    {"client.tag", QT_TRANSLATE_NOOP("UndoText", "tag of client “%1”")},
    {"client.untag", QT_TRANSLATE_NOOP("UndoText", "removal of a tag of “%1”")},
    {"clients.tag", QT_TRANSLATE_NOOP("UndoText", "tag “%1” of several clients")},
    {"clients.untag", QT_TRANSLATE_NOOP("UndoText", "removal of tag “%1” from several clients")},
    {"clients.exclude", QT_TRANSLATE_NOOP("UndoText", "exclusion from campaigns (clients: %1)")},
    {"clients.include", QT_TRANSLATE_NOOP("UndoText", "return to campaigns (clients: %1)")},
    {"client_view.save", QT_TRANSLATE_NOOP("UndoText", "saving of view “%1”")},
    {"client_view.rename", QT_TRANSLATE_NOOP("UndoText", "renaming of a view to “%1”")},
    {"client_view.delete", QT_TRANSLATE_NOOP("UndoText", "deletion of view “%1”")},
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

constexpr StepName deletedThings[] = {
    {"scenario.delete", QT_TRANSLATE_NOOP("UndoText", "scenario “%1”")},
    {"campaign.delete", QT_TRANSLATE_NOOP("UndoText", "campaign “%1”")},
    {"client.delete", QT_TRANSLATE_NOOP("UndoText", "client “%1”")},
    {"client.delete_many", QT_TRANSLATE_NOOP("UndoText", "clients (%1)")},
    {"purchase.delete", QT_TRANSLATE_NOOP("UndoText", "purchase of “%1”")},
    {"note.delete", QT_TRANSLATE_NOOP("UndoText", "note on “%1”")},
};

// By the table of the base: with a name, and without.
struct Obstacle {
  const char* table;
  const char* named;
  const char* bare;
};

constexpr Obstacle obstacles[] = {
    {"client", QT_TRANSLATE_NOOP("UndoText", "client “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a client")},
    {"identity", QT_TRANSLATE_NOOP("UndoText", "contact %1"),
     QT_TRANSLATE_NOOP("UndoText", "a contact")},
    {"campaign", QT_TRANSLATE_NOOP("UndoText", "campaign “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a campaign")},
    {"campaign_member", QT_TRANSLATE_NOOP("UndoText", "people of campaign “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a place in a campaign")},
    {"scenario", QT_TRANSLATE_NOOP("UndoText", "scenario “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a scenario")},
    {"tag", QT_TRANSLATE_NOOP("UndoText", "tag “%1”"), QT_TRANSLATE_NOOP("UndoText", "a tag")},
    {"client_tag", QT_TRANSLATE_NOOP("UndoText", "tags of “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a client's tag")},
    {"client_extra", QT_TRANSLATE_NOOP("UndoText", "further data of “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "further data of a client")},
    {"purchase", QT_TRANSLATE_NOOP("UndoText", "purchase of “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a purchase")},
    {"item", QT_TRANSLATE_NOOP("UndoText", "goods of a purchase"),
     QT_TRANSLATE_NOOP("UndoText", "goods of a purchase")},
    {"note", QT_TRANSLATE_NOOP("UndoText", "note on “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a note")},
    {"related_person", QT_TRANSLATE_NOOP("UndoText", "related person “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a related person")},
    {"client_view", QT_TRANSLATE_NOOP("UndoText", "view “%1”"),
     QT_TRANSLATE_NOOP("UndoText", "a view")},
    {"setting", QT_TRANSLATE_NOOP("UndoText", "settings"),
     QT_TRANSLATE_NOOP("UndoText", "settings")},
};

constexpr StepName clientFields[] = {
    {"name", QT_TRANSLATE_NOOP("UndoText", "name")},
    {"gender", QT_TRANSLATE_NOOP("UndoText", "gender")},
    {"birthday", QT_TRANSLATE_NOOP("UndoText", "birthday")},
    {"city", QT_TRANSLATE_NOOP("UndoText", "city")},
    {"address", QT_TRANSLATE_NOOP("UndoText", "address")},
    {"origin", QT_TRANSLATE_NOOP("UndoText", "source")},
};

QString filled(const char* source, const QString& word) {
  const QString text = QCoreApplication::translate("UndoText", source);
  return text.contains(QLatin1String("%1")) ? text.arg(word) : text;
}

}  // namespace

QString deletedThingText(const QString& kind, const QStringList& args) {
  for (const StepName& thing : deletedThings) {
    if (kind == QLatin1String(thing.kind) && !args.value(0).isEmpty())
      return filled(thing.source, args.first());
  }
  return undoStepText(kind, args);
}

QString obstacleText(const QString& table, const QString& name, const QString& holder) {
  QString text = QCoreApplication::translate("UndoText", "other data");
  for (const Obstacle& each : obstacles) {
    if (table == QLatin1String(each.table))
      text = name.isEmpty() ? filled(each.bare, {}) : filled(each.named, name);
  }
  if (holder.isEmpty()) return text;
  return QCoreApplication::translate("UndoText", "%1 (now of “%2”)").arg(text, holder);
}

QString keptEditText(const QString& what, const QString& name, const QString& field) {
  if (what == QLatin1String("row")) return obstacleText(field, name);
  const QString client = obstacleText(QStringLiteral("client"), name);
  for (const StepName& each : clientFields) {
    if (what != QLatin1String("field") || field != QLatin1String(each.kind)) continue;
    return QStringLiteral("%1: %2").arg(client,
                                        QCoreApplication::translate("UndoText", each.source));
  }
  return client;
}

QString obstaclesText(const QStringList& args) {
  constexpr qsizetype shown = 3;
  QStringList parts;
  for (const QString& arg : args) {
    const QString text = obstacleText(arg.section(QChar(0x1F), 0, 0), arg.section(QChar(0x1F), 1));
    if (!parts.contains(text)) parts += text;
  }
  QString list = parts.mid(0, shown).join(QStringLiteral(", "));
  if (parts.size() > shown) list += QStringLiteral(", …");
  return list;
}

QString undoStepText(const QString& kind, const QStringList& args) {
  if (kind == QLatin1String("deleted.restore"))
    return QCoreApplication::translate("UndoText", "restoring of %1")
        .arg(deletedThingText(args.value(0), args.mid(2)));
  for (const StepName& name : names) {
    if (kind != QLatin1String(name.kind)) continue;
    const QString text = QCoreApplication::translate("UndoText", name.source);
    return args.isEmpty() || !text.contains(QLatin1String("%1")) ? text : text.arg(args.first());
  }
  return QCoreApplication::translate("UndoText", "last change");
}

}  // namespace retenta
