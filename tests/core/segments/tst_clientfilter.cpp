// SPDX-License-Identifier: GPL-3.0-or-later
// The filter against the plainest thing that could be right: each condition asked of each client,
// one by one, in words that share no code with core/segments.
#include "core/segments/clientfilter.h"

#include <algorithm>

#include <QDate>
#include <QJsonDocument>

#include "core/base/idranges.h"
#include "core/base/foldedtext.h"
#include "tests/core/segments/filterworld.h"

using namespace retenta;
using namespace retenta::test;

namespace {

// One that the ledger can tell of.
ClientCondition someCondition() {
  ClientCondition c;
  c.kind = static_cast<ConditionKind>(*rc::gen::inRange(0, 17));  // those the ledger can tell
  c.negated = *rc::gen::inRange(0, 3) == 0;
  const auto bound = [](int low, int high) -> std::optional<qint64> {
    if (*rc::gen::inRange(0, 3) == 0) return std::nullopt;
    return *rc::gen::inRange(low, high);
  };
  const auto channel = [] {
    return allChannels[static_cast<std::size_t>(*rc::gen::inRange(0, 6))];
  };
  switch (c.kind) {
    case ConditionKind::Text:
      c.words = QStringList(pick(std::vector<QString>{
          QStringLiteral("анна"), QStringLiteral("ЕЛ"), QStringLiteral("zoË"),
          QStringLiteral("к-17"), QStringLiteral("k-17"), QStringLiteral("916 123"),
          QStringLiteral("8 (916) 123-45-67"), QStringLiteral("№ 5"), QStringLiteral("опт"),
          QStringLiteral("пример"), QString()}));
      break;
    case ConditionKind::Segment:
      c.words = QStringList(pick(std::vector<QString>{
          QStringLiteral("new"), QStringLiteral("at_risk"), QStringLiteral("churned"),
          QStringLiteral("no_purchases"), QStringLiteral("loyal"), QStringLiteral("former_vip")}));
      if (*rc::gen::inRange(0, 2) == 0) c.words += QStringLiteral("vip_by_money");
      break;
    case ConditionKind::Consent:
      c.channel = channel();
      c.answer = static_cast<ConsentReply>(*rc::gen::inRange(0, 3));
      break;
    case ConditionKind::Reach:
      if (*rc::gen::inRange(0, 3) != 0) c.channel = channel();
      break;
    case ConditionKind::Tag:
      if (*rc::gen::inRange(0, 4) != 0) c.words += QStringLiteral("еЖ");
      if (*rc::gen::inRange(0, 2) != 0 && !c.words.isEmpty()) c.words += QStringLiteral("опт");
      break;
    case ConditionKind::Recency:
      c.from = bound(-5, 200);
      c.to = bound(0, 400);
      break;
    case ConditionKind::Purchases:
      c.from = bound(0, 5);
      c.to = bound(0, 6);
      break;
    case ConditionKind::Money:
    case ConditionKind::PeriodMoney:
      c.from = bound(-1000, 8000);
      c.to = bound(-1000, 9000);
      break;
    case ConditionKind::City:
      c.words = QStringList(pick(std::vector<QString>{
          QStringLiteral("ПСКОВ"), QStringLiteral("орел"), QStringLiteral("KÖLN"), QString()}));
      break;
    case ConditionKind::Source:
      c.words = {QStringLiteral("VK"),
                 pick(std::vector<QString>{QString(), QStringLiteral("орел")})};
      break;
    case ConditionKind::Import:
      c.number = *rc::gen::inRange(0, 3);
      break;
    case ConditionKind::Excluded:
      break;
    case ConditionKind::Clients:
      for (ClientId id = 0; id < 80; ++id) {
        if (*rc::gen::inRange(0, 3) == 0) c.clients.push_back(id);
      }
      break;
    case ConditionKind::Gender:
      c.words = QStringList(pick(std::vector<QString>{QStringLiteral("f"), QString()}));
      if (*rc::gen::inRange(0, 2) == 0) c.words += QStringLiteral("m");
      break;
    case ConditionKind::Age:
      c.from = bound(-3, 35);
      c.to = bound(0, 60);
      break;
    case ConditionKind::Birthday:
      c.from = bound(-3, 200);
      c.to = bound(0, 366);
      break;
    case ConditionKind::Previous:
    case ConditionKind::Bought:
    case ConditionKind::Contacted:
      break;
  }
  return c;
}

QString plain(const QString& text) { return text.toCaseFolded().replace(QChar(u'ё'), QChar(u'е')); }

bool within(const ClientCondition& c, qint64 value) {
  return (!c.from || value >= *c.from) && (!c.to || value <= *c.to);
}

bool textFits(const Ledger& l, std::size_t i, const QString& typed) {
  const QString wanted = plain(typed.trimmed());
  if (wanted.isEmpty()) return true;
  for (const QString& cell :
       {l.names.text(i), l.emails.text(i), l.externalIds.text(i), l.cities.text(i)}) {
    if (plain(cell).contains(wanted)) return true;
  }
  QString digits;
  bool phoneLike = true;
  for (const QChar ch : wanted) {
    if (ch.isDigit())
      digits += ch;
    else if (!QStringLiteral("+-() \u00a0").contains(ch))
      phoneLike = false;
  }
  if (digits.size() > 10 && digits.startsWith(QLatin1Char('8'))) digits.remove(0, 1);
  if (phoneLike && !digits.isEmpty() && l.phones.text(i).contains(digits)) return true;
  for (const std::uint32_t tag : l.traits.tagsOf(i)) {
    if (plain(l.traits.tags[tag].name).contains(wanted)) return true;
  }
  return wanted.startsWith(QChar(u'№')) &&
         wanted.mid(1).trimmed() == QString::number(l.clientIds[i]);
}

bool reaches(const Ledger& l, std::size_t i, Channel channel) {
  const bool phone =
      channel == Channel::Sms || channel == Channel::Call || channel == Channel::Messenger;
  const bool contact = phone                       ? !l.phones.text(i).isEmpty()
                       : channel == Channel::Email ? !l.emails.text(i).isEmpty()
                       : channel == Channel::Push  ? !l.externalIds.text(i).isEmpty()
                                                   : !l.names.text(i).isEmpty();
  return contact && l.consents[i].given.has(channel);
}

bool isListed(const QStringList& words, const QString& text) {
  for (const QString& word : words) {
    if (plain(word) == plain(text)) return true;
  }
  return false;
}

// The birthday of somebody in a year, by Qt's calendar.
QDate birthdayIn(PackedBirthday birthday, int year) {
  const QDate first(year, birthday / 100 % 100, 1);
  return first.addDays(std::min(birthday % 100, first.daysInMonth()) - 1);
}

bool birthdayFits(PackedBirthday birthday, const ClientCondition& c) {
  if (birthday == 0) return false;
  const QDate today = toQDate(asOf);
  if (c.kind == ConditionKind::Birthday) {
    QDate next = birthdayIn(birthday, today.year());
    if (next < today) next = birthdayIn(birthday, today.year() + 1);
    return within(c, today.daysTo(next));
  }
  const int year = birthday / 10'000;
  if (year == 0) return false;
  int years = today.year() - year;
  if (birthdayIn(birthday, today.year()) > today) --years;
  return years >= 0 && within(c, years);
}

bool fits(const World& w, std::size_t i, const ClientCondition& c) {
  const Ledger& l = *w.ledger;
  const RfmColumns& columns = w.grid.columns;
  switch (c.kind) {
    case ConditionKind::Text:
      return textFits(l, i, c.words[0]);
    case ConditionKind::Segment: {
      for (const QString& word : c.words) {
        if (const auto set = segmentSetFromId(word); set && set->has(w.grid.classes.segments[i])) {
          return true;
        }
        if (word == markId(w.grid.classes.marks[i])) return true;
      }
      return false;
    }
    case ConditionKind::Consent: {
      const bool yes = l.consents[i].given.has(*c.channel);
      const bool no = l.consents[i].refused.has(*c.channel);
      const QString said = yes  ? QStringLiteral("yes")
                           : no ? QStringLiteral("no")
                                : QStringLiteral("unknown");
      return said == consentReplyId(c.answer);
    }
    case ConditionKind::Reach: {
      if (c.channel) return reaches(l, i, *c.channel);
      bool any = false;
      for (const Channel channel : allChannels) any = any || reaches(l, i, channel);
      return any;
    }
    case ConditionKind::Tag: {
      for (const std::uint32_t tag : l.traits.tagsOf(i)) {
        if (c.words.isEmpty() || isListed(c.words, l.traits.tags[tag].name)) return true;
      }
      return false;
    }
    case ConditionKind::Recency:
      return columns.frequency[i] > 0 && within(c, columns.recencyDays[i]);
    case ConditionKind::Purchases:
      return within(c, columns.frequency[i]);
    case ConditionKind::Money:
      return within(c, columns.monetaryMinor[i]);
    case ConditionKind::PeriodMoney:
      return within(c, columns.periodRevenueMinor[i]);
    case ConditionKind::City:
      return isListed(c.words, l.cities.text(i));
    case ConditionKind::Source:
      return isListed(c.words, l.traits.origins.text(i));
    case ConditionKind::Import:
      return l.traits.imports[i] == c.number;
    case ConditionKind::Excluded:
      return l.isExcluded(i);
    case ConditionKind::Clients:
      return std::find(c.clients.begin(), c.clients.end(), l.clientIds[i]) != c.clients.end();
    case ConditionKind::Gender: {
      const char gender = l.traits.genders[i];
      return c.words.contains(gender ? QString(QLatin1Char(gender)) : QString());
    }
    case ConditionKind::Age:
    case ConditionKind::Birthday:
      return birthdayFits(l.traits.birthdays[i], c);
    case ConditionKind::Previous:
    case ConditionKind::Bought:
    case ConditionKind::Contacted:
      break;
  }
  return false;
}

}  // namespace

