// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QTemporaryDir>

#include "core/business/business.h"
#include "core/importing/importservice.h"
#include "tests/support/support.h"
#include "ui/importing/importpage.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"
#include "ui/widgets/messagebar.h"

namespace retenta::test {

using Step = ImportPresenter::Step;

/// A business with the import page in a window, and files to bring in.
class ImportDesk : public QObject {
  Q_OBJECT
 protected:
  // One business with its page in a window.
  struct Desk {
    Desk(const QString& path, const Clock& clock) {
      auto made = Business::create(path, {}, clock);
      if (!made) qFatal("create");
      business = std::move(*made);
      service = std::make_shared<ImportService>(*business);
      page = std::make_unique<ImportPage>(*business, service);
      page->resize(1170, 716);
      page->show();
      QApplication::setActiveWindow(page.get());
      if (!QTest::qWaitForWindowActive(page.get())) qFatal("no active window");
      page->activate();
    }
    ImportPresenter* p() { return page->presenter(); }
    bool reaches(Step step) {
      return QTest::qWaitFor(
          [&] { return p()->step() == step && p()->job() == ImportPresenter::Job::None; }, 30'000);
    }
    // Ctrl Enter: what the primary button of the step does. A closed dialog leaves no window active
    // where there is no window manager.
    void next() {
      if (!QApplication::focusWidget()) {
        page->activateWindow();
        if (!QTest::qWaitFor([] { return QApplication::focusWidget() != nullptr; })) {
          qFatal("the page has no focus");
        }
      }
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return, Qt::ControlModifier);
    }
    QString message() { return page->findChild<MessageBar*>()->text(); }
    template <class T>
    T* find(const QString& text) {
      for (T* each : page->findChildren<T*>())
        if (each->text() == text) return each;
      return nullptr;
    }

    std::unique_ptr<Business> business;
    std::shared_ptr<ImportService> service;
    std::unique_ptr<ImportPage> page;
  };

  QTemporaryDir m_dir;
  FixedClock m_clock{20300};
  int m_count = 0;

  QString at(const QString& name) const { return m_dir.filePath(name); }
  std::unique_ptr<Desk> desk() {
    return std::make_unique<Desk>(at(QStringLiteral("b%1.retenta").arg(++m_count)), m_clock);
  }
  QString write(const char* name, const QByteArray& bytes) const {
    const QString path = at(QString::fromUtf8(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("write");
    return path;
  }
  static QPushButton* visible(QPushButton* button) {
    if (!button || button->isVisible()) return button;
    for (QPushButton* each : button->window()->findChildren<QPushButton*>())
      if (each->text() == button->text() && each->isVisible()) return each;
    return nullptr;
  }
  static QByteArray orders(int count, int from = 1) {
    QByteArray text = "Order,Date,Email,Amount\n";
    for (int i = from; i < from + count; ++i) {
      text += QByteArray::number(i) + ",2025-06-" + QByteArray::number(10 + i % 20) + ",c" +
              QByteArray::number(i % 500) + "@example.com," + QByteArray::number(100 + i % 77) +
              ".50\n";
    }
    return text;
  }

 private Q_SLOTS:
  void init() {
    test::failOnWarnings();
    Language::install(QStringLiteral("ru"));
  }
};

}  // namespace retenta::test
