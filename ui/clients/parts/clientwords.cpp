// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/parts/clientwords.h"

#include <QCoreApplication>
#include <QPainter>

#include "ui/text/clientname.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta::clientwords {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(ClientWords)
};

// "from 5", "to 10", "5–10"; nothing for no bounds.
QString range(const QString& from, const QString& to) {
  if (from.isEmpty() && to.isEmpty()) return Words::tr("any");
  if (to.isEmpty()) return Words::tr("from %1").arg(from);
  if (from.isEmpty()) return Words::tr("up to %1").arg(to);
  return from == to ? from : QStringLiteral("%1–%2").arg(from, to);
}

QString listed(const QStringList& words) {
  if (words.size() <= 2) return words.join(QStringLiteral(", "));
  return Words::tr("%1 and %n more", nullptr, static_cast<int>(words.size()) - 1)
      .arg(words.first());
}

QString numbers(const ClientCondition& c) {
  const Formatters f;
  return range(c.from ? f.count(*c.from) : QString(), c.to ? f.count(*c.to) : QString());
}

QString money(const ClientCondition& c, Currency currency) {
  const Formatters f;
  const auto text = [&](const std::optional<qint64>& minor) {
    return minor ? f.money(*minor, currency) : QString();
  };
  return range(text(c.from), text(c.to));
}

QString words(const ClientCondition& c, const QString& none) {
  QStringList shown;
  for (const QString& word : c.words) shown += word.isEmpty() ? Words::tr("unknown") : word;
  return shown.isEmpty() ? none : listed(shown);
}

QString segments(const ClientCondition& c) {
  QStringList shown;
  for (const QString& id : c.words) shown += term(id);
  // A union of cells is said by its own word.
  if (const auto set = segmentSetFromIds(c.words); set && set->size() > 1) {
    for (const QString& word :
         {QStringLiteral("new"), QStringLiteral("at_risk"), QStringLiteral("churned")}) {
      if (segmentSetFromId(word) == set) return term(word);
    }
  }
  return listed(shown);
}

QString answer(ConsentReply answer) {
  switch (answer) {
    case ConsentReply::Yes:
      return Words::tr("yes");
    case ConsentReply::No:
      return Words::tr("no");
    case ConsentReply::Unknown:
      return Words::tr("unknown");
  }
  return {};
}

// "loyal, 0–90 days ago"; without bounds the thing alone.
QString since(const QString& what, const ClientCondition& c) {
  return c.from || c.to ? Words::tr("%1, %2 days ago").arg(what, numbers(c)) : what;
}

QString value(const ClientCondition& c, Currency currency) {
  switch (c.kind) {
    case ConditionKind::Text:
      return Words::tr("“%1”").arg(c.words.value(0));
    case ConditionKind::Segment:
      return segments(c);
    case ConditionKind::Consent:
      return QStringLiteral("%1 — %2").arg(term(channelId(*c.channel)), answer(c.answer));
    case ConditionKind::Reach:
      return c.channel ? term(channelId(*c.channel)) : Words::tr("any channel");
    case ConditionKind::Tag:
      return words(c, Words::tr("any"));
    case ConditionKind::Recency:
      return Words::tr("%1 days").arg(numbers(c));
    case ConditionKind::Purchases:
      return numbers(c);
    case ConditionKind::Money:
    case ConditionKind::PeriodMoney:
      return money(c, currency);
    case ConditionKind::City:
    case ConditionKind::Source:
      return words(c, {});
    case ConditionKind::Import:
      if (c.number == 0) return Words::tr("added by hand");
      return c.words.isEmpty() ? QStringLiteral("№%1").arg(c.number) : c.words.first();
    case ConditionKind::Excluded:
      return Words::tr("yes");
    case ConditionKind::Clients:
      return Formatters().clients(static_cast<qint64>(c.clients.size()));
    case ConditionKind::Gender: {
      QStringList shown;
      for (const QString& word : c.words) shown += gender(word);
      return listed(shown);
    }
    case ConditionKind::Age:
      return Words::tr("%1 years").arg(numbers(c));
    case ConditionKind::Birthday:
      return Words::tr("in %1 days").arg(numbers(c));
    case ConditionKind::Previous:
      return since(segments(c), c);
    case ConditionKind::Bought:
      return since(words(c, {}), c);
    case ConditionKind::Contacted:
      return since(c.words.isEmpty() ? Words::tr("any") : c.words.first(), c);
  }
  return {};
}

}  // namespace

