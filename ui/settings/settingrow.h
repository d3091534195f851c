// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QWidget>

class QBoxLayout;
class QLabel;
class QMenu;
class QToolButton;

namespace retenta {

/// One setting: what it is, what it means, its field, and ⋯ with "Restore default" (Shift F10 or a
/// right click bring the same menu). In a narrow page the field moves below its name.
class SettingRow : public QWidget {
  Q_OBJECT
 public:
  /// `id` names the row when the page finds its place again; `field` may hold several controls.
  SettingRow(const QString& id, const QString& title, const QString& meaning, QWidget* field);

  QString id() const { return m_id; }
  /// What the default is in words and how it comes back; without it the row has no ⋯.
  void setDefault(const QString& text, std::function<void()> restore);
  /// Nothing to restore: the entry is greyed.
  void setAtDefault(bool atDefault);
  void setMeaning(const QString& text);
  /// Whether all words of `find` stand in the row's texts, ё as е, any case.
  bool matches(const QString& find) const;
  /// The first control that takes the keyboard.
  QWidget* focusTarget() const;

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void contextMenuEvent(QContextMenuEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void showMenu(const QPoint& at);

  QString m_id;
  QLabel* m_title;
  QLabel* m_meaning;
  QWidget* m_field;
  QToolButton* m_more;
  QBoxLayout* m_box;
  QString m_defaultText;
  std::function<void()> m_restore;
  bool m_atDefault = false;
};

/// Whether every word of `find` begins somewhere in `text`; the search of the settings page.
bool holdsWords(const QString& text, const QString& find);

}  // namespace retenta
