// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/card/clientcard.h"
#include "ui/widgets/controls.h"

class QGridLayout;

namespace retenta {

/// How to reach the client at a glance: phones, e-mails, place, the next birthdays, and what they
/// have agreed to by channel, with the way to write down a change.
class FactsCard : public QFrame {
  Q_OBJECT
 public:
  explicit FactsCard(bool readOnly, QWidget* parent = nullptr);
  void setCard(const ClientCard& card);
  /// Lines as shown, for screen readers and tests.
  QStringList consentLines() const { return m_lines; }

 Q_SIGNALS:
  void consentChangeRequested();

 private:
  void fillConsents(const ClientCard& card);
  QLabel* m_contacts;
  QLabel* m_birthdays;
  QGridLayout* m_consents;
  QPushButton* m_change;
  QStringList m_lines;
  bool m_readOnly;
};

}  // namespace retenta
