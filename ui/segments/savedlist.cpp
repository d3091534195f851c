// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/segments/savedlist.h"

namespace retenta {

SavedList::SavedList(Business& business, QObject* parent) : QObject(parent), m_business(business) {
  connect(&business, &Business::plansChanged, this, &SavedList::reload, Qt::QueuedConnection);
  reload();
}

std::optional<SegmentFate> SavedList::fateOf(const SavedSegment& kept) const {
  return m_read ? std::optional(segmentFate(kept, m_segments)) : std::nullopt;
}

void SavedList::reload() {
  m_asking.ask(m_business.async([business = &m_business] { return savedSegmentsNow(*business); }),
               [this](const Result<std::vector<SavedSegment>>& segments) {
                 if (!segments) return;  // what was known is offered on
                 if (m_read && m_segments == *segments) return;
                 m_segments = *segments;
                 m_read = true;
                 Q_EMIT changed();
               });
}

}  // namespace retenta
