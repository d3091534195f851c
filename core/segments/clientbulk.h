// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QFuture>

#include "core/base/progress.h"
#include "core/business/business.h"
#include "core/clients/consentstore.h"
#include "core/segments/clientviewstore.h"

namespace retenta {

/// What happens to consent: one channel, many clients, one proof.
struct ConsentRecord {
  Channel channel = Channel::Email;
  ConsentAction action = ConsentAction::Given;
  Day day = 0;
  QString source;            ///< form, paper, call …
  QString wording;           ///< the text agreed to
  bool overRefusal = false;  ///< the client has changed their mind, recorded by a person
};

/// Things done to many clients at once, and the saved views of their table. Each is one undoable
/// step; a cancelled one leaves everything as it was (ErrorCode::Cancelled). All answers count
/// clients that changed. Blocking, any thread.
class ClientBulk {
 public:
  explicit ClientBulk(Business& business) : m_business(business) {}

  using Ids = std::vector<ClientId>;
  Result<int> tagNow(const Ids& ids, const QString& tag, const Progress& progress = {});
  Result<int> untagNow(const Ids& ids, const QString& tag, const Progress& progress = {});
  Result<int> excludeNow(const Ids& ids, bool excluded, const Progress& progress = {});
  /// A permission does not change who refused unless it is said to; the answer leaves them out.
  Result<int> recordConsentNow(const Ids& ids, const ConsentRecord& record,
                               const Progress& progress = {});
  /// `name` is what the step is called by when it is one client.
  Result<int> removeNow(const Ids& ids, const QString& name, const Progress& progress = {});

  Result<std::vector<ClientView>> viewsNow() const;
  Result<qint64> saveViewNow(const QString& name, const QJsonObject& plan);
  /// NameTaken when another view has the name.
  Result<void> renameViewNow(qint64 id, const QString& name);
  Result<void> removeViewNow(qint64 id);

 private:
  template <class Work>
  Result<int> inParts(const UndoName& name, const Ids& ids, const Progress& progress, Work work);
  Business& m_business;
};

}  // namespace retenta
