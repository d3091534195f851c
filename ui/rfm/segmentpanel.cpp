// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/segmentpanel.h"

#include <algorithm>
#include <cmath>

#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/charts/chartview.h"
#include "ui/rfm/cellhistorychart.h"
#include "ui/rfm/panelbody.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/clientname.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/parts/pageparts.h"

namespace retenta {

namespace {

constexpr int historyHeight = 78;  // with its head no higher than the panel has room for

QLabel* rightLabel(TextRole role, Tone tone) {
  auto* label = makeLabel({}, role, tone);
  label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  return label;
}

QFont bold(TextRole role) {
  QFont font = textFont(role);
  font.setWeight(QFont::Bold);
  return font;
}

QLabel* heading(const QString& text) {
  auto* label = new QLabel(text);
  label->setTextFormat(Qt::PlainText);
  label->setFont(bold(TextRole::Secondary));
  label->setWordWrap(true);
  return label;
}

}  // namespace

ShareBar::ShareBar(QWidget* parent) : QWidget(parent) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ShareBar::setShare(double share) {
  m_share = std::clamp(share, 0.0, 1.0);
  update();
}

QSize ShareBar::sizeHint() const { return {scaled(60), scaled(16)}; }

void ShareBar::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(Qt::NoPen);
  const qreal thick = scaled(7);
  QRectF track(0, (height() - thick) / 2, width(), thick);
  p.setBrush(t.surface2);
  p.drawRoundedRect(track, thick / 2, thick / 2);
  if (m_share <= 0) return;
  track.setWidth(std::max(thick, track.width() * m_share));
  p.setBrush(t.baseline);
  p.drawRoundedRect(track, thick / 2, thick / 2);
}

SegmentPanel::SegmentPanel(QWidget* parent)
    : QFrame(parent),
      m_glyph(new PictureLabel(scaled(14))),
      m_title(makeLabel({}, TextRole::Title)),
      m_story(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_noReach(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_biggestTitle(heading(tr("Biggest clients"))),
      m_campaign(makeButton(tr("Create campaign"), ButtonKind::Primary)),
      m_list(makeButton({})) {
  setProperty("kind", QStringLiteral("card"));
  setAccessibleName(tr("Chosen segment"));
  auto* body = new QWidget;
  auto* column = new QVBoxLayout(body);
  column->setContentsMargins(scaled(16), scaled(14), scaled(16), scaled(8));
  column->setSpacing(scaled(8));
  m_story->setWordWrap(true);
  column->addWidget(makeHead());
  column->addWidget(m_story);
  column->addWidget(makeFigures());
  column->addWidget(makeLine());
  column->addWidget(makeReach());
  column->addWidget(makeBiggest());
  column->addWidget(makeHistory());
  column->addStretch();
  fillPanel(this, body, makeButtons());
}

QWidget* SegmentPanel::makeHead() {
  m_close = makeIconButton(QStringLiteral("close"), tr("Close the panel (Esc)"));
  connect(m_close, &QToolButton::clicked, this, &SegmentPanel::closed);
  return makePanelHead(m_glyph, m_title, m_close);
}

QWidget* SegmentPanel::makeFigures() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(scaled(10));
  grid->setVerticalSpacing(scaled(5));
  grid->setColumnStretch(0, 1);
  for (int row = 0; row < figureRows; ++row) {
    Figure& figure = m_figures[static_cast<std::size_t>(row)];
    figure = {makeLabel({}, TextRole::Secondary, Tone::Secondary),
              rightLabel(TextRole::Strong, Tone::Normal),
              rightLabel(TextRole::Caption, Tone::Secondary)};
    figure.name->setWordWrap(true);
    grid->addWidget(figure.name, row, 0);
    grid->addWidget(figure.value, row, 1);
    grid->addWidget(figure.note, row, 2);
  }
  return box;
}

QWidget* SegmentPanel::makeReach() {
  auto* box = new QWidget;
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, 0);
  grid->setHorizontalSpacing(scaled(8));
  grid->setVerticalSpacing(scaled(5));
  grid->setColumnStretch(1, 1);
  grid->addWidget(heading(tr("Can be reached: contact and consent")), 0, 0, 1, 4);
  int row = 1;
  for (Reach& reach : m_reach) {
    reach = {makeLabel({}, TextRole::Secondary), new ShareBar,
             rightLabel(TextRole::Strong, Tone::Normal),
             rightLabel(TextRole::Caption, Tone::Secondary)};
    reach.price->setToolTip(tr("Price of one contact"));
    grid->addWidget(reach.name, row, 0);
    grid->addWidget(reach.bar, row, 1);
    grid->addWidget(reach.clients, row, 2);
    grid->addWidget(reach.price, row, 3);
    ++row;
  }
  m_noReach->setWordWrap(true);
  m_noReach->hide();
  grid->addWidget(m_noReach, row, 0, 1, 4);
  return box;
}

