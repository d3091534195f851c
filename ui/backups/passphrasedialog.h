// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace retenta {

/// Asks for the passphrase of an encrypted backup: twice for a new one, once to open one. Opened
/// with open(); Esc closes. What is typed stays in this dialog and is gone with it.
class PassphraseDialog : public QDialog {
  Q_OBJECT
 public:
  enum class Purpose { Make, Open };
  PassphraseDialog(Purpose purpose, const QString& fileName, QWidget* parent);

  void accept() override;

 Q_SIGNALS:
  void given(const QByteArray& passphrase);

 private:
  Purpose m_purpose;
  QLineEdit* m_first;
  QLineEdit* m_second;
  QLabel* m_problem;
};

}  // namespace retenta