class TestClientFilter : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void agreesWithAskingEachClient() {
    QVERIFY(rc::check("filter equals the naive one", [] {
      const World world = someWorld();
      ClientFilter filter;
      for (int n = *rc::gen::inRange(0, 4); n > 0; --n)
        filter.conditions.push_back(someCondition());
      std::vector<std::uint32_t> wanted;
      for (std::uint32_t i = 0; i < world.ledger->clients(); ++i) {
        bool all = true;
        for (const ClientCondition& c : filter.conditions) {
          all = all && fits(world, i, c) != c.negated;
        }
        if (all) wanted.push_back(i);
      }
      RC_ASSERT(matchingRows(world.table(), filter) == wanted);
    }));
  }

  void everyFilterSurvivesItsJson() {
    QVERIFY(rc::check("filter → JSON → filter", [] {
      ClientFilter filter;
      for (int n = *rc::gen::inRange(0, 5); n > 0; --n)
        filter.conditions.push_back(someCondition());
      const QByteArray bytes = QJsonDocument(filterToJson(filter)).toJson();
      const auto back = filterFromJson(QJsonDocument::fromJson(bytes).object());
      RC_ASSERT(back.has_value());
      RC_ASSERT(*back == filter);
    }));
  }

  void whatIsNotUnderstoodIsRefusedWhole_data() {
    QTest::addColumn<QByteArray>("json");
    const auto row = [](const char* name, const char* json) {
      QTest::newRow(name) << QByteArray(json);
    };
    row("nothing", "{}");
    row("no list", R"({"all": {}})");
    row("a member more", R"({"all": [], "any": []})");
    row("an unknown kind", R"({"all": [{"kind": "moon_phase"}]})");
    row("an unknown segment", R"({"all": [{"kind": "segment", "words": ["loyal", "gold"]}]})");
    row("no segment", R"({"all": [{"kind": "segment"}]})");
    row("an unknown channel", R"({"all": [{"kind": "reach", "channel": "pigeon"}]})");
    row("consent without channel", R"({"all": [{"kind": "consent", "answer": "yes"}]})");
    row("an unknown answer",
        R"({"all": [{"kind": "consent", "channel": "sms", "answer": "maybe"}]})");
    row("a bound in words", R"({"all": [{"kind": "money", "from": "ten"}]})");
    row("no gender known", R"({"all": [{"kind": "gender", "words": ["x"]}]})");
    row("a mark as a segment left", R"({"all": [{"kind": "previous", "words": ["former_vip"]}]})");
    row("nothing bought", R"({"all": [{"kind": "bought"}]})");
    row("clients that are none", R"({"all": [{"kind": "clients", "clients": "1,x"}]})");
    row("one good, one bad", R"({"all": [{"kind": "excluded"}, {"kind": "city"}]})");
  }
  void whatIsNotUnderstoodIsRefusedWhole() {
    QFETCH(QByteArray, json);
    QVERIFY(!filterFromJson(QJsonDocument::fromJson(json).object()));
  }

  void foldsUtf8AsQtDoes() {
    QVERIFY(rc::check("UTF-8 folding equals QString's", [] {
      QString text;
      for (int n = *rc::gen::inRange(0, 12); n > 0; --n) {
        const int block = *rc::gen::inRange(0, 4);
        const int c = block == 0   ? *rc::gen::inRange(0x20, 0x7f)
                      : block == 1 ? *rc::gen::inRange(0x400, 0x530)
                      : block == 2 ? *rc::gen::inRange(0xa0, 0x250)
                                   : *rc::gen::inRange(0x1e00, 0x2200);
        text += QChar(static_cast<char16_t>(c));
      }
      QByteArray folded("left over from before");
      foldUtf8(text.toUtf8(), folded);
      RC_ASSERT(folded == foldedText(text).toUtf8());
    }));
  }

  void rangesOfIds() {
    QCOMPARE(idRanges({3, 5, 6, 7, 12, 13}), QStringLiteral("3,5-7,12-13"));
    QCOMPARE(*idsFromRanges(u"3,5-7,12-13"), (std::vector<qint64>{3, 5, 6, 7, 12, 13}));
    QVERIFY(idsFromRanges(u"")->empty());
    for (const QStringView bad : {u"x", u"3,", u"5-3", u"3,3", u"4,2", u"1-99999999999", u"-4"}) {
      QVERIFY2(!idsFromRanges(bad), qPrintable(bad.toString()));
    }
    QVERIFY(rc::check("ids → ranges → ids", [] {
      const auto set = *rc::gen::container<std::set<qint64>>(rc::gen::inRange<qint64>(0, 60));
      const std::vector<qint64> ids(set.begin(), set.end());
      RC_ASSERT(*idsFromRanges(idRanges(ids)) == ids);
    }));
  }

  void sortsByTwoKeysWithNothingLast() {
    QVERIFY(rc::check("order equals comparing one by one", [] {
      const World world = someWorld();
      const auto key = [] {
        const auto fields = {ClientField::Segment, ClientField::Recency, ClientField::Monetary,
                             ClientField::Frequency, ClientField::FirstPurchase};
        return ClientSortKey{*rc::gen::elementOf(std::vector<ClientField>(fields)),
                             *rc::gen::inRange(0, 2) == 0};
      };
      const std::vector<ClientSortKey> keys = {key(), key()};
      std::vector<std::uint32_t> rows(world.ledger->clients());
      std::iota(rows.begin(), rows.end(), 0U);
      sortClients(world.table(), rows, keys);
      const auto value = [&](std::uint32_t i, ClientField field) -> std::optional<qint64> {
        const RfmColumns& c = world.grid.columns;
        if (field == ClientField::Segment) return static_cast<int>(world.grid.classes.segments[i]);
        if (field == ClientField::Monetary) return c.monetaryMinor[i];
        if (field == ClientField::Frequency) return c.frequency[i];
        if (c.frequency[i] == 0) return std::nullopt;
        if (field == ClientField::Recency) return c.recencyDays[i];
        for (std::size_t r = world.ledger->purchaseBegin[i]; r < world.ledger->purchaseBegin[i + 1];
             ++r) {
          if (world.ledger->transactions[r] != 0) return world.ledger->days[r];
        }
        return std::nullopt;
      };
      for (std::size_t n = 1; n < rows.size(); ++n) {
        int order = 0;  // < 0: rightly before
        for (const ClientSortKey& k : keys) {
          const auto a = value(rows[n - 1], k.field);
          const auto b = value(rows[n], k.field);
          if (a == b) continue;
          if (!a || !b)
            order = a ? -1 : 1;
          else
            order = (*a < *b) == k.descending ? 1 : -1;
          break;
        }
        if (order == 0) order = rows[n - 1] < rows[n] ? -1 : 1;
        RC_ASSERT(order < 0);
      }
    }));
  }
};

RETENTA_TEST_MAIN(TestClientFilter)
#include "tst_clientfilter.moc"
