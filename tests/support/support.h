// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QTest>

#include "core/base/date.h"
#include "core/base/result.h"

/// main() of a test without widgets: any warning fails the run, files are private, zone is UTC.
#define RETENTA_TEST_MAIN(TestClass)        \
  int main(int argc, char** argv) {         \
    QCoreApplication app(argc, argv);       \
    QTEST_SET_MAIN_SOURCE_PATH              \
    retenta::test::prepare();               \
    TestClass test;                         \
    return QTest::qExec(&test, argc, argv); \
  }

/// The same with widgets: include <QApplication> too; offscreen, Russian texts, the light look.
#define RETENTA_WINDOW_TEST_MAIN(TestClass)                              \
  int main(int argc, char** argv) {                                      \
    QApplication app(argc, argv);                                        \
    QTEST_SET_MAIN_SOURCE_PATH                                           \
    retenta::test::prepare();                                            \
    retenta::Language::install(QStringLiteral("ru"));                    \
    retenta::applyLook(app, retenta::Look{retenta::Scheme::Light, 100}); \
    TestClass test;                                                      \
    return QTest::qExec(&test, argc, argv);                              \
  }

/// Fails the test with the error's name and detail.
#define VERIFY_OK(result)                                                              \
  do {                                                                                 \
    const auto& r_ = (result);                                                         \
    QVERIFY2(r_.ok(), r_.ok() ? "" : qPrintable(retenta::test::describe(r_.error()))); \
  } while (false)

namespace retenta::test {

/// Called once before the tests run: umask, and warnings become failures (installed per test
/// function by QTest::failOnWarning, and here for whatever is said outside of one).
void prepare();

/// For init() of every test: any warning fails it, but for what the offscreen platform says of
/// itself ("This plugin does not support raise()").
void failOnWarnings();

QString describe(const Error& error);

/// The folder of shared sample data beside a development checkout (RETENTA_SHARED, else ../shared),
/// or empty: tests that need it skip with a printed reason.
QString sharedDir();

/// A file of the project's own test data, tests/data/<name>.
QString dataFile(const QString& name);

/// A civil day from "2025-06-30".
Day day(const char* iso);

}  // namespace retenta::test
