// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/checkstep.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/importing/consentform.h"
#include "ui/importing/importwords.h"
#include "ui/importing/newbusinesscard.h"
#include "ui/importing/problems/problemscard.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

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

void FigureRow::addMailing(const MailingCounts& counts) {
  const Formatters format;
  add(format.count(counts.sent), tr("messages sent"));
  add(format.count(counts.delivered), tr("delivered"));
  add(format.count(counts.opened), tr("opened"));
  add(format.count(counts.clicked), tr("followed a link"));
  add(format.count(counts.unsubscribed), tr("unsubscribed"));
  add(format.count(counts.bounced), tr("not delivered"));
  add(format.count(counts.matchedClients), tr("clients of yours"));
  add(format.count(counts.unmatched), tr("addresses of nobody"));
}

void FigureRow::addRevenue(const ImportReport& report) {
  const Formatters format;
  for (const auto& [currency, minor] : report.revenueMinor)
    add(format.money(minor, currency), tr("revenue in the file"));
}

CheckStep::CheckStep(QWidget* parent)
    : QWidget(parent),
      m_balance(makeLabel({}, TextRole::Section)),
      m_skipped(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_figures(new FigureRow),
      m_numbersSaid(makeLabel({}, TextRole::Body, Tone::Warning)),
      m_otherSource(makeButton(tr("These are numbers of another program"))),
      m_numbers(makeNumbers()),
      m_business(new NewBusinessCard),
      m_consent(new ConsentForm),
      m_problems(new ProblemsCard(true)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  m_balance->setWordWrap(true);
  m_skipped->setWordWrap(true);
  auto* card = new Card;
  card->column()->addWidget(m_balance);
  card->column()->addWidget(m_figures);
  card->column()->addWidget(m_numbers);
  card->column()->addWidget(m_skipped);
  column->addWidget(card);
  m_business->hide();
  column->addWidget(m_business);
  column->addWidget(m_consent);
  column->addWidget(m_problems, 1);
  column->addStretch();
  setFocusProxy(m_consent);
}

QWidget* CheckStep::makeNumbers() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_numbersSaid->setWordWrap(true);
  m_otherSource->setToolTip(
      tr("Reads the file under another source of numbers and checks it anew"));
  column->addWidget(m_numbersSaid);
  column->addWidget(m_otherSource, 0, Qt::AlignLeft);
  connect(m_otherSource, &QPushButton::clicked, this, &CheckStep::otherSourceWanted);
  return box;
}

void CheckStep::setReport(const ImportReport& report) {
  const Formatters format;
  m_numbersSaid->setText(importwords::numbersOfOthers(report.numbersOfOthers));
  // A question is answered first; answered, its button goes and the focus goes on.
  const bool asks = report.numbersOfOthers > 0;
  const bool answered = !asks && m_otherSource->hasFocus();
  setFocusProxy(asks ? static_cast<QWidget*>(m_otherSource) : m_consent);
  if (answered) setFocus();
  m_numbers->setVisible(asks);
  m_balance->setText(balance(report));
  m_skipped->setText(skipped(report));
  m_skipped->setVisible(!m_skipped->text().isEmpty());
  m_figures->clear();
  m_consent->setVisible(!report.results);
  if (report.results) return m_figures->addMailing(*report.results);
  m_figures->add(format.count(report.clientsNew), tr("new clients"));
  m_figures->add(format.count(report.clientsMatched), tr("known clients"));
  if (report.consents > 0)
    m_figures->add(format.count(report.consents), tr("consents in the file"));
  if (report.deadAddresses > 0) {
    m_figures->add(format.count(report.deadAddresses), tr("addresses that do not exist"));
  }
  if (isOfOrders(report.kind)) {
    m_figures->add(format.count(report.purchasesNew), tr("new purchases"));
    if (report.purchasesKnown > 0) {
      m_figures->add(format.count(report.purchasesKnown), tr("known purchases"));
    }
    m_figures->addRevenue(report);
    if (report.firstDay && report.lastDay) {
      m_figures->add(
          format.date(*report.firstDay) + QStringLiteral(" – ") + format.date(*report.lastDay),
          tr("first and last purchase"));
    }
  }
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
  add(report.companyRows, tr("companies: %1"));
  add(report.noSaleRows, tr("neither sale nor return: %1"));
  return parts.isEmpty() ? QString()
                         : tr("Rows that are no records: %1").arg(parts.join(QStringLiteral(", ")));
}

}  // namespace retenta
