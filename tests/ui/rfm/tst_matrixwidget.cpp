// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/matrixwidget.h"

#include <QAccessible>
#include <QApplication>
#include <QContextMenuEvent>
#include <QSignalSpy>

#include "tests/support/support.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestMatrixWidget : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<MatrixWidget> m_matrix;

  static RfmMatrix some() {
    RfmMatrix matrix;
    for (RfmCell& cell : matrix.cells) cell.clients = 10;
    matrix.total.clients = 110;
    return matrix;
  }
  void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    QTest::keyClick(m_matrix.get(), key, modifiers);
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    m_matrix = std::make_unique<MatrixWidget>();
    m_matrix->resize(808, 612);
    m_matrix->setMatrix(some());
    m_matrix->show();
    m_matrix->setFocus();
  }
  void cleanup() { m_matrix.reset(); }

  void arrowsMoveTheChoice() {
    QSignalSpy changed(m_matrix.get(), &MatrixWidget::selectionChanged);
    QSignalSpy opened(m_matrix.get(), &MatrixWidget::opened);
    m_matrix->setSelection(SegmentSet(Segment::LoyalAtRisk));
    QCOMPARE(changed.size(), 0);
    key(Qt::Key_Right);
    QCOMPARE(m_matrix->current(), Segment::Loyal);
    key(Qt::Key_Right);
    key(Qt::Key_Down);
    QCOMPARE(m_matrix->current(), Segment::Promising);
    key(Qt::Key_Down);
    QCOMPARE(m_matrix->current(), Segment::FirstPurchase);
    key(Qt::Key_Down);
    QCOMPARE(m_matrix->selection(), SegmentSet(Segment::NoPurchases));
    QCOMPARE(changed.size(), 5);
    key(Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].value<Segment>(), Segment::NoPurchases);
  }

  void theCellStaysInSight() {
    QSignalSpy shown(m_matrix.get(), &MatrixWidget::currentShown);
    m_matrix->setSelection(SegmentSet(Segment::LoyalAtRisk));
    key(Qt::Key_Down);
    QCOMPARE(shown.last()[0].toRect(),
             m_matrix->cellRect(Segment::PromisingAtRisk).toAlignedRect());
  }

  void severalCells() {
    m_matrix->setSelection(SegmentSet(Segment::LoyalAtRisk));
    key(Qt::Key_Space, Qt::ControlModifier);
    QVERIFY(m_matrix->selection().empty());
    key(Qt::Key_Space);
    const auto click = [&](const QPointF& at, Qt::KeyboardModifiers modifiers) {
      QTest::mouseClick(m_matrix.get(), Qt::LeftButton, modifiers, at.toPoint());
    };
    click(m_matrix->cellRect(Segment::Vip).center(), Qt::ControlModifier);
    QCOMPARE(m_matrix->selection().ids(),
             (QStringList{QStringLiteral("loyal_at_risk"), QStringLiteral("vip")}));
    const MatrixLayout layout(QSizeF(m_matrix->size()));
    click(layout.columnHead(RecencyFamily::AtRisk).center(), Qt::NoModifier);
    QCOMPARE(m_matrix->selection(), *segmentSetFromId(u"at_risk"));
    click(layout.rowHead(FrequencyTier::Middle).center(), Qt::NoModifier);
    QCOMPARE(m_matrix->selection().size(), 3);
    click(m_matrix->cellRect(Segment::Loyal).center(), Qt::NoModifier);
    QCOMPARE(m_matrix->selection(), SegmentSet(Segment::Loyal));
  }

  void menuByKeyStandsAtTheCell() {
    QSignalSpy menu(m_matrix.get(), &MatrixWidget::menuRequested);
    m_matrix->setSelection(SegmentSet(Segment::Vip));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QApplication::sendEvent(m_matrix.get(), &event);
    QCOMPARE(menu.size(), 1);
    QCOMPARE(menu[0][0].toPoint(),
             m_matrix->mapToGlobal(m_matrix->cellRect(Segment::Vip).center().toPoint()));
  }

  void screenReadersMeetATable() {
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_matrix.get());
    QVERIFY(table);
    QCOMPARE(table->role(), QAccessible::Table);
    QCOMPARE(table->childCount(), segmentCount);
    QAccessibleTableInterface* grid = table->tableInterface();
    QVERIFY(grid);
    QCOMPARE(grid->rowCount(), 4);
    QCOMPARE(grid->columnCount(), 4);
    QCOMPARE(grid->columnDescription(1), QStringLiteral("At risk"));
    QCOMPARE(grid->rowDescription(0), QStringLiteral("Frequent"));
    QAccessibleInterface* promising = grid->cellAt(1, 2);
    QCOMPARE(grid->cellAt(1, 3), promising);
    QCOMPARE(promising->role(), QAccessible::Cell);
    QCOMPARE(promising->tableCellInterface()->columnExtent(), 2);
    QVERIFY(promising->text(QAccessible::Name).startsWith(QStringLiteral("Promising, 10 clients")));
    QVERIFY(!promising->text(QAccessible::Description).isEmpty());
    QCOMPARE(table->indexOfChild(promising), static_cast<int>(Segment::Promising));
    QCOMPARE(promising->parent(), table);
    QCOMPARE(table->childAt(promising->rect().center().x(), promising->rect().center().y()),
             promising);
    for (int row = 0; row < 4; ++row) {
      for (int column = 0; column < 4; ++column) {
        QAccessibleTableCellInterface* cell = grid->cellAt(row, column)->tableCellInterface();
        QCOMPARE(cell->rowIndex(), row);
        QVERIFY(cell->columnIndex() <= column &&
                column < cell->columnIndex() + cell->columnExtent());
      }
    }
    promising->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_matrix->selection(), SegmentSet(Segment::Promising));
    QVERIFY(promising->state().selected);
    QCOMPARE(grid->selectedCellCount(), 1);
    QCOMPARE(grid->selectedCells().first(), promising);
  }

  void paintsWithoutDataAndInEveryMeasure() {
    const QImage full = m_matrix->grab().toImage();
    m_matrix->setMeasure(MatrixMeasure::Revenue);
    QVERIFY(m_matrix->grab().toImage() != full);
    m_matrix->setMeasure(MatrixMeasure::Segment);
    QCOMPARE(m_matrix->grab().toImage(), full);
    m_matrix->setDimmed(true);
    QVERIFY(m_matrix->grab().toImage() != full);
    m_matrix->setDimmed(false);
    m_matrix->setMatrix(std::nullopt);
    QVERIFY(m_matrix->grab().toImage() != full);
    QCOMPARE(m_matrix->face(Segment::Vip).figure, Formatters::unknown());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestMatrixWidget)
#include "tst_matrixwidget.moc"
