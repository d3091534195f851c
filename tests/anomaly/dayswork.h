// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <vector>

#include <QRandomGenerator>
#include <QString>

#include "core/business/business.h"
#include "core/campaigns/campaign.h"
#include "core/importing/importservice.h"

namespace retenta::test {

/// Somebody who edits a base all day: every kind of change that the services offer, in an order
/// that a seed decides. Kinds come in shuffled decks, so that none is forgotten.
class DaysWork {
 public:
  /// What was done in one go: one step of undo, or nothing was changed; but "erase" is no step.
  struct Deed {
    QString kind;
    Result<void> done;
    std::vector<ClientId> deleted;  ///< the clients that this deletes
    qint64 restored = 0;            ///< the step of a deletion that came back whole
  };

  DaysWork(quint32 seed, const QString& folder) : m_random(seed), m_folder(folder) {}

  /// The first day: people and their sales out of a file.
  Result<void> begin(Business& business, ImportService& imports);
  /// The next edit. Errors are those a person would be told: an address is taken, nobody to send
  /// to.
  Deed one(Business& business, ImportService& imports);
  /// Whether an error is one of those.
  static bool isFair(ErrorCode code);
  static QStringList kindNames();
  int random(int below) { return m_random.bounded(below); }

 private:
  using Run = Result<void> (DaysWork::*)();
  struct Kind {
    const char* name;
    Run run;
  };
  static const std::vector<Kind>& kinds();

  Result<void> field();
  Result<void> contacts();
  Result<void> exclude();
  Result<void> consent();
  Result<void> tag();
  Result<void> untag();
  Result<void> note();
  Result<void> editNote();
  Result<void> deleteNote();
  Result<void> relative();
  Result<void> deleteRelative();
  Result<void> purchase();
  Result<void> giveBack();
  Result<void> editPurchase();
  Result<void> deletePurchase();
  Result<void> addClient();
  Result<void> deleteClient();
  Result<void> mergeClients();
  Result<void> bulkTag();
  Result<void> bulkUntag();
  Result<void> bulkExclude();
  Result<void> bulkConsent();
  Result<void> bulkRemove();
  Result<void> view();
  Result<void> renameView();
  Result<void> deleteView();
  Result<void> newCampaign();
  Result<void> editCampaign();
  Result<void> copyCampaign();
  Result<void> moveCampaign();
  Result<void> deleteCampaign();
  Result<void> campaignConsent();
  Result<void> scenario();
  Result<void> renameScenario();
  Result<void> deleteScenario();
  Result<void> draft();
  Result<void> thresholds();
  Result<void> profile();
  Result<void> terms();
  Result<void> consentText();
  Result<void> backupFolder();
  Result<void> importFile();
  Result<void> importBack();
  Result<void> restoreDeleted();
  Result<void> erase();

  ClientId anyone();
  std::vector<ClientId> someone(int atMost);
  qint64 anyOf(const char* sql);
  QString tagOf(ClientId client);
  CampaignPlan plan();
  QString word();
  QString salesFile(int rows);
  Result<void> importText(const QString& path);

  QRandomGenerator m_random;
  QString m_folder;
  std::vector<std::size_t> m_deck;
  Business* m_business = nullptr;
  ImportService* m_imports = nullptr;
  Deed m_deed;
  int m_files = 0;
  int m_words = 0;
};

}  // namespace retenta::test
