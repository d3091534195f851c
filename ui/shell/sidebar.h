// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QFrame>

class QLabel;
class QVBoxLayout;

namespace retenta {

class ElidedLabel;
class JobList;
class NavButton;
class PictureLabel;

/// The pages in the order of the work, in groups; running jobs, Import and Settings at the foot.
class Sidebar : public QFrame {
  Q_OBJECT
 public:
  explicit Sidebar(QWidget* parent = nullptr);

  void addGroup(const QString& title);
  void addPage(const QString& id, const QString& icon, const QString& title, const QString& keyHint,
               bool atFoot);
  void setCurrent(const QString& id);
  void setBusiness(const QString& name, bool demo);
  void setCompact(bool compact);
  JobList* jobs() const { return m_jobs; }

 Q_SIGNALS:
  void chosen(const QString& id);

 protected:
  void keyPressEvent(QKeyEvent* event) override;
  void paintEvent(QPaintEvent* event) override;

 private:
  QWidget* makeHead();
  QVBoxLayout* m_pages;
  QVBoxLayout* m_foot;
  JobList* m_jobs;
  ElidedLabel* m_business;
  QLabel* m_demo;
  PictureLabel* m_logo;
  QWidget* m_headText;
  QList<QLabel*> m_groups;
  std::map<QString, NavButton*> m_buttons;
};

}  // namespace retenta