QWidget* SegmentPanel::makeBiggest() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, scaled(4), 0, 0);
  column->setSpacing(scaled(2));
  column->addWidget(m_biggestTitle);
  m_biggest = new QGridLayout;
  m_biggest->setHorizontalSpacing(scaled(8));
  m_biggest->setVerticalSpacing(0);
  m_biggest->setColumnStretch(0, 1);
  column->addLayout(m_biggest);
  return box;
}

QWidget* SegmentPanel::makeHistory() {
  m_historyBox = new QWidget;
  auto* column = new QVBoxLayout(m_historyBox);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  m_history = new ChartView;
  m_history->setFixedHeight(scaled(historyHeight));
  connect(m_history, &ChartView::failed, this, &SegmentPanel::failed);
  // As a table the months need more than as a line.
  connect(m_history, &ChartView::tableShownChanged, this, [this](bool shown) {
    m_history->setFixedHeight(scaled(shown ? 2 * historyHeight : historyHeight));
  });
  auto* head = new QHBoxLayout;
  head->addWidget(heading(tr("Clients month by month")), 1);
  head->addWidget(makeChartButton(m_history->menu()));
  column->addLayout(head);
  column->addWidget(m_history);
  m_historyBox->hide();
  return m_historyBox;
}

void SegmentPanel::setHistory(const std::vector<CellMoment>& moments) {
  m_moments = moments;
  showHistory();
}

void SegmentPanel::showHistory() {
  // Who was known without a purchase on a past day is not recorded: no line for those.
  const bool outside = m_segments == SegmentSet(Segment::NoPurchases);
  const ChartSpec spec = cellHistoryChart(m_moments, m_segments, Formatters());
  m_historyBox->setVisible(!outside && !spec.series.empty());
  if (!spec.series.empty()) m_history->setSpec(spec);
}

QWidget* SegmentPanel::makeButtons() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(14));
  row->setSpacing(scaled(8));
  row->addWidget(m_campaign, 2);
  row->addWidget(m_list, 1);
  connect(m_campaign, &QPushButton::clicked, this, &SegmentPanel::campaignRequested);
  connect(m_list, &QPushButton::clicked, this, &SegmentPanel::listRequested);
  return box;
}

void SegmentPanel::setFigure(FigureRow row, const QString& name, const QString& value,
                             const QString& note) {
  const Figure& figure = m_figures[row];
  figure.name->setText(name);
  figure.value->setText(value);
  figure.note->setText(note);
  const bool shown = !value.isEmpty();
  figure.name->setVisible(shown);
  figure.value->setVisible(shown);
  figure.note->setVisible(shown);
}

