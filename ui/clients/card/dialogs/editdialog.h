// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "ui/clients/card/cardpresenter.h"

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace retenta {

/// A small dialog whose verb runs one edit: it closes when that is done, and says what stood in the
/// way when it is not. Opened with open(); Esc closes. Deletes itself.
class EditDialog : public QDialog {
  Q_OBJECT
 public:
  EditDialog(CardPresenter& presenter, const QString& title, const QString& verb, QWidget* parent);

 protected:
  CardPresenter& presenter() const { return m_presenter; }
  QVBoxLayout* body() const { return m_body; }
  QFormLayout* form() const { return m_form; }
  QPushButton* verb() const { return m_verb; }
  QLineEdit* addField(const QString& label, const QString& value = {});
  void addRow(const QString& label, QWidget* field);
  /// Says what is wrong and marks the field.
  void complain(const QString& what, QLineEdit* where = nullptr);
  void clearProblem();
  /// The verb was chosen: check the fields and call run(), or complain().
  virtual void apply() = 0;
  /// Runs the edit; the dialog closes when it succeeds.
  void run(const CardPresenter::Edit& work, const QString& done);
  /// The edit did not succeed; else the error's sentence is shown.
  virtual void refused(const Error& error);

 private:
  void accept() override;
  CardPresenter& m_presenter;
  QVBoxLayout* m_body;
  QFormLayout* m_form;
  QLabel* m_problem;
  QPushButton* m_verb;
  QLineEdit* m_wrong = nullptr;
};

}  // namespace retenta
