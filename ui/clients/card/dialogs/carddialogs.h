// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include "ui/clients/card/dialogs/editdialog.h"

class QComboBox;
class QPlainTextEdit;

namespace retenta {

class OfferedField;

/// A note: its day and its text. Ctrl Enter saves.
class NoteDialog : public EditDialog {
  Q_OBJECT
 public:
  NoteDialog(CardPresenter& presenter, const std::optional<CardNote>& known, QWidget* parent);

 protected:
  void apply() override;

 private:
  ClientId m_client;
  qint64 m_known = 0;
  QLineEdit* m_day;
  QPlainTextEdit* m_text;
};

/// What the client said about each channel, on which day, and how that is known. Adds lines to the
/// consent ledger; nothing is overwritten. Begins with the consent text in force as what was agreed
/// to; who withdraws agrees to no text.
class ClientConsentDialog : public EditDialog {
  Q_OBJECT
 public:
  ClientConsentDialog(CardPresenter& presenter, QWidget* parent);

 protected:
  void apply() override;

 private:
  ClientId m_client;
  std::array<QComboBox*, allChannels.size()> m_words{};
  QLineEdit* m_day = nullptr;
  QComboBox* m_source = nullptr;
  OfferedField* m_wording = nullptr;
};

/// A child, a partner, somebody else of the client's.
class RelatedDialog : public EditDialog {
  Q_OBJECT
 public:
  RelatedDialog(CardPresenter& presenter, const std::optional<RelatedPerson>& known,
                QWidget* parent);

 protected:
  void apply() override;

 private:
  ClientId m_client;
  qint64 m_known = 0;
  QLineEdit* m_name;
  QComboBox* m_relation;
  QLineEdit* m_birthday = nullptr;
};

/// A new client by hand. Says who has the e-mail or the phone already, with the way to open them.
class AddClientDialog : public EditDialog {
  Q_OBJECT
 public:
  AddClientDialog(CardPresenter& presenter, QWidget* parent);

 Q_SIGNALS:
  void added(ClientId client);
  /// The existing client was chosen instead.
  void openRequested(ClientId client);

 protected:
  void apply() override;
  void refused(const Error& error) override;

 private:
  void lookUp();
  void showOwner(const std::optional<ContactOwner>& owner);
  QLineEdit* m_name;
  QLineEdit* m_email;
  QLineEdit* m_phone;
  QLabel* m_found;
  QPushButton* m_open;
  ClientId m_owner = 0;
  Latest<Result<std::optional<ContactOwner>>> m_asking;
};

}  // namespace retenta
