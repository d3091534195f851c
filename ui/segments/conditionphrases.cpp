// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/conditionphrases.h"

#include <algorithm>

#include <QCoreApplication>

#include "ui/segments/segmentnames.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(FilterSentence)
};

constexpr qsizetype mostWords = 5;

// What Qt asks of a number to choose the form of the word after it.
int formOf(qint64 n) { return static_cast<int>(n > 1'000'000 ? 1'000'000 + n % 1'000'000 : n); }

// "“a”, “b” or “c”": `word` before the last; a long list is cut.
QString listed(const QStringList& words, const QString& word) {
  QStringList parts;
  const qsizetype shown = words.size() > mostWords ? mostWords - 1 : words.size();
  for (qsizetype i = 0; i < shown; ++i) parts += Words::tr("“%1”").arg(words[i]);
  if (shown < words.size()) {
    parts += Words::tr("%1 others").arg(Formatters().count(words.size() - shown));
  }
  const QString last = parts.takeLast();
  if (parts.isEmpty()) return last;
  return QStringLiteral("%1 %2 %3").arg(parts.join(QStringLiteral(", ")), word, last);
}

QString anyOf(const QStringList& words) { return listed(words, Words::tr("or")); }
QString allOf(const QStringList& words) { return listed(words, Words::tr("and")); }

// What is asked holds of one word or another: each is denied when the whole is.
QString either(const QStringList& parts, bool negated) {
  return parts.join(QStringLiteral(" %1 ").arg(negated ? Words::tr("and") : Words::tr("or")));
}

QString channelGoal(Channel channel) {
  switch (channel) {
    case Channel::Email:
      return Words::tr("letters by e-mail");
    case Channel::Sms:
      return Words::tr("SMS messages");
    case Channel::Call:
      return Words::tr("calls");
    case Channel::Messenger:
      return Words::tr("messages in a messenger");
    case Channel::Push:
      return Words::tr("push notifications");
    case Channel::DirectMail:
      return Words::tr("letters by post");
  }
  return {};
}

QString channelWay(Channel channel) {
  switch (channel) {
    case Channel::Email:
      return Words::tr("by e-mail");
    case Channel::Sms:
      return Words::tr("by SMS");
    case Channel::Call:
      return Words::tr("by phone");
    case Channel::Messenger:
      return Words::tr("in a messenger");
    case Channel::Push:
      return Words::tr("by push");
    case Channel::DirectMail:
      return Words::tr("by post");
  }
  return {};
}

QString segmentPhrase(const ClientCondition& c) {
  const SegmentWish wish = segmentWish(c.words).value_or(SegmentWish());
  QStringList parts;
  if (const QStringList names = segmentSetNames(wish.cells); !names.isEmpty()) {
    if (!c.negated) {
      parts += Words::tr("are in the segment %1").arg(anyOf(names));
    } else if (names.size() == 1) {
      parts += Words::tr("are not in the segment %1").arg(anyOf(names));
    } else {
      parts += Words::tr("are in none of the segments %1").arg(allOf(names));
    }
  }
  for (const RfmMark mark : {RfmMark::FormerVip, RfmMark::VipByMoney}) {
    if (!wish.marks[static_cast<std::size_t>(mark)]) continue;
    const QString name = anyOf({term(markId(mark))});
    parts += c.negated ? Words::tr("do not have the mark %1").arg(name)
                       : Words::tr("have the mark %1").arg(name);
  }
  return either(parts, c.negated);
}

QString consentPhrase(const ClientCondition& c) {
  const QString goal = channelGoal(c.channel.value_or(Channel::Email));
  switch (c.answer) {
    case ConsentReply::Yes:
      return c.negated ? Words::tr("did not agree to %1").arg(goal)
                       : Words::tr("agreed to %1").arg(goal);
    case ConsentReply::No:
      return c.negated ? Words::tr("did not refuse %1").arg(goal)
                       : Words::tr("refused %1").arg(goal);
    case ConsentReply::Unknown:
      return c.negated ? Words::tr("said yes or no to %1").arg(goal)
                       : Words::tr("said neither yes nor no to %1").arg(goal);
  }
  return {};
}

