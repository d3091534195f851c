// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/previewpane.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include "core/campaigns/smsparts.h"
#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/campaigns/parts/bits.h"
#include "ui/campaigns/campaignwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

const QString messengerLook = QStringLiteral("messenger");
const QString smsLook = QStringLiteral("sms");
const QString emailLook = QStringLiteral("email");

/// What the text stands on: a bubble of a messenger, a grey one of a phone, a sheet of a letter.
class Paper final : public QFrame {
 public:
  void setLook(const QString& look) {
    m_look = look;
    update();
  }

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& t = tokensOf(this);
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const bool letter = m_look == emailLook;
    p.setPen(QPen(m_look == smsLook ? t.surface2 : t.border, 1));
    p.setBrush(m_look == smsLook ? t.surface2 : t.surface);
    const qreal radius = letter ? 2 : 12;
    p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  }

 private:
  QString m_look = messengerLook;
};

}  // namespace

/// The message on its paper, with the sender above it in a letter; scrolls when it is long.
class Bubble final : public QScrollArea {
 public:
  Bubble()
      : m_paper(new Paper),
        m_from(makeWrapped({}, TextRole::Secondary, Tone::Secondary)),
        m_line(makeLine()),
        m_text(makeWrapped({}, TextRole::Body, Tone::Normal)),
        m_column(nullptr) {
    auto* ground = new QWidget;
    m_column = new QVBoxLayout(ground);
    auto* inner = new QVBoxLayout(m_paper);
    inner->setContentsMargins(12, 8, 12, 8);
    inner->addWidget(m_from);
    inner->addWidget(m_line);
    inner->addWidget(m_text);
    m_column->addWidget(m_paper);
    m_column->addStretch(1);
    setWidget(ground);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    ground->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
    setLook(messengerLook, {});
  }
  void setLook(const QString& look, const QString& from) {
    const bool letter = look == emailLook;
    m_paper->setLook(look);
    m_from->setText(from);
    m_from->setVisible(letter && !from.isEmpty());
    m_line->setVisible(letter && !from.isEmpty());
    m_column->setContentsMargins(letter ? 2 : 12, 8, letter ? 2 : 40, 8);
  }
  void setText(const QString& text) {
    m_text->setText(text);
    m_text->setAccessibleName(text);
  }
  QSize minimumSizeHint() const override { return {scaled(160), scaled(64)}; }
  QSize sizeHint() const override { return {scaled(200), scaled(100)}; }

 private:
  Paper* m_paper;
  QLabel* m_from;
  QFrame* m_line;
  QLabel* m_text;
  QVBoxLayout* m_column;
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
  for (const QString& look : {messengerLook, smsLook, emailLook}) m_look->add(look, term(look));
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
  showChannel();
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
  const QString business = m_presenter.business().profile().name;
  m_bubble->setLook(m_look->current(),
                    business.isEmpty() ? QString() : tr("From: %1").arg(business));
  const auto message = MessageTemplate::parse(plan.text);
  if (!message) return;  // the warning above says which field is wrong
  const QString text = message->render(
      fieldValues(person, plan, business, messageWords(m_presenter.currency())), plan.fallbacks);
  m_bubble->setText(text.trimmed().isEmpty() ? tr("The message is empty.") : text);
  showCaption(text);
}

void PreviewPane::showCaption(const QString& text) {
  const CampaignPlan& plan = m_presenter.plan();
  QStringList parts;
  if (m_look->current() == smsLook) parts += tr("%n SMS", nullptr, smsSize(text).parts);
  if (plan.start) {
    parts += QStringLiteral("%1, %2:%3")
                 .arg(Formatters().date(*plan.start))
                 .arg(plan.fromMinute / 60)
                 .arg(plan.fromMinute % 60, 2, 10, QLatin1Char('0'));
  }
  m_caption->setText(parts.join(QStringLiteral(" · ")));
  m_caption->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
}

// The preview follows the channel; the user may still look at the others.
void PreviewPane::showChannel() {
  const Channel channel = m_presenter.plan().channel;
  if (m_shown == channel) return;
  m_shown = channel;
  m_look->setCurrent(channelId(channel));
}

}  // namespace retenta
