// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QLabel;
class QVBoxLayout;

namespace retenta {

/// A field edited in place: Enter or leaving it asks to save what was typed, Esc brings the saved
/// text back. What could not be saved stays typed, outlined, with its sentence below.
class EditField : public QWidget {
  Q_OBJECT
 public:
  explicit EditField(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  /// What is stored; leaves a text being typed alone.
  void setSaved(const QString& text);
  QString saved() const { return m_saved; }
  QString text() const { return m_edit->text(); }
  QLineEdit* edit() const { return m_edit; }
  void setReadOnly(bool readOnly) { m_edit->setReadOnly(readOnly); }
  /// The sentence under the field; `way` is a button beside it (owned from then on), may be null.
  void complain(const QString& sentence, QWidget* way = nullptr);
  void clearProblem();

 Q_SIGNALS:
  /// Typed and different from what is stored.
  void committed(const QString& text);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void commit();
  bool isChanged() const { return m_edit->text() != m_saved; }
  void setWrong(bool wrong);
  QLineEdit* m_edit;
  QLabel* m_problem;
  QVBoxLayout* m_column;
  QWidget* m_way = nullptr;
  QString m_saved;
  QString m_asked;  // what is being saved: leaving the field must not ask twice
  bool m_typing = false;
};

}  // namespace retenta
