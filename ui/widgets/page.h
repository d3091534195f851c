// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "core/base/date.h"
#include "core/base/id.h"
#include "ui/widgets/job.h"

namespace retenta {

/// What governs every page: the as-of date and the period that ends with it (both days included).
struct PageContext {
  Day asOf = 0;
  Day periodFrom = 0;
  Day periodTo = 0;
  int periodMonths = 12;
};

/// Where a jump leads: a page by its id (pageIds() of app/pages.h), or "sample" for the sample
/// business, "help" for a word of the glossary, named by the action, "as-of" for another date of
/// all pages, named by the id; and what to show there. Pages ignore what they do not know.
struct Target {
  QString page;
  QStringList segments;  ///< segment ids: the selection of rfm, the audience of campaigns
  QString action;        ///< "new", "list", "card", …: defined by the page
  qint64 id = 0;         ///< a client, a campaign, a scenario, an import, a day
  QStringList files;     ///< for import: paths; from one: the name of its file
  std::vector<ClientId> clients = {};  ///< an audience chosen one by one
};

/// Something to tell. Problems stand as a bar above the page until closed; done things float as a
/// toast for 8 s with Undo.
struct Message {
  enum class Kind { Done, Info, Warning, Problem };
  Kind kind = Kind::Info;
  QString text;
  bool canUndo = false;
  /// What to do about it, as a button of the bar: "Open for reading". Empty for none.
  QString actionText = {};
  std::function<void()> action = {};
};

/// A page of the window. Built once per look and language (a change rebuilds all); lives on the GUI
/// thread; reads and computes only through its presenter. The constructor builds and connects.
class Page : public QWidget {
  Q_OBJECT
 public:
  using QWidget::QWidget;

  virtual QString title() const = 0;
  /// The line above the title ("Campaigns › Draft"), empty for none.
  virtual QString breadcrumb() const { return {}; }
  /// The as-of date or the period changed (also called once before the page is shown).
  virtual void setContext(const PageContext& context) = 0;
  /// Opened by a jump.
  virtual void open(const Target&) {}
  /// The page came to the front; a good moment for a first load.
  virtual void activate() {}
  /// The page's commands for the menu bar and the context of its keys.
  virtual QList<QAction*> commands() const { return {}; }
  /// Begins to save whatever the page still holds back; false while that is under way. Undo waits
  /// until all pages are settled, or a late save would be put over it.
  virtual bool settle() { return true; }
  /// Whether leaving or closing now loses something; the sentence to ask with, empty for no.
  virtual QString closeQuestion() const { return {}; }

 Q_SIGNALS:
  void jump(const retenta::Target& target);
  void say(const retenta::Message& message);
  void titleChanged();
  /// Long work began: the foot of the sidebar shows it until it finishes or this page goes.
  void working(retenta::Job* job);
};

}  // namespace retenta
