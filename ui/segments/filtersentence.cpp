// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/filtersentence.h"

#include <QCoreApplication>

#include "ui/segments/conditionphrases.h"
#include "ui/segments/segmentnames.h"

namespace retenta {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FilterSentence)
};

}  // namespace

QString filterSentence(const ClientFilter& filter, Currency currency) {
  QStringList who;
  QStringList except;
  for (const ClientCondition& condition : filter.conditions) {
    const ConditionPhrase phrase = conditionPhrase(condition, currency);
    (phrase.except ? except : who) += phrase.text;
  }
  if (who.isEmpty() && except.isEmpty()) return Words::tr("All clients.");
  if (who.isEmpty()) return Words::tr("All clients except %1.").arg(joinedExceptions(except));
  const QString all = joinedClauses(who);
  if (except.isEmpty()) return Words::tr("Clients who %1.").arg(all);
  return Words::tr("Clients who %1, except %2.").arg(all, joinedExceptions(except));
}

QString segmentChoiceText(const SegmentChoice& choice) {
  if (choice.saved) return choice.saved->name;
  return choice.cells ? segmentSetText(*choice.cells) : QString();
}

}  // namespace retenta
