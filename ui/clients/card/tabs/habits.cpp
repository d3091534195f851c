// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/tabs/habits.h"

#include <QCoreApplication>

#include "ui/clients/card/cardwords.h"
#include "ui/text/formatters.h"

namespace retenta {

namespace {

struct Habits {
  Q_DECLARE_TR_FUNCTIONS(Habits)
};

}  // namespace

QString habitsText(const ClientCard& card) {
  const Formatters f;
  const CardFigures& figures = card.figures;
  QStringList lines;
  const auto add = [&](const QString& sentence, const Favourite& favourite) {
    if (favourite.word.isEmpty()) return;
    lines += Habits::tr("%1 (%2)").arg(sentence.arg(favourite.word), f.purchases(favourite.times));
  };
  add(Habits::tr("favourite product: %1"), figures.product);
  add(Habits::tr("favourite category: %1"), figures.category);
  add(Habits::tr("usual channel: %1"), figures.channel);
  add(Habits::tr("usual payment: %1"), figures.payment);
  if (figures.weekday > 0 && figures.transactions > 1) {
    lines += Habits::tr("usual weekday: %1 (%2)")
                 .arg(cardwords::weekday(figures.weekday), f.purchases(figures.weekdayTimes));
  }
  if (figures.meanGapDays) {
    lines += Habits::tr("comes every %1 days on average").arg(f.number(*figures.meanGapDays, 0));
  }
  if (figures.first && figures.last) {
    lines +=
        Habits::tr("first purchase %1, last %2").arg(f.date(*figures.first), f.date(*figures.last));
  }
  return lines.isEmpty() ? Habits::tr("nothing is known before the first purchase")
                         : lines.join(QLatin1Char('\n'));
}

}  // namespace retenta