void SegmentPanel::setMatrix(const RfmMatrix& matrix, int periodMonths, SegmentSet segments) {
  const Formatters f;
  const RfmCell cell = matrix.sum(segments);
  const bool outside = segments == SegmentSet(Segment::NoPurchases);
  const bool one = segments.size() == 1;
  // Names of the cell shown before would lead to the wrong people until the new ones are counted.
  if (segments != m_shown) {
    m_shown = segments;
    m_biggestTitle->hide();
    clearBiggest();
  }
  m_clients = cell.clients;
  if (m_segments != segments) {
    m_segments = segments;
    showHistory();
  }
  m_glyph->setVisible(one && !outside);
  if (one) {
    m_glyph->setGlyph(rfmwords::familyOf(segments.list().front()));
  }
  m_title->setText(rfmwords::selectionName(segments));
  QStringList names;
  for (const Segment segment : segments.list()) names += rfmwords::name(segment);
  m_story->setText(one ? rfmwords::story(segments.list().front(), matrix.thresholds)
                       : names.join(QStringLiteral(", ")));

  QString change;
  if (cell.change() && matrix.comparedWith) {
    change =
        tr("%1 since %2").arg(f.signedCount(*cell.change()), f.dayAndMonth(*matrix.comparedWith));
  }
  setFigure(Clients, outside ? tr("Contacts") : tr("Clients"), f.count(cell.clients), change);
  const double share = matrix.total.periodRevenueMinor == 0
                           ? 0
                           : static_cast<double>(cell.periodRevenueMinor) /
                                 static_cast<double>(matrix.total.periodRevenueMinor);
  setFigure(Revenue, tr("Revenue in %n months", nullptr, periodMonths),
            f.moneyShort(cell.periodRevenueMinor, matrix.currency),
            outside ? QString() : tr("%1 of all").arg(f.percent(share)));
  const auto check = cell.averageCheckMinor();
  const auto base = matrix.total.averageCheckMinor();
  setFigure(Check, term(u"average_check"),
            check ? f.moneyShort(std::llround(*check), matrix.currency) : Formatters::unknown(),
            check && base && *base > 0 && !outside
                ? tr("%1 to the base").arg(f.signedPercent(*check / *base - 1, 0))
                : QString());
  setFigure(PerClient, tr("Per client"),
            cell.clients > 0 ? f.moneyShort(cell.periodRevenueMinor / cell.clients, matrix.currency)
                             : Formatters::unknown(),
            QString());
  const bool byMoney = segments == SegmentSet(Segment::Promising);
  setFigure(Marked, term(byMoney ? QStringLiteral("vip_by_money") : QStringLiteral("former_vip")),
            cell.marked > 0 && one ? f.count(cell.marked) : QString(), QString());
  m_list->setText(tr("All %1").arg(f.count(cell.clients)));
  m_list->setToolTip(tr("List of these clients (Enter)"));
  m_campaign->setEnabled(cell.clients > 0);
  m_campaign->setToolTip(cell.clients > 0 ? QString() : tr("There is nobody in this segment"));
}

void SegmentPanel::clearBiggest() {
  while (QLayoutItem* item = m_biggest->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

void SegmentPanel::setDetail(const RfmView& view, const SegmentDetail& detail) {
  const Formatters f;
  const Currency currency = view.ledger->currency;
  bool any = false;
  for (std::size_t i = 0; i < m_reach.size() && i < detail.reach.size(); ++i) {
    const ChannelReach& from = detail.reach[i];
    const Reach& to = m_reach[i];
    any = any || from.clients > 0;
    to.name->setText(term(channelId(from.channel)));
    to.bar->setShare(
        m_clients > 0 ? static_cast<double>(from.clients) / static_cast<double>(m_clients) : 0);
    to.clients->setText(f.count(from.clients));
    to.price->setText(from.price ? f.price(*from.price, currency) : Formatters::unknown());
  }
  m_noReach->setVisible(!any && m_clients > 0);
  m_noReach->setText(
      tr("Nobody here has agreed to be contacted yet. Consent is recorded when "
         "importing or in the campaign."));

  clearBiggest();
  m_biggestTitle->setVisible(!detail.biggest.empty());
  int line = 0;
  QWidget* before = m_close;
  for (const DearClient& dear : detail.biggest) {
    const std::uint32_t row = dear.row;
    const QString name = clientName(view.ledger->knownBy(row), view.ledger->clientIds[row],
                                    view.ledger->isErased(row));
    auto* link = makeButton({}, ButtonKind::Link);
    link->setText(noMnemonic(
        QFontMetrics(textFont(TextRole::Body)).elidedText(name, Qt::ElideRight, scaled(128))));
    link->setAccessibleName(name);
    link->setToolTip(plainTip(name));
    connect(link, &QPushButton::clicked, this, [this, row] { Q_EMIT clientChosen(row); });
    QString text = f.money(dear.monetaryMinor, currency);
    if (dear.recencyDays >= 0) text += QStringLiteral(" · ") + f.days(dear.recencyDays);
    auto* figures = rightLabel(TextRole::Secondary, Tone::Secondary);
    figures->setText(text);
    m_biggest->addWidget(link, line, 0);
    m_biggest->addWidget(figures, line, 1);
    setTabOrder(before, link);
    before = link;
    ++line;
  }
  setTabOrder(before, m_campaign);
  setTabOrder(m_campaign, m_list);
}

void SegmentPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    Q_EMIT closed();
    return;
  }
  QFrame::keyPressEvent(event);
}

}  // namespace retenta
