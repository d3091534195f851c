// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace retenta {

/// A small dialog of fields with the verb on its button. Opened with open(); Esc closes. Nothing is
/// taken over unless accepted.
class FormDialog : public QDialog {
  Q_OBJECT
 public:
  FormDialog(const QString& title, const QString& verb, QWidget* parent);

 protected:
  QVBoxLayout* body() const { return m_body; }
  QFormLayout* form() const { return m_form; }
  QPushButton* verb() const { return m_verb; }
  QPushButton* cancelButton() const { return m_cancel; }
  QLineEdit* addField(const QString& label, const QString& value, const QString& unit = {});
  /// Whether what was typed may be taken over; says what is wrong with complain().
  virtual bool check() { return true; }
  void complain(const QString& what, QLineEdit* where);
  void accept() override;

  /// Reads a field: empty text = nullopt in `value`; false when it is no number in [least, most].
  static bool readNumber(QLineEdit* field, double least, double most, std::optional<double>& value);

 private:
  QVBoxLayout* m_body;
  QFormLayout* m_form;
  QLabel* m_problem;
  QPushButton* m_verb;
  QPushButton* m_cancel;
};

}  // namespace retenta
