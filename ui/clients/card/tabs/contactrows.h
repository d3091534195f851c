// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/base/id.h"
#include "ui/clients/card/cardpresenter.h"

class QVBoxLayout;

namespace retenta {

class EditField;

/// The e-mails or the phones of a client, each edited in place, the first one first: add, remove,
/// put first. An address of another client is told with the ways to open or to merge.
class ContactRows : public QWidget {
  Q_OBJECT
 public:
  ContactRows(CardPresenter& presenter, bool phones, QWidget* parent = nullptr);

  void setValues(const QStringList& values);
  QStringList values() const { return m_values; }
  /// The field of a row; the last one is for a new address while it is being typed.
  EditField* fieldAt(int row) const { return m_fields.value(row); }
  void addEmpty();

 Q_SIGNALS:
  void openRequested(ClientId client);
  void mergeRequested(ClientId client);

 private:
  void rebuild();
  void addRow(int row);
  void save(const QStringList& values, EditField* from);
  void told(const Error& error, EditField* field);

  CardPresenter& m_presenter;
  bool m_phones;
  QStringList m_values;
  QList<EditField*> m_fields;
  QVBoxLayout* m_column;
  QWidget* m_rows = nullptr;
};

}  // namespace retenta
