// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QObject>

#include "core/card/cardservice.h"
#include "core/card/clienteditservice.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// What the card shows and how it is changed: reads one client off the GUI thread, again after each
/// change of the base, and runs edits one by one. Lives on the GUI thread.
class CardPresenter : public QObject {
  Q_OBJECT
 public:
  /// Work on a worker; captures copies only.
  using Edit = std::function<Result<void>(ClientEditService&)>;
  /// Told on the GUI thread what came of it.
  using Answer = std::function<void(const Result<void>&)>;

  explicit CardPresenter(Business& business, QObject* parent = nullptr);

  Business& business() const { return m_business; }
  bool readOnly() const { return m_business.readOnly(); }
  Day today() const { return m_business.clock().today(); }

  void setAsOf(Day asOf);
  /// 0 = nobody.
  void show(ClientId client);
  ClientId client() const { return m_client; }
  /// Null until read, and when there is nobody.
  const ClientCardPtr& card() const { return m_card; }

  /// Runs an edit; `done` is said with Undo when it changed something. `answer` is not called when
  /// `context` is gone by then.
  void edit(const Edit& work, const QString& done, QObject* context, const Answer& answer = {});

 Q_SIGNALS:
  /// Another card, or a new state of it.
  void cardChanged();
  /// The client shown is there no more.
  void gone();
  void failed(const retenta::Error& error);
  void done(const QString& text);

 private:
  void refresh();
  Business& m_business;
  CardService m_service;
  Day m_asOf = 0;
  ClientId m_client = 0;
  ClientCardPtr m_card;
  Latest<Result<ClientCardPtr>> m_asking;
};

}  // namespace retenta
