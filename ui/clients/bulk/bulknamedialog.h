// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QComboBox;
class QPushButton;

namespace retenta {

/// Asks for one name: of a view, of a tag. Known names are offered; open() it; deletes itself.
class BulkNameDialog : public QDialog {
  Q_OBJECT
 public:
  BulkNameDialog(const QString& title, const QString& label, const QString& button,
                 const QString& start, const QStringList& known, QWidget* parent);

 Q_SIGNALS:
  void named(const QString& name);

 private:
  QComboBox* m_name;
  QPushButton* m_ok;
};

}  // namespace retenta
