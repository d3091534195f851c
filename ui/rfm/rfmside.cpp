// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/rfmside.h"

#include <QVBoxLayout>

#include "ui/rfm/segmentpanel.h"
#include "ui/rfm/thresholds/thresholdeditor.h"
#include "ui/widgets/controls.h"

namespace retenta {

RfmSide::RfmSide(QWidget* parent)
    : QStackedWidget(parent),
      m_panel(new SegmentPanel),
      m_editor(new ThresholdEditor),
      m_empty(makeEmpty()) {
  setProperty("pane", true);  // of F6
  addWidget(m_panel);
  addWidget(m_editor);
  addWidget(m_empty);
  hide();
}

int RfmSide::preferredWidth() { return scaled(306); }

QWidget* RfmSide::makeEmpty() {
  auto* card = new Card;
  auto* why =
      makeLabel(tr("Import a file of sales: each client gets a place in the matrix by when, "
                   "how often and for how much they bought."),
                TextRole::Body, Tone::Secondary);
  why->setWordWrap(true);
  auto* import = makeButton(tr("Import data…"), ButtonKind::Primary);
  auto* sample = makeButton(tr("Open the sample business"));
  card->column()->addWidget(makeLabel(tr("No purchases yet"), TextRole::Title));
  card->column()->addWidget(why);
  card->column()->addWidget(import);
  card->column()->addWidget(sample);
  card->column()->addStretch();
  connect(import, &QPushButton::clicked, this, &RfmSide::importRequested);
  connect(sample, &QPushButton::clicked, this, &RfmSide::sampleRequested);
  return card;
}

void RfmSide::setContent(Content content) {
  m_content = content;
  if (content == Content::Segment) setCurrentWidget(m_panel);
  if (content == Content::Thresholds) setCurrentWidget(m_editor);
  if (content == Content::Empty) setCurrentWidget(m_empty);
  setVisible(content != Content::None);
}

}  // namespace retenta
