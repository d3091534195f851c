// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rfm/clientlist.h"
#include "ui/clients/card/dialogs/editdialog.h"

class QListWidget;

namespace retenta {

/// Chooses who else is this client: found by name, e-mail or phone as it is typed. Then the two are
/// compared side by side.
class MergeDialog : public EditDialog {
  Q_OBJECT
 public:
  /// `other` ≠ 0: already found.
  MergeDialog(CardPresenter& presenter, ClientId other, QWidget* parent);

 protected:
  void apply() override;

 private:
  struct Found {
    ClientId id = 0;
    QString name;
    QString contact;
    qint64 purchases = 0;
    qint64 spentMinor = 0;
  };
  void search(const QString& text, ClientId only);
  void show(const std::vector<Found>& found);

  ClientId m_client;
  QLineEdit* m_find;
  QListWidget* m_list;
  Latest<std::vector<Found>> m_asking;
};

}  // namespace retenta
