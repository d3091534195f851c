// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/duplicates/duplicatesdialog.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/clients/card/dialogs/comparedialog.h"
#include "ui/clients/duplicates/duplicatemodel.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

constexpr std::size_t keysShown = 5;

}  // namespace

DuplicatesDialog::DuplicatesDialog(Business& business, const DuplicateService& service,
                                   QWidget* parent)
    : QDialog(parent),
      m_business(business),
      m_service(service),
      m_model(new DuplicateModel(this)),
      m_table(new TableView(tr("Possible duplicates"))),
      m_head(makeLabel(tr("Looking for duplicates…"), TextRole::Strong)),
      m_keys(makeLabel(QString(), TextRole::Secondary, Tone::Warning)),
      m_compare(makeButton(tr("Compare and merge…"), ButtonKind::Primary)),
      m_apart(makeButton(tr("Different people"))) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Possible duplicates"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  for (QLabel* label : {m_head, m_keys}) label->setWordWrap(true);
  m_keys->hide();
  m_table->setModel(m_model);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->installEventFilter(this);
  column->addWidget(m_head);
  column->addWidget(m_keys);
  column->addWidget(m_table, 1);
  auto* close = makeButton(tr("Close"));
  auto* buttons = new QHBoxLayout;
  buttons->addWidget(m_compare);
  buttons->addWidget(m_apart);
  buttons->addStretch(1);
  buttons->addWidget(close);
  column->addLayout(buttons);
  m_compare->setToolTip(tr("Compare and merge (Enter)"));
  m_apart->setToolTip(tr("Not the same person: the pair does not come back (N)"));
  for (QPushButton* button : {m_compare, m_apart, close}) button->setAutoDefault(false);
  marksChange(m_compare);
  marksChange(m_apart);
  connect(m_compare, &QPushButton::clicked, this, &DuplicatesDialog::compare);
  connect(m_apart, &QPushButton::clicked, this, &DuplicatesDialog::keepApart);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_table, &TableView::opened, this, &DuplicatesDialog::compare);
  connect(&business, &Business::dataChanged, this, &DuplicatesDialog::refresh);
  connect(&business, &Business::plansChanged, this, &DuplicatesDialog::refresh);
  resizeToRoom(this, 980, 520);
  for (const auto& [at, width] :
       {std::pair(DuplicateModel::Likely, 165), std::pair(DuplicateModel::First, 265),
        std::pair(DuplicateModel::Why, 230)})
    m_table->setColumnWidth(at, scaled(width));
  m_table->setElastic(DuplicateModel::Second, 200);
  m_table->setFocus();
  refresh();
}

void DuplicatesDialog::refresh() {
  m_finding.ask(m_service.find(), [this](const Result<DuplicateListPtr>& found) {
    if (found)
      show(*found);
    else
      m_head->setText(errorSentence(found.error()));
  });
}

void DuplicatesDialog::show(const DuplicateListPtr& list) {
  const int row = std::max(0, m_table->currentIndex().row());
  m_model->setList(list, m_business.ledger());
  const int rows = m_model->rowCount();
  m_head->setText(rows == 0 ? tr("Nobody is in the base twice, as far as can be seen.")
                            : tr("%n pair(s) to look at, the likeliest first.", nullptr, rows));
  QStringList keys;
  for (const SharedKey& key : list->keys) {
    if (static_cast<std::size_t>(keys.size()) == keysShown) break;
    keys += tr("%1 came with different names and is no key: %2.")
                .arg(key.kind == 2 ? QLatin1Char('+') + key.value : key.value,
                     key.names.join(QStringLiteral(", ")));
  }
  if (list->keys.size() > keysShown)
    keys += tr("And %1 more of the kind.")
                .arg(Formatters().count(static_cast<qint64>(list->keys.size() - keysShown)));
  m_keys->setText(keys.join(QLatin1Char('\n')));
  m_keys->setVisible(!keys.isEmpty());
  for (QPushButton* button : {m_compare, m_apart})
    button->setEnabled(rows > 0 && !m_business.readOnly());
  if (rows > 0) m_table->setCurrentIndex(m_model->index(std::min(row, rows - 1), 0));
}

void DuplicatesDialog::compare() {
  const PossibleDuplicate* pair = m_model->pairAt(m_table->currentIndex().row());
  if (!pair || m_business.readOnly()) return;
  auto* dialog = new CompareDialog(m_business, {pair->first, pair->second}, 0, this);
  connect(dialog, &CompareDialog::merged, this,
          [this](const QString& label) { Q_EMIT done(tr("Merged into one: %1").arg(label)); });
  connect(dialog, &QDialog::finished, m_table, [this] { m_table->setFocus(); });
  dialog->open();
}

void DuplicatesDialog::keepApart() {
  const PossibleDuplicate* pair = m_model->pairAt(m_table->currentIndex().row());
  if (!pair || m_business.readOnly() || m_parting.busy()) return;
  const auto work = [service = m_service, a = pair->first, b = pair->second]() mutable {
    return service.keepApartNow(a, b);
  };
  m_parting.ask(m_business.async(work), [this](const Result<void>& kept) {
    if (kept)
      Q_EMIT done(tr("Remembered as different people"));
    else
      Q_EMIT failed(kept.error());
  });
}

bool DuplicatesDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const auto* key = static_cast<QKeyEvent*>(event);
    // The same place of the keyboard on both layouts.
    const QString typed = key->text().toLower();
    if (key->key() == Qt::Key_N || key->key() == Qt::Key_Delete || typed == QChar(0x442)) {
      keepApart();
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

}  // namespace retenta
