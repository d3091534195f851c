// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/filter/conditioneditor.h"

#include <cmath>

#include <QCheckBox>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/clients/filter/checklist.h"
#include "ui/clients/parts/clientwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/look.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int listRows = 9;
constexpr int fileRole = Qt::UserRole + 1;

}  // namespace

ConditionEditor::ConditionEditor(const ClientCondition& condition, const FilterChoices& choices,
                                 QWidget* parent)
    : QFrame(parent, Qt::Popup),
      m_start(condition),
      m_choices(choices),
      m_fields(new QVBoxLayout),
      m_trouble(makeLabel({}, TextRole::Secondary, Tone::Negative)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setProperty("kind", QStringLiteral("card"));
  setAccessibleName(clientwords::kind(condition.kind));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 12, 14, 12);
  column->setSpacing(8);
  column->addWidget(makeLabel(clientwords::kind(condition.kind), TextRole::Section));
  column->addLayout(m_fields);
  addFields();
  m_negated = new QCheckBox(tr("everyone but those"));
  m_negated->setChecked(condition.negated);
  column->addWidget(m_negated);
  m_trouble->setWordWrap(true);
  m_trouble->hide();
  column->addWidget(m_trouble);
  auto* buttons = new QHBoxLayout;
  m_count = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  buttons->addWidget(m_count, 1);
  auto* cancel = makeButton(tr("Cancel"));
  auto* ok = makeButton(tr("Apply"), ButtonKind::Primary);
  connect(cancel, &QPushButton::clicked, this, &QWidget::close);
  connect(ok, &QPushButton::clicked, this, &ConditionEditor::apply);
  buttons->addWidget(cancel);
  buttons->addWidget(ok);
  column->addLayout(buttons);
}

void ConditionEditor::addFields() {
  switch (m_start.kind) {
    case ConditionKind::Segment:
      addSegments(true);
      break;
    case ConditionKind::Consent:
      addChannel(false);
      addAnswer();
      break;
    case ConditionKind::Reach:
      addChannel(true);
      break;
    case ConditionKind::Tag:
      addWords(m_choices.tags, false);
      break;
    case ConditionKind::City:
      addWords(m_choices.cities, true);
      break;
    case ConditionKind::Source:
      addWords(m_choices.sources, true);
      break;
    case ConditionKind::Import:
      addImports();
      break;
    case ConditionKind::Recency:
      addRange(tr("days since the last purchase"));
      break;
    case ConditionKind::Purchases:
      addRange(tr("purchases"));
      break;
    case ConditionKind::Money:
    case ConditionKind::PeriodMoney:
      addRange(Formatters::sign(m_choices.currency));
      break;
    case ConditionKind::Gender:
      addGenders();
      break;
    case ConditionKind::Age:
      addRange(tr("years"));
      break;
    case ConditionKind::Birthday:
      addRange(tr("days from the as-of date"));
      break;
    case ConditionKind::Previous:
      addSegments(false);
      addRange(tr("days since they left"));
      break;
    case ConditionKind::Bought:
      addWords(m_choices.facts.goods, false);
      addRange(tr("days ago"));
      break;
    case ConditionKind::Contacted:
      addCampaigns();
      addRange(tr("days since its day"));
      break;
    default:
      break;
  }
}

void ConditionEditor::popupAt(QWidget* anchor) {
  adjustSize();
  QPoint at = anchor->mapToGlobal(QPoint(0, anchor->height() + scaled(4)));
  const QRect room = anchor->screen()->availableGeometry();
  at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
  at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
  move(at);
  show();
  watchFields();
  draft();
  QWidget* first = m_negated;
  if (m_list) first = m_list;
  if (m_from) first = m_from;
  if (m_channel) first = m_channel;
  if (m_list && m_from) first = m_list;
  if (m_import) first = m_import;
  if (m_campaign) first = m_campaign;
  first->setFocus(Qt::PopupFocusReason);
}

void ConditionEditor::addSegments(bool withMarks) {
  m_list = new CheckList(clientwords::kind(m_start.kind));
  for (const Segment segment : allSegments) {
    if (!withMarks && segment == Segment::NoPurchases) continue;
    m_list->add(segmentId(segment), clientwords::segment(segment),
                clientwords::segmentIcon(segment, palette()));
  }
  for (const RfmMark mark : {RfmMark::FormerVip, RfmMark::VipByMoney}) {
    if (!withMarks) break;
    m_list->add(markId(mark), term(markId(mark)));
  }
  // Unions are ticked as their cells.
  QStringList ticked;
  for (const QString& word : m_start.words) {
    const auto cells = segmentSetFromId(word);
    ticked += cells ? cells->ids() : QStringList(word);
  }
  m_list->setTicked(ticked);
  m_list->fitRows(m_list->count());
  m_fields->addWidget(m_list);
}

