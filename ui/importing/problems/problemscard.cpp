// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/problems/problemscard.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabBar>
#include <QVBoxLayout>

#include "ui/importing/importwords.h"
#include "ui/importing/problems/problemsmodel.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

constexpr int typingMs = 150;
constexpr int rowsMeasured = 40;
constexpr int allKinds = -1;

}  // namespace

ProblemsCard::ProblemsCard(bool mends, QWidget* parent)
    : QWidget(parent),
      m_mends(mends),
      m_list(std::make_shared<const ProblemList>()),
      m_problems(new ProblemsModel(this)),
      m_record(new RecordModel(this)),
      m_title(makeLabel({}, TextRole::Section)),
      m_kinds(new QTabBar),
      m_find(new QLineEdit),
      m_fix(new FixBar) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* card = new Card;
  outer->addWidget(card);
  card->column()->addWidget(makeHead());
  m_kinds->setDrawBase(false);
  m_kinds->setExpanding(false);
  m_kinds->setMinimumHeight(scaled(34));  // filled while hidden, it asks for no room of its own
  m_kinds->setUsesScrollButtons(true);
  m_kinds->setElideMode(Qt::ElideNone);
  m_kinds->setAccessibleName(tr("Which problems"));
  m_kinds->setFocusPolicy(Qt::StrongFocus);
  card->column()->addWidget(m_kinds);
  m_find->setPlaceholderText(tr("Filter"));
  m_find->setAccessibleName(tr("Filter"));
  m_find->setClearButtonEnabled(true);
  card->column()->addWidget(m_fix);
  card->column()->addWidget(makeTables(), 1);
  m_fix->setVisible(false);
  m_typed.setSingleShot(true);
  m_typed.setInterval(typingMs);
  connectTables();
}

QWidget* ProblemsCard::makeHead() {
  auto* box = new QWidget;
  auto* row = new FlowLayout(box, 8);
  m_undo = makeButton(tr("Undo the edit"));
  m_undo->setToolTip(tr("Takes back the last edit of the rows to import (Ctrl Z)"));
  if (!m_mends) m_undo->hide();  // shown before it has a parent it would be a window
  m_export = makeButton(tr("Export the rows left out…"));
  row->addWidget(m_title);
  row->addWidget(m_undo);
  row->addWidget(m_export);
  m_find->setMinimumWidth(scaled(200));
  row->addWidget(m_find);
  connect(m_undo, &QPushButton::clicked, this, &ProblemsCard::undoWanted);
  connect(m_export, &QPushButton::clicked, this, &ProblemsCard::chooseTarget);
  return box;
}

QWidget* ProblemsCard::makeTables() {
  m_split = new QSplitter(Qt::Horizontal);
  m_split->setChildrenCollapsible(false);
  m_table = new TableView(tr("Problems"));
  m_table->setModel(m_problems);
  m_table->setMinimumHeight(scaled(170));
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setLayoutId(QStringLiteral("import.problems"));
  m_table->horizontalHeader()->setResizeContentsPrecision(rowsMeasured);
  m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
  m_recordTable = new TableView(tr("The whole record"));
  m_recordTable->setModel(m_record);
  m_recordTable->setMinimumHeight(scaled(120));
  m_recordTable->setMinimumWidth(scaled(220));
  m_recordTable->setSelectionMode(QAbstractItemView::SingleSelection);
  m_recordTable->setEditTriggers(QAbstractItemView::EditKeyPressed |
                                 QAbstractItemView::DoubleClicked);
  m_recordTable->horizontalHeader()->setStretchLastSection(true);
  m_recordTable->setVisible(false);
  m_split->addWidget(m_table);
  m_split->addWidget(m_recordTable);
  m_split->setStretchFactor(0, 3);
  m_split->setStretchFactor(1, 1);
  return m_split;
}

void ProblemsCard::connectTables() {
  connect(m_kinds, &QTabBar::currentChanged, this, [this] {
    m_at = 0;
    search();
  });
  connect(m_find, &QLineEdit::textChanged, &m_typed, QOverload<>::of(&QTimer::start));
  connect(&m_typed, &QTimer::timeout, this, &ProblemsCard::search);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &ProblemsCard::showProblem);
  connect(m_fix, &FixBar::mended, this, &ProblemsCard::mended);
  const auto say = [this](int row, int column, const QString& text) {
    Q_EMIT mended([=](ImportCorrections& said) { said.setCell(row, column, text); });
  };
  connect(m_problems, &ProblemsModel::cellSaid, this, say);
  connect(m_record, &RecordModel::cellSaid, this, say);
  connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
    const QModelIndex value = index.siblingAtColumn(ProblemsModel::ValueColumn);
    if (m_mends && (value.flags() & Qt::ItemIsEditable))
      m_table->edit(value);
    else if (m_mends && m_record->rowCount() > 0)
      m_recordTable->setFocus();
  });
  connect(m_recordTable, &TableView::opened, this, [this](const QModelIndex& index) {
    m_recordTable->edit(index.siblingAtColumn(RecordModel::ValueColumn));
  });
}

