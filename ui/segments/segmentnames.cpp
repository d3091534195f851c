// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segmentnames.h"

#include <QCoreApplication>

#include "ui/text/terms.h"

namespace retenta {

namespace {

struct SegmentNames {
  Q_DECLARE_TR_FUNCTIONS(SegmentNames)
};

}  // namespace

QStringList segmentSetNames(SegmentSet set) {
  if (set.size() > 1) {
    for (const QString& word :
         {QStringLiteral("new"), QStringLiteral("at_risk"), QStringLiteral("churned")}) {
      if (segmentSetFromId(word) == set) return {term(word)};
    }
  }
  QStringList names;
  for (const Segment segment : set.list()) names += term(segmentId(segment));
  return names;
}

QString segmentSetText(SegmentSet set) {
  const QStringList names = segmentSetNames(set);
  if (names.isEmpty()) return SegmentNames::tr("Nobody chosen");
  if (names.size() == 1) return names.first();
  return SegmentNames::tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - 1)
      .arg(names.first());
}

}  // namespace retenta
