// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/rfm/migration/migrationpresenter.h"

class QButtonGroup;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace retenta {

class FlowButton;
class PictureLabel;

/// What happened to the chosen cell: where its clients came from, where they went, what the chosen
/// flow means in money, and what to do with those people.
class FlowPanel : public QFrame {
  Q_OBJECT
 public:
  explicit FlowPanel(QWidget* parent = nullptr);

  void setCell(const MigrationView& view, Segment segment, const std::optional<FlowChoice>& flow,
               MigrationMeasure measure);

 Q_SIGNALS:
  void closed();
  void flowChosen(const retenta::FlowChoice& flow);
  void listRequested();
  void campaignRequested();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeButtons();
  void fill(QVBoxLayout* column, QLabel* title, const MigrationView& view, Segment segment,
            bool arriving, MigrationMeasure measure);

  PictureLabel* m_glyph;
  QLabel* m_title;
  QLabel* m_summary;
  QLabel* m_cameTitle;
  QLabel* m_leftTitle;
  QVBoxLayout* m_came;
  QVBoxLayout* m_left;
  QLabel* m_meaning;
  QButtonGroup* m_group;
  QToolButton* m_close = nullptr;
  QPushButton* m_campaign;
  QPushButton* m_list;
};

}  // namespace retenta
