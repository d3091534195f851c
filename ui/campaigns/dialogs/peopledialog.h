// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QAbstractTableModel>
#include <QDialog>

#include "core/campaigns/campaignservice.h"

namespace retenta {

/// The people of some steps of the waterfall, with the reason each stands there.
class PeopleModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { Name, Contact, SegmentName, Reason, ColumnCount };
  explicit PeopleModel(QObject* parent = nullptr) : QAbstractTableModel(parent) {}
  void setPeople(const CampaignOutlook& outlook, Channel channel, const QList<AudienceStep>& steps);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  LedgerPtr m_ledger;
  Channel m_channel = Channel::Email;
  std::vector<QString> m_segments;
  std::vector<AudienceRow> m_rows;
};

/// That table in a window of its own, with the way out for those who never said yes.
class PeopleDialog : public QDialog {
  Q_OBJECT
 public:
  PeopleDialog(const QString& title, const CampaignOutlook& outlook, Channel channel,
               const QList<AudienceStep>& steps, bool mayRecord, QWidget* parent);

 Q_SIGNALS:
  void consentAsked();
};

/// What the steps mean, for people.
QString audienceStepText(AudienceStep step);

}  // namespace retenta
