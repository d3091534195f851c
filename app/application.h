// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

#include "app/preferences.h"
#include "core/business/business.h"
#include "ui/shell/mainwindow.h"
#include "ui/widgets/latest.h"

class QApplication;
class QFileDialog;
class QTemporaryDir;

namespace retenta {

/// The composition root: builds the window once per look and language, opens and closes the
/// business, and joins the two. GUI thread.
class Application : public QObject {
  Q_OBJECT
 public:
  using OpenResult = Result<std::shared_ptr<Business>>;

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
  Business* business() const { return m_business.get(); }

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
  void buildMenus();
  void buildLookMenu();
  QFileDialog* fileDialog(const QString& title, const QString& filter);
  void createFile(const QString& path, std::function<void()> then);
  void chooseFile();
  void chooseImport();
  void openLater(std::function<OpenResult()> work, std::function<void()> then);
  void adopt(std::shared_ptr<Business> business);
  void closeBusiness();
  void refreshContext();
  void refreshUndo();
  void step(bool redo);
  void watchFile();
  void showHelp(const QString& pageId);
  QList<FindSource> findSources();
  void showAbout();
  QString freePath(const QString& folder, const QString& name) const;

  QApplication& m_app;
  const Clock& m_clock;
  Preferences m_preferences;
  std::shared_ptr<Business> m_business;
  std::shared_ptr<QTemporaryDir> m_demoFolder;  // the sample's; gone with it, without a trace
  std::unique_ptr<MainWindow> m_window;
  std::optional<Day> m_asOf;  // nullopt: the day of the last purchase
  int m_periodMonths = 12;
  Latest<OpenResult> m_opening;
  Latest<Result<UndoName>> m_stepping;
  QTimer m_watch;
  bool m_gone = false;
  bool m_started = false;
};

}  // namespace retenta
