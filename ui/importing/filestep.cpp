// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/filestep.h"

#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QMimeData>
#include <QPainter>
#include <QPushButton>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/importing/importtables.h"
#include "ui/importing/importwords.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

// A dashed frame that answers to a file held over it.
class Zone final : public QFrame {
 public:
  using QFrame::QFrame;

 protected:
  void paintEvent(QPaintEvent*) override {
    const Tokens& t = tokensOf(this);
    const bool over = property("over").toBool();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QPen pen(over ? t.accent : t.control, over ? 2 : 1, Qt::DashLine);
    p.setPen(pen);
    p.setBrush(over ? t.accentWeak : t.surface);
    p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
  }
};

QString documents() { return QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation); }

QStringList filesOf(const QMimeData* data) {
  QStringList paths;
  for (const QUrl& url : data->urls())
    if (url.isLocalFile()) paths += url.toLocalFile();
  return paths;
}

}  // namespace

FileStep::FileStep(QWidget* parent)
    : QWidget(parent),
      m_zone(new Zone),
      m_imports(new ImportListModel(this)),
      m_folder(documents()) {
  setAcceptDrops(true);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(12);
  column->addWidget(makeZone(), 1);
  m_past = makePast();
  column->addWidget(m_past, 1);
  setFocusProxy(m_choose);
  setImports({});
}

QWidget* FileStep::makeZone() {
  m_zone->setMinimumHeight(scaled(190));
  auto* column = new QVBoxLayout(m_zone);
  column->setContentsMargins(20, 20, 20, 20);
  column->setSpacing(10);
  auto* picture = makePicture(QStringLiteral("import"), &Tokens::control, scaled(40));
  picture->setAlignment(Qt::AlignCenter);
  auto* title = makeLabel(tr("Drop a table of purchases or clients here"), TextRole::Section);
  title->setAlignment(Qt::AlignCenter);
  title->setWordWrap(true);
  auto* hint = makeLabel(
      tr("Excel, OpenDocument, CSV or text, contacts of a phone, a ZIP of them. A date, an "
         "amount and something that names the client are enough: e-mail, phone, card "
         "number or name."),
      TextRole::Body, Tone::Secondary);
  hint->setAlignment(Qt::AlignCenter);
  hint->setWordWrap(true);
  auto* buttons = new QHBoxLayout;
  m_choose = makeButton(tr("Choose file…"), ButtonKind::Primary);
  auto* clipboard = makeButton(tr("Paste table"));
  clipboard->setToolTip(tr("Paste cells copied from a spreadsheet (Ctrl V)"));
  auto* sample = makeButton(tr("Save a template…"), ButtonKind::Quiet);
  sample->setToolTip(tr("A table with the right headers to fill in"));
  buttons->setSpacing(8);
  buttons->addStretch();
  for (QPushButton* button : {m_choose, clipboard, sample}) buttons->addWidget(button);
  buttons->addStretch();
  column->addStretch();
  column->addWidget(picture);
  column->addWidget(title);
  column->addWidget(hint);
  column->addLayout(buttons);
  column->addStretch();
  connect(m_choose, &QPushButton::clicked, this, &FileStep::chooseFile);
  connect(clipboard, &QPushButton::clicked, this, &FileStep::pasteWanted);
  connect(sample, &QPushButton::clicked, this, &FileStep::chooseTemplate);
  return m_zone;
}

QWidget* FileStep::makePast() {
  auto* card = new Card(tr("Earlier imports"));
  m_table = new TableView(tr("Earlier imports"));
  m_table->setModel(m_imports);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setMinimumHeight(scaled(90));
  m_table->setElastic(ImportListModel::FileColumn, 140);
  m_table->setGiveWay({ImportListModel::KindColumn});
  m_table->setLayoutId(QStringLiteral("import.earlier"));
  m_leftOut = makeButton(tr("Rows left out…"));
  m_undo = makeButton(tr("Undo this import"));
  card->column()->addWidget(m_table, 1);
  auto* buttons = new QHBoxLayout;
  buttons->setSpacing(8);
  buttons->addWidget(m_leftOut);
  buttons->addWidget(m_undo);
  buttons->addStretch();
  card->column()->addLayout(buttons);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &FileStep::showButtons);
  connect(m_imports, &QAbstractItemModel::modelReset, this, &FileStep::showButtons);
  connect(m_leftOut, &QPushButton::clicked, this, [this] {
    const QModelIndex row = m_table->currentIndex();
    if (row.isValid()) Q_EMIT leftOutWanted(m_imports->at(row.row()));
  });
  connect(m_undo, &QPushButton::clicked, this, [this] {
    const QModelIndex row = m_table->currentIndex();
    if (row.isValid()) Q_EMIT undoChosen(m_imports->at(row.row()).id);
  });
  return card;
}

void FileStep::setImports(const QList<ImportEntry>& entries) {
  m_imports->setEntries(entries);
  m_table->fitColumns();
  m_past->setVisible(!entries.isEmpty());
}

void FileStep::setReadOnly(bool readOnly) {
  m_readOnly = readOnly;
  m_choose->setEnabled(!readOnly);
  m_choose->setToolTip(readOnly ? tr("This business is open for reading only") : QString());
  showButtons();
}

void FileStep::setFolderOf(const QString& file) { m_folder = QFileInfo(file).absolutePath(); }

void FileStep::showButtons() {
  const QModelIndex row = m_table->currentIndex();
  const bool leftOut = row.isValid() && m_imports->at(row.row()).rejected > 0;
  m_leftOut->setEnabled(leftOut);
  m_leftOut->setToolTip(!row.isValid() ? tr("Choose an import in the table first")
                        : leftOut      ? QString()
                                       : tr("No row is left out"));
  const bool undone = row.isValid() && m_imports->at(row.row()).undone;
  m_undo->setEnabled(row.isValid() && !undone && !m_readOnly);
  m_undo->setToolTip(!row.isValid()
                         ? tr("Choose an import in the table first")
                         : (undone ? tr("This import has been undone already") : QString()));
}

void FileStep::chooseFile() {
  auto* dialog = new QFileDialog(this, tr("Import"), m_folder, importwords::fileFilter());
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::ExistingFiles);
  connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
    setFolderOf(paths.first());
    Q_EMIT filesChosen(paths);
  });
  dialog->open();
}

void FileStep::chooseTemplate() {
  auto* dialog = new QFileDialog(this, tr("Save a template"), documents(), tr("Table (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  dialog->selectFile(tr("purchases.csv"));
  connect(dialog, &QFileDialog::fileSelected, this, &FileStep::templateWanted);
  dialog->open();
}

void FileStep::dragEnterEvent(QDragEnterEvent* event) {
  if (filesOf(event->mimeData()).isEmpty()) return;
  m_zone->setProperty("over", true);
  m_zone->update();
  event->acceptProposedAction();
}

void FileStep::dragLeaveEvent(QDragLeaveEvent*) {
  m_zone->setProperty("over", false);
  m_zone->update();
}

void FileStep::dropEvent(QDropEvent* event) {
  dragLeaveEvent(nullptr);
  const QStringList paths = filesOf(event->mimeData());
  if (paths.isEmpty()) return;
  event->acceptProposedAction();
  setFolderOf(paths.first());
  Q_EMIT filesChosen(paths);
}

}  // namespace retenta
