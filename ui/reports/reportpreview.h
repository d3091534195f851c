// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QImage>
#include <QScrollArea>

namespace retenta {

/// The pages of the report one under another, as on paper. Home and End go to the first and
/// the last. Each page is named for a screen reader.
class ReportPreview : public QScrollArea {
  Q_OBJECT
 public:
  explicit ReportPreview(QWidget* parent = nullptr);

  /// `names` say what each page is; the place in the report is kept.
  void setPages(const std::vector<QImage>& pages, const QStringList& names);
  int pageCount() const;
  int currentPage() const;
  void goToPage(int page);
  const QImage& picture(int page) const;

 Q_SIGNALS:
  /// Pages are wanted this wide, in device pixels.
  void widthWanted(int devicePixels);
  void currentPageChanged(int page);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;

 private:
  class Sheets;
  void announceWidth();
  int pageWidth() const;
  Sheets* m_sheets;
  int m_current = 0;
};

}  // namespace retenta
