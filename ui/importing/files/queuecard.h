// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QWidget>

#include "ui/importing/files/filequeue.h"

class QLabel;
class QPushButton;

namespace retenta {

class TableView;

/// The files of a queue: name, state, what came of it.
class QueueModel : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column { NameColumn, StateColumn, ResultColumn, ColumnCount };
  using QAbstractTableModel::QAbstractTableModel;
  void setFiles(const QList<QueuedFile>& files);
  const QueuedFile& at(int row) const { return m_files[row]; }

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
  static QString result(const QueuedFile& file);  ///< what came of it, or stands in its way

 private:
  static QString stateName(QueuedFile::State state);
  QList<QueuedFile> m_files;
};

/// Several files at once, each with its state; open one of them, or import all that are ready.
/// Hidden while there are none.
class QueueCard : public QWidget {
  Q_OBJECT
 public:
  explicit QueueCard(FileQueue& queue, QWidget* parent = nullptr);
  void setBusy(const QString& why);  ///< why nothing can be started now; empty = it can
  /// How high the table may be. Folded, while another step has the page, it is low, and a list with
  /// nothing left to open is its one line. `besides`: of a file in hand, which is not in the list.
  void setRoom(int height, bool folded, bool besides);
  void showUnanswered();  ///< goes to the first file that needs an answer, else was not read

 Q_SIGNALS:
  void openWanted(int row);
  void allWanted();

 private:
  void refresh();
  void fit();
  void showTitle();
  void showButtons();
  void showWords();
  int firstOf(QueuedFile::State state) const;

  FileQueue& m_queue;
  QueueModel* m_model;
  QLabel* m_title;
  QLabel* m_words;
  TableView* m_table;
  QPushButton* m_all;
  QPushButton* m_open;
  QPushButton* m_remove;
  QPushButton* m_clear;
  QString m_busy;
  int m_room = 0;
  bool m_folded = false;
  bool m_besides = false;
};

}  // namespace retenta
