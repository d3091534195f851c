// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/privacy/eraseservice.h"
#include "ui/widgets/job.h"
#include "ui/widgets/latest.h"

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace retenta {

class Business;

/// Asks before the personal data of a client are erased for good: names the person, says what goes,
/// what stays, and which backups still hold them; Cancel has the focus. Afterwards it shows the act
/// of destruction, to be saved as a file. Opened with open(); Esc closes. Deletes itself.
class EraseDialog : public QDialog {
  Q_OBJECT
 public:
  EraseDialog(Business& business, ClientId client, QWidget* parent);

  /// What is shown: the preview, then the act.
  QString shownText() const;

 Q_SIGNALS:
  void erased();
  /// The file is written anew: that takes a while, and cannot be stopped half-way.
  void working(retenta::Job* job);

 private:
  static void addErased(QStringList& lines, const PersonTraces& traces);
  void show(const ErasePreview& preview);
  void erase();
  void show(const EraseCertificate& certificate);
  void refuse(const Error& error);
  void saveAct();

  Business& m_business;
  EraseService m_service;
  ClientId m_client;
  QLabel* m_question;
  QPlainTextEdit* m_text;
  QLineEdit* m_ground;
  QWidget* m_groundRow;
  QLabel* m_problem;
  QPushButton* m_erase;
  QPushButton* m_save;
  QPushButton* m_close;
  Latest<Result<ErasePreview>> m_reading;
  Latest<Result<EraseCertificate>> m_erasing;
};

}  // namespace retenta
