// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segmentpicker.h"

#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/segments/filtersentence.h"
#include "ui/segments/segmentsign.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr int bitsRole = Qt::UserRole;
constexpr int savedRole = Qt::UserRole + 1;  // one more than the index; 0 = cells
constexpr int rowHeight = 25;

SegmentSet setOf(const QListWidgetItem* item) {
  return SegmentSet::fromBits(item->data(bitsRole).toUInt());
}

}  // namespace

SegmentPicker::SegmentPicker(const QString& nobody, QWidget* parent)
    : QPushButton(parent),
      m_popup(new QFrame(this, Qt::Popup)),
      m_list(new QListWidget(m_popup)),
      m_nobody(nobody.isEmpty() ? segmentSetText({}) : nobody) {
  setAutoDefault(false);
  setObjectName(QStringLiteral("segmentPicker"));
  auto* column = new QVBoxLayout(m_popup);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(m_list);
  m_popup->setFrameShape(QFrame::Box);
  m_list->setAccessibleName(tr("Segments"));
  const auto add = [this](const QString& text, SegmentSet set) {
    auto* item = addRow(text, segmentSetIcon(set, tokensOf(this), devicePixelRatioF()));
    item->setData(bitsRole, set.bits());
    return item;
  };
  for (const QString& id :
       {QStringLiteral("new"), QStringLiteral("at_risk"), QStringLiteral("churned")}) {
    add(tr("%1: all").arg(term(id)), *segmentSetFromId(id))->setFont(textFont(TextRole::Strong));
  }
  for (const Segment segment : allSegments) add(term(segmentId(segment)), SegmentSet(segment));
  m_cellRows = m_list->count();
  connect(m_list, &QListWidget::itemChanged, this, &SegmentPicker::toggled);
  connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
    if (!item->flags().testFlag(Qt::ItemIsUserCheckable)) return;
    take(item);
    m_popup->hide();
    Q_EMIT chosen(m_choice);
  });
  connect(this, &QPushButton::clicked, this, &SegmentPicker::openList);
  showTicks();
}

QListWidgetItem* SegmentPicker::addRow(const QString& text, const QIcon& icon) {
  auto* item = new QListWidgetItem(icon, text, m_list);
  item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
  item->setCheckState(Qt::Unchecked);
  item->setSizeHint(QSize(0, scaled(rowHeight)));
  return item;
}

void SegmentPicker::setSaved(std::vector<SavedSegment> saved, Currency currency) {
  m_quiet = true;
  m_saved = std::move(saved);
  m_currency = currency;
  while (m_list->count() > m_cellRows) delete m_list->takeItem(m_cellRows);
  if (!m_saved.empty()) {
    auto* head = new QListWidgetItem(tr("Saved segments"), m_list);
    head->setFlags(Qt::NoItemFlags);
    head->setFont(textFont(TextRole::Secondary));
    head->setSizeHint(QSize(0, scaled(rowHeight)));
  }
  for (std::size_t i = 0; i < m_saved.size(); ++i) {
    auto* item = addRow(m_saved[i].name, {});
    item->setData(savedRole, static_cast<int>(i) + 1);
    item->setToolTip(plainTip(filterSentence(m_saved[i].filter, currency)));
  }
  m_quiet = false;
  showTicks();
}

const SavedSegment* SegmentPicker::savedAt(const QListWidgetItem* item) const {
  const int number = item->data(savedRole).toInt();
  return number > 0 ? &m_saved[static_cast<std::size_t>(number - 1)] : nullptr;
}

void SegmentPicker::setChoice(const SegmentChoice& choice) {
  m_choice = choice;
  if (m_choice.cells && m_choice.cells->empty()) m_choice.cells.reset();
  showTicks();
}

void SegmentPicker::showTicks() {
  m_quiet = true;
  for (int i = 0; i < m_list->count(); ++i) {
    QListWidgetItem* item = m_list->item(i);
    if (!item->flags().testFlag(Qt::ItemIsUserCheckable)) continue;
    if (const SavedSegment* saved = savedAt(item)) {
      const bool on = m_choice.saved && m_choice.saved->name == saved->name;
      item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
      continue;
    }
    const unsigned bits = setOf(item).bits();
    const unsigned have = bits & cells().bits();
    item->setCheckState(have == bits ? Qt::Checked
                                     : (have == 0 ? Qt::Unchecked : Qt::PartiallyChecked));
  }
  m_quiet = false;
  const QString name = segmentChoiceText(m_choice);
  const QString text = name.isEmpty() ? m_nobody : name;
  setText(text);
  updateGeometry();
  setAccessibleName(tr("Whom: %1").arg(text));
  QStringList names;
  for (const Segment segment : cells().list()) names += term(segmentId(segment));
  QString tip = cells().size() > 1 ? names.join(QStringLiteral(", ")) : QString();
  if (m_choice.saved) tip = filterSentence(m_choice.saved->filter, m_currency);
  setToolTip(plainTip(tip));
}

// This one alone.
void SegmentPicker::take(const QListWidgetItem* item) {
  const SavedSegment* saved = savedAt(item);
  m_choice = saved ? SegmentChoice{std::nullopt, *saved} : SegmentChoice{setOf(item), {}};
  showTicks();
}

void SegmentPicker::toggled(QListWidgetItem* item) {
  if (m_quiet) return;
  const bool on = item->checkState() != Qt::Unchecked;
  if (savedAt(item)) {
    if (on) {
      take(item);
    } else {
      m_choice = {};
      showTicks();
    }
  } else {
    const unsigned bits = setOf(item).bits();
    const unsigned before = cells().bits();
    const SegmentSet set = SegmentSet::fromBits(on ? before | bits : before & ~bits);
    setChoice({set, std::nullopt});
  }
  Q_EMIT chosen(m_choice);
}

QSize SegmentPicker::sizeHint() const {
  const int words = QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(text());
  return {std::min(words, scaled(260)) + scaled(70), QPushButton::sizeHint().height()};
}

void SegmentPicker::openList() {
  const QRect room = screen()->availableGeometry();
  const int height = scaled(rowHeight) * m_list->count() + 6;
  const int texts = m_list->sizeHintForColumn(0) + scaled(24);
  m_popup->resize(std::clamp(texts, width(), std::max(width(), room.width() / 2)),
                  std::min(height, room.height()));
  QPoint at = mapToGlobal(QPoint(0, this->height() + 2));
  at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - m_popup->height())));
  m_popup->move(at);
  m_popup->show();
  m_list->setCurrentRow(3);
  m_list->setFocus();
}

// As a field, not as a button: sign, name, chevron.
void SegmentPicker::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(hasFocus() ? QPen(t.accent, t.focusWidth) : QPen(t.control, 1));
  p.setBrush(isEnabled() ? t.surface : t.surface2);
  p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
  int x = scaled(10);
  if (const auto family = segmentSetFamily(cells())) {
    const int side = scaled(12);
    drawGlyph(p, *family, QRectF(x, (height() - side) / 2.0, side, side),
              t.of(*family, Depth::Frequent));
    x += side + scaled(8);
  }
  const int chevron = scaled(16);
  const QRect box(x, 0, width() - x - chevron - scaled(14), height());
  p.setFont(textFont(TextRole::Strong));
  p.setPen(t.text);
  p.drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(text(), Qt::ElideRight, box.width()));
  p.drawPixmap(QRect(width() - chevron - scaled(8), (height() - chevron) / 2, chevron, chevron),
               iconPixmap(QStringLiteral("chevron-down"), t.text2, chevron, devicePixelRatioF()));
}

}  // namespace retenta
