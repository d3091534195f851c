// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/segmentpicker.h"

#include <QListWidget>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

#include "ui/segments/segmentsign.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

constexpr int bitsRole = Qt::UserRole;
constexpr int rowHeight = 25;

SegmentSet setOf(const QListWidgetItem* item) {
  return SegmentSet::fromBits(item->data(bitsRole).toUInt());
}

}  // namespace

SegmentPicker::SegmentPicker(QWidget* parent)
    : QPushButton(parent), m_popup(new QFrame(this, Qt::Popup)), m_list(new QListWidget(m_popup)) {
  setAutoDefault(false);
  setObjectName(QStringLiteral("segmentPicker"));
  auto* column = new QVBoxLayout(m_popup);
  column->setContentsMargins(1, 1, 1, 1);
  column->addWidget(m_list);
  m_popup->setFrameShape(QFrame::Box);
  m_list->setAccessibleName(tr("Segments"));
  const auto add = [this](const QString& text, SegmentSet set, bool family) {
    auto* item =
        new QListWidgetItem(segmentSetIcon(set, tokensOf(this), devicePixelRatioF()), text, m_list);
    item->setData(bitsRole, set.bits());
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setSizeHint(QSize(0, scaled(rowHeight)));
    if (family) item->setFont(textFont(TextRole::Strong));
  };
  for (const QString& id :
       {QStringLiteral("new"), QStringLiteral("at_risk"), QStringLiteral("churned")}) {
    const SegmentSet set = *segmentSetFromId(id);
    add(tr("%1: all").arg(term(id)), set, true);
  }
  for (const Segment segment : allSegments)
    add(term(segmentId(segment)), SegmentSet(segment), false);
  connect(m_list, &QListWidget::itemChanged, this, &SegmentPicker::toggled);
  connect(m_list, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
    // Enter takes this one alone and closes.
    m_segments = setOf(item);
    showTicks();
    m_popup->hide();
    Q_EMIT chosen(m_segments);
  });
  connect(this, &QPushButton::clicked, this, &SegmentPicker::openList);
  setSegments({});
}

void SegmentPicker::setSegments(SegmentSet segments) {
  m_segments = segments;
  showTicks();
}

void SegmentPicker::showTicks() {
  m_quiet = true;
  for (int i = 0; i < m_list->count(); ++i) {
    QListWidgetItem* item = m_list->item(i);
    const unsigned bits = setOf(item).bits();
    const unsigned have = bits & m_segments.bits();
    item->setCheckState(have == bits ? Qt::Checked
                                     : (have == 0 ? Qt::Unchecked : Qt::PartiallyChecked));
  }
  m_quiet = false;
  const QString text = segmentSetText(m_segments);
  setText(text);
  setAccessibleName(tr("Whom: %1").arg(text));
  QStringList names;
  for (const Segment segment : m_segments.list()) names += term(segmentId(segment));
  setToolTip(m_segments.size() > 1 ? names.join(QStringLiteral(", ")) : QString());
}

void SegmentPicker::toggled(QListWidgetItem* item) {
  if (m_quiet) return;
  const unsigned bits = setOf(item).bits();
  const bool on = item->checkState() != Qt::Unchecked;
  m_segments = SegmentSet::fromBits(on ? m_segments.bits() | bits : m_segments.bits() & ~bits);
  showTicks();
  Q_EMIT chosen(m_segments);
}

void SegmentPicker::openList() {
  m_popup->resize(width(), scaled(rowHeight) * m_list->count() + 6);
  QPoint at = mapToGlobal(QPoint(0, height() + 2));
  const QRect room = screen()->availableGeometry();
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
  if (const auto family = segmentSetFamily(m_segments)) {
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
