// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/cardwords.h"

#include <QCoreApplication>
#include <QPainter>
#include <QWidget>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"

namespace retenta::cardwords {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(CardWords)
};

constexpr Family families[] = {Family::Churned, Family::AtRisk, Family::Active, Family::Peak};
constexpr Depth depths[] = {Depth::Frequent, Depth::Middle, Depth::Single};

QString name(Segment segment) { return term(segmentId(segment)); }

}  // namespace

QString title(const ClientCard& card) {
  if (card.erased) return Words::tr("Erased client №%1").arg(card.id);
  const QString known = card.title();
  return known.isEmpty() ? Words::tr("Client №%1").arg(card.id) : known;
}

QString standing(const ClientCard& card) {
  const CardStanding& s = card.standing;
  if (s.segment == Segment::NoPurchases && card.purchases.empty())
    return Words::tr("No purchases yet: appears outside the matrix");
  const Formatters f;
  QStringList parts(name(s.segment));
  if (s.recencyDays >= 0) parts += f.days(s.recencyDays);
  if (s.previous)
    parts += Words::tr("was %1 until %2").arg(name(s.previous->from), f.date(s.previous->day));
  return parts.join(QStringLiteral(" · "));
}

QColor segmentColor(Segment segment, const Tokens& tokens) {
  if (segment == Segment::NoPurchases) return tokens.baseline;
  const SegmentInfo& info = segmentInfo(segment);
  return tokens.of(families[static_cast<int>(info.column)], depths[static_cast<int>(info.row)]);
}

std::optional<Family> familyOf(Segment segment) {
  if (segment == Segment::NoPurchases) return std::nullopt;
  return families[static_cast<int>(segmentInfo(segment).column)];
}

QString status(PurchaseStatus status) {
  switch (status) {
    case PurchaseStatus::Paid:
      return Words::tr("Paid");
    case PurchaseStatus::PartiallyRefunded:
      return Words::tr("Partly refunded");
    case PurchaseStatus::Refunded:
      return Words::tr("Refunded");
    case PurchaseStatus::Unpaid:
      return Words::tr("Unpaid");
    case PurchaseStatus::Cancelled:
      return Words::tr("Cancelled");
    case PurchaseStatus::Failed:
      return Words::tr("Failed");
    case PurchaseStatus::Return:
      return Words::tr("Return");
  }
  return {};
}

QString source(const QString& source) {
  return source == QLatin1String("manual") ? Words::tr("by hand") : source;
}

QString contents(const CardPurchase& purchase) {
  const Formatters f;
  QStringList parts;
  for (const CardItem& item : purchase.items) {
    const double quantity = static_cast<double>(item.quantityMilli) / 1000.0;
    const int decimals = item.quantityMilli % 1000 == 0 ? 0 : 2;
    parts += item.quantityMilli == 1000
                 ? item.product
                 : Words::tr("%1 × %2").arg(item.product, f.number(quantity, decimals));
  }
  if (!parts.isEmpty()) return parts.join(QStringLiteral(", "));
  return purchase.orderRef.isEmpty() ? QString() : Words::tr("Order %1").arg(purchase.orderRef);
}

QString consentAction(ConsentAction action) {
  switch (action) {
    case ConsentAction::Given:
      return Words::tr("given");
    case ConsentAction::Confirmed:
      return Words::tr("confirmed");
    case ConsentAction::Withdrawn:
      return Words::tr("withdrawn");
    case ConsentAction::Objected:
      return Words::tr("objected");
  }
  return {};
}

QString consentSource(const QString& source) {
  if (source == QLatin1String("form")) return Words::tr("form");
  if (source == QLatin1String("paper")) return Words::tr("paper");
  if (source == QLatin1String("call")) return Words::tr("phone call");
  if (source == QLatin1String("import")) return Words::tr("import");
  return source;
}

QString campaignRole(const QString& role) {
  if (role == QLatin1String("treated")) return Words::tr("received");
  if (role == QLatin1String("control_group")) return term(u"control_group");
  if (role == QLatin1String("touched")) return Words::tr("left out: frequency cap");
  if (role == QLatin1String("no_consent")) return Words::tr("left out: no consent");
  if (role == QLatin1String("refused")) return Words::tr("left out: refused");
  if (role == QLatin1String("no_contact")) return Words::tr("left out: no contact");
  if (role == QLatin1String("unreachable"))
    return Words::tr("left out: the address does not exist");
  if (role == QLatin1String("excluded")) return Words::tr("left out: excluded by hand");
  return role;
}

QString relation(const QString& relation) {
  if (relation == QLatin1String("child")) return Words::tr("child");
  if (relation == QLatin1String("partner")) return Words::tr("partner");
  if (relation == QLatin1String("parent")) return Words::tr("parent");
  if (relation == QLatin1String("other")) return Words::tr("other");
  return {};
}

QString birthday(const QString& stored) {
  const Formatters f;
  if (stored.startsWith(QLatin1String("--"))) {
    // 2000 is a leap year: every day of a year is in it.
    const auto day = dayFromIso(QByteArrayLiteral("2000") + stored.mid(1).toLatin1());
    return day ? f.dayAndMonth(*day) : QString();
  }
  const auto day = dayFromIso(stored.toLatin1());
  return day ? f.date(*day) : QString();
}

QString ageAndBirthday(const QString& stored, Day today) {
  const Formatters f;
  QStringList parts;
  if (const auto age = ageOn(stored, today)) parts += Words::tr("%n year(s) old", nullptr, *age);
  if (const auto left = daysToBirthday(stored, today)) {
    parts +=
        *left == 0 ? Words::tr("birthday today") : Words::tr("birthday in %1").arg(f.days(*left));
  }
  return parts.join(QStringLiteral(", "));
}

QString weekday(int day) {
  if (day < 1 || day > 7) return {};
  return Language::current().locale().standaloneDayName(day, QLocale::LongFormat);
}

}  // namespace retenta::cardwords
