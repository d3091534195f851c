// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>

#include "tests/core/backups/backupfixture.h"
#include "ui/clients/privacy/erasedialog.h"
#include "ui/clients/privacy/personactions.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

class TestEraseDialog : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  test::MovedClock m_clock;
  std::unique_ptr<Business> m_shop;

  static QPushButton* button(QWidget& dialog, const QString& text) {
    for (auto* button : dialog.findChildren<QPushButton*>())
      if (button->text() == text) return button;
    return nullptr;
  }
  int named() {
    const auto n = m_shop->file().read([](SQLite::Database& db) {
      return db.execAndGet("SELECT count(*) FROM client WHERE id = 7 AND name <> ''").getInt();
    });
    return n ? *n : -1;
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    m_shop.reset();
    QFile::remove(m_dir.filePath(QStringLiteral("shop.retenta")));
    m_shop = test::smallShop(m_dir.filePath(QStringLiteral("shop.retenta")), m_clock);
    const auto done = m_shop->file().write([](SQLite::Database& db) {
      db.exec(
          "UPDATE client SET name = '<b>Ядвига</b> Кологривова', name_key = 'x y' WHERE id = 7");
      db.exec("INSERT INTO note (client_id, day, text, written_ms) VALUES (7, 1, 'заметка', 1)");
    });
    VERIFY_OK(done);
  }

  void cancelHasTheFocusAndChangesNothing() {
    QPointer<EraseDialog> dialog = new EraseDialog(*m_shop, 7, nullptr);
    dialog->open();
    QVERIFY(QTest::qWaitForWindowExposed(dialog));
    QTRY_VERIFY(dialog->shownText().contains(QStringLiteral("заметки: 1")));
    QCOMPARE(dialog->focusWidget(), button(*dialog, QStringLiteral("Отмена")));
    QVERIFY(dialog->shownText().contains(QStringLiteral("покупки: 1")));
    // The name is shown as it is, never as markup.
    bool shown = false;
    for (const auto* label : dialog->findChildren<QLabel*>()) {
      if (!label->text().contains(QStringLiteral("<b>Ядвига</b>"))) continue;
      shown = true;
      QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY(shown);
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_VERIFY(!dialog);
    QCOMPARE(named(), 1);
  }

  void erasesAndShowsTheAct() {
    QPointer<EraseDialog> dialog = new EraseDialog(*m_shop, 7, nullptr);
    dialog->open();
    auto* erase = button(*dialog, QStringLiteral("Стереть навсегда"));
    QVERIFY(erase);
    QTRY_VERIFY(erase->isEnabled());
    dialog->findChild<QLineEdit*>()->setText(QStringLiteral("заявление № 5"));
    QSignalSpy erased(dialog, &EraseDialog::erased);
    erase->click();
    QVERIFY(erased.wait(10'000));
    QCOMPARE(named(), 0);
    const QString act = dialog->shownText();
    QVERIFY2(act.contains(QStringLiteral("заявление № 5")), qPrintable(act));
    QVERIFY2(act.contains(QStringLiteral("найдено: 0")), qPrintable(act));
    QVERIFY2(!act.contains(QStringLiteral("Ядвига")), "the act names a number alone");
    QVERIFY(button(*dialog, QStringLiteral("Сохранить акт…")));
    dialog->reject();
    QTRY_VERIFY(!dialog);
  }

  void twiceIsRefusedInWords() {
    VERIFY_OK(EraseService(*m_shop).eraseNow(7, {}));
    QPointer<EraseDialog> dialog = new EraseDialog(*m_shop, 7, nullptr);
    dialog->open();
    const auto told = [&] {
      for (const auto* label : dialog->findChildren<QLabel*>())
        if (label->isVisible() && label->text().contains(QStringLiteral("удалены"))) return true;
      return false;
    };
    QTRY_VERIFY(told());
    QVERIFY(!button(*dialog, QStringLiteral("Стереть навсегда"))->isEnabled());
    dialog->reject();
    QTRY_VERIFY(!dialog);
  }

  void commandsStandBeforeTheDeletion() {
    QWidget window;
    QMenu menu;
    QAction* last = menu.addAction(QStringLiteral("last"));
    PersonActions actions(
        *m_shop, &menu, last, [] { return ClientId{7}; }, &window);
    QCOMPARE(menu.actions().size(), 3);
    QCOMPARE(menu.actions().last(), last);
    actions.setPerson(false);
    QVERIFY(!menu.actions().at(1)->isVisible());
  }
};

RETENTA_WINDOW_TEST_MAIN(TestEraseDialog)
#include "tst_erasedialog.moc"
