// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/results/sendwords.h"

#include <QString>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr SendStages sent = StageSent;
constexpr SendStages delivered = sent | StageDelivered;
constexpr SendStages opened = delivered | StageOpened;
constexpr SendStages clicked = opened | StageClicked;
constexpr SendStages failed = sent | StageFailed;
constexpr SendStages dead = failed | StageDead;

struct Stem {
  const char* stem;  // at the beginning of a word, in the form of wordKey()
  SendStages stages;
};

// In this order: what a longer word refuses must be seen before the word.
constexpr Stem stems[] = {
    {"not sent", 0},
    {"не отправл", 0},
    {"неотправл", 0},
    {"skipped", 0},
    {"пропущ", 0},
    {"scheduled", 0},
    {"err unsubscribed", failed | StageRefused},
    {"err user unknown", dead},
    {"err user inactive", dead},
    {"err domain inactive", dead},
    {"err dest invalid", dead},
    {"err", failed},
    {"ok unsubscribed", delivered | StageUnsubscribed},
    {"ok fbl", delivered | StageComplained},
    {"ok spam folder", delivered},
    {"ok link visited", clicked},
    {"ok read", opened},
    {"ok sent", sent},
    {"ok delivered", delivered},
    {"ok", delivered},
    {"resubscrib", delivered},
    {"unsubscri", delivered | StageUnsubscribed},
    {"unsub", delivered | StageUnsubscribed},
    {"opted out", delivered | StageUnsubscribed},
    {"opt out", delivered | StageUnsubscribed},
    {"отпис", delivered | StageUnsubscribed},
    {"complain", delivered | StageComplained},
    {"abuse", delivered | StageComplained},
    {"marked as spam", delivered | StageComplained},
    {"marked spam", delivered | StageComplained},
    {"spam report", delivered | StageComplained},
    {"spamreport", delivered | StageComplained},
    {"жалоб", delivered | StageComplained},
    {"пожалов", delivered | StageComplained},
    {"hard", dead},
    {"cleaned", dead},
    {"permanent", dead},
    {"invalid", dead},
    {"does not exist", dead},
    {"no such", dead},
    {"user unknown", dead},
    {"unknown user", dead},
    {"unknown subscriber", dead},
    {"не существ", dead},
    {"несуществ", dead},
    {"неизвестный абонент", dead},
    {"недействит", dead},
    {"soft", failed},
    {"temporary", failed},
    {"bounce", failed},
    {"undeliv", failed},
    {"not deliver", failed},
    {"не достав", failed},
    {"недостав", failed},
    {"не доставл", failed},
    {"fail", failed},
    {"error", failed},
    {"ошибк", failed},
    {"reject", failed},
    {"отклон", failed},
    {"отверг", failed},
    {"expired", failed},
    {"просроч", failed},
    {"истек", failed},
    {"block", failed},
    {"заблок", failed},
    {"dropped", failed},
    {"not opened", delivered},
    {"not open", delivered},
    {"did not open", delivered},
    {"didnt open", delivered},
    {"unopened", delivered},
    {"unread", delivered},
    {"не открыт", delivered},
    {"не откры", delivered},
    {"не прочит", delivered},
    {"не прочт", delivered},
    {"непрочит", delivered},
    {"not clicked", opened},
    {"click", clicked},
    {"link visited", clicked},
    {"переход", clicked},
    {"переш", clicked},
    {"клик", clicked},
    {"open", opened},
    {"read", opened},
    {"seen", opened},
    {"viewed", opened},
    {"прочит", opened},
    {"прочт", opened},
    {"откры", opened},
    {"просмотр", opened},
    {"replied", opened},
    {"deliv", delivered},
    {"достав", delivered},
    {"вручен", delivered},
    {"sent", sent},
    {"отправл", sent},
    {"accept", sent},
    {"принят", sent},
    {"queued", sent},
    {"в очеред", sent},
    {"передан", sent},
    {"enroute", sent},
    {"buffered", sent},
    {"processed", sent},
    {"deferred", sent},
};

std::optional<SendStages> stagesIn(const QString& key, bool anywhere) {
  for (const Stem& each : stems) {
    const QString stem = QString::fromUtf8(each.stem);
    // A service's own words begin with "ok" or "err"; in the middle those are parts of a sentence.
    const bool own = stem == QLatin1String("ok") || stem == QLatin1String("err");
    qsizetype at = key.indexOf(stem);
    while (at > 0 && key[at - 1] != QLatin1Char(' ')) at = key.indexOf(stem, at + 1);
    if (at < 0 || (own && (anywhere || at > 0))) continue;
    const qsizetype end = at + stem.size();
    if (own && end < key.size() && key[end] != QLatin1Char(' ')) continue;
    return each.stages;
  }
  return std::nullopt;
}

}  // namespace

std::optional<SendStages> stagesOfWord(std::string_view word) {
  const QString key = wordKey(toQString(word.substr(0, 200)));
  return key.isEmpty() ? std::nullopt : stagesIn(key, false);
}

std::optional<SendStages> stagesOfFileName(std::string_view name) {
  return stagesIn(wordKey(toQString(name)), true);
}

}  // namespace retenta
