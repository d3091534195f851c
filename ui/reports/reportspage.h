// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reports/reportspresenter.h"
#include "ui/widgets/keepslayout.h"
#include "ui/widgets/page.h"

class QCheckBox;
class QLabel;
class QPushButton;
class QToolButton;

namespace retenta {

class ReportPreview;
class SectionList;
class Segmented;

/// Reports: what goes into the PDF on the left, the pages as they will be printed on the right.
class ReportsPage : public Page, public KeepsLayout {
  Q_OBJECT
 public:
  explicit ReportsPage(Business& business, QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  /// `action` is a section's id: its page comes into view, ticked if it was not.
  void open(const Target& target) override;
  void activate() override;
  QList<QAction*> commands() const override { return m_commands; }
  QJsonObject layoutState() const override;
  void restoreLayout(const QJsonObject& state) override;

  ReportsPresenter* presenter() const { return m_presenter; }
  /// Writes the PDF there without asking.
  void saveTo(const QString& path) { m_presenter->save(path); }

 private:
  QWidget* buildChoices();
  QWidget* buildPreview();
  void buildCommands();
  void connectPresenter();
  void askFile();
  void openFolder();
  void copyPage();
  void showPages();
  void showPlace();
  void showWanted();

  ReportsPresenter* m_presenter;
  SectionList* m_sections;
  ReportPreview* m_preview;
  Segmented* m_language;
  QCheckBox* m_personal;
  QPushButton* m_save;
  QPushButton* m_folder;
  QToolButton* m_copy;
  QLabel* m_place;
  QLabel* m_last;
  std::optional<ReportSection> m_wanted;  ///< to be shown as soon as it is painted
  QString m_savedPath;
  QList<QAction*> m_commands;
};

}  // namespace retenta
