// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <stop_token>

#include <QTimer>

#include "core/duplicates/duplicateservice.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// What the clients page knows of duplicates: counts them in the background while the page is
/// shown, opens the queue and the comparison. GUI thread.
class DuplicateDesk : public QObject {
  Q_OBJECT
 public:
  /// `page` owns it and is the parent of what it opens.
  DuplicateDesk(Business& business, QWidget* page);
  ~DuplicateDesk() override;

  /// The page came to the front, or went: nobody counts behind its back.
  void setShown(bool shown);
  /// The queue.
  void open();
  /// Two or more clients side by side.
  void compare(const std::vector<ClientId>& clients, ClientId survivor = 0);

 Q_SIGNALS:
  void countChanged(int pairs);
  void done(const QString& sentence);
  void failed(const retenta::Error& error);

 private:
  void count();
  void stopCounting();

  Business& m_business;
  QWidget* m_page;
  DuplicateService m_service;
  QTimer m_timer;
  bool m_shown = false;
  std::stop_source m_stop;  ///< of the count under way
  Latest<Result<DuplicateListPtr>> m_counting;
};

}  // namespace retenta
