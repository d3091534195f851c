// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;

namespace retenta {

/// A row of joined buttons of which one is on ("Matrix | List"). One Tab stop, arrows inside.
class Segmented : public QWidget {
  Q_OBJECT
 public:
  explicit Segmented(const QString& name, QWidget* parent = nullptr);  ///< accessible name

  /// Appends a choice; the first one added is on.
  void add(const QString& id, const QString& text);
  QString current() const;
  void setCurrent(const QString& id);  ///< tells nothing

 Q_SIGNALS:
  void chosen(const QString& id);  ///< by the user

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void restyle();
  QButtonGroup* m_group;
  QStringList m_ids;
};

}  // namespace retenta
