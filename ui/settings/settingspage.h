// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>

#include "core/business/business.h"
#include "ui/settings/machinesettings.h"
#include "ui/settings/settingspresenter.h"
#include "ui/settings/settingssection.h"
#include "ui/widgets/page.h"

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;

namespace retenta {

/// Settings of the business and of this computer on one scrolling page. Every change applies at
/// once; those of the business are undoable steps. Ctrl F finds a setting. Comes back where it
/// stood after the window was rebuilt by one of its own changes. Sections are filled one after the
/// other, the one that is looked at first: all at once would take longer than a window may.
class SettingsPage : public Page {
  Q_OBJECT
 public:
  SettingsPage(Business& business, MachineSettings& machine, const QList<SettingsEntry>& more = {},
               QWidget* parent = nullptr);

  QString title() const override;
  void setContext(const PageContext& context) override;
  /// `action` names a section ("business", "thresholds", "channels", "consents", "look", "memory"
  /// or one handed in).
  void open(const Target& target) override;
  void activate() override;

  QString currentSection() const;
  void showSection(const QString& id);

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeIndex();
  QWidget* makeSections(const QList<SettingsEntry>& more);
  void addSection(SettingsSection* section);
  void fillNext();
  void fillAll();
  void endRestoring();
  void find(const QString& text);
  void followScroll();
  void notePlace();
  void restorePlace();
  void focusFirstFound();
  SettingsSection* section(const QString& id) const;
  int topOf(const SettingsSection* section) const;

  Business& m_business;
  MachineSettings& m_machine;
  SettingsPresenter* m_presenter;
  QLineEdit* m_find = nullptr;
  QListWidget* m_index = nullptr;
  QLabel* m_nothing = nullptr;
  QScrollArea* m_scroll = nullptr;
  QWidget* m_content = nullptr;
  QList<SettingsSection*> m_sections;
  bool m_moving = false;     // the page scrolls itself
  QTimer m_settled;          // since the content last grew
  bool m_restoring = false;  // the place is kept while the content still grows
};

}  // namespace retenta