QString reachPhrase(const ClientCondition& c) {
  if (!c.channel) {
    return c.negated ? Words::tr("cannot be reached by any channel")
                     : Words::tr("can be reached by at least one channel");
  }
  const QString way = channelWay(*c.channel);
  return c.negated ? Words::tr("cannot be reached %1").arg(way)
                   : Words::tr("can be reached %1").arg(way);
}

QString tagPhrase(const ClientCondition& c) {
  if (c.words.isEmpty()) return c.negated ? Words::tr("have no tag") : Words::tr("have any tag");
  if (!c.negated) return Words::tr("have the tag %1").arg(anyOf(c.words));
  return c.words.size() == 1 ? Words::tr("do not have the tag %1").arg(anyOf(c.words))
                             : Words::tr("have none of the tags %1").arg(allOf(c.words));
}

QString cityPhrase(const ClientCondition& c) {
  QStringList known = c.words;
  const bool unknown = known.removeAll(QString()) > 0;
  QStringList parts;
  if (!known.isEmpty()) {
    if (!c.negated) {
      parts += Words::tr("live in the city %1").arg(anyOf(known));
    } else if (known.size() == 1) {
      parts += Words::tr("do not live in the city %1").arg(anyOf(known));
    } else {
      parts += Words::tr("live in none of the cities %1").arg(allOf(known));
    }
  }
  if (unknown)
    parts += c.negated ? Words::tr("have a known city") : Words::tr("have no known city");
  return either(parts, c.negated);
}

QString sourcePhrase(const ClientCondition& c) {
  QStringList known = c.words;
  const bool unknown = known.removeAll(QString()) > 0;
  QStringList parts;
  if (!known.isEmpty()) {
    if (!c.negated) {
      parts += Words::tr("came from the source %1").arg(anyOf(known));
    } else if (known.size() == 1) {
      parts += Words::tr("did not come from the source %1").arg(anyOf(known));
    } else {
      parts += Words::tr("came from none of the sources %1").arg(allOf(known));
    }
  }
  if (unknown) {
    parts += c.negated ? Words::tr("came from a known source")
                       : Words::tr("came from an unknown source");
  }
  return either(parts, c.negated);
}

QString genderPhrase(const ClientCondition& c) {
  const bool women = c.words.contains(QLatin1String("f"));
  const bool men = c.words.contains(QLatin1String("m"));
  QStringList parts;
  if (women && men) {
    parts += c.negated ? Words::tr("are neither women nor men") : Words::tr("are women or men");
  } else if (women) {
    parts += c.negated ? Words::tr("are not women") : Words::tr("are women");
  } else if (men) {
    parts += c.negated ? Words::tr("are not men") : Words::tr("are men");
  }
  if (c.words.contains(QString())) {
    parts += c.negated ? Words::tr("have a known gender") : Words::tr("have no known gender");
  }
  return either(parts, c.negated);
}

// "10 to 30 days ago", as seen from the as-of date; empty without bounds.
QString ago(const ClientCondition& c) {
  const Formatters f;
  const qint64 from = std::max<qint64>(0, c.from.value_or(0));
  if (!c.to) {
    if (from == 0) return {};
    return Words::tr("%1 day(s) ago or earlier", nullptr, formOf(from)).arg(f.count(from));
  }
  const int form = formOf(*c.to);
  const QString to = f.count(*c.to);
  if (*c.to == 0) return Words::tr("on the as-of date");
  if (from == *c.to) return Words::tr("%1 day(s) ago", nullptr, form).arg(to);
  if (from == 0) return Words::tr("within %1 day(s) before the as-of date", nullptr, form).arg(to);
  return Words::tr("%1 to %2 day(s) ago", nullptr, form).arg(f.count(from), to);
}

QString recencyPhrase(const ClientCondition& c) {
  const QString when = ago(c);
  return when.isEmpty() ? Words::tr("bought at least once") : Words::tr("last bought %1").arg(when);
}

