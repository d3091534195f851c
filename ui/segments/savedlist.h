// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include "core/segments/savedsegments.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// The saved segments of a business for those who let one be chosen: read off the GUI thread, anew
/// after each change of plans. GUI thread.
class SavedList : public QObject {
  Q_OBJECT
 public:
  explicit SavedList(Business& business, QObject* parent = nullptr);

  /// By name; empty until they are read.
  const std::vector<SavedSegment>& segments() const { return m_segments; }
  /// What has become of a kept one; nullopt until they are read.
  std::optional<SegmentFate> fateOf(const SavedSegment& kept) const;

 Q_SIGNALS:
  void changed();

 private:
  void reload();
  Business& m_business;
  std::vector<SavedSegment> m_segments;
  bool m_read = false;
  Latest<Result<std::vector<SavedSegment>>> m_asking;
};

}  // namespace retenta
