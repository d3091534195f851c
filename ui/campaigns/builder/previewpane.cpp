// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/previewpane.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/campaigns/parts/bits.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented.h"

namespace retenta {

/// The paper of the message: a bubble on a grey ground.
class Bubble final : public QScrollArea {
 public:
  Bubble() : m_text(makeWrapped({}, TextRole::Body, Tone::Normal)) {
    auto* ground = new QWidget;
    auto* column = new QVBoxLayout(ground);
    column->setContentsMargins(12, 10, 40, 10);
    auto* paper = new QFrame;
    paper->setProperty("kind", QStringLiteral("card"));
    auto* inner = new QVBoxLayout(paper);
    inner->setContentsMargins(12, 8, 12, 8);
    inner->addWidget(m_text);
    column->addWidget(paper);
    column->addStretch(1);
    setWidget(ground);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ground->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
  }
  void setText(const QString& text) {
    m_text->setText(text);
    m_text->setAccessibleName(text);
  }
  QString text() const { return m_text->text(); }
  QSize minimumSizeHint() const override { return {scaled(160), scaled(64)}; }
  QSize sizeHint() const override { return {scaled(200), scaled(100)}; }

 private:
  QLabel* m_text;
};

PreviewPane::PreviewPane(BuilderPresenter& presenter, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_who(new ElidedLabel),
      m_back(makeIconButton(QStringLiteral("chevron-left"), tr("Previous recipient"))),
      m_next(makeIconButton(QStringLiteral("chevron-right"), tr("Next recipient (Ctrl+J)"))),
      m_bubble(new Bubble),
      m_caption(makeLabel({}, TextRole::Caption, Tone::Secondary)),
      m_look(new Segmented(tr("Preview as"))) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  auto* head = new QHBoxLayout;
  head->addWidget(makeLabel(tr("As the client sees it"), TextRole::Strong));
  m_who->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
  m_who->setFont(textFont(TextRole::Secondary));
  head->addWidget(m_who, 1);
  head->addWidget(m_back);
  head->addWidget(m_next);
  column->addLayout(head);
  column->addWidget(m_bubble, 1);
  auto* foot = new QHBoxLayout;
  m_look->add(QStringLiteral("messenger"), term(u"messenger"));
  m_look->add(QStringLiteral("sms"), term(u"sms"));
  m_look->add(QStringLiteral("email"), term(u"email"));
  foot->addWidget(m_look);
  foot->addWidget(m_caption, 1);
  column->addLayout(foot);
  connect(m_back, &QToolButton::clicked, this, [this] { step(-1); });
  connect(m_next, &QToolButton::clicked, this, [this] { step(1); });
  connect(m_look, &Segmented::chosen, this, &PreviewPane::refresh);
}

void PreviewPane::step(int by) {
  const auto& outlook = m_presenter.outlook();
  if (!outlook || outlook->recipients.empty()) return;
  const auto size = static_cast<qsizetype>(outlook->recipients.size());
  m_at = (m_at + by + size) % size;
  refresh();
}

void PreviewPane::refresh() {
  const auto& outlook = m_presenter.outlook();
  const CampaignPlan& plan = m_presenter.plan();
  const bool anybody = outlook && !outlook->recipients.empty();
  m_back->setEnabled(anybody);
  m_next->setEnabled(anybody);
  auto* who = static_cast<ElidedLabel*>(m_who);
  const Formatters f;
  if (!anybody) {
    who->setFullText({});
    m_bubble->setText(outlook ? tr("Nobody receives this yet.") : QString());
    m_caption->clear();
    return;
  }
  const auto size = static_cast<qsizetype>(outlook->recipients.size());
  m_at = std::clamp<qsizetype>(m_at, 0, size - 1);
  const RecipientFacts& person = outlook->recipients[static_cast<std::size_t>(m_at)];
  const QString name = person.fullName.isEmpty() ? tr("No name") : person.fullName;
  who->setFullText(tr("%1, %2 of %3").arg(name, f.count(m_at + 1), f.count(size)));
  const auto message = MessageTemplate::parse(plan.text);
  if (message) {
    QString text = message->render(fieldValues(person, plan, m_presenter.business().profile().name,
                                               messageWords(m_presenter.currency())),
                                   plan.fallbacks);
    if (text.trimmed().isEmpty()) text = tr("The message is empty.");
    m_bubble->setText(text);
  }
  const QString hour = QStringLiteral("%1:%2")
                           .arg(plan.fromMinute / 60)
                           .arg(plan.fromMinute % 60, 2, 10, QLatin1Char('0'));
  m_caption->setText(plan.start ? QStringLiteral("%1, %2").arg(f.date(*plan.start), hour)
                                : QString());
  m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

}  // namespace retenta
