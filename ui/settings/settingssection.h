// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

#include "ui/settings/settingrow.h"

class QVBoxLayout;

namespace retenta {

class Page;

/// Whose settings these are, told in words beside the section's title.
enum class SettingsScope { Business, Computer };

/// A section that another feature brings: app/ hands it in. The page is there for say() and jump().
struct SettingsEntry {
  QString id;
  QString title;
  SettingsScope scope = SettingsScope::Business;
  std::function<QWidget*(Page&)> make;
};

/// A titled card of the settings page: rows of settings, or one widget of another feature.
class SettingsSection : public QWidget {
  Q_OBJECT
 public:
  SettingsSection(const QString& id, const QString& title, SettingsScope scope);

  QString id() const { return m_id; }
  QString title() const { return m_title; }
  /// What stands in it is made by `fill`, when it is needed: a page of all sections at once would
  /// keep the window waiting.
  void fillLater(std::function<void(SettingsSection*)> fill) { m_fill = std::move(fill); }
  /// Makes it, once.
  void ensureFilled();
  bool isFilled() const { return !m_fill; }
  void addRow(SettingRow* row);
  void addWidget(QWidget* widget);
  const QList<SettingRow*>& rows() const { return m_rows; }
  /// Shows the rows that hold the words of `find`, all when the title does; returns how many are
  /// seen (a widget of another feature counts as one).
  int filter(const QString& find);

 private:
  QString m_id;
  QString m_title;
  std::function<void(SettingsSection*)> m_fill;
  QVBoxLayout* m_column;
  QList<SettingRow*> m_rows;
  QList<QWidget*> m_widgets;
  QList<QWidget*> m_lines;  // between rows
};

}  // namespace retenta
