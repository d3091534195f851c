// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFuture>
#include <QList>
#include <QString>

#include "ui/text/typedwords.h"

namespace retenta {

/// One thing that "Find or do" can open or do.
struct FindItem {
  QString id;      ///< stays the same from session to session: "page.rfm", "client.17"
  QString text;    ///< plain text, never markup
  QString detail;  ///< secondary words at the right: a segment, a phone
  QString key;     ///< the key that does the same, as people read it
  QString icon;    ///< of resources/icons, empty for none
  QString more;    ///< words that find it too but are not shown
  std::function<void()> run;
};

/// A kind of things to be found. The shell knows no feature: app/ hands the sources in. `find` is
/// called on the GUI thread with every letter typed (with no words at all: what is worth offering
/// unasked) and must not block; a long search answers later, and a stale answer is dropped.
struct FindSource {
  QString title;
  std::function<QFuture<QList<FindItem>>(const TypedWords& words)> find;
};

/// The items that fit, best first, at most `limit`; all of them when nothing is typed.
QList<FindItem> fitting(const QList<FindItem>& items, const TypedWords& words, qsizetype limit);

/// A source of what is known at once.
FindSource listSource(const QString& title, std::function<QList<FindItem>()> items);

}  // namespace retenta
