// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figuresview.h"

#include <algorithm>

#include <QBoxLayout>
#include <QHeaderView>

#include "ui/growth/figures/figuredetail.h"
#include "ui/growth/figures/figuresdelegate.h"
#include "ui/growth/figures/figuresmodel.h"
#include "ui/growth/figures/figurewords.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

constexpr int detailWidth = 306;
constexpr int tableWidth = 560;  // less than this and the detail goes below
constexpr int tableHeight = 250;
constexpr int lineWidth = 92;
constexpr int gap = 12;

}  // namespace

FiguresView::FiguresView(FiguresPresenter* presenter, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_headline(makeLabel({}, TextRole::Title)),
      m_note(makeLabel({}, TextRole::Secondary, Tone::Secondary)),
      m_table(new TableView(tr("All figures"))),
      m_model(new FiguresModel(this)),
      m_detail(new FigureDetail) {
  m_headline->setWordWrap(true);
  m_note->setWordWrap(true);
  m_table->setModel(m_model);
  m_table->setItemDelegate(new FiguresDelegate(m_table));
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->setElastic(FiguresModel::Name, 160);
  m_table->setGiveWay({FiguresModel::YearChange, FiguresModel::Year, FiguresModel::Months,
                       FiguresModel::BeforeChange, FiguresModel::Before});
  m_table->setMinimumHeight(scaled(tableHeight));
  auto* card = new Card;
  card->column()->addWidget(m_headline);
  card->column()->addWidget(m_note);
  card->column()->addWidget(m_table, 1);
  m_sides->setContentsMargins(0, 0, 0, 0);
  m_sides->setSpacing(gap);
  m_sides->addWidget(card, 1);
  m_sides->addWidget(m_detail);
  connect(m_presenter, &FiguresPresenter::changed, this, &FiguresView::take);
  connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
          &FiguresView::takeFigure);
  connect(m_table, &TableView::opened, this, [this] { askClients(m_detail->people()); });
  connect(m_detail, &FigureDetail::listRequested, this, &FiguresView::askClients);
  connect(m_detail, &FigureDetail::campaignRequested, this, [this](KpiPeople people) {
    m_presenter->askPeople(people, [this](const std::vector<ClientId>& clients) {
      if (!clients.empty()) Q_EMIT campaignWanted(clients);
    });
  });
}

void FiguresView::askClients(KpiPeople people) {
  m_presenter->askPeople(people, [this](const std::vector<ClientId>& clients) {
    if (!clients.empty()) Q_EMIT clientsShown(clients);
  });
}

ChartView* FiguresView::chart() const { return m_detail->chart(); }

QString FiguresView::figure() const {
  const QModelIndex current = m_table->currentIndex();
  return current.isValid() ? FiguresModel::figureAt(current.row()).key() : m_wanted;
}

void FiguresView::setFigure(const QString& id) {
  const int row = FiguresModel::rowOf(id);
  if (row < 0) return;
  m_wanted = id;
  if (m_model->rowCount() > 0) m_table->setCurrentIndex(m_model->index(row, FiguresModel::Name));
}

void FiguresView::take() {
  const Formatters f;
  const FiguresAnswer& answer = *m_presenter->answer();
  m_headline->setText(figurewords::headline(answer, f));
  m_note->setText(figurewords::note(answer, f));
  m_model->setAnswer(answer);
  m_table->fitColumns();
  m_table->setColumnWidth(FiguresModel::Months, scaled(lineWidth));
  if (!m_table->currentIndex().isValid()) {
    const int row = std::max(FiguresModel::rowOf(m_wanted), 0);
    m_table->setCurrentIndex(m_model->index(row, FiguresModel::Name));
  }
  takeFigure();
}

void FiguresView::takeFigure() {
  const QModelIndex current = m_table->currentIndex();
  if (!current.isValid() || !m_presenter->answer()) return;
  m_detail->setFigure(FiguresModel::figureAt(current.row()), *m_presenter->answer());
}

void FiguresView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const bool beside = width() >= scaled(tableWidth) + scaled(detailWidth) + gap;
  m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
  m_detail->setMaximumWidth(beside ? scaled(detailWidth) : QWIDGETSIZE_MAX);
  m_detail->setMinimumWidth(beside ? scaled(detailWidth) : 0);
}

}  // namespace retenta
