// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStackedWidget>

namespace retenta {

class SegmentPanel;
class ThresholdEditor;

/// The right panel of the page: the chosen segment, the thresholds, or what to do in an empty base.
class RfmSide : public QStackedWidget {
  Q_OBJECT
 public:
  enum class Content { None, Segment, Thresholds, Empty };

  explicit RfmSide(QWidget* parent = nullptr);
  SegmentPanel* panel() const { return m_panel; }
  ThresholdEditor* editor() const { return m_editor; }

  void setContent(Content content);  ///< None hides it
  Content content() const { return m_content; }
  /// Its width at the present text size.
  static int preferredWidth();

 Q_SIGNALS:
  void importRequested();
  void sampleRequested();

 private:
  QWidget* makeEmpty();
  SegmentPanel* m_panel;
  ThresholdEditor* m_editor;
  QWidget* m_empty;
  Content m_content = Content::None;
};

}  // namespace retenta
