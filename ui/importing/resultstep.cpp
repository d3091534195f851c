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
#include "ui/widgets/flowlayout.h"

namespace retenta {

ResultStep::ResultStep(QWidget* parent)
    : QWidget(parent),
      m_headline(makeLabel({}, TextRole::Section)),
      m_figures(new FigureRow),
      m_duplicates(makeButton({}, ButtonKind::Link)),
      m_shiftCard(new Card(tr("What changed in the RFM matrix"))),
      m_shiftNote(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_problems(new ProblemsCard(false)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  m_headline->setWordWrap(true);
  m_shiftNote->setWordWrap(true);
  auto* card = new Card;
  card->column()->addWidget(m_headline);
  card->column()->addWidget(m_figures);
  auto* imports = makeButton(tr("All imports"), ButtonKind::Link);
  imports->setToolTip(tr("The list of all imports; each can be undone there"));
  connect(imports, &QPushButton::clicked, this, &ResultStep::importsWanted);
  card->column()->addWidget(m_duplicates, 0, Qt::AlignLeft);
  card->column()->addWidget(imports, 0, Qt::AlignLeft);
  m_duplicates->setToolTip(tr("Look at them side by side and merge those who are one"));
  connect(m_duplicates, &QPushButton::clicked, this, [this] {
    Q_EMIT jump({QStringLiteral("clients"), {}, QStringLiteral("duplicates"), 0, {}});
  });
  column->addWidget(card);
  m_shiftCard->column()->addWidget(m_shiftNote);
  auto* shifts = new QWidget;
  m_shifts = new FlowLayout(shifts, 16);
  m_shiftCard->column()->addWidget(shifts);
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
  if (!report.sheetsLeft.isEmpty()) {
    text += QLatin1Char(' ') + tr("Other tables of this workbook were not read: %1. Open the file "
                                  "again and choose the sheet.")
                                   .arg(report.sheetsLeft.join(QStringLiteral(", ")));
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
  if (report.results)
    m_figures->addMailing(*report.results);
  else
    m_figures->add(format.count(report.clientsNew), tr("new clients"));
  if (isOfOrders(report.kind)) {
    m_figures->add(format.count(report.purchasesNew), tr("new purchases"));
    m_figures->addRevenue(report);
  }
  if (report.consents > 0) m_figures->add(format.count(report.consents), tr("consents recorded"));
  m_figures->setVisible(!undone);
  m_duplicates->hide();

  if (shift) showShift(*shift, report.importId, QFileInfo(report.file).fileName());
  m_shiftCard->setVisible(m_shifts->count() > 0 && !undone);
}

void ResultStep::setDuplicates(int pairs) {
  m_duplicates->setText(
      tr("Possible duplicates among these clients: %1").arg(Formatters().count(pairs)));
  m_duplicates->setVisible(pairs > 0);
}

// "Newcomers 96 → 110 (+14)": each leads to those of the import who stand there.
void ResultStep::showShift(const SegmentShift& shift, ImportId import, const QString& file) {
  while (QLayoutItem* item = m_shifts->takeAt(0)) {
    delete item->widget();
    delete item;
  }
  const Formatters format;
  for (const Segment segment : allSegments) {
    const auto at = static_cast<std::size_t>(segment);
    if (shift.change[at] == 0) continue;
    auto* each = makeButton(tr("%1: %2 → %3 (%4)")
                                .arg(term(segmentId(segment)), format.count(shift.before[at]),
                                     format.count(shift.before[at] + shift.change[at]),
                                     format.signedCount(shift.change[at])),
                            ButtonKind::Link);
    each->setToolTip(tr("Show those of this import who are there"));
    connect(each, &QPushButton::clicked, this, [this, segment, import, file] {
      Q_EMIT jump({QStringLiteral("clients"),
                   {segmentId(segment)},
                   QStringLiteral("import"),
                   import,
                   {file}});
    });
    m_shifts->addWidget(each);
  }
  m_shiftNote->setText(
      tr("Clients of each segment before and after, as of %1").arg(format.date(shift.asOf)));
}

}  // namespace retenta
