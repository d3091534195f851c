// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/support.h"

#include <sys/stat.h>

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace retenta::test {

void prepare() {
  ::umask(077);
  QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
}

void failOnWarnings() {
  QTest::failOnWarning(QRegularExpression(QStringLiteral("^(?!This plugin does not support)")));
}

QString describe(const Error& error) {
  return QStringLiteral("%1 [%2] %3")
      .arg(errorName(error.code), error.args.join(QStringLiteral(", ")), error.detail);
}

QString sharedDir() {
  const QString named = qEnvironmentVariable("RETENTA_SHARED");
  const QString path = named.isEmpty() ? QStringLiteral(RETENTA_SOURCE_DIR "/../shared") : named;
  return QFileInfo::exists(path) ? QDir::cleanPath(path) : QString();
}

QString dataFile(const QString& name) {
  return QStringLiteral(RETENTA_SOURCE_DIR "/tests/data/") + name;
}

Day day(const char* iso) {
  const auto parsed = dayFromIso(iso);
  Q_ASSERT_X(parsed, "test::day", iso);
  return *parsed;
}

}  // namespace retenta::test
