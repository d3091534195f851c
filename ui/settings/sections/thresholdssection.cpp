// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>

#include "ui/settings/fields/figurefield.h"
#include "ui/settings/sections/sections.h"
#include "ui/settings/settingspresenter.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/numberfield.h"

namespace retenta {

namespace {

constexpr int mostDays = 36'500;
constexpr int mostPurchases = 1'000'000;

struct ThresholdsSection {
  Q_DECLARE_TR_FUNCTIONS(ThresholdsSection)
};

qint64 clientsOf(const RfmMatrix& matrix, bool (*wanted)(const SegmentInfo&)) {
  qint64 sum = 0;
  for (const SegmentInfo& info : segmentTable()) {
    if (info.span > 0 && wanted(info)) sum += matrix.cell(info.segment).clients;
  }
  return sum;
}

// "At risk: 142 clients": what a bound parts, as of the day the window looks at.
QString counted(const QString& termId, qint64 clients) {
  return ThresholdsSection::tr("%1: %2").arg(term(termId), Formatters().clients(clients));
}

QString firstCount(const RfmMatrix& m) {
  return counted(QStringLiteral("first_purchase"), m.cell(Segment::FirstPurchase).clients);
}
QString recentCount(const RfmMatrix& m) {
  return ThresholdsSection::tr("Bought within them: %1")
      .arg(Formatters().clients(clientsOf(m, [](const SegmentInfo& info) {
        return info.column != RecencyFamily::Churned && info.column != RecencyFamily::AtRisk;
      })));
}
QString leavingCount(const RfmMatrix& m) {
  return counted(
             QStringLiteral("at_risk"),
             clientsOf(m, [](const SegmentInfo& i) { return i.column == RecencyFamily::AtRisk; })) +
         QStringLiteral(" · ") +
         counted(QStringLiteral("churned"), clientsOf(m, [](const SegmentInfo& i) {
                   return i.column == RecencyFamily::Churned;
                 }));
}
QString singleCount(const RfmMatrix& m) {
  return counted(QStringLiteral("single"),
                 clientsOf(m, [](const SegmentInfo& i) { return i.row == FrequencyTier::Single; }));
}
QString frequentCount(const RfmMatrix& m) {
  return counted(
             QStringLiteral("middle"),
             clientsOf(m, [](const SegmentInfo& i) { return i.row == FrequencyTier::Middle; })) +
         QStringLiteral(" · ") +
         counted(QStringLiteral("frequent"), clientsOf(m, [](const SegmentInfo& i) {
                   return i.row == FrequencyTier::Frequent;
                 }));
}

struct Bound {
  QString id, title, meaning;
  int least, most;
  int RfmThresholds::*member;
  QString (*count)(const RfmMatrix&);
};

QString withCount(const SettingsPresenter& presenter, const QString& meaning,
                  QString (*count)(const RfmMatrix&)) {
  const auto& matrix = presenter.now().matrix;
  if (!matrix) return meaning;
  const QString counts = count(*matrix) + u'.';
  return meaning.isEmpty() ? counts : meaning + u' ' + counts;
}

SettingRow* boundRow(SettingsPresenter& presenter, const Bound& bound) {
  auto* field = new NumberField(bound.title);
  field->setRange(bound.least, bound.most, 1);
  auto* row = new SettingRow(bound.id, bound.title, bound.meaning, field);
  const auto put = [&presenter, bound](int value) {
    RfmThresholds wanted = presenter.now().thresholds;
    wanted.*bound.member = value;
    presenter.setThresholds(wanted);
  };
  const int standard = RfmThresholds().*bound.member;
  QObject::connect(field, &NumberField::settled, row,
                   [put, field] { put(static_cast<int>(std::lround(field->value()))); });
  row->setDefault(QString::number(standard), [put, standard] { put(standard); });
  const auto fill = [&presenter, field, row, bound, standard] {
    const int value = presenter.now().thresholds.*bound.member;
    field->setValue(value);
    field->setEnabled(presenter.ready() && !presenter.readOnly());
    row->setAtDefault(value == standard || presenter.readOnly());
    row->setMeaning(withCount(presenter, bound.meaning, bound.count));
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

// The fields of the VIP rule and what stands beside them.
struct VipFields {
  QComboBox* rule = nullptr;
  FigureField* figure = nullptr;
  QWidget* box = nullptr;
};

VipFields makeVipFields() {
  VipFields fields;
  fields.box = new QWidget;
  auto* line = new QHBoxLayout(fields.box);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(scaled(8));
  fields.rule = new QComboBox;
  fields.rule->addItem(ThresholdsSection::tr("Top share of payers, %"));
  fields.rule->addItem(ThresholdsSection::tr("Spent at least"));
  fields.figure = new FigureField(0, 1e12, 2);
  fields.figure->setAccessibleName(ThresholdsSection::tr("VIP: share or amount"));
  fields.rule->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  fields.rule->setMinimumContentsLength(10);
  fields.figure->setMaximumWidth(scaled(84));
  line->addWidget(fields.rule, 1);
  line->addWidget(fields.figure);
  return fields;
}

QString vipMeaning(const BusinessSettings& now) {
  QString text = ThresholdsSection::tr("Frequent and active clients who spend most are VIP.");
  if (!now.matrix) return text;
  text += u' ' + counted(QStringLiteral("vip"), now.matrix->cell(Segment::Vip).clients);
  if (now.matrix->vipBoundMinor) {
    text += ThresholdsSection::tr(", from %1")
                .arg(Formatters().money(*now.matrix->vipBoundMinor, now.profile.currency));
  }
  return text + u'.';
}

// What the rule would be with another figure; nullopt in the field is the default rule.
VipRule vipWith(const BusinessSettings& now, std::optional<double> figure) {
  VipRule vip = now.thresholds.vip;
  if (!figure) return {};
  if (vip.byAmount) {
    vip.amountMinor = std::llround(*figure * static_cast<double>(now.profile.currency.factor()));
  } else {
    vip.topPercent = static_cast<int>(std::lround(std::min(*figure, 1000.0)));
  }
  return vip;
}

// From one rule to the other with the same people: the bound in use becomes the amount.
VipRule vipBy(const BusinessSettings& now, bool amount) {
  VipRule vip = now.thresholds.vip;
  vip.byAmount = amount;
  vip.amountMinor =
      amount && now.matrix ? std::max<qint64>(0, now.matrix->vipBoundMinor.value_or(0)) : 0;
  return vip;
}

SettingRow* vipRow(SettingsPresenter& presenter) {
  const VipFields fields = makeVipFields();
  auto* row = new SettingRow(QStringLiteral("vip"), term(u"vip"), {}, fields.box);
  const auto put = [&presenter](const VipRule& vip) {
    RfmThresholds wanted = presenter.now().thresholds;
    if (wanted.vip == vip) return;
    wanted.vip = vip;
    presenter.setThresholds(wanted);
  };
  QObject::connect(fields.rule, &QComboBox::activated, row, [&presenter, put](int index) {
    const bool amount = index == 1;
    if (presenter.now().thresholds.vip.byAmount != amount) put(vipBy(presenter.now(), amount));
  });
  QObject::connect(
      fields.figure, &FigureField::settled, row,
      [&presenter, put](std::optional<double> figure) { put(vipWith(presenter.now(), figure)); });
  row->setDefault(
      ThresholdsSection::tr("top %1").arg(Formatters().percent(VipRule().topPercent / 100.0)),
      [put] { put(VipRule()); });
  const auto fill = [=, &presenter] {
    const VipRule& vip = presenter.now().thresholds.vip;
    const auto factor = static_cast<double>(presenter.now().profile.currency.factor());
    fields.rule->setCurrentIndex(vip.byAmount ? 1 : 0);
    fields.figure->setFigure(vip.byAmount ? static_cast<double>(vip.amountMinor) / factor
                                          : vip.topPercent);
    fields.box->setEnabled(presenter.ready() && !presenter.readOnly());
    row->setAtDefault(vip == VipRule() || presenter.readOnly());
    row->setMeaning(vipMeaning(presenter.now()));
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

SettingRow* windowRow(SettingsPresenter& presenter) {
  auto* box = new QComboBox;
  const auto text = [](int months) {
    return months == 0 ? ThresholdsSection::tr("the whole history")
                       : ThresholdsSection::tr("the last %1").arg(Formatters().months(months));
  };
  for (const int months : {0, 6, 12, 24, 36}) box->addItem(text(months), months);
  auto* row =
      new SettingRow(QStringLiteral("window"), ThresholdsSection::tr("Purchases counted"),
                     ThresholdsSection::tr("Older purchases do not exist for the matrix."), box);
  const auto put = [&presenter](int months) {
    RfmThresholds wanted = presenter.now().thresholds;
    wanted.windowMonths = months;
    presenter.setThresholds(wanted);
  };
  QObject::connect(box, &QComboBox::activated, row,
                   [put, box] { put(box->currentData().toInt()); });
  row->setDefault(text(0), [put] { put(0); });
  const auto fill = [&presenter, box, row, text] {
    const int months = presenter.now().thresholds.windowMonths;
    if (box->findData(months) < 0) box->addItem(text(months), months);
    box->setCurrentIndex(box->findData(months));
    box->setEnabled(presenter.ready() && !presenter.readOnly());
    row->setAtDefault(months == 0 || presenter.readOnly());
  };
  fill();
  QObject::connect(&presenter, &SettingsPresenter::changed, row, fill);
  return row;
}

}  // namespace

void fillThresholdsSection(SettingsSection* section, SettingsPresenter& presenter,
                           std::function<void(const Target&)> jump) {
  section->addRow(boundRow(
      presenter, {QStringLiteral("peak"), ThresholdsSection::tr("Very recent: up to, days"),
                  ThresholdsSection::tr("Since the last purchase, the day of looking included."), 0,
                  mostDays, &RfmThresholds::peakDays, firstCount}));
  section->addRow(
      boundRow(presenter, {QStringLiteral("active"), ThresholdsSection::tr("Active: up to, days"),
                           QString(), 1, mostDays, &RfmThresholds::activeDays, recentCount}));
  section->addRow(
      boundRow(presenter, {QStringLiteral("risk"), ThresholdsSection::tr("At risk: up to, days"),
                           ThresholdsSection::tr("Who has not bought for longer has churned."), 2,
                           mostDays, &RfmThresholds::riskDays, leavingCount}));
  section->addRow(boundRow(
      presenter, {QStringLiteral("middle"), ThresholdsSection::tr("Middle: from, purchases"),
                  QString(), 2, mostPurchases, &RfmThresholds::middleFrom, singleCount}));
  section->addRow(boundRow(
      presenter, {QStringLiteral("frequent"), ThresholdsSection::tr("Frequent: from, purchases"),
                  QString(), 3, mostPurchases, &RfmThresholds::frequentFrom, frequentCount}));
  section->addRow(vipRow(presenter));
  section->addRow(windowRow(presenter));
  auto* see = makeButton(ThresholdsSection::tr("Try bounds on the matrix"));
  QObject::connect(see, &QPushButton::clicked, section, [jump = std::move(jump)] {
    jump({QStringLiteral("rfm"), {}, QStringLiteral("thresholds"), 0, {}});
  });
  section->addRow(
      new SettingRow(QStringLiteral("matrix"), ThresholdsSection::tr("See what bounds would do"),
                     ThresholdsSection::tr(
                         "There they are tried out with sliders, with bounds suggested from this "
                         "business's purchases, before they apply."),
                     see));
}

}  // namespace retenta
