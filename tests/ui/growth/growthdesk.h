// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "tests/support/support.h"
#include "ui/growth/growthpage.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

namespace retenta::test {

/// The page of growth over a small sample, on 30 June 2025 and the year before it, in English.
class GrowthDesk : public QObject {
  Q_OBJECT
 protected:
  QTemporaryDir m_dir;
  FixedClock m_clock{20'300};
  std::unique_ptr<Business> m_business;
  std::unique_ptr<GrowthPage> m_page;
  static constexpr Day asOf = 20'269;  // 30 June 2025
  const Period year{day("2024-07-01"), day("2025-07-01")};

  template <class W>
  W* part() {
    return m_page->findChild<W*>();
  }

 private Q_SLOTS:
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
