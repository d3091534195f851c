// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "core/business/consenttexts.h"
#include "ui/widgets/page.h"

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace retenta {

class SettingsPresenter;

/// One consent document: its text in force, its versions, and the ways onto paper. Typing changes
/// nothing: a document that people sign changes by a deliberate new version alone.
class ConsentTextEdit : public QWidget {
  Q_OBJECT
 public:
  ConsentTextEdit(SettingsPresenter& presenter, ConsentPurpose purpose,
                  std::function<void(const Message&)> say);

 private:
  QWidget* makeButtons();
  void fill();
  void showVersion(int index);
  void follow();
  const ConsentText* shown() const;
  void print();
  void save();

  SettingsPresenter& m_presenter;
  ConsentPurpose m_purpose;
  std::function<void(const Message&)> m_say;
  QComboBox* m_versions;
  QPlainTextEdit* m_text;
  QLabel* m_state;
  QPushButton* m_keep = nullptr;
  QPushButton* m_sample = nullptr;
  QPushButton* m_print = nullptr;
  QPushButton* m_save = nullptr;
  std::vector<ConsentText> m_known;  // of this document, oldest first
};

}  // namespace retenta
