// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartview.h"

#include <algorithm>

#include <QAccessible>
#include <QAccessibleWidget>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>

#include "ui/charts/chartcanvas.h"
#include "ui/charts/chartpainter.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

QAccessibleInterface* chartInterface(const QString& className, QObject* object) {
  if (className != QLatin1String("retenta::ChartView")) return nullptr;
  auto* view = qobject_cast<QWidget*>(object);
  return view ? new QAccessibleWidget(view, QAccessible::Chart) : nullptr;
}

void ensureAccessible() {
  static const bool installed = [] {
    QAccessible::installFactory(chartInterface);
    return true;
  }();
  Q_UNUSED(installed);
}

}  // namespace

ChartView::ChartView(QWidget* parent)
    : QWidget(parent),
      m_model(new ChartTable(this)),
      m_canvas(new ChartCanvas(this)),
      m_table(new TableView(QString(), this)),
      m_stack(new QStackedLayout(this)),
      m_menu(new QMenu(this)) {
  ensureAccessible();
  m_stack->setContentsMargins(0, 0, 0, 0);
  m_stack->addWidget(m_canvas);
  m_stack->addWidget(m_table);
  m_table->setModel(m_model);
  m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  setFocusProxy(m_canvas);
  setMinimumHeight(120);
  connect(m_canvas, &ChartCanvas::stepped, this,
          [this](int by) { setCurrentCategory(std::max(0, m_category + by)); });
  connect(m_canvas, &ChartCanvas::left, this, [this] { setCurrentCategory(-1); });
  buildMenu();
}

void ChartView::buildMenu() {
  m_menu->addAction(tr("Copy as picture"), this, &ChartView::copyImage);
  m_menu->addAction(tr("Copy as table"), m_table, &TableView::copySelection);
  m_menu->addSeparator();
  m_menu->addAction(tr("Save as PNG…"), this, [this] { save(QStringLiteral("png")); });
  m_menu->addAction(tr("Save as SVG…"), this, [this] { save(QStringLiteral("svg")); });
  m_table->addSaveActions(m_menu);
  m_menu->addSeparator();
  m_asTable = m_menu->addAction(tr("Show as table"));
  m_asTable->setCheckable(true);
  connect(m_asTable, &QAction::toggled, this, &ChartView::setTableShown);
}

void ChartView::setSpec(const ChartSpec& spec) {
  if (spec == m_spec) return;  // a dragged lever leaves half of a page's charts as they were
  m_spec = spec;
  m_model->setSpec(spec, Language::current());
  setAccessibleName(spec.title);
  setAccessibleDescription(spec.description);
  m_canvas->setAccessibleName(spec.title);
  m_canvas->setAccessibleDescription(spec.description);
  m_table->setAccessibleName(spec.title);
  m_category = -1;
  restyle();
}

void ChartView::restyle() { m_canvas->picture().setSpec(m_spec, style(false)); }

ChartStyle ChartView::style(bool withTitle) const {
  ChartStyle style;
  style.tokens = &tokensOf(this);
  style.font = QApplication::font();
  style.withTitle = withTitle;
  return style;
}

bool ChartView::showsTable() const { return m_stack->currentWidget() == m_table; }

void ChartView::setTableShown(bool shown) {
  if (shown == showsTable()) return;
  const bool focused = isAncestorOf(QApplication::focusWidget());
  QWidget* now = shown ? static_cast<QWidget*>(m_table) : m_canvas;
  m_stack->setCurrentWidget(now);
  setFocusProxy(now);
  if (focused) now->setFocus();
  m_asTable->setChecked(shown);
  Q_EMIT tableShownChanged(shown);
}

void ChartView::setCurrentCategory(int category) {
  const int last = static_cast<int>(m_spec.categories.size()) - 1;
  m_category = std::min(category, last);
  m_canvas->mark(m_category);
  m_canvas->setAccessibleDescription(m_category < 0 ? m_spec.description
                                                    : m_canvas->picture().tipOf(m_category));
  QAccessibleEvent event(m_canvas, QAccessible::DescriptionChanged);
  QAccessible::updateAccessibility(&event);
}

QSize ChartView::sizeHint() const { return {480, minimumHeight()}; }

void ChartView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) restyle();
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) { m_menu->popup(event->globalPos()); }

void ChartView::copyImage() const {
  QApplication::clipboard()->setImage(
      chartImage(m_spec, style(true), size().expandedTo({480, 280})));
}

void ChartView::save(const QString& suffix) {
  // Not exec(): that would run a loop inside a loop.
  auto* dialog = new QFileDialog(this, tr("Save chart"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(suffix);
  dialog->setNameFilter(suffix.toUpper() + QStringLiteral(" (*.") + suffix + QLatin1Char(')'));
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& path) {
    const auto saved = saveChart(path, m_spec, style(true), size().expandedTo({480, 280}));
    if (!saved) Q_EMIT failed(saved.error());
  });
  dialog->open();
}

}  // namespace retenta
