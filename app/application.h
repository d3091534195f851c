// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QStringList>

#include "app/backupdesk.h"
#include "app/businesslife.h"
#include "app/layoutmemory.h"
#include "app/look/machine.h"
#include "app/preferences.h"
#include "core/business/business.h"
#include "ui/settings/settingssection.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/welcomepage.h"
#include "ui/widgets/latest.h"

class QApplication;
class QFileDialog;

namespace retenta {

struct TableFile;

/// The composition root: builds the window once per look and language, opens and closes the
/// business, and joins the two. GUI thread.
class Application : public QObject {
  Q_OBJECT
 public:
  Application(QApplication& app, const Clock& clock);
  ~Application() override;

  /// Shows the window: with the file, the sample, the last business, or the welcome page.
  struct Start {
    QString file;
    bool demo = false;
    bool restoreLast = true;
  };
  void start(const Start& how);

  MainWindow* window() const { return m_window.get(); }
  Business* business() const { return m_life.business(); }

  void openFile(const QString& path);
  void openDemo();
  void newBusiness();
  /// Opens the import page on these files; with no business open, first makes one beside the user's
  /// documents, named after the first file.
  void importFiles(const QStringList& paths);
  void setLook(const Look& look);
  void setLanguage(const QString& code);

 Q_SIGNALS:
  /// A business is open and its first page is up.
  void opened();

 private:
  void buildWindow();
  void placeAtFirst();
  void connectLook();
  void rebuildWith(std::function<void()> change);
  void buildMenus();
  QList<SettingsEntry> settingsEntries();
  QFileDialog* fileDialog(const QString& title, const QString& filter);
  void chooseFile();
  void chooseImport();
  void chooseCopy();
  void saveTable(const TableFile& file);
  void openAny(const QStringList& paths);
  void takeOver(const std::shared_ptr<Business>& opened, const std::function<void()>& then);
  void tellFailure(const Error& error, const QString& path);
  void tellGone();
  void tellCopied(const QString& target);
  void leaveBusiness();
  void keepLayout();
  void resetLayout();
  QList<RecentLine> recentLines() const;
  void rememberOpened(const QString& name);
  void refreshContext();
  void refreshUndo();
  void step(bool redo);
  void showHelp(const QString& pageId);
  QList<FindSource> findSources();
  void showAbout();

  QApplication& m_app;
  const Clock& m_clock;
  Preferences m_preferences;
  Machine m_machine{m_preferences};
  BusinessLife m_life{m_clock};
  BackupDesk m_backups;
  LayoutMemory m_layout;
  std::unique_ptr<MainWindow> m_window;
  std::optional<Day> m_asOf;  // nullopt: the day of the last purchase
  int m_periodMonths = 12;
  Latest<Result<UndoName>> m_stepping;
  Latest<Result<void>> m_savingTable;
  QStringList m_waitingFiles;  // dropped before there was a business
  bool m_started = false;
};

}  // namespace retenta
