// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "core/importing/importreport.h"

class QLabel;
class QPushButton;

namespace retenta {

class ImportListModel;
class TableView;

/// Step 1: where a file comes in (drop, dialog, clipboard), and the imports of the past.
class FileStep : public QWidget {
  Q_OBJECT
 public:
  explicit FileStep(QWidget* parent = nullptr);
  void setImports(const QList<ImportEntry>& entries);
  void setReadOnly(bool readOnly);
  /// Where the next file is looked for first: beside this one.
  void setFolderOf(const QString& file);

 Q_SIGNALS:
  void filesChosen(const QStringList& paths);
  void pasteWanted();
  void undoChosen(retenta::ImportId id);
  void leftOutWanted(const retenta::ImportEntry& entry);
  /// A table to fill in, saved where the user said.
  void templateWanted(const QString& target);

 protected:
  void dragEnterEvent(QDragEnterEvent* event) override;
  void dragLeaveEvent(QDragLeaveEvent* event) override;
  void dropEvent(QDropEvent* event) override;

 private:
  QWidget* makeZone();
  QWidget* makePast();
  void chooseFile();
  void chooseTemplate();
  void showButtons();

  QFrame* m_zone;
  QPushButton* m_choose = nullptr;
  QWidget* m_past;
  ImportListModel* m_imports;
  TableView* m_table = nullptr;
  QPushButton* m_leftOut = nullptr;
  QPushButton* m_undo = nullptr;
  QString m_folder;
  bool m_readOnly = false;
};

}  // namespace retenta