void ConditionEditor::addWords(const QStringList& words, bool mayBeUnknown) {
  m_list = new CheckList(clientwords::kind(m_start.kind));
  for (const QString& word : words) {
    if (!word.isEmpty()) m_list->add(word, word);
  }
  // What was asked for may be gone from the base: it stays to be seen and taken away.
  for (const QString& word : m_start.words) {
    if (!word.isEmpty() && !words.contains(word, Qt::CaseInsensitive)) m_list->add(word, word);
  }
  if (mayBeUnknown) m_list->add(QString(), tr("unknown"));
  m_list->setTicked(m_start.words);
  if (m_list->count() > listRows) {
    auto* find = new QLineEdit;
    find->setPlaceholderText(tr("Find in the list"));
    find->setAccessibleName(tr("Find in the list"));
    connect(find, &QLineEdit::textChanged, m_list, [list = m_list](const QString& text) {
      for (int i = 0; i < list->count(); ++i) {
        list->item(i)->setHidden(!list->item(i)->text().contains(text, Qt::CaseInsensitive));
      }
    });
    m_fields->addWidget(find);
  }
  m_list->fitRows(listRows);
  m_fields->addWidget(m_list);
  if (m_start.kind == ConditionKind::Tag) {
    m_fields->addWidget(
        makeLabel(tr("Nothing ticked: any tag at all"), TextRole::Secondary, Tone::Secondary));
  }
}

bool ConditionEditor::isMoney() const {
  return m_start.kind == ConditionKind::Money || m_start.kind == ConditionKind::PeriodMoney;
}

QString ConditionEditor::boundText(const std::optional<qint64>& value) const {
  if (!value) return {};
  return isMoney() ? decimalText(*value, m_choices.currency) : QString::number(*value);
}

void ConditionEditor::addRange(const QString& unit) {
  auto* row = new QHBoxLayout;
  m_from = new QLineEdit(boundText(m_start.from));
  m_to = new QLineEdit(boundText(m_start.to));
  for (QLineEdit* field : {m_from, m_to}) {
    auto* label = makeLabel(field == m_from ? tr("from") : tr("to"));
    label->setBuddy(field);
    field->setAccessibleName((field == m_from ? tr("from") : tr("to")) + QLatin1Char(' ') + unit);
    field->setMaximumWidth(scaled(110));
    row->addWidget(label);
    row->addWidget(field);
  }
  row->addWidget(makeLabel(unit, TextRole::Body, Tone::Secondary));
  m_fields->addLayout(row);
}

void ConditionEditor::addChannel(bool withAny) {
  m_channel = new QComboBox;
  m_channel->setAccessibleName(tr("Channel"));
  if (withAny) m_channel->addItem(tr("Any channel"), QString());
  for (const Channel channel : allChannels) {
    m_channel->addItem(term(channelId(channel)), channelId(channel));
  }
  const QString chosen = m_start.channel ? channelId(*m_start.channel) : QString();
  m_channel->setCurrentIndex(std::max(0, m_channel->findData(chosen)));
  m_fields->addWidget(m_channel);
}

void ConditionEditor::addAnswer() {
  m_answer = new QComboBox;
  m_answer->setAccessibleName(tr("Answer"));
  m_answer->addItem(tr("agreed"), static_cast<int>(ConsentReply::Yes));
  m_answer->addItem(tr("refused"), static_cast<int>(ConsentReply::No));
  m_answer->addItem(tr("unknown"), static_cast<int>(ConsentReply::Unknown));
  m_answer->setCurrentIndex(static_cast<int>(m_start.answer));
  m_fields->addWidget(m_answer);
}

void ConditionEditor::addGenders() {
  m_list = new CheckList(clientwords::kind(m_start.kind));
  for (const QString& word : {QStringLiteral("f"), QStringLiteral("m"), QString()}) {
    m_list->add(word, clientwords::gender(word));
  }
  m_list->setTicked(m_start.words);
  m_list->fitRows(3);
  m_fields->addWidget(m_list);
}

void ConditionEditor::addCampaigns() {
  m_campaign = new QComboBox;
  m_campaign->setAccessibleName(tr("Campaign"));
  m_campaign->setMaximumWidth(scaled(420));
  m_campaign->addItem(tr("any campaign"), qint64{0});
  for (const auto& [id, name] : m_choices.facts.campaigns) m_campaign->addItem(name, id);
  // What was asked for may be gone: it stays to be seen and taken away.
  if (m_start.number != 0 && m_campaign->findData(m_start.number) < 0) {
    m_campaign->addItem(m_start.words.value(0), m_start.number);
  }
  m_campaign->setCurrentIndex(m_campaign->findData(m_start.number));
  m_fields->addWidget(m_campaign);
}