void ProblemsCard::setProblems(const ProblemListPtr& list, const QString& file,
                               const QStringList& columns) {
  m_list = list ? list : std::make_shared<const ProblemList>();
  m_file = file;
  m_columns = columns;
  const Formatters format;
  const auto total = static_cast<qint64>(m_list->all.size());
  m_title->setText(tr("Left out: %1 · notes: %2")
                       .arg(format.count(m_list->leftOut), format.count(total - m_list->leftOut)));
  m_export->setEnabled(m_list->leftOut > 0);
  m_export->setToolTip(m_list->leftOut == 0 ? tr("No row is left out") : QString());
  m_at = std::max(m_table->currentIndex().row(), 0);
  fillTabs();
  m_problems->setProblems(m_list, m_columns, m_mends);
  search();
}

void ProblemsCard::setUndo(bool canUndo) {
  m_undo->setEnabled(canUndo);
  m_undo->setToolTip(canUndo ? tr("Takes back the last edit of the rows to import (Ctrl Z)")
                             : tr("Nothing has been edited here yet"));
  setVisible(!m_list->all.empty() || canUndo);
}

// The tab stays the one of its kind; when that is mended, all are shown.
void ProblemsCard::fillTabs() {
  const QSignalBlocker quiet(m_kinds);
  const int kind =
      m_kinds->count() > 0 ? m_kinds->tabData(m_kinds->currentIndex()).toInt() : allKinds;
  while (m_kinds->count() > 0) m_kinds->removeTab(0);
  const Formatters format;
  const auto add = [&](const QString& name, std::size_t count, int id) {
    const int tab = m_kinds->addTab(
        QStringLiteral("%1 %2").arg(name, format.count(static_cast<qint64>(count))));
    m_kinds->setTabData(tab, id);
    if (id == kind) m_kinds->setCurrentIndex(tab);
  };
  add(tr("All"), m_list->all.size(), allKinds);
  for (const auto& [each, count] : m_list->kinds) {
    add(importwords::problemName(each), static_cast<std::size_t>(count), static_cast<int>(each));
  }
}

std::optional<ProblemKind> ProblemsCard::chosenKind() const {
  const int kind = m_kinds->tabData(m_kinds->currentIndex()).toInt();
  if (kind == allKinds) return std::nullopt;
  return static_cast<ProblemKind>(kind);
}

void ProblemsCard::search() {
  m_typed.stop();
  ProblemSearch wish{chosenKind(), m_find->text().trimmed(), m_columns};
  if (!wish.text.isEmpty()) {
    for (int kind = 0; kind < problemKinds; ++kind) {
      wish.kindsNamed.push_back(importwords::problemText(static_cast<ProblemKind>(kind))
                                    .contains(wish.text, Qt::CaseInsensitive));
    }
  }
  if (!m_finder || wish.text.isEmpty()) {  // a pass over numbers
    m_found.drop();
    takeFound(findProblems(*m_list, wish));
    return;
  }
  m_found.ask(m_finder(m_list, wish),
              [this](const std::vector<std::uint32_t>& rows) { takeFound(rows); });
}

void ProblemsCard::takeFound(std::vector<std::uint32_t> rows) {
  const bool focused = m_table->hasFocus();
  m_problems->show(std::move(rows));
  for (int column = 0; column < ProblemsModel::ReasonColumn; ++column) {
    m_table->resizeColumnToContents(column);
    m_table->setColumnWidth(column,
                            std::min(m_table->columnWidth(column) + scaled(12), scaled(240)));
  }
  const int last = m_problems->rowCount() - 1;
  if (last >= 0)
    m_table->setCurrentIndex(
        m_problems->index(std::clamp(m_at, 0, last), ProblemsModel::ValueColumn));
  if (focused) m_table->setFocus();
  showProblem();
}

void ProblemsCard::showProblem() {
  if (!m_mends) return;
  const Problem* problem = m_problems->at(m_table->currentIndex().row());
  const QWidget* focused = QApplication::focusWidget();
  const bool fixing = focused && m_fix->isAncestorOf(focused);
  m_fix->setProblem(m_list, problem, problem ? m_columns.value(problem->index) : QString(),
                    chosenKind());
  // The act just chosen may have gone with its problem.
  if (fixing && !focused->isVisible()) m_table->setFocus();
  m_recordTable->setVisible(problem && problem->row > 0);
  if (!problem || problem->row <= 0) return;
  if (problem->row != m_record->row()) m_record->setRecord({}, m_columns);
  Q_EMIT recordWanted(problem->row);
}

void ProblemsCard::showRecord(const FileRecord& record) {
  const Problem* problem = m_problems->at(m_table->currentIndex().row());
  if (!problem || problem->row != record.row) return;
  m_record->setRecord(record, m_columns);
  m_recordTable->resizeColumnToContents(RecordModel::NameColumn);
  m_recordTable->setColumnWidth(
      RecordModel::NameColumn,
      std::min(m_recordTable->columnWidth(RecordModel::NameColumn) + scaled(8), scaled(150)));
  if (problem->index >= 0)
    m_recordTable->setCurrentIndex(m_record->index(problem->index, RecordModel::ValueColumn));
}

void ProblemsCard::toNext() {
  const int rows = m_problems->rowCount();
  if (rows == 0 || isHidden()) return;
  const QModelIndex now = m_table->currentIndex();
  const int next =
      now.isValid() && m_table->hasFocus() ? (now.row() + 1) % rows : std::max(now.row(), 0);
  m_table->setFocus();
  m_table->setCurrentIndex(m_problems->index(next, ProblemsModel::ValueColumn));
}

// Side by side where there is room, else one above the other.
void ProblemsCard::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  m_split->setOrientation(width() < scaled(760) ? Qt::Vertical : Qt::Horizontal);
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

}  // namespace retenta
