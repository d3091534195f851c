// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace retenta {

/// Help behind F1: a page of text for every page of the window, and the first hour. Stays open
/// beside the work; the texts are the program's own (resources/help), never a client's.
class HelpWindow : public QDialog {
  Q_OBJECT
 public:
  explicit HelpWindow(QWidget* parent);
  /// Shows the help of a page of the window; an unknown or empty id shows the first hour.
  void showPage(const QString& pageId);
  QString shownText() const;

  /// The ids that have a text, in the order of the list.
  static QStringList pageIds();

 private:
  void load(const QString& pageId);
  QListWidget* m_list;
  QTextBrowser* m_text;
};

}  // namespace retenta