QString birthdayPhrase(const ClientCondition& c) {
  const Formatters f;
  const qint64 from = std::max<qint64>(0, c.from.value_or(0));
  if (!c.to) {
    if (from == 0) return Words::tr("have a known birthday");
    return Words::tr("have a birthday in %1 day(s) or later", nullptr, formOf(from))
        .arg(f.count(from));
  }
  const int form = formOf(*c.to);
  const QString to = f.count(*c.to);
  if (*c.to == 0) return Words::tr("have a birthday on the as-of date");
  if (from == *c.to) return Words::tr("have a birthday in %1 day(s)", nullptr, form).arg(to);
  if (from == 0) return Words::tr("have a birthday within %1 day(s)", nullptr, form).arg(to);
  return Words::tr("have a birthday in %1 to %2 day(s)", nullptr, form).arg(f.count(from), to);
}

QString purchasesPhrase(const ClientCondition& c) {
  const Formatters f;
  const qint64 from = std::max<qint64>(0, c.from.value_or(0));
  if (!c.to) {
    if (from == 0) return Words::tr("made any number of purchases");
    return Words::tr("made at least %1 purchase(s)", nullptr, formOf(from)).arg(f.count(from));
  }
  const int form = formOf(*c.to);
  const QString to = f.count(*c.to);
  if (*c.to == 0) return Words::tr("made no purchase");
  if (from == *c.to) return Words::tr("made exactly %1 purchase(s)", nullptr, form).arg(to);
  if (from == 0) return Words::tr("made no more than %1 purchase(s)", nullptr, form).arg(to);
  return Words::tr("made %1 to %2 purchase(s)", nullptr, form).arg(f.count(from), to);
}

QString agePhrase(const ClientCondition& c) {
  const Formatters f;
  const qint64 from = std::max<qint64>(0, c.from.value_or(0));
  if (!c.to) {
    if (from == 0) return Words::tr("have a known age");
    return Words::tr("are %1 year(s) old or older", nullptr, formOf(from)).arg(f.count(from));
  }
  const int form = formOf(*c.to);
  const QString to = f.count(*c.to);
  if (from == *c.to) return Words::tr("are %1 year(s) old", nullptr, form).arg(to);
  if (from == 0) return Words::tr("are %1 year(s) old or younger", nullptr, form).arg(to);
  return Words::tr("are %1 to %2 year(s) old", nullptr, form).arg(f.count(from), to);
}

QString sumPhrase(const ClientCondition& c, Currency currency) {
  const Formatters f;
  if (!c.from && !c.to) return Words::tr("any sum");
  if (!c.to) return Words::tr("at least %1").arg(f.money(*c.from, currency));
  if (!c.from) return Words::tr("no more than %1").arg(f.money(*c.to, currency));
  const QString to = f.money(*c.to, currency);
  return *c.from == *c.to ? Words::tr("exactly %1").arg(to)
                          : Words::tr("%1 to %2").arg(f.money(*c.from, currency), to);
}

QString withTime(const QString& text, const QString& when) {
  return when.isEmpty() ? text : text + QLatin1Char(' ') + when;
}

QString boughtPhrase(const ClientCondition& c) {
  const QString when = ago(c);
  if (!c.negated) return withTime(Words::tr("bought %1").arg(anyOf(c.words)), when);
  const bool one = c.words.size() == 1;
  if (when.isEmpty()) {
    return one ? Words::tr("never bought %1").arg(anyOf(c.words))
               : Words::tr("never bought any of %1").arg(allOf(c.words));
  }
  return withTime(one ? Words::tr("did not buy %1").arg(anyOf(c.words))
                      : Words::tr("did not buy any of %1").arg(allOf(c.words)),
                  when);
}

QString numbered(const ClientCondition& c) {
  return anyOf({c.words.isEmpty() ? QStringLiteral("№ %1").arg(c.number) : c.words.first()});
}

QString contactedPhrase(const ClientCondition& c) {
  const QString when = ago(c);
  if (c.number == 0) {
    return withTime(
        c.negated ? Words::tr("were in no campaign") : Words::tr("were in at least one campaign"),
        when);
  }
  return withTime(c.negated ? Words::tr("were not in the campaign %1").arg(numbered(c))
                            : Words::tr("were in the campaign %1").arg(numbered(c)),
                  when);
}

