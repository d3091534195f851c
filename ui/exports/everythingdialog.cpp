// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/everythingdialog.h"

#include <QCheckBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QVBoxLayout>

#include "ui/text/language.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

QCheckBox* makeCheck(const QString& text) {
  auto* check = new QCheckBox(text);
  check->setChecked(true);
  return check;
}

}  // namespace

EverythingDialog::EverythingDialog(const QString& folder, const QString& name, Day today,
                                   QWidget* parent)
    : QDialog(parent),
      m_folder(folder),
      m_name(name),
      m_today(today),
      m_clients(makeCheck(tr("Clients with all that is known of them"))),
      m_purchases(makeCheck(tr("Purchases with their items"))),
      m_format(new Segmented(tr("Format"))),
      m_formatNote(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_place(new ElidedLabel),
      m_names(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_save(makeButton(tr("Save"), ButtonKind::Primary)) {
  setWindowTitle(tr("Export everything"));
  m_format->add(tableFormatId(TableFormat::Xlsx), tr("Excel workbook"));
  m_format->add(tableFormatId(TableFormat::CsvExcel), tr("CSV for Excel"));
  m_format->add(tableFormatId(TableFormat::CsvService), tr("CSV for other programs"));
  build();
  connect(m_clients, &QCheckBox::toggled, this, &EverythingDialog::refresh);
  connect(m_purchases, &QCheckBox::toggled, this, &EverythingDialog::refresh);
  connect(m_format, &Segmented::chosen, this, &EverythingDialog::refresh);
  connect(m_save, &QPushButton::clicked, this, [this] {
    Q_EMIT wanted(files());
    accept();
  });
  refresh();
}

void EverythingDialog::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  auto* why = makeLabel(
      tr("All that came in goes out as tables that any program opens. Imported into an empty "
         "business they give the same clients and purchases again."));
  why->setWordWrap(true);
  column->addWidget(why);
  column->addWidget(m_clients);
  column->addWidget(m_purchases);
  auto* form = new QFormLayout;
  form->setSpacing(10);
  form->addRow(tr("Format"), m_format);
  auto* place = new QHBoxLayout;
  auto* other = makeButton(tr("Another folder…"));
  place->addWidget(m_place, 1);
  place->addWidget(other);
  form->addRow(tr("Folder"), place);
  column->addLayout(form);
  m_formatNote->setWordWrap(true);
  column->addWidget(m_formatNote);
  m_names->setWordWrap(true);
  column->addWidget(m_names);
  auto* privacy = makeLabel(tr("These files hold personal data, without a passphrase: keep them "
                               "where you would keep the base, and delete them when done."),
                            TextRole::Secondary, Tone::Warning);
  privacy->setWordWrap(true);
  column->addWidget(privacy);
  auto* row = new QHBoxLayout;
  auto* cancel = makeButton(tr("Cancel"));
  row->addStretch();
  row->addWidget(cancel);
  row->addWidget(m_save);
  column->addLayout(row);
  m_save->setDefault(true);
  setMinimumWidth(scaled(480));
  connect(other, &QPushButton::clicked, this, &EverythingDialog::chooseFolder);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QString EverythingDialog::freePath(const QString& table) const {
  const QString format = m_format->current();
  const QString suffix = tableSuffix(tableFormatFromId(format).value_or(TableFormat::Xlsx));
  const QString stem = QStringLiteral("%1 %2 %3").arg(m_name, table, isoDate(m_today));
  const QDir folder(m_folder);
  QString path = folder.filePath(stem + QLatin1Char('.') + suffix);
  for (int i = 2; QFileInfo::exists(path); ++i) {
    path = folder.filePath(QStringLiteral("%1 (%2).%3").arg(stem).arg(i).arg(suffix));
  }
  return path;
}

std::vector<TableFile> EverythingDialog::files() const {
  BaseTable what;
  what.format = tableFormatFromId(m_format->current()).value_or(TableFormat::Xlsx);
  what.language = Language::current().isRussian() ? OwnLanguage::Russian : OwnLanguage::English;
  std::vector<TableFile> files;
  if (m_clients->isChecked()) {
    what.table = OwnTable::Clients;
    files.push_back({what, freePath(tr("clients"))});
  }
  if (m_purchases->isChecked()) {
    what.table = OwnTable::Purchases;
    files.push_back({what, freePath(tr("purchases"))});
  }
  return files;
}

void EverythingDialog::refresh() {
  m_place->setFullText(QDir::toNativeSeparators(m_folder));
  const QString format = m_format->current();
  if (format == tableFormatId(TableFormat::Xlsx)) {
    m_formatNote->setText(tr("Numbers and dates are typed cells. A sheet holds 1,048,576 rows."));
  } else if (format == tableFormatId(TableFormat::CsvExcel)) {
    m_formatNote->setText(
        tr("Semicolons and decimal commas, as Excel expects them; a text that "
           "looks like a formula gets an apostrophe before it."));
  } else {
    m_formatNote->setText(tr("Commas and decimal points, every text exactly as it is."));
  }
  QStringList names;
  for (const TableFile& file : files()) names += QFileInfo(file.path).fileName();
  m_names->setText(names.join(QLatin1Char('\n')));
  m_save->setEnabled(!names.isEmpty());
  m_save->setToolTip(names.isEmpty() ? tr("Choose at least one table.") : QString());
}

void EverythingDialog::chooseFolder() {
  auto* dialog = new QFileDialog(this, tr("Folder for the tables"), m_folder);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  dialog->setOption(QFileDialog::ShowDirsOnly);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
    m_folder = chosen;
    refresh();
  });
  dialog->open();
}

}  // namespace retenta
