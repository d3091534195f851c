// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/migration/migrationwords.h"

#include <QCoreApplication>

#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"

namespace retenta::migrationwords {

namespace {

struct MigrationWords {
  Q_DECLARE_TR_FUNCTIONS(MigrationWords)
};

QString amount(const Migration& migration, qint64 value, MigrationMeasure measure,
               const Formatters& f) {
  return measure == MigrationMeasure::People ? f.count(value)
                                             : f.moneyShort(value, migration.currency);
}

// "In these 91 days they brought 0.12M, in the 91 days before 0.31M: −0.19M."
QString moneySentence(const Migration& migration, const Move& move, const Formatters& f) {
  const QString days = f.days(migration.dates.length());
  // Seen backwards, the days between the two are those up to the first.
  const bool back = migration.dates.to < migration.dates.from;
  const qint64 between = back ? move.beforeMinor : move.duringMinor;
  const qint64 earlier = back ? move.duringMinor : move.beforeMinor;
  const QString during = f.moneyShort(between, migration.currency);
  if (!migration.beforeCovered) {
    return MigrationWords::tr(
               "In these %1 they brought %2. The data do not reach back as many days before.")
        .arg(days, during);
  }
  return MigrationWords::tr("In these %1 they brought %2, in as many days before %3: %4.")
      .arg(days, during, f.moneyShort(earlier, migration.currency),
           f.signedMoneyShort(between - earlier, migration.currency));
}

}  // namespace

QString fromName(Segment segment) {
  return segment == Segment::NoPurchases ? term(u"not_yet") : rfmwords::name(segment);
}

QString toName(Segment segment) { return rfmwords::name(segment); }

QString span(const MigrationDates& dates, const Formatters& f) {
  return QStringLiteral("%1 – %2").arg(f.date(dates.from), f.date(dates.to));
}

QString beforeAfter(const Migration& migration, Segment segment, MigrationMeasure measure,
                    const Formatters& f) {
  const Move was = migration.of(segment);
  const Move is = migration.into(segment);
  const bool people = measure == MigrationMeasure::People;
  return QStringLiteral("%1 → %2").arg(
      amount(migration, people ? was.clients : was.revenueFromMinor, measure, f),
      amount(migration, people ? is.clients : is.revenueMinor, measure, f));
}

QString cameLeft(const Migration& migration, Segment segment, MigrationMeasure measure,
                 const Formatters& f) {
  return MigrationWords::tr("came %1 · left %2")
      .arg(sizeText(migration, migration.came(segment), true, measure, f),
           sizeText(migration, migration.left(segment), false, measure, f));
}

qint64 changeOf(const Migration& migration, Segment segment, MigrationMeasure measure) {
  const Move was = migration.of(segment);
  const Move is = migration.into(segment);
  return measure == MigrationMeasure::People ? is.clients - was.clients
                                             : is.revenueMinor - was.revenueFromMinor;
}

QString changeText(const Migration& migration, qint64 change, MigrationMeasure measure,
                   const Formatters& f) {
  return measure == MigrationMeasure::People ? f.signedCount(change)
                                             : f.signedMoneyShort(change, migration.currency);
}

qint64 sizeOf(const Move& move, bool came, MigrationMeasure measure) {
  if (measure == MigrationMeasure::People) return move.clients;
  return came ? move.revenueMinor : move.revenueFromMinor;
}

QString sizeText(const Migration& migration, const Move& move, bool came, MigrationMeasure measure,
                 const Formatters& f) {
  return amount(migration, sizeOf(move, came, measure), measure, f);
}

QStringList meaning(const MigrationView& view, const FlowChoice& flow, const Formatters& f) {
  const Migration& migration = view.migration;
  const Move& move = migration.move(flow.from, flow.to);
  QStringList lines;
  lines += MigrationWords::tr("“%1” → “%2”: %3.")
               .arg(fromName(flow.from), toName(flow.to), f.clients(move.clients));
  lines += moneySentence(migration, move, f);
  if (view.earlier) {
    lines += MigrationWords::tr("As many days before, %1 went this way.")
                 .arg(f.clients(view.earlier->move(flow.from, flow.to).clients));
  }
  if (move.erased > 0) {
    lines += MigrationWords::tr("Erased, so without a name: %1.").arg(f.count(move.erased));
  }
  return lines;
}

Tone toneOf(MoveDirection direction) {
  switch (direction) {
    case MoveDirection::Up:
      return Tone::Positive;
    case MoveDirection::Down:
    case MoveDirection::Gone:
      return Tone::Negative;
    case MoveDirection::New:
      return Tone::Accent;
    case MoveDirection::Stayed:
    case MoveDirection::None:
      break;
  }
  return Tone::Normal;
}

QString directionName(MoveDirection direction) {
  switch (direction) {
    case MoveDirection::Up:
      return MigrationWords::tr("up");
    case MoveDirection::Down:
      return MigrationWords::tr("down");
    case MoveDirection::New:
      return MigrationWords::tr("new");
    case MoveDirection::Gone:
      return MigrationWords::tr("without purchases again");
    case MoveDirection::Stayed:
    case MoveDirection::None:
      break;
  }
  return MigrationWords::tr("stayed");
}

QString directionTip(const Migration& migration, MoveDirection direction, const Formatters& f) {
  const Move move = migration.sum(direction);
  return f.clients(move.clients) + QStringLiteral(". ") + moneySentence(migration, move, f);
}

}  // namespace retenta::migrationwords
