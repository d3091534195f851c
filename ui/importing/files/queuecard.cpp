// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/files/queuecard.h"

#include <QApplication>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

using State = QueuedFile::State;
constexpr int leastRowsSeen = 3;

bool isOpen(State state) { return state != State::Imported && state != State::Working; }

}  // namespace

void QueueModel::setFiles(const QList<QueuedFile>& files) {
  if (files.size() == m_files.size()) {
    m_files = files;
    if (!m_files.isEmpty()) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    return;
  }
  beginResetModel();
  m_files = files;
  endResetModel();
}

int QueueModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_files.size());
}

int QueueModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QString QueueModel::stateName(State state) {
  switch (state) {
    case State::Waiting:
      return tr("Waits");
    case State::Working:
      return tr("Being imported");
    case State::Imported:
      return tr("Imported");
    case State::Undone:
      return tr("Taken back");
    case State::NeedsYou:
      return tr("Needs an answer");
    case State::Failed:
      return tr("Not read");
  }
  return {};
}

QString QueueModel::result(const QueuedFile& file) {
  const Formatters format;
  if (file.state == State::Imported)
    return tr("added: %1 · left out: %2").arg(format.count(file.added), format.count(file.leftOut));
  // The first column has its name; folders would push the reason out of sight.
  if (file.error) return errorSentence(*file.error).replace(file.path, file.name());
  return file.obstacle;
}

QVariant QueueModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const QueuedFile& file = m_files[index.row()];
  const Tokens& tokens = tokensOf(QApplication::palette());
  const QString text = index.column() == NameColumn    ? file.name()
                       : index.column() == StateColumn ? stateName(file.state)
                                                       : result(file);
  switch (role) {
    case Qt::DisplayRole:
      return text.simplified();
    case Qt::ToolTipRole:
      return plainTip(index.column() == NameColumn ? file.path : text);
    case Qt::DecorationRole:
      if (index.column() != StateColumn) return {};
      if (file.state == State::Imported) return makeIcon(QStringLiteral("check"), tokens.positive);
      if (file.state == State::NeedsYou) return makeIcon(QStringLiteral("info"), tokens.warning);
      if (file.state == State::Failed) return makeIcon(QStringLiteral("warning"), tokens.negative);
      return {};
    default:
      return {};
  }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case NameColumn:
      return tr("File");
    case StateColumn:
      return tr("State");
    case ResultColumn:
      return tr("What came of it");
  }
  return {};
}

QueueCard::QueueCard(FileQueue& queue, QWidget* parent)
    : QWidget(parent),
      m_queue(queue),
      m_model(new QueueModel(this)),
      m_title(makeLabel({}, TextRole::Section)),
      m_words(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_table(new TableView(tr("Files to import"))),
      m_all(makeButton(tr("Import all that are ready"))),
      m_open(makeButton(tr("Open"))),
      m_remove(makeButton(tr("Take off the list"))),
      m_clear(makeButton(tr("Take off the imported"))) {
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, 0);
  auto* card = new Card;
  outer->addWidget(card);
  auto* head = new QWidget;
  auto* flow = new FlowLayout(head, 8);
  for (QWidget* each :
       {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_open),
        static_cast<QWidget*>(m_remove), static_cast<QWidget*>(m_clear)})
    flow->addWidget(each);
  m_words->setWordWrap(true);
  card->column()->setSpacing(6);
  card->column()->addWidget(head);
  card->column()->addWidget(m_table);
  card->column()->addWidget(m_words);
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->horizontalHeader()->setStretchLastSection(true);
  m_table->setColumnWidth(QueueModel::NameColumn, scaled(240));
  m_table->setColumnWidth(QueueModel::StateColumn, scaled(150));
  m_table->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  marksChange(m_all);
  connect(&m_queue, &FileQueue::changed, this, &QueueCard::refresh);
  connect(m_all, &QPushButton::clicked, this, &QueueCard::allWanted);
  connect(m_open, &QPushButton::clicked, this,
          [this] { Q_EMIT openWanted(m_table->currentIndex().row()); });
  connect(m_table, &TableView::opened, this, [this](const QModelIndex& index) {
    if (m_open->isEnabled()) Q_EMIT openWanted(index.row());
  });
  connect(m_remove, &QPushButton::clicked, this,
          [this] { m_queue.remove(m_table->currentIndex().row()); });
  connect(m_clear, &QPushButton::clicked, &m_queue, &FileQueue::removeImported);
  m_clear->setToolTip(tr("What they brought stays in the base"));
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
    showButtons();
    showWords();
  });
  refresh();
}

void QueueCard::setBusy(const QString& why) {
  m_busy = why;
  showButtons();
}

