// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/checkstep.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/importing/consentform.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

namespace retenta {

FigureRow::FigureRow(QWidget* parent) : QWidget(parent), m_flow(new FlowLayout(this, 24)) {}

void FigureRow::clear() {
  while (QLayoutItem* item = m_flow->takeAt(0)) {
    delete item->widget();
    delete item;
  }
}

void FigureRow::add(const QString& figure, const QString& what) {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(2);
  column->addWidget(makeLabel(figure, TextRole::Figure));
  column->addWidget(makeLabel(what, TextRole::Secondary, Tone::Secondary));
  m_flow->addWidget(box);
}

ProblemsCard::ProblemsCard(QWidget* parent)
    : QWidget(parent),
      m_problems(new ProblemsModel(this)),
      m_filter(new ProblemsFilter(this)),
      m_title(makeLabel({}, TextRole::Section)),
      m_show(new Segmented(tr("Which problems"))),
      m_find(new QLineEdit),
      m_table(new TableView(tr("Problems"))),
      m_export(makeButton(tr("Export the rows left out…"))) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* card = new Card;
  outer->addWidget(card);
  auto* row = new QHBoxLayout;
  row->setSpacing(8);
  m_show->add(QStringLiteral("all"), tr("All"));
  m_show->add(QStringLiteral("left"), tr("Left out"));
  m_show->add(QStringLiteral("notes"), tr("Notes"));
  m_find->setPlaceholderText(tr("Filter"));
  m_find->setAccessibleName(tr("Filter"));
  m_find->setClearButtonEnabled(true);
  row->addWidget(m_show);
  row->addWidget(m_find, 1);
  auto* head = new QHBoxLayout;
  m_title->setWordWrap(true);
  head->addWidget(m_title, 1);
  head->addWidget(m_export);
  card->column()->addLayout(head);
  card->column()->addLayout(row);
  card->column()->addWidget(m_table, 1);
  m_filter->setSourceModel(m_problems);
  m_table->setModel(m_filter);
  m_table->setMinimumHeight(scaled(150));
  m_table->horizontalHeader()->setStretchLastSection(true);
  connect(m_show, &Segmented::chosen, this, [this](const QString& id) {
    m_filter->setShow(id == QLatin1String("left")    ? ProblemsFilter::Show::LeftOut
                      : id == QLatin1String("notes") ? ProblemsFilter::Show::Notes
                                                     : ProblemsFilter::Show::All);
  });
  connect(m_find, &QLineEdit::textChanged, m_filter, &ProblemsFilter::setText);
  connect(m_export, &QPushButton::clicked, this, &ProblemsCard::chooseTarget);
}

void ProblemsCard::setReport(const ImportReport& report) {
  m_file = report.file;
  m_problems->setReport(report);
  const Formatters format;
  m_title->setText(
      tr("Left out: %1 · notes: %2")
          .arg(format.count(report.rejected.size()), format.count(report.warnings.size())));
  m_export->setEnabled(!report.rejected.isEmpty());
  m_export->setToolTip(report.rejected.isEmpty() ? tr("No row is left out") : QString());
  for (int column = 0; column < ProblemsModel::ReasonColumn; ++column) {
    m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(column,
                            std::min(m_table->columnWidth(column) + scaled(12), scaled(260)));
  }
  setVisible(m_problems->rowCount() > 0);
}

void ProblemsCard::toNext() {
  const int rows = m_filter->rowCount();
  if (rows == 0 || isHidden()) return;
  const QModelIndex now = m_table->currentIndex();
  const int next = now.isValid() ? (now.row() + 1) % rows : 0;
  m_table->setFocus();
  m_table->setCurrentIndex(m_filter->index(next, ProblemsModel::ReasonColumn));
}

void ProblemsCard::chooseTarget() {
  const QFileInfo file(m_file);
  const QString name = tr("%1 left out.csv").arg(file.completeBaseName());
  auto* dialog = new QFileDialog(this, tr("Export the rows left out"), file.absolutePath(),
                                 tr("Table (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  dialog->selectFile(name);
  connect(dialog, &QFileDialog::fileSelected, this, &ProblemsCard::exportChosen);
  dialog->open();
}

CheckStep::CheckStep(QWidget* parent)
    : QWidget(parent),
      m_balance(makeLabel({}, TextRole::Section)),
      m_skipped(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_figures(new FigureRow),
      m_consent(new ConsentForm),
      m_problems(new ProblemsCard) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  m_balance->setWordWrap(true);
  m_skipped->setWordWrap(true);
  auto* card = new Card;
  card->column()->addWidget(m_balance);
  card->column()->addWidget(m_figures);
  card->column()->addWidget(m_skipped);
  column->addWidget(card);
  column->addWidget(m_consent);
  column->addWidget(m_problems, 1);
  column->addStretch();
  setFocusProxy(m_consent);
}

void CheckStep::setReport(const ImportReport& report) {
  const Formatters format;
  m_balance->setText(balance(report));
  m_skipped->setText(skipped(report));
  m_skipped->setVisible(!m_skipped->text().isEmpty());
  m_figures->clear();
  m_figures->add(format.count(report.clientsNew), tr("new clients"));
  m_figures->add(format.count(report.clientsMatched), tr("known clients"));
  if (report.kind != ImportKind::Contacts) {
    m_figures->add(format.count(report.purchasesNew), tr("new purchases"));
    if (report.purchasesKnown > 0) {
      m_figures->add(format.count(report.purchasesKnown), tr("known purchases"));
    }
    for (const auto& [currency, minor] : report.revenueMinor) {
      m_figures->add(format.money(minor, currency), tr("revenue in the file"));
    }
    if (report.firstDay && report.lastDay) {
      m_figures->add(
          format.date(*report.firstDay) + QStringLiteral(" – ") + format.date(*report.lastDay),
          tr("first and last purchase"));
    }
  }
  m_problems->setReport(report);
}

QString CheckStep::balance(const ImportReport& report) {
  const Formatters format;
  return tr("Records: %1 = to import %2 + known already %3 + left out %4")
      .arg(format.count(report.records), format.count(report.accepted), format.count(report.known),
           format.count(report.rejected.size()));
}

QString CheckStep::skipped(const ImportReport& report) {
  const Formatters format;
  QStringList parts;
  const auto add = [&](qint64 n, const QString& text) {
    if (n > 0) parts += text.arg(format.count(n));
  };
  add(report.titleRows, tr("titles: %1"));
  add(report.blankRows, tr("blank: %1"));
  add(report.totalRows, tr("totals: %1"));
  add(report.footerRows, tr("below the table: %1"));
  add(report.repeatedHeaders, tr("repeated headers: %1"));
  add(report.noSaleRows, tr("neither sale nor return: %1"));
  return parts.isEmpty() ? QString()
                         : tr("Rows that are no records: %1").arg(parts.join(QStringLiteral(", ")));
}

}  // namespace retenta
