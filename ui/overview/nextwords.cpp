// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/nextwords.h"

#include <QCoreApplication>

#include "ui/overview/goals/goalwords.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

struct NextWords {
  Q_DECLARE_TR_FUNCTIONS(NextWords)
};

const QString between = QStringLiteral(" · ");

QString quoted(const QString& name) {
  return NextWords::tr("“%1”").arg(name.isEmpty() ? NextWords::tr("Unnamed") : name);
}

QString reachText(const NextAction& action, const Formatters& f) {
  if (action.reachable >= action.clients) return {};
  if (action.reachable == 0) return NextWords::tr("nobody may be written to");
  return NextWords::tr("%1 may be written to").arg(f.count(action.reachable));
}

NextFace segmentFace(const NextAction& action, const QString& what, const Formatters& f) {
  NextFace face;
  face.title =
      QStringLiteral("%1 · %2").arg(f.count(action.clients), segmentsName(action.segments));
  QStringList details{what};
  if (const QString reach = reachText(action, f); !reach.isEmpty()) details += reach;
  if (action.lastTouched) {
    details += NextWords::tr("last campaign %1").arg(f.date(*action.lastTouched));
  }
  face.detail = details.join(between);
  face.button = NextWords::tr("Campaign");
  face.target = {QStringLiteral("campaigns"), action.segments.ids(), QStringLiteral("new"), 0, {}};
  face.family = familyOf(action.segments);
  return face;
}

NextFace campaignFace(const NextAction& action, const QString& title, const QString& detail) {
  NextFace face;
  face.title = title;
  face.detail = detail;
  face.button = NextWords::tr("Open");
  face.target = {QStringLiteral("campaigns"), {}, {}, action.campaign, {}};
  face.icon = QStringLiteral("campaigns");
  return face;
}

NextFace resultFace(const NextAction& action, const Formatters& f) {
  QString detail = NextWords::tr("bought: %1 of %2")
                       .arg(f.count(action.treated.hits), f.count(action.treated.of));
  if (action.control.of > 0) {
    detail = NextWords::tr("%1; in the control group %2 of %3")
                 .arg(detail, f.count(action.control.hits), f.count(action.control.of));
  }
  return campaignFace(action, NextWords::tr("%1: result ready").arg(quoted(action.campaignName)),
                      detail);
}

}  // namespace

QString segmentsName(SegmentSet segments) {
  if (segments.empty()) return Formatters::unknown();
  for (const QString& word :
       {QStringLiteral("at_risk"), QStringLiteral("churned"), QStringLiteral("new")}) {
    if (segmentSetFromId(word) == segments) return term(word);
  }
  const QString first = term(segmentId(segments.list().front()));
  if (segments.size() == 1) return first;
  return QStringLiteral("%1 +%2").arg(first).arg(segments.size() - 1);
}

std::optional<Family> familyOf(SegmentSet segments) {
  std::optional<Family> family;
  for (const Segment segment : segments.list()) {
    if (segment == Segment::NoPurchases) return std::nullopt;
    const auto own = static_cast<Family>(segmentInfo(segment).column);
    if (family && *family != own) return std::nullopt;
    family = own;
  }
  return family;
}

NextFace nextFace(const NextAction& action, Currency currency, const Formatters& f) {
  const QString money = f.moneyShort(action.moneyMinor, currency);
  switch (action.kind) {
    case NextAction::Kind::WinBack:
      return segmentFace(action, NextWords::tr("%1 a year at stake").arg(money), f);
    case NextAction::Kind::AskWhy:
      return segmentFace(action, NextWords::tr("brought %1 in a year, ask why").arg(money), f);
    case NextAction::Kind::CareForVip:
      return segmentFace(action, NextWords::tr("bring %1 a year, thank them").arg(money), f);
    case NextAction::Kind::SecondPurchase: {
      const QString what =
          action.rate ? NextWords::tr("%1 of clients buy again").arg(f.percent(*action.rate))
                      : NextWords::tr("lead them on to the second");
      return segmentFace(action, what, f);
    }
    case NextAction::Kind::AskConsent: {
      NextFace face;
      face.title = NextWords::tr("May not be written to: %1 of %2 at risk")
                       .arg(f.count(action.clients), f.count(action.of));
      face.detail = NextWords::tr("no consent or no contact, %1 a year").arg(money);
      face.button = NextWords::tr("Clients");
      face.target = {QStringLiteral("clients"), action.segments.ids(), {}, 0, {}};
      face.icon = QStringLiteral("warning");
      return face;
    }
    case NextAction::Kind::HandOver:
      return campaignFace(action,
                          NextWords::tr("%1: hand over the list").arg(quoted(action.campaignName)),
                          NextWords::tr("planned for %1").arg(f.date(*action.day)));
    case NextAction::Kind::ReadResult:
      return resultFace(action, f);
    case NextAction::Kind::GoalBehind: {
      NextFace face;
      face.title = NextWords::tr("Goal “%1” is behind").arg(goalwords::title(action.goal->goal));
      face.detail = goalwords::outlook(*action.goal, currency, f);
      face.button = NextWords::tr("Goals");
      face.target = {QStringLiteral("overview"), {}, QStringLiteral("goals"), 0, {}};
      face.icon = QStringLiteral("warning");
      return face;
    }
    case NextAction::Kind::UpdateData: {
      NextFace face;
      face.title = NextWords::tr("The data end on %1").arg(f.date(*action.day));
      face.detail =
          NextWords::tr("%1 without purchases: import newer ones").arg(f.days(action.days));
      face.button = NextWords::tr("Import");
      face.target = {QStringLiteral("import"), {}, {}, 0, {}};
      face.icon = QStringLiteral("warning");
      return face;
    }
  }
  return {};
}

QString campaignStateText(const CampaignNote& note, const Formatters& f) {
  if (note.due == CampaignDue::HandOver) return NextWords::tr("Hand over the list");
  if (note.due == CampaignDue::Result) return NextWords::tr("Result ready");
  if (note.state == CampaignState::HandedOver && note.resultDay) {
    return NextWords::tr("Result on %1").arg(f.date(*note.resultDay));
  }
  const QString state = term(campaignStateId(note.state));
  if (note.state == CampaignState::Scheduled && note.start) {
    return NextWords::tr("%1 for %2").arg(state, f.date(*note.start));
  }
  return state;
}

}  // namespace retenta
