// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's two axes: bounds moved by hand, and what moving them would change.
#include <algorithm>

#include <QLabel>
#include <QSpinBox>

#include "core/rfm/rfmservice.h"
#include "ui/rfm/thresholds/boundaxis.h"
#include "ui/rfm/thresholds/thresholdeditor.h"
#include "ui/rfm/thresholds/trialcard.h"
#include "ui/text/formatters.h"

namespace retenta {

void ThresholdEditor::setSpread(const RfmSpread& spread) {
  m_recencyAxis->setCounts(spread.byRecency, 0);
  m_frequencyAxis->setCounts(spread.byFrequency, 1);
}

void ThresholdEditor::setTrial(const RfmMatrix& tried, const BoundsTrial* trial) {
  m_trial->setTrial(tried, trial);
  m_moved->setVisible(trial);
  if (!trial) return;
  m_moved->setText(
      trial->moved > 0
          ? tr("%1 would stand in another segment.").arg(Formatters().clients(trial->moved))
          : tr("Nobody changes the segment."));
}

// Handles stand where the fields say, as long as those grow.
void ThresholdEditor::placeHandles() {
  const RfmThresholds t = thresholds();
  if (t.peakDays < t.activeDays && t.activeDays < t.riskDays) {
    m_recencyAxis->setEnds({t.peakDays, t.activeDays, t.riskDays});
  }
  if (t.middleFrom < t.frequentFrom) {
    m_frequencyAxis->setEnds({t.middleFrom - 1, t.frequentFrom - 1});
  }
}

// A dragged bound takes its neighbours along instead of stopping at them.
void ThresholdEditor::pushDays(int moved, int days) {
  std::array<int, 3> values{};
  for (std::size_t i = 0; i < 3; ++i) values[i] = m_recency[i]->value();
  const auto at = static_cast<std::size_t>(moved);
  values[at] = std::clamp(days, moved, m_recency[at]->maximum());
  for (std::size_t i = at + 1; i < 3; ++i) values[i] = std::max(values[i], values[i - 1] + 1);
  for (std::size_t i = at; i > 0; --i) values[i - 1] = std::min(values[i - 1], values[i] - 1);
  m_filling = true;
  for (std::size_t i = 0; i < 3; ++i) m_recency[i]->setValue(values[i]);
  m_filling = false;
  tell();
}

void ThresholdEditor::pushPurchases(int moved, int end) {
  const int from = end + 1;  // the first of the zone behind the handle
  m_filling = true;
  if (moved == 0) {
    m_middle->setValue(from);
    m_frequent->setValue(std::max(m_frequent->value(), m_middle->value() + 1));
  } else {
    m_frequent->setValue(from);
    m_middle->setValue(std::min(m_middle->value(), m_frequent->value() - 1));
  }
  m_filling = false;
  tell();
}

}  // namespace retenta
