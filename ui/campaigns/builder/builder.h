// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/campaigns/builder/builderpresenter.h"
#include "ui/widgets/page.h"

class QScrollArea;
class QVBoxLayout;

namespace retenta {

class AudienceCard;
class ChannelCard;
class ExpectCard;
class MessageCard;
class ScheduleCard;

/// The campaign builder: five parts on one page, all of them seen at 1366 × 768; in less room or
/// with larger text the columns fold and the page scrolls.
class Builder : public QWidget {
  Q_OBJECT
 public:
  explicit Builder(Business& business, QWidget* parent = nullptr);
  BuilderPresenter& presenter() { return m_presenter; }
  /// Keys of the page: plan, next preview.
  QList<QAction*> commands() const { return m_commands; }
  void rename();

 Q_SIGNALS:
  void say(const retenta::Message& message);
  void working(retenta::Job* job);
  void listAsked();
  void duplicateAsked(retenta::CampaignId id);
  void titleChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void connectParts();
  void connectPresenter();
  void addCommands();
  void arrange(int columns);
  int columnsThatFit() const;
  QString restReason() const;
  void showPeople(const QString& title, const QList<AudienceStep>& steps);
  void askConsent();
  void askTerms();
  void askResponse();
  void askFallbacks();
  void askHandOver();
  void saveList(bool forExcel);

  BuilderPresenter m_presenter;
  QScrollArea* m_scroll;
  QWidget* m_sheet;
  AudienceCard* m_audience;
  ChannelCard* m_channel;
  MessageCard* m_message;
  ScheduleCard* m_schedule;
  ExpectCard* m_expect;
  QList<QAction*> m_commands;
  int m_columns = 0;
};

}  // namespace retenta
