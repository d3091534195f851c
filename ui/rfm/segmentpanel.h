// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QFrame>

#include "core/base/error.h"
#include "core/rfm/history/cellhistory.h"
#include "ui/rfm/segmentdetail.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace retenta {

class ChartView;
class PictureLabel;

/// A bar on a track, for a part of a whole; the number stands beside it in words.
class ShareBar : public QWidget {
  Q_OBJECT
 public:
  explicit ShareBar(QWidget* parent = nullptr);
  void setShare(double share);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  double m_share = 0;
};

/// The drill-down of the chosen cells: who they are, their figures, how they can be reached, the
/// biggest of them, and what to do next.
class SegmentPanel : public QFrame {
  Q_OBJECT
 public:
  explicit SegmentPanel(QWidget* parent = nullptr);

  /// Figures come at once with the matrix; the detail a moment later.
  void setMatrix(const RfmMatrix& matrix, int periodMonths, SegmentSet segments);
  void setDetail(const RfmView& view, const SegmentDetail& detail);
  /// The cells month by month; empty = not known (yet).
  void setHistory(const std::vector<CellMoment>& moments);

 Q_SIGNALS:
  void closed();
  void campaignRequested();
  void listRequested();
  void clientChosen(quint32 ledgerRow);
  void failed(const retenta::Error& error);  ///< the chart could not be saved

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Figure {
    QLabel* name;
    QLabel* value;
    QLabel* note;
  };
  struct Reach {
    QLabel* name;
    ShareBar* bar;
    QLabel* clients;
    QLabel* price;
  };
  enum FigureRow { Clients, Revenue, Check, PerClient, Marked, figureRows };

  QWidget* makeHead();
  QWidget* makeFigures();
  QWidget* makeReach();
  QWidget* makeBiggest();
  QWidget* makeHistory();
  void showHistory();
  QWidget* makeButtons();
  void clearBiggest();
  void setFigure(FigureRow row, const QString& name, const QString& value, const QString& note);

  QToolButton* m_close = nullptr;
  PictureLabel* m_glyph;
  QLabel* m_title;
  QLabel* m_story;
  std::array<Figure, figureRows> m_figures{};
  std::array<Reach, 4> m_reach{};
  QLabel* m_noReach;
  QLabel* m_biggestTitle;
  QGridLayout* m_biggest;
  QPushButton* m_campaign;
  QPushButton* m_list;
  qint64 m_clients = 0;
  SegmentSet m_shown;
  SegmentSet m_segments;
  std::vector<CellMoment> m_moments;
  QWidget* m_historyBox = nullptr;
  ChartView* m_history;
};

}  // namespace retenta
