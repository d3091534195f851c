// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "ui/campaigns/parts/bits.h"
#include "ui/campaigns/campaignwords.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace retenta {

class BuilderPresenter;
class MessageEditor;
class PreviewPane;

/// Part 3, what: templates, fields as chips, the text, its size as SMS, what stands in for empty
/// values, and the message as real recipients read it.
class MessageCard : public NumberedCard {
  Q_OBJECT
 public:
  explicit MessageCard(BuilderPresenter& presenter, QWidget* parent = nullptr);
  void showPlan();
  void showOutlook();
  void nextPreview();
  MessageEditor* editor() const { return m_editor; }

 Q_SIGNALS:
  void fallbacksAsked();

 private:
  void buildChips();
  QWidget* buildOffer();
  void applyPreset(int index);
  void showSize();
  void showWarning();
  BuilderPresenter& m_presenter;
  std::vector<MessagePreset> m_presets;
  QComboBox* m_templates;
  QWidget* m_chips;
  MessageEditor* m_editor;
  QLineEdit* m_offer;
  QDateEdit* m_till;
  QLabel* m_size;
  WarningBar* m_warning;
  PreviewPane* m_preview;
};

}  // namespace retenta
