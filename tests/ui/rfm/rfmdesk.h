// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include <QAction>
#include <QApplication>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/rfm/matrix/matrixwidget.h"
#include "ui/rfm/rfmpage.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

namespace retenta::test {

/// The RFM page over a small sample business, in English.
class RfmDesk : public QObject {
  Q_OBJECT
 protected:
  static constexpr Day asOf = 20'269;
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<RfmPage> m_page;

  template <class W>
  W* part() {
    return m_page->findChild<W*>();
  }
  MatrixWidget* matrix() { return part<MatrixWidget>(); }
  void show(Day day = asOf) {
    m_page = std::make_unique<RfmPage>(*m_business);
    m_page->resize(1170, 716);
    m_page->setContext({day, addMonths(day + 1, -12), day, 12});
    m_page->show();
    m_page->activate();
  }
  qint64 shown(Segment segment) { return matrix()->matrix()->cell(segment).clients; }
  RfmMatrix expected(Day day, const RfmThresholds& thresholds = {}) {
    return rfmGrid(*m_business->ledger(), thresholds, yearEndingAt(day)).matrix;
  }
  void command(const QKeySequence& key) {
    for (QAction* action : m_page->commands()) {
      if (action->shortcut() == key) return action->trigger();
    }
    QFAIL("no such command");
  }

 protected Q_SLOTS:
  void initTestCase() {
    DemoOptions options;
    options.clients = 400;
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), options, m_clock);
    VERIFY_OK(made);
    m_business = std::move(*made);
  }
  void init() {
    failOnWarnings();
    Language::install(QStringLiteral("en"));
    applyLook(*qApp, {Scheme::Light, 100});
  }
  void cleanup() { m_page.reset(); }
};

}  // namespace retenta::test
