// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/segments/clientfilter.h"
#include "ui/clients/filter/filterchoices.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace retenta {

class CheckList;

/// The small popup where one condition is set: its fields, "everyone but those", Apply. Enter
/// applies, Esc or a click beside it leaves everything as it was. Deletes itself.
class ConditionEditor : public QFrame {
  Q_OBJECT
 public:
  ConditionEditor(const ClientCondition& condition, const FilterChoices& choices, QWidget* parent);

  /// Below this widget, inside the screen.
  void popupAt(QWidget* anchor);
  /// What the fields say; nullopt, with the reason shown, when they say nothing.
  std::optional<ClientCondition> condition() const;
  /// How many clients the filter would leave with what drafted() told last.
  void setCount(qint64 clients);

 Q_SIGNALS:
  void drafted(const retenta::ClientCondition& condition);  ///< while the fields change
  void applied(const retenta::ClientCondition& condition);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void addSegments(bool withMarks);
  void addWords(const QStringList& words, bool mayBeUnknown);
  void addRange(const QString& unit);
  void addChannel(bool withAny);
  void addAnswer();
  void addImports();
  void addGenders();
  void addCampaigns();
  void addFields();
  bool mayBeUnbound() const;
  void apply();
  void watchFields();
  void draft();
  std::optional<ClientCondition> read(QString& trouble) const;
  bool isMoney() const;
  std::optional<qint64> bound(const QLineEdit* field, bool* wrong) const;
  QString boundText(const std::optional<qint64>& value) const;

  ClientCondition m_start;
  FilterChoices m_choices;
  QVBoxLayout* m_fields;
  CheckList* m_list = nullptr;
  QLineEdit* m_from = nullptr;
  QLineEdit* m_to = nullptr;
  QComboBox* m_channel = nullptr;
  QComboBox* m_answer = nullptr;
  QComboBox* m_import = nullptr;
  QComboBox* m_campaign = nullptr;
  QCheckBox* m_negated = nullptr;
  QLabel* m_trouble = nullptr;
  QLabel* m_count = nullptr;
};

}  // namespace retenta
