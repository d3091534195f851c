// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/segments/savedsegments.h"

#include "core/base/foldedtext.h"
#include "core/segments/clientviewstore.h"

namespace retenta {

namespace {

Result<std::vector<ClientView>> viewsOf(const Business& business) {
  return business.file().read([](SQLite::Database& db) { return loadClientViews(db); });
}

}  // namespace

Result<std::optional<ClientFilter>> savedSegmentNow(const Business& business, const QString& name) {
  const auto views = viewsOf(business);
  if (!views) return views.error();
  const QString wanted = foldedText(name.simplified());
  for (const ClientView& view : *views) {
    if (foldedText(view.name.simplified()) != wanted) continue;
    auto filter = filterFromJson(view.plan[QStringLiteral("filter")].toObject());
    if (!filter) return Error{ErrorCode::UnknownValue, {QString(), view.name, QString()}, {}};
    const QString find = view.plan[QStringLiteral("find")].toString();
    if (!find.isEmpty()) {
      ClientCondition text;
      text.words = QStringList(find);
      filter->conditions.push_back(text);
    }
    return std::optional(std::move(*filter));
  }
  return std::optional<ClientFilter>();
}

Result<QStringList> savedSegmentNamesNow(const Business& business) {
  const auto views = viewsOf(business);
  if (!views) return views.error();
  QStringList names;
  for (const ClientView& view : *views) names += view.name;
  return names;
}

}  // namespace retenta
