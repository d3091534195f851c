// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columnsstep.h"

#include <algorithm>

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QStackedWidget>
#include <QStyleOptionComboBox>
#include <QVBoxLayout>

#include "ui/importing/columns/knownclientsform.h"
#include "ui/importing/columns/mappingbar.h"
#include "ui/importing/columns/questionbar.h"
#include "ui/importing/columnsmodel.h"
#include "ui/importing/importtables.h"
#include "ui/importing/importwords.h"
#include "ui/importing/columns/labelled.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

constexpr int lastHeaderRow = 100;
constexpr qsizetype sampleShown = 40;

// "1 204 rows"; what is not counted is said with two figures: "≈ 990 000 rows".
QString rowsText(const ImportPlan& plan) {
  const Formatters format;
  if (plan.rowsSeen <= ImportPlan::rowsCounted)
    return format.rows(std::max<qint64>(plan.rowsSeen - plan.headerRow, 0));
  qint64 figure = 1;
  while (plan.rowsSeen / figure >= 100) figure *= 10;
  return QStringLiteral("≈ ") + format.rows((plan.rowsSeen + figure / 2) / figure * figure);
}

bool hasField(const ImportPlan& plan, ImportField field) {
  for (const ImportColumn& column : plan.columns)
    if (column.field == field) return true;
  return false;
}

// A list whose entries show a line of the file behind the name; the choice itself is the name.
class EncodingList final : public QComboBox {
 protected:
  void initStyleOption(QStyleOptionComboBox* option) const override {
    QComboBox::initStyleOption(option);
    option->currentText = option->currentText.section(QStringLiteral(" · "), 0, 0);
  }
};

QComboBox* makeList(int letters, QComboBox* list = new QComboBox) {
  list->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  list->setMinimumContentsLength(letters);
  return list;
}

}  // namespace

