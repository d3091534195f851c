// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QImage>
#include <QObject>

#include "core/reports/reportservice.h"
#include "ui/reports/paper/reportpainter.h"
#include "ui/widgets/job.h"
#include "ui/widgets/latest.h"

namespace retenta {

/// The Reports page without its widgets: keeps what is to be shown, gathers it and paints the pages
/// off the GUI thread, follows new data, saves. Works only while active(). GUI thread; the business
/// must outlive it.
class ReportsPresenter : public QObject {
  Q_OBJECT
 public:
  enum class State { Loading, Ready, Failed };

  explicit ReportsPresenter(Business& business, QObject* parent = nullptr);

  /// The page is in front: reads what changed meanwhile.
  void activate();
  void setDates(Day asOf, const Period& period);
  /// Width of the pictures in device pixels.
  void setPictureWidth(int width);

  void setSections(const std::vector<ReportSection>& sections);
  void setLanguage(const QString& code);
  void setPersonalData(bool included);

  State state() const { return m_state; }
  const ReportLayout& layout() const { return m_layout; }
  const ReportRequest& request() const { return m_request; }
  /// Null until the first answer.
  const ReportContentPtr& content() const { return m_content; }
  const std::vector<ReportPage>& pages() const { return m_pages; }
  const std::vector<QImage>& pictures() const { return m_pictures; }
  /// The message of a page in the report's language: for a screen reader.
  QString headline(std::size_t page) const;

  /// "Кофейня «Зёрна», отчёт 2025-06-30.pdf": no character that a file system refuses.
  QString fileName() const;
  void save(const QString& path);

 Q_SIGNALS:
  void contentChanged();   ///< what sections have to say
  void picturesChanged();  ///< the pages
  void saved(const QString& path);
  void failed(const retenta::Error& error);
  /// A report is being written.
  void working(retenta::Job* job);

 private:
  void reload();
  void repaint();

  Business& m_business;
  ReportService m_service;
  ReportRequest m_request;
  ReportLayout m_layout;
  ReportContentPtr m_content;
  std::vector<ReportPage> m_pages;
  std::vector<QImage> m_pictures;
  int m_width = 800;
  bool m_active = false;
  bool m_stale = true;
  State m_state = State::Loading;
  Latest<Result<ReportContentPtr>> m_loading;
  Latest<std::vector<QImage>> m_painting;
};

}  // namespace retenta
