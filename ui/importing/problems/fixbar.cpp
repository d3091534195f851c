// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/problems/fixbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/importing/importwords.h"
#include "ui/importing/columns/labelled.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

namespace {

constexpr qsizetype longestNamed = 40;

bool isDate(ProblemKind kind) {
  return kind == kindOf(RejectReason::BadDate) || kind == kindOf(ImportWarning::FutureDate);
}

}  // namespace

FixBar::FixBar(QWidget* parent)
    : QWidget(parent),
      m_what(makeLabel()),
      m_dates(makeDates()),
      m_phones(makePhones()),
      m_status(makeStatus()),
      m_value(makeValue()),
      m_rows(makeRows()) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  m_what->setWordWrap(true);
  column->addWidget(m_what);
  auto* box = new QWidget;
  auto* flow = new FlowLayout(box, 16);
  for (QWidget* each : {m_dates, m_phones, m_status, m_value, m_rows}) flow->addWidget(each);
  column->addWidget(box);
}

QWidget* FixBar::makeDates() {
  m_order = new QComboBox;
  for (const DateOrder order : {DateOrder::Mdy, DateOrder::Dmy, DateOrder::Ymd})
    m_order->addItem(importwords::dateOrderName(order), static_cast<int>(order));
  auto* read = makeButton(tr("Read them so"));
  connect(read, &QPushButton::clicked, this, [this] {
    const auto order = static_cast<DateOrder>(m_order->currentData().toInt());
    Q_EMIT mended([order](ImportCorrections& said) { said.otherDates = order; });
  });
  return labelled(tr("All dates that do not read are"), m_order, Qt::Horizontal, read);
}

QWidget* FixBar::makePhones() {
  m_country = new QComboBox;
  m_country->addItems(importwords::commonCountries());
  auto* read = makeButton(tr("Read them so"));
  connect(read, &QPushButton::clicked, this, [this] {
    const QString country = m_country->currentText();
    Q_EMIT mended([country](ImportCorrections& said) { said.otherCountry = country; });
  });
  return labelled(tr("All phones that do not read are of"), m_country, Qt::Horizontal, read);
}

QWidget* FixBar::makeStatus() {
  m_meaning = new QComboBox;
  for (const PurchaseStatus status :
       {PurchaseStatus::Unpaid, PurchaseStatus::Cancelled, PurchaseStatus::Failed,
        PurchaseStatus::Refunded, PurchaseStatus::Paid})
    m_meaning->addItem(importwords::statusName(status), static_cast<int>(status));
  auto* apply = makeButton(tr("Count them so"));
  connect(apply, &QPushButton::clicked, this, [this] {
    const QString word = importwords::statusKey(m_problem.value);
    const auto status = static_cast<PurchaseStatus>(m_meaning->currentData().toInt());
    Q_EMIT mended([word, status](ImportCorrections& said) { said.statuses[word] = status; });
  });
  return labelled(tr("Purchases with this status are"), m_meaning, Qt::Horizontal, apply);
}

QWidget* FixBar::makeValue() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_text = new QLineEdit;
  m_text->setMinimumWidth(scaled(130));
  m_text->setAccessibleName(tr("What it says instead"));
  m_text->setPlaceholderText(tr("What it says instead"));
  m_here = makeButton(tr("Replace here"));
  m_everywhere = makeButton({});
  row->addWidget(m_text);
  row->addWidget(m_here);
  row->addWidget(m_everywhere);
  connect(m_here, &QPushButton::clicked, this, [this] { replace(false); });
  connect(m_everywhere, &QPushButton::clicked, this, [this] { replace(true); });
  connect(m_text, &QLineEdit::returnPressed, this, [this] { replace(false); });
  return box;
}

QWidget* FixBar::makeRows() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_leave = makeButton({});
  m_leaveAll = makeButton({});
  row->addWidget(m_leave);
  row->addWidget(m_leaveAll);
  connect(m_leave, &QPushButton::clicked, this, [this] { moveRows({m_problem.row}); });
  connect(m_leaveAll, &QPushButton::clicked, this, [this] { moveRows(rowsOfKind()); });
  return box;
}

void FixBar::setProblem(const ProblemListPtr& list, const Problem* problem, const QString& column,
                        std::optional<ProblemKind> kind) {
  m_list = list;
  m_any = problem != nullptr;
  m_problem = problem ? *problem : Problem();
  m_kind = problem ? std::optional(problem->kind) : kind;
  m_column = column;
  setVisible(m_any);
  if (!m_any) return;
  int alike = 0;
  int sameValue = 0;
  for (const Problem& each : list->all) {
    if (each.kind != m_problem.kind) continue;
    ++alike;
    sameValue += each.index == m_problem.index && each.value == m_problem.value ? 1 : 0;
  }
  const QString value = m_problem.value.simplified().left(longestNamed);
  const QString what = importwords::problemText(m_problem.kind, m_problem.value);
  const Formatters format;
  m_what->setText(
      m_problem.row == 0   ? tr("“%1”. %2").arg(value, what)
      : m_column.isEmpty() ? tr("Row %1. %2").arg(format.count(m_problem.row), what)
      : value.trimmed().isEmpty()
          ? tr("Row %1, %2. %3").arg(format.count(m_problem.row), m_column, what)
          : tr("Row %1, %2 “%3”. %4").arg(format.count(m_problem.row), m_column, value, what));
  m_dates->setVisible(isDate(m_problem.kind));
  m_phones->setVisible(m_problem.kind == kindOf(ImportWarning::BadPhone));
  m_status->setVisible(m_problem.kind == statusProblem);
  showValue(sameValue);
  showRows(alike);
}

void FixBar::showValue(int alike) {
  m_value->setVisible(m_problem.index >= 0 && m_problem.kind != kindOf(RejectReason::Group));
  m_text->setText(m_problem.value);
  // An empty cell says nothing that other empty cells would mean as well.
  const bool several = alike > 1 && !m_problem.value.isEmpty();
  m_everywhere->setVisible(several);
  m_everywhere->setText(tr("Replace in all %1").arg(Formatters().count(alike)));
}

void FixBar::showRows(int alike) {
  const bool byHand = m_problem.kind == kindOf(RejectReason::ByHand);
  m_rows->setVisible(m_problem.row > 0);
  m_leave->setText(byHand ? tr("Take in") : tr("Leave out"));
  m_leaveAll->setText(
      (byHand ? tr("Take in all %1") : tr("Leave out all %1")).arg(Formatters().count(alike)));
  m_leaveAll->setToolTip(importwords::problemName(m_problem.kind));
  m_leaveAll->setVisible(alike > 1);
}

void FixBar::focusValue() {
  if (m_value->isVisible()) m_text->setFocus();
}

void FixBar::replace(bool everywhere) {
  const Problem problem = m_problem;
  const QString text = m_text->text();
  if (text == problem.value) return;
  Q_EMIT mended([problem, text, everywhere](ImportCorrections& said) {
    if (everywhere)
      said.replaceValue(problem.index, problem.value, text);
    else
      said.setCell(problem.row, problem.index, text);
  });
}

std::vector<int> FixBar::rowsOfKind() const {
  std::vector<int> rows;
  for (const Problem& each : m_list->all) {
    if (each.kind == m_problem.kind && each.row > 0) rows.push_back(each.row);
  }
  return rows;
}

void FixBar::moveRows(std::vector<int> rows) {
  const bool back = m_problem.kind == kindOf(RejectReason::ByHand);
  Q_EMIT mended([rows = std::move(rows), back](ImportCorrections& said) {
    back ? said.takeIn(rows) : said.leaveOut(rows);
  });
}

}  // namespace retenta