ColumnsStep::ColumnsStep(QWidget* parent)
    : QWidget(parent),
      m_columns(new ColumnsModel(this)),
      m_preview(new PreviewModel(this)),
      m_file(makeLabel({}, TextRole::Section)),
      m_question(new QuestionBar),
      m_note(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_why(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_known(new KnownClientsForm),
      m_memory(new MappingBar) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(10);
  m_file->setWordWrap(true);
  column->addWidget(m_file);
  m_why->setWordWrap(true);
  column->addWidget(m_why);
  column->addWidget(m_question);
  column->addWidget(makeSettings());
  column->addWidget(m_known);
  m_note->setWordWrap(true);
  column->addWidget(m_note);
  column->addWidget(makeTables(), 1);
  column->addWidget(m_memory);
  setFocusProxy(m_columnTable);
  connect(m_question, &QuestionBar::dateOrderChosen, this,
          [this](DateOrder order) { choose([&](ImportOptions& o) { o.dateOrder = order; }); });
  connect(m_question, &QuestionBar::decimalChosen, this,
          [this](char decimal) { choose([&](ImportOptions& o) { o.decimal = decimal; }); });
  connect(m_columns, &ColumnsModel::fieldChosen, this, &ColumnsStep::fieldChosen);
  connect(m_memory, &MappingBar::rememberChosen, this, &ColumnsStep::rememberChosen);
  connect(m_memory, &MappingBar::optionsChosen, this, &ColumnsStep::optionsChosen);
  connect(m_known, &KnownClientsForm::modeChosen, this,
          [this](ImportMode mode) { choose([&](ImportOptions& o) { o.mode = mode; }); });
  connect(m_known, &KnownClientsForm::ruleChosen, this, [this](ImportField f, FieldRule rule) {
    choose([&](ImportOptions& o) { o.rules[f] = rule; });
  });
}

void ColumnsStep::setBusiness(Business* business) { m_memory->setBusiness(business); }

QWidget* ColumnsStep::makeSettings() {
  auto* box = new QWidget;
  auto* flow = new FlowLayout(box);
  m_sheet = makeList(16);
  m_sheetField = labelled(tr("Sheet"), m_sheet, Qt::Vertical);
  flow->addWidget(m_sheetField);
  connect(m_sheet, &QComboBox::activated, this, &ColumnsStep::chooseSheet);
  m_kind = new Segmented(tr("What is in the file"));
  for (const ImportKind kind :
       {ImportKind::Orders, ImportKind::Contacts, ImportKind::Both, ImportKind::Results}) {
    m_kind->add(importKindId(kind), importwords::kindName(kind));
  }
  m_encoding = makeList(12, new EncodingList);
  m_encoding->view()->setMinimumWidth(scaled(430));
  m_delimiter = makeList(13);
  m_header = new QSpinBox;
  m_header->setRange(0, lastHeaderRow);
  m_header->setSpecialValueText(tr("none"));
  m_header->setKeyboardTracking(false);
  m_header->setButtonSymbols(QAbstractSpinBox::UpDownArrows);
  m_dates = makeList(12);
  m_decimal = makeList(6);
  m_currency = makeList(3);
  flow->addWidget(labelled(tr("What is in the file"), m_kind, Qt::Vertical));
  m_encodingField = labelled(tr("Encoding"), m_encoding, Qt::Vertical);
  m_delimiterField = labelled(tr("Delimiter"), m_delimiter, Qt::Vertical);
  flow->addWidget(m_encodingField);
  flow->addWidget(m_delimiterField);
  flow->addWidget(labelled(tr("Header in row"), m_header, Qt::Vertical));
  flow->addWidget(labelled(tr("Order of dates"), m_dates, Qt::Vertical));
  flow->addWidget(labelled(tr("Amounts look like"), m_decimal, Qt::Vertical));
  m_currencyField = labelled(tr("Amounts are in"), m_currency, Qt::Vertical);
  flow->addWidget(m_currencyField);
  m_source = new QLineEdit;
  m_source->setMaxLength(100);
  m_source->setFixedWidth(scaled(110));
  m_source->setToolTip(
      tr("Numbers of orders and clients are told apart by it: files of one "
         "program bear the same source"));
  flow->addWidget(labelled(tr("Source"), m_source, Qt::Vertical));
  connect(m_source, &QLineEdit::editingFinished, this, [this] {
    const QString source = m_source->text().trimmed();
    if (source == m_plan.source) return;
    choose([&](ImportOptions& o) { o.source = source; });
  });
  m_country = makeList(3);
  m_country->setToolTip(tr("The country of phone numbers that are written without a code"));
  m_countryField = labelled(tr("Phones of"), m_country, Qt::Vertical);
  flow->addWidget(m_countryField);
  for (const char c : {',', ';', '\t', '|', ' '}) {
    m_delimiter->addItem(importwords::delimiterName(c), QChar::fromLatin1(c));
  }
  for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd}) {
    m_dates->addItem(importwords::dateOrderName(order), static_cast<int>(order));
  }
  for (const char c : {',', '.'}) m_decimal->addItem(importwords::decimalName(c), QChar(c));

  connectSettings();
  return box;
}

void ColumnsStep::connectSettings() {
  connect(m_kind, &Segmented::chosen, this, [this](const QString& id) {
    choose([&](ImportOptions& o) { o.kind = importKindFromId(id).value_or(ImportKind::Auto); });
  });
  connect(m_encoding, &QComboBox::activated, this, [this] {
    choose([&](ImportOptions& o) { o.encoding = m_encoding->currentData().toString(); });
  });
  connect(m_delimiter, &QComboBox::activated, this, [this] {
    choose([&](ImportOptions& o) { o.delimiter = m_delimiter->currentData().toChar().toLatin1(); });
  });
  connect(m_header, &QSpinBox::valueChanged, this,
          [this](int row) { choose([&](ImportOptions& o) { o.headerRow = row; }); });
  connect(m_dates, &QComboBox::activated, this, [this] {
    choose([&](ImportOptions& o) {
      o.dateOrder = static_cast<DateOrder>(m_dates->currentData().toInt());
    });
  });
  connect(m_decimal, &QComboBox::activated, this, [this] {
    choose([&](ImportOptions& o) { o.decimal = m_decimal->currentData().toChar().toLatin1(); });
  });
  connect(m_country, &QComboBox::activated, this,
          [this] { choose([&](ImportOptions& o) { o.country = m_country->currentText(); }); });
  connect(m_currency, &QComboBox::activated, this, [this] {
    choose([&](ImportOptions& o) { o.currency = Currency::fromCode(m_currency->currentText()); });
  });
}

