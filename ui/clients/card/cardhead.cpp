// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/cardhead.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/clients/card/cardwords.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

CardHead::CardHead(QMenu* menu, QWidget* parent)
    : QWidget(parent),
      m_glyph(new PictureLabel(scaled(16))),
      m_name(makeLabel({}, TextRole::Title)),
      m_standing(makeLabel({}, TextRole::Body)),
      m_marks(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_full(makeIconButton(QStringLiteral("expand"), tr("Open as a page (Enter)"))),
      m_close(makeIconButton(QStringLiteral("close"), tr("Close (Esc)"))) {
  auto* more = makeIconButton(QStringLiteral("more"), tr("More"));
  more->setPopupMode(QToolButton::InstantPopup);
  more->setMenu(menu);
  more->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
  m_glyph->setContentsMargins(0, scaled(4), 0, 0);
  m_name->setWordWrap(true);
  m_name->setTextInteractionFlags(Qt::TextSelectableByMouse);
  m_standing->setWordWrap(true);
  m_marks->setWordWrap(true);
  auto* row = new QHBoxLayout;
  row->setSpacing(scaled(8));
  row->addWidget(m_glyph, 0, Qt::AlignTop);
  row->addWidget(m_name, 1);
  for (QToolButton* button : {more, m_full, m_close}) row->addWidget(button, 0, Qt::AlignTop);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(scaled(2));
  column->addLayout(row);
  column->addWidget(m_standing);
  column->addWidget(m_marks);
  connect(m_full, &QToolButton::clicked, this, &CardHead::fullRequested);
  connect(m_close, &QToolButton::clicked, this, &CardHead::closed);
}

QString CardHead::standing() const { return m_standing->text(); }

void CardHead::setCard(const ClientCard& card) {
  const Segment segment = card.standing.segment;
  const auto family = cardwords::familyOf(segment);
  m_glyph->setVisible(family.has_value());
  if (family) m_glyph->setGlyph(*family);
  m_name->setText(cardwords::title(card));
  m_standing->setText(cardwords::standing(card));
  QStringList marks;
  if (card.standing.mark != RfmMark::None) marks += term(markId(card.standing.mark));
  if (card.excluded) marks += tr("left out of campaigns");
  if (card.erased) marks += tr("personal data erased");
  marks += card.tags;
  m_marks->setText(marks.join(QStringLiteral(" · ")));
  m_marks->setVisible(!marks.isEmpty());
}

void CardHead::setFull(bool full) {
  m_full->setVisible(!full);
  m_close->setToolTip(full ? tr("Back to the table (Esc)") : tr("Close (Esc)"));
  m_close->setAccessibleName(m_close->toolTip());
}

}  // namespace retenta
