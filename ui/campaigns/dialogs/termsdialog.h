// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "core/base/currency.h"
#include "core/campaigns/channels.h"
#include "ui/campaigns/dialogs/formdialog.h"

namespace retenta {

/// Prices of a contact, what arrives, and the margin: the business's own figures. An emptied field
/// is "not known".
class TermsDialog : public FormDialog {
  Q_OBJECT
 public:
  TermsDialog(const CampaignTerms& terms, Currency currency, QWidget* parent);

 Q_SIGNALS:
  void typed(const retenta::CampaignTerms& terms);

 protected:
  bool check() override;

 private:
  CampaignTerms m_terms;
  Currency m_currency;
  struct Row {
    QLineEdit* cost = nullptr;
    QLineEdit* reach = nullptr;
  };
  std::array<Row, allChannels.size()> m_rows;
  QLineEdit* m_margin;
};

}  // namespace retenta