QWidget* ColumnsStep::makeTables() {
  auto* card = new Card;
  m_view = new Segmented(tr("What the table shows"));
  m_view->add(QStringLiteral("columns"), tr("Columns"));
  m_view->add(QStringLiteral("rows"), tr("Rows as they will be read"));
  card->column()->addWidget(m_view);
  m_tables = new QStackedWidget;
  m_columnTable = new TableView(tr("Columns"));
  m_columnTable->setModel(m_columns);
  m_columnTable->setSelectionMode(QAbstractItemView::SingleSelection);
  m_columnTable->setEditTriggers(QAbstractItemView::EditKeyPressed);
  m_columnTable->setItemDelegateForColumn(ColumnsModel::FieldColumn,
                                          new FieldDelegate(m_columnTable));
  m_columnTable->setElastic(ColumnsModel::SamplesColumn, 120);
  m_columnTable->setLayoutId(QStringLiteral("import.columns"));
  m_columnTable->setColumnWidth(ColumnsModel::NameColumn, scaled(200));
  m_columnTable->setColumnWidth(ColumnsModel::FieldColumn, scaled(210));
  m_columnTable->setColumnWidth(ColumnsModel::WhyColumn, scaled(130));
  m_columnTable->setColumnWidth(ColumnsModel::MatchColumn, scaled(90));
  auto* rows = new TableView(tr("Rows as they will be read"));
  rows->setModel(m_preview);
  m_tables->addWidget(m_columnTable);
  m_tables->addWidget(rows);
  m_tables->setMinimumHeight(scaled(200));
  card->column()->addWidget(m_tables, 1);
  connect(m_view, &Segmented::chosen, this, [this](const QString& id) {
    m_tables->setCurrentIndex(id == QLatin1String("rows") ? 1 : 0);
  });
  // Enter opens the list of fields from any cell of the row, a click on the field itself.
  const auto edit = [this](const QModelIndex& index) {
    const bool editing = m_columnTable->findChild<QComboBox*>() != nullptr;
    if (!editing) m_columnTable->edit(index.siblingAtColumn(ColumnsModel::FieldColumn));
  };
  connect(m_columnTable, &TableView::opened, this, edit);
  connect(m_columnTable, &QTableView::clicked, this, [edit](const QModelIndex& index) {
    if (index.column() == ColumnsModel::FieldColumn) edit(index);
  });
  connect(m_preview, &QAbstractItemModel::modelReset, rows,
          [rows] { rows->resizeColumnsToContents(); });
  return card;
}

void ColumnsStep::choose(const std::function<void(ImportOptions&)>& change) {
  ImportOptions options = m_plan.options;
  change(options);
  m_plan.options = options;  // a second change may come before the first is read
  Q_EMIT optionsChosen(options);
}

void ColumnsStep::setPlan(const ImportPlan& plan, const QString& rememberedAs,
                          bool choosesCurrency) {
  const bool sameFile = m_plan.path == plan.path && m_plan.sheet == plan.sheet;
  m_plan = plan;
  const QString file = QFileInfo(plan.path).fileName();
  const QString name = plan.archive ? QStringLiteral("%1 · %2").arg(file, plan.sheet) : file;
  QString title = QStringLiteral("%1 · %2").arg(name, rowsText(plan));
  if (!rememberedAs.isEmpty())
    title += QStringLiteral(" · ") + tr("read as “%1”").arg(rememberedAs);
  m_file->setText(title);
  fillSettings(choosesCurrency);
  // An answered question gives the focus on: its buttons are gone.
  const bool answered = m_question->asks() && m_question->isAncestorOf(QApplication::focusWidget());
  m_question->setPlan(plan);
  setFocusProxy(m_question->asks() ? static_cast<QWidget*>(m_question) : m_columnTable);
  if (answered) setFocus();
  m_why->setText(importwords::recognised(plan));
  m_why->setVisible(!m_why->text().isEmpty());
  m_note->setText(plan.unknownStatuses.isEmpty()
                      ? QString()
                      : tr("Statuses without a known meaning count as paid: %1")
                            .arg(plan.unknownStatuses.join(QStringLiteral(", "))));
  m_note->setVisible(!plan.unknownStatuses.isEmpty());
  m_columns->setPlan(plan);
  m_preview->setPlan(plan);
  if (!m_columnTable->currentIndex().isValid() && m_columns->rowCount() > 0) {
    m_columnTable->setCurrentIndex(m_columns->index(0, ColumnsModel::FieldColumn));
  }
  m_memory->setPlan(plan, rememberedAs, sameFile);
}