// Bounds in days that narrow down what is asked already.
bool ConditionEditor::mayBeUnbound() const {
  return m_start.kind == ConditionKind::Previous || m_start.kind == ConditionKind::Bought ||
         m_start.kind == ConditionKind::Contacted;
}

void ConditionEditor::addImports() {
  const Formatters format;
  m_import = new QComboBox;
  m_import->setAccessibleName(clientwords::kind(m_start.kind));
  m_import->setMaximumWidth(scaled(420));
  m_import->setSizeAdjustPolicy(QComboBox::AdjustToContents);
  const auto add = [&](ImportId id, const QString& text, const QString& file) {
    m_import->addItem(text, id);
    m_import->setItemData(m_import->count() - 1, file, fileRole);
  };
  for (const ImportChoice& one : m_choices.imports) {
    add(one.id, tr("%1, %2: %3").arg(one.file, format.date(one.day), format.clients(one.clients)),
        tr("%1, %2").arg(one.file, format.date(one.day)));
  }
  add(0, tr("added by hand: %1").arg(format.clients(m_choices.byHand)), {});
  // What was asked for may be undone since: it stays to be seen and taken away.
  if (m_start.number != 0 && m_import->findData(m_start.number) < 0) {
    add(m_start.number, m_start.words.value(0), m_start.words.value(0));
  }
  m_import->setCurrentIndex(m_import->findData(m_start.number));
  m_fields->addWidget(m_import);
}

std::optional<qint64> ConditionEditor::bound(const QLineEdit* field, bool* wrong) const {
  if (field->text().trimmed().isEmpty()) return std::nullopt;
  const auto number = Formatters::parseNumber(field->text());
  if (!number || std::abs(*number) > 1e12) {
    *wrong = true;
    return std::nullopt;
  }
  return std::llround(*number * (isMoney() ? m_choices.currency.factor() : 1));
}

std::optional<ClientCondition> ConditionEditor::read(QString& trouble) const {
  ClientCondition c = m_start;
  c.negated = m_negated->isChecked();
  if (m_list) {
    c.words = m_list->ticked();
    if (c.words.isEmpty() && c.kind != ConditionKind::Tag) trouble = tr("Tick at least one.");
  }
  if (m_from) {
    bool wrong = false;
    c.from = bound(m_from, &wrong);
    c.to = bound(m_to, &wrong);
    if (wrong)
      trouble = tr("A bound is a number, or empty.");
    else if (!c.from && !c.to && !mayBeUnbound())
      trouble = tr("Type at least one bound.");
    else if (c.from && c.to && *c.from > *c.to)
      trouble = tr("“From” is above “to”.");
  }
  if (m_import) {
    c.number = m_import->currentData().toLongLong();
    c.words =
        c.number == 0 ? QStringList() : QStringList(m_import->currentData(fileRole).toString());
  }
  if (m_campaign) {
    c.number = m_campaign->currentData().toLongLong();
    c.words = c.number == 0 ? QStringList() : QStringList(m_campaign->currentText());
  }
  if (m_channel) c.channel = channelFromId(m_channel->currentData().toString());
  if (m_answer) c.answer = static_cast<ConsentReply>(m_answer->currentData().toInt());
  return trouble.isEmpty() ? std::optional(c) : std::nullopt;
}

std::optional<ClientCondition> ConditionEditor::condition() const {
  QString trouble;
  const auto said = read(trouble);
  m_trouble->setText(trouble);
  m_trouble->setVisible(!trouble.isEmpty());
  return said;
}

// Whatever is touched is counted at once; what is not whole yet is not.
void ConditionEditor::watchFields() {
  const auto drafts = [this] { draft(); };
  connect(m_negated, &QCheckBox::toggled, this, drafts);
  if (m_list) connect(m_list, &QListWidget::itemChanged, this, drafts);
  for (QLineEdit* field : {m_from, m_to}) {
    if (field) connect(field, &QLineEdit::textChanged, this, drafts);
  }
  for (QComboBox* box : {m_channel, m_answer, m_import, m_campaign}) {
    if (box) connect(box, &QComboBox::currentIndexChanged, this, drafts);
  }
}

void ConditionEditor::draft() {
  QString trouble;
  const auto said = read(trouble);
  if (!said) return m_count->clear();
  Q_EMIT drafted(*said);
}

void ConditionEditor::setCount(qint64 clients) { m_count->setText(Formatters().clients(clients)); }

void ConditionEditor::apply() {
  const auto set = condition();
  if (!set) return;
  Q_EMIT applied(*set);
  close();
}

void ConditionEditor::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
    apply();
  } else {
    QFrame::keyPressEvent(event);
  }
}

}  // namespace retenta