void QueueCard::setRoom(int height, bool folded, bool besides) {
  if (m_room == height && m_folded == folded && m_besides == besides) return;
  m_room = height;
  m_folded = folded;
  m_besides = besides;
  showTitle();
  fit();
}

void QueueCard::showUnanswered() {
  int row = firstOf(State::NeedsYou);
  if (row < 0) row = firstOf(State::Failed);
  if (row < 0) return;
  m_table->setCurrentIndex(m_model->index(row, 0));
  m_table->setFocus();
}

int QueueCard::firstOf(State state) const {
  const QList<QueuedFile>& files = m_queue.files();
  for (int row = 0; row < files.size(); ++row)
    if (files[row].state == state) return row;
  return -1;
}

void QueueCard::refresh() {
  const int before = m_table->currentIndex().row();
  const QString chosen =
      before >= 0 && before < m_model->rowCount() ? m_model->at(before).name() : QString();
  m_model->setFiles(m_queue.files());
  const int files = m_model->rowCount();
  setVisible(files > 0);
  int row = firstOf(State::Working);
  for (int i = 0; row < 0 && i < files; ++i)
    if (m_model->at(i).name() == chosen) row = i;
  if (row < 0) row = std::max({firstOf(State::NeedsYou), firstOf(State::Waiting), 0});
  if (files > 0 && m_table->currentIndex().row() != row)
    m_table->setCurrentIndex(m_model->index(row, 0));
  showTitle();
  fit();
  showButtons();
  showWords();
}

void QueueCard::showTitle() {
  const Formatters format;
  QStringList parts = {
      (m_besides ? tr("Other files: %1") : tr("Files: %1")).arg(format.count(m_model->rowCount()))};
  const auto say = [&](State state, const QString& words) {
    const qsizetype files = m_queue.inState(state);
    if (files > 0) parts += words.arg(format.count(files));
  };
  say(State::Imported, tr("imported: %1"));
  say(State::Waiting, tr("waiting: %1"));
  say(State::NeedsYou, tr("need an answer: %1"));
  say(State::Failed, tr("not read: %1"));
  m_title->setText(parts.join(QStringLiteral(" · ")));
}

void QueueCard::fit() {
  const bool left = m_queue.inState(State::Waiting) > 0 || m_queue.inState(State::NeedsYou) > 0;
  const bool open = !m_folded || left;
  for (QWidget* each : {static_cast<QWidget*>(m_table), static_cast<QWidget*>(m_open),
                        static_cast<QWidget*>(m_all), static_cast<QWidget*>(m_remove)})
    each->setVisible(open);
  const int row = m_table->verticalHeader()->defaultSectionSize();
  const int head = m_table->horizontalHeader()->sizeHint().height() + scaled(4);
  const int most = m_folded ? leastRowsSeen : std::max(leastRowsSeen, (m_room - head) / row);
  m_table->setFixedHeight(head + std::min(m_model->rowCount(), most) * row);
  m_table->scrollTo(m_table->currentIndex());
  showWords();
}

// The whole sentence: the column cuts it, and a tooltip asks for a mouse.
void QueueCard::showWords() {
  const int row = m_table->currentIndex().row();
  const bool chosen = row >= 0 && row < m_model->rowCount();
  const State state = chosen ? m_model->at(row).state : State::Waiting;
  const bool asks = state == State::NeedsYou || state == State::Failed;
  m_words->setText(asks ? QueueModel::result(m_model->at(row)) : QString());
  m_words->setVisible(asks && m_table->isVisibleTo(this));
}

void QueueCard::showButtons() {
  const int row = m_table->currentIndex().row();
  const bool chosen = row >= 0 && row < m_model->rowCount();
  const State state = chosen ? m_model->at(row).state : State::Imported;
  const bool open = isOpen(state);
  m_all->setEnabled(m_busy.isEmpty() && m_queue.canRun());
  m_all->setToolTip(!m_busy.isEmpty()  ? m_busy
                    : m_queue.canRun() ? tr("Those recognised without doubt; consent is taken from "
                                            "the files alone")
                                       : tr("None of the files waits"));
  m_open->setEnabled(m_busy.isEmpty() && chosen && open);
  m_open->setToolTip(!m_busy.isEmpty() ? m_busy
                     : open            ? QString()
                                       : tr("Choose a file that is not imported yet"));
  m_remove->setEnabled(chosen && state != State::Working);
  m_remove->setToolTip(chosen ? tr("The file itself stays where it is") : tr("Choose a file"));
  m_clear->setVisible(m_queue.inState(State::Imported) + m_queue.inState(State::Undone) > 0);
}

}  // namespace retenta