void ColumnsStep::fillSheets() {
  m_sheet->clear();
  for (const SheetChoice& sheet : m_plan.sheets) {
    m_sheet->addItem(sheet.rows < 0
                         ? sheet.name
                         : QStringLiteral("%1 · %2").arg(sheet.name, Formatters().rows(sheet.rows)),
                     sheet.name);
  }
  m_sheet->setCurrentIndex(m_sheet->findData(m_plan.sheet));
  // The files of an archive come one after another.
  m_sheetField->setVisible(m_plan.sheets.size() > 1 && !m_plan.archive);
}

// Another sheet is another table: what was decided about columns and rows is not about it.
void ColumnsStep::chooseSheet() {
  ImportOptions options;
  options.sheet = m_sheet->currentData().toString();
  options.country = m_plan.options.country;
  options.currency = m_plan.options.currency;
  Q_EMIT optionsChosen(options);
}

void ColumnsStep::fillSettings(bool choosesCurrency) {
  fillSheets();
  const bool text = m_plan.container == QLatin1String("csv");
  m_encodingField->setVisible(text);
  m_delimiterField->setVisible(text);
  const QSignalBlocker quietHeader(m_header);
  m_kind->setCurrent(importKindId(m_plan.kind));
  m_encoding->clear();
  for (const EncodingChoice& choice : m_plan.encodings) {
    // The same line of the file read in each way: the right one is seen at once.
    m_encoding->addItem(choice.sample.isEmpty() || m_plan.encodings.size() < 2
                            ? importwords::encodingName(choice.id)
                            : QStringLiteral("%1 · %2").arg(importwords::encodingName(choice.id),
                                                            choice.sample.left(sampleShown)),
                        choice.id);
    m_encoding->setItemData(m_encoding->count() - 1, plainTip(choice.sample), Qt::ToolTipRole);
  }
  if (m_encoding->findData(m_plan.encoding) < 0) {
    m_encoding->addItem(importwords::encodingName(m_plan.encoding), m_plan.encoding);
  }
  m_encoding->setCurrentIndex(m_encoding->findData(m_plan.encoding));
  const QChar delimiter = QChar::fromLatin1(m_plan.delimiter);
  if (m_delimiter->findData(delimiter) < 0) {
    m_delimiter->addItem(importwords::delimiterName(m_plan.delimiter), delimiter);
  }
  m_delimiter->setCurrentIndex(m_delimiter->findData(delimiter));
  m_header->setValue(m_plan.headerRow);
  if (!m_source->hasFocus()) m_source->setText(m_plan.source);
  m_known->setPlan(m_plan);
  m_dates->setCurrentIndex(
      m_plan.dateAmbiguous ? -1 : m_dates->findData(static_cast<int>(m_plan.dateOrder)));
  m_dates->setPlaceholderText(tr("Choose"));
  m_decimal->setCurrentIndex(
      m_plan.moneyAmbiguous ? -1 : m_decimal->findData(QChar::fromLatin1(m_plan.decimal)));
  m_decimal->setPlaceholderText(tr("Choose"));
  importwords::fillCurrencies(m_currency, m_plan.options.currency.value_or(m_plan.defaultCurrency));
  importwords::fillCodes(m_country, importwords::commonCountries(), m_plan.country);
  m_countryField->setVisible(hasField(m_plan, ImportField::Phone));
  m_currencyField->setVisible(!m_plan.currencyFromFile && isOfOrders(m_plan.kind));
  m_currency->setToolTip(choosesCurrency
                             ? tr("The business has no purchases yet: this becomes its currency")
                             : QString());
}

}  // namespace retenta
