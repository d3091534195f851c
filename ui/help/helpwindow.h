// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "core/base/result.h"
#include "ui/help/helpfigures.h"
#include "ui/widgets/latest.h"

class QLineEdit;
class QListWidget;
class QTextBrowser;

namespace retenta {

/// Help behind F1: the first hour, a text for every page of the window, and the glossary with the
/// open business's own figures. Stays open beside the work; the texts are the program's own
/// (resources/help), never a client's. GUI thread.
class HelpWindow : public QDialog {
  Q_OBJECT
 public:
  explicit HelpWindow(QWidget* parent);
  /// Shows the help of a page of the window or ("glossary:average_check") one word of the glossary;
  /// an unknown or empty id shows the first hour.
  void showPage(const QString& id);
  /// Asks for the figures of the `months` that end with `asOf`; until they come the glossary stands
  /// without. `business` must outlive this window.
  void askFigures(Business& business, Day asOf, int months);

  QString shownText() const;
  /// What the list offers, after the filter.
  QStringList offered() const;

  /// The ids of the pages that have a text, in the order of the list.
  static QStringList pageIds();
  /// Those of the words of the glossary.
  static QStringList wordIds();
  static QString idOfWord(const QString& termId);
  /// The title of a page or a word, in the language of the interface.
  static QString titleOf(const QString& id);

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void fillList();
  void load();
  void filter(const QString& typed);
  void setText(const QString& markdown);

  QLineEdit* m_find;
  QListWidget* m_list;
  QTextBrowser* m_text;
  QList<GlossaryEntry> m_entries;
  Latest<Result<HelpAnswer>> m_figures;
};

}  // namespace retenta