QString importPhrase(const ClientCondition& c) {
  if (c.number == 0) {
    return c.negated ? Words::tr("were not added by hand") : Words::tr("were added by hand");
  }
  return c.negated ? Words::tr("did not come with the import %1").arg(numbered(c))
                   : Words::tr("came with the import %1").arg(numbered(c));
}

QString clientsPhrase(const ClientCondition& c) {
  const auto n = static_cast<qint64>(c.clients.size());
  return (c.negated ? Words::tr("are not among %1 chosen client(s)", nullptr, formOf(n))
                    : Words::tr("are among %1 chosen client(s)", nullptr, formOf(n)))
      .arg(Formatters().count(n));
}

}  // namespace

ConditionPhrase conditionPhrase(const ClientCondition& c, Currency currency) {
  switch (c.kind) {
    case ConditionKind::Text: {
      const QString what = anyOf({c.words.value(0)});
      return {c.negated ? Words::tr("are not found by %1").arg(what)
                        : Words::tr("are found by %1").arg(what)};
    }
    case ConditionKind::Segment:
      return {segmentPhrase(c)};
    case ConditionKind::Consent:
      return {consentPhrase(c)};
    case ConditionKind::Reach:
      return {reachPhrase(c)};
    case ConditionKind::Tag:
      return {tagPhrase(c)};
    case ConditionKind::Recency:
      return {recencyPhrase(c), c.negated};
    case ConditionKind::Purchases:
      return {purchasesPhrase(c), c.negated};
    case ConditionKind::Money:
      return {Words::tr("spent %1 in all").arg(sumPhrase(c, currency)), c.negated};
    case ConditionKind::PeriodMoney:
      return {Words::tr("spent %1 in the period").arg(sumPhrase(c, currency)), c.negated};
    case ConditionKind::City:
      return {cityPhrase(c)};
    case ConditionKind::Source:
      return {sourcePhrase(c)};
    case ConditionKind::Import:
      return {importPhrase(c)};
    case ConditionKind::Excluded:
      return {c.negated ? Words::tr("are not left out of campaigns")
                        : Words::tr("are left out of campaigns")};
    case ConditionKind::Clients:
      return {clientsPhrase(c)};
    case ConditionKind::Gender:
      return {genderPhrase(c)};
    case ConditionKind::Age:
      return {agePhrase(c), c.negated};
    case ConditionKind::Birthday:
      return {birthdayPhrase(c), c.negated};
    case ConditionKind::Previous:
      return {
          withTime(
              Words::tr("last left the segment %1")
                  .arg(anyOf(segmentSetNames(segmentWish(c.words).value_or(SegmentWish()).cells))),
              ago(c)),
          c.negated};
    case ConditionKind::Bought:
      return {boughtPhrase(c)};
    case ConditionKind::Contacted:
      return {contactedPhrase(c)};
  }
  return {};
}

QString joinedClauses(const QStringList& parts) {
  const auto compound = [](const QString& part) {
    if (part.contains(QLatin1Char(','))) return true;
    for (const QString& between : {Words::tr("and"), Words::tr("or")}) {
      if (part.contains(QStringLiteral(" %1 ").arg(between))) return true;
    }
    return false;
  };
  QStringList others = parts;
  const QString last = others.takeLast();
  if (others.isEmpty()) return last;
  const QString before = others.join(QStringLiteral(", "));
  return std::any_of(parts.begin(), parts.end(), compound)
             ? Words::tr("%1, and also %2").arg(before, last)
             : Words::tr("%1 and %2").arg(before, last);
}

QString joinedExceptions(const QStringList& parts) {
  QStringList those;
  for (const QString& part : parts) those += Words::tr("those who %1").arg(part);
  const QString last = those.takeLast();
  if (those.isEmpty()) return last;
  return Words::tr("%1, and %2").arg(those.join(QStringLiteral(", ")), last);
}

}  // namespace retenta
