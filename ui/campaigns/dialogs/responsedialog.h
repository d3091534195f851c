// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/campaignservice.h"
#include "ui/campaigns/dialogs/formdialog.h"

namespace retenta {

/// What the marketer believes: response with and without the campaign, the check, the discount. An
/// emptied field takes what is seen in the base.
class ResponseDialog : public FormDialog {
  Q_OBJECT
 public:
  ResponseDialog(const CampaignPlan& plan, const CampaignOutlook& outlook, QWidget* parent);

  struct Answer {
    std::optional<double> with;
    std::optional<double> without;
    std::optional<qint64> checkMinor;
    qint64 discountMinor = 0;
  };

 Q_SIGNALS:
  void typed(const retenta::ResponseDialog::Answer& answer);

 protected:
  bool check() override;

 private:
  Currency m_currency;
  QLineEdit* m_with;
  QLineEdit* m_without;
  QLineEdit* m_check;
  QLineEdit* m_discount;
};

}  // namespace retenta
