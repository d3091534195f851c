// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "core/importing/importplan.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QSpinBox;
class QStackedWidget;

namespace retenta {

class ColumnsModel;
class Business;
class KnownClientsForm;
class MappingBar;
class QuestionBar;
class PreviewModel;
class Segmented;
class TableView;

/// Step 2: what was recognised (sheet, encoding, delimiter, header, dates, amounts, kind) and what
/// each column means, all changeable; the rows as they will be read.
class ColumnsStep : public QWidget {
  Q_OBJECT
 public:
  explicit ColumnsStep(QWidget* parent = nullptr);
  void setBusiness(Business* business);  ///< whose remembered files are offered
  void setPlan(const ImportPlan& plan, const QString& rememberedAs, bool choosesCurrency);

 Q_SIGNALS:
  void optionsChosen(const retenta::ImportOptions& options);
  void fieldChosen(int column, retenta::ImportField field);
  /// Empty = no longer.
  void rememberChosen(const QString& name);

 private:
  QWidget* makeSettings();
  QWidget* makeTables();
  void connectSettings();
  void choose(const std::function<void(ImportOptions&)>& change);
  void fillSettings(bool choosesCurrency);
  void fillSheets();
  void chooseSheet();

  ImportPlan m_plan;
  ColumnsModel* m_columns;
  PreviewModel* m_preview;
  QLabel* m_file;
  QuestionBar* m_question;
  QLabel* m_note;
  QLabel* m_why;
  KnownClientsForm* m_known;
  MappingBar* m_memory;
  QLineEdit* m_source = nullptr;
  QComboBox* m_sheet = nullptr;
  QWidget* m_sheetField = nullptr;
  Segmented* m_kind = nullptr;
  QComboBox* m_encoding = nullptr;
  QWidget* m_encodingField = nullptr;
  QComboBox* m_delimiter = nullptr;
  QWidget* m_delimiterField = nullptr;
  QSpinBox* m_header = nullptr;
  QComboBox* m_dates = nullptr;
  QComboBox* m_decimal = nullptr;
  QComboBox* m_currency = nullptr;
  QWidget* m_currencyField = nullptr;
  QComboBox* m_country = nullptr;
  QWidget* m_countryField = nullptr;
  Segmented* m_view = nullptr;
  QStackedWidget* m_tables = nullptr;
  TableView* m_columnTable = nullptr;
};

}  // namespace retenta
