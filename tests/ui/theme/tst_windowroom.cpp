// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QDialog>
#include <QFileDialog>
#include <QHeaderView>
#include <QScreen>
#include <QTreeView>

#include "tests/support/support.h"
#include "ui/text/language.h"
#include "ui/theme/icons.h"
#include "ui/theme/look.h"
#include "ui/theme/windowroom.h"

using namespace retenta;

class TestWindowRoom : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }
  void cleanup() { applyLook(*qApp, {Scheme::Light, 100}); }

  void asGivenWhereThereIsRoom() {
    QDialog dialog;
    resizeToRoom(&dialog, 320, 200);
    QCOMPARE(dialog.size(), QSize(320, 200));
  }

  void noLargerThanItsScreen() {
    applyLook(*qApp, {Scheme::Light, 200});
    QDialog dialog;
    resizeToRoom(&dialog, 980, 600);
    const QSize screen = dialog.screen()->availableSize();
    QVERIFY(scaled(980) > screen.width() &&
            scaled(600) > screen.height());  // else it proves nothing
    QVERIFY(dialog.width() < screen.width() && dialog.height() < screen.height());
  }

  void noLargerThanTheWindowItLiesOn() {
    applyLook(*qApp, {Scheme::Light, 200});
    QWidget window;
    window.resize(640, 480);
    window.show();
    QDialog dialog(&window);
    resizeToRoom(&dialog, 980, 600);
    QVERIFY(dialog.width() < 640 && dialog.height() < 480);
  }

  // Qt's own dialog opens with «Разме» and "1…iB" where sizes stand.
  void columnsOfFilesAreNotCut() {
    (void)makeIcon(QStringLiteral("check"), Qt::black);  // brings the pictures of the sheet along
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setDirectory(QDir::tempPath());
    dialog.show();
    const auto* files = dialog.findChild<QTreeView*>(QStringLiteral("treeView"));
    QVERIFY(files);
    QTRY_VERIFY(files->header()->sectionSize(0) >= 310);
    QVERIFY(files->header()->sectionSize(1) >= 90);
    QVERIFY(files->header()->sectionSize(3) >= 150);
  }
};

RETENTA_WINDOW_TEST_MAIN(TestWindowRoom)
#include "tst_windowroom.moc"
