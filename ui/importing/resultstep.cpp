// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/resultstep.h"

#include <QFileInfo>
#include <QVBoxLayout>

#include "core/rfm/segmentshift.h"
#include "ui/importing/checkstep.h"
#include "ui/importing/problems/problemscard.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

ResultStep::ResultStep(QWidget* parent)
    : QWidget(parent),
      m_headline(makeLabel({}, TextRole::Section)),
      m_figures(new FigureRow),
      m_shiftCard(new Card(tr("What changed in the RFM matrix"))),
      m_shiftNote(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_shifts(new FigureRow),
      m_problems(new ProblemsCard(false)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  m_headline->setWordWrap(true);
  m_shiftNote->setWordWrap(true);
  auto* card = new Card;
  card->column()->addWidget(m_headline);
  card->column()->addWidget(m_figures);
  column->addWidget(card);
  m_shiftCard->column()->addWidget(m_shiftNote);
  m_shiftCard->column()->addWidget(m_shifts);
  column->addWidget(m_shiftCard);
  column->addWidget(m_problems, 1);
  column->addStretch();
}

QString ResultStep::headline(const ImportReport& report, bool undone) {
  const QString file = QFileInfo(report.file).fileName();
  if (undone) return tr("The import of “%1” is undone: the base is as it was before.").arg(file);
  if (report.importId == 0) {
    return tr("“%1” brings nothing new: everything in it is known already.").arg(file);
  }
  QString text = tr("“%1” is imported.").arg(file);
  if (report.baseCurrency) {
    text += QLatin1Char(' ') + tr("The currency of the business is %1 now: it had no sales before.")
                                   .arg(report.baseCurrency->code());
  }
  return text;
}

void ResultStep::setResult(const ImportReport& report, const std::optional<SegmentShift>& shift,
                           bool undone) {
  const Formatters format;
  m_headline->setText(headline(report, undone));
  m_figures->clear();
  m_figures->add(format.count(report.accepted), tr("records added"));
  m_figures->add(format.count(report.known), tr("known already"));
  m_figures->add(format.count(report.rejected.size()), tr("left out"));
  m_figures->add(format.count(report.clientsNew), tr("new clients"));
  if (report.kind != ImportKind::Contacts) {
    m_figures->add(format.count(report.purchasesNew), tr("new purchases"));
  }
  if (report.consents > 0) m_figures->add(format.count(report.consents), tr("consents recorded"));
  m_figures->setVisible(!undone);

  m_shifts->clear();
  int moved = 0;
  if (shift) {
    for (const Segment segment : allSegments) {
      const qint64 change = shift->change[static_cast<std::size_t>(segment)];
      if (change == 0) continue;
      m_shifts->add(format.signedCount(change), term(segmentId(segment)));
      ++moved;
    }
    m_shiftNote->setText(tr("Clients of each segment, as of %1").arg(format.date(shift->asOf)));
  }
  m_shiftCard->setVisible(moved > 0 && !undone);
}

}  // namespace retenta
