// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QScrollArea>

#include "ui/clients/card/cardpresenter.h"

class QComboBox;
class QFormLayout;
class QLabel;
class QVBoxLayout;

namespace retenta {

class ContactRows;
class EditField;

/// Who the client is, each field edited in place: name, contacts, address, birthday, tags, people
/// close to them, what a source said besides; and what the card computes of their habits.
class DetailsTab : public QWidget {
  Q_OBJECT
 public:
  explicit DetailsTab(CardPresenter& presenter, QWidget* parent = nullptr);

  void setCard(const ClientCard& card);
  /// Under its label each field, for the panel; else beside it.
  void setNarrow(bool narrow);
  /// F2: into the name.
  void startEditing();
  EditField* fieldOf(CardField field) const;
  ContactRows* emails() const { return m_emails; }
  ContactRows* phones() const { return m_phones; }
  EditField* newTag() const { return m_newTag; }

 Q_SIGNALS:
  void openRequested(ClientId client);
  void mergeRequested(ClientId client);

 private:
  void addField(CardField field, const QString& label);
  void addRow(const QString& label, QWidget* widget);
  void makeGender();
  void makeTags();
  void makeRelated();
  void saveField(CardField field, const QString& text, EditField* from);
  void fillTags(const ClientCard& card);
  void fillRelated(const ClientCard& card);
  void fillKnown(const ClientCard& card);

  CardPresenter& m_presenter;
  QFormLayout* m_form;
  std::array<EditField*, 6> m_fields{};
  QComboBox* m_gender = nullptr;
  QLabel* m_age = nullptr;
  ContactRows* m_emails;
  ContactRows* m_phones;
  QWidget* m_tags = nullptr;
  EditField* m_newTag = nullptr;
  QVBoxLayout* m_related = nullptr;
  QLabel* m_known;
  QLabel* m_habits;
};

}  // namespace retenta
