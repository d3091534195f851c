// SPDX-License-Identifier: GPL-3.0-or-later
// A table of the window on its way out: by clipboard, CSV and workbook.
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFile>
#include <QFileDialog>
#include <QMenu>
#include <QMimeData>
#include <QPointer>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QVBoxLayout>

#include "tests/support/support.h"
#include "ui/exports/tablefilewriter.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/tableview.h"

using namespace retenta;

class TestTableFiles : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  Currency m_rubles = *Currency::fromCode(u"RUB");

  void fill(QStandardItemModel& model) {
    model.setHorizontalHeaderLabels({"Who", "Clients", "Share", "Money"});
    const auto item = [](const QString& text, const TableValue& value) {
      auto* one = new QStandardItem(text);
      one->setData(QVariant::fromValue(value), TableValueRole);
      return one;
    };
    model.appendRow({new QStandardItem("=1+1 <b>"), item("1 833", qint64(1833)),
                     item("54,7 %", 0.5469123),
                     item("13 млн ₽", TableMoney{1'308'528'050, m_rubles})});
    model.appendRow({new QStandardItem("quiet"), new QStandardItem("—"), new QStandardItem("—"),
                     new QStandardItem("—")});
  }
  QByteArray written(const QString& name) {
    QFile file(m_dir.filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
  }

  // Outside of a window that can save there is copying alone; inside, the file's numbers are
  // numbers, with every kopeck, and a text that looks like a formula is none.
  void fromTheMenuToAFile() {
    QWidget window;
    QStandardItemModel model;
    fill(model);
    auto* table = new TableView(QStringLiteral("Figures"), &window);
    table->setModel(&model);
    (new QVBoxLayout(&window))->addWidget(table);
    QMenu bare;
    table->addOutActions(&bare);
    QCOMPARE(bare.actions().size(), 1);

    auto* files = new TableFiles(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    connect(files, &TableFiles::wanted, this,
            [](const TableFile& file) { VERIFY_OK(writeTableFile(file)); });
    QContextMenuEvent ask(QContextMenuEvent::Keyboard, QPoint(5, 5), QPoint(5, 5));
    QApplication::sendEvent(table, &ask);
    QPointer<QMenu> menu = table->findChild<QMenu*>();
    QVERIFY(menu);
    QCOMPARE(menu->actions().size(), 3);
    menu->close();
    QTRY_VERIFY(!menu);

    const auto choose = [&](const QString& name) {
      auto* dialog = table->findChild<QFileDialog*>();
      QVERIFY(dialog);
      Q_EMIT dialog->fileSelected(m_dir.filePath(name));
      dialog->close();
      QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    table->setFocus();
    QTest::keyClick(table, Qt::Key_E, Qt::ControlModifier);
    choose(QStringLiteral("t.csv"));
    QCOMPARE(written(QStringLiteral("t.csv")),
             QByteArray("\xEF\xBB\xBFWho;Clients;Share;Money\r\n"
                        "'=1+1 <b>;1833;0,546912;13085280,50\r\n"
                        "quiet;\xE2\x80\x94;\xE2\x80\x94;\xE2\x80\x94\r\n"));
    QMenu full;
    table->addOutActions(&full);
    full.actions().last()->trigger();
    choose(QStringLiteral("t.xlsx"));
    QVERIFY(written(QStringLiteral("t.xlsx")).startsWith("PK"));
  }

  // With headers, as text and as HTML that is no markup of the clients'.
  void toTheClipboard() {
    QStandardItemModel model;
    fill(model);
    TableView table(QStringLiteral("Figures"));
    table.setModel(&model);
    table.copySelection();
    const QMimeData* copied = QApplication::clipboard()->mimeData();
    QCOMPARE(copied->text().section(QLatin1Char('\n'), 0, 0),
             QStringLiteral("Who\tClients\tShare\tMoney"));
    QVERIFY(copied->html().contains(QStringLiteral("<td>=1+1 &lt;b&gt;</td>")));
    table.selectRow(1);
    table.copySelection();
    QCOMPARE(QApplication::clipboard()->text().count(QLatin1Char('\n')), 1);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestTableFiles)
#include "tst_tablefiles.moc"