QString name(const Ledger& ledger, std::size_t row) {
  return clientName(ledger.knownBy(row), ledger.clientIds[row], ledger.isErased(row));
}

QString segment(Segment segment, RfmMark mark) {
  const QString text = term(segmentId(segment));
  return mark == RfmMark::None ? text : text + QStringLiteral(" · ") + term(markId(mark));
}

QIcon segmentIcon(Segment segment, const QPalette& palette) {
  const int size = scaled(11);
  QPixmap glyph(size * 2, size * 2);
  glyph.setDevicePixelRatio(2);
  glyph.fill(Qt::transparent);
  const SegmentInfo& info = segmentInfo(segment);
  if (info.span > 0) {
    QPainter p(&glyph);
    const auto family = static_cast<Family>(static_cast<int>(info.column));
    drawGlyph(p, family, QRectF(0.5, 0.5, size - 1, size - 1),
              tokensOf(palette).of(family, Depth::Frequent));
  }
  QIcon icon(glyph);
  icon.addPixmap(glyph, QIcon::Selected);
  return icon;
}

QString consent(const ConsentState& state, Channel channel) {
  if (state.given.has(channel)) return answer(ConsentReply::Yes);
  return answer(state.refused.has(channel) ? ConsentReply::No : ConsentReply::Unknown);
}

QString gender(const QString& word) {
  if (word == QLatin1String("f")) return Words::tr("female");
  if (word == QLatin1String("m")) return Words::tr("male");
  return Words::tr("unknown");
}

QString kind(ConditionKind kind) {
  switch (kind) {
    case ConditionKind::Text:
      return Words::tr("Text");
    case ConditionKind::Segment:
      return Words::tr("Segment or mark");
    case ConditionKind::Consent:
      return Words::tr("Consent");
    case ConditionKind::Reach:
      return Words::tr("Reachable by");
    case ConditionKind::Tag:
      return Words::tr("Tag");
    case ConditionKind::Recency:
      return Words::tr("Recency");
    case ConditionKind::Purchases:
      return Words::tr("Purchases");
    case ConditionKind::Money:
      return Words::tr("Spent in all");
    case ConditionKind::PeriodMoney:
      return Words::tr("Spent in the period");
    case ConditionKind::City:
      return Words::tr("City");
    case ConditionKind::Source:
      return Words::tr("Source");
    case ConditionKind::Import:
      return Words::tr("Brought by import");
    case ConditionKind::Excluded:
      return Words::tr("Left out of campaigns");
    case ConditionKind::Clients:
      return Words::tr("Chosen clients");
    case ConditionKind::Gender:
      return Words::tr("Gender");
    case ConditionKind::Age:
      return Words::tr("Age");
    case ConditionKind::Birthday:
      return Words::tr("Birthday");
    case ConditionKind::Previous:
      return Words::tr("Segment before");
    case ConditionKind::Bought:
      return Words::tr("Bought");
    case ConditionKind::Contacted:
      return Words::tr("Was in a campaign");
  }
  return {};
}

QString condition(const ClientCondition& c, Currency currency) {
  const QString name = kind(c.kind);
  if (c.kind == ConditionKind::Excluded) {
    return c.negated ? Words::tr("Not left out of campaigns") : name;
  }
  const QString pattern = c.negated ? Words::tr("%1: not %2") : Words::tr("%1: %2");
  return pattern.arg(name, value(c, currency));
}

}  // namespace retenta::clientwords
