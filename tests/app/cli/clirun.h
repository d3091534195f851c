// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/support.h"

namespace retenta::test {

/// What the program said and how it ended; code −1: it did not.
struct CliRun {
  int code = -1;
  QByteArray out;
  QString err;
  QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
  QJsonArray list(const char* key) const { return json().value(QLatin1String(key)).toArray(); }
};

/// Calls the program itself, in English, on bases of a folder of its own.
class CliTest : public QObject {
  Q_OBJECT
 protected:
  using Run = CliRun;

  QTemporaryDir m_dir;

  QString at(const char* name) const { return m_dir.filePath(QLatin1String(name)); }
  static Run runBare(const QStringList& words) {
    QProcess process;
    process.start(QStringLiteral(RETENTA_CLI), words);
    Run run;
    if (!process.waitForFinished(100'000)) return run;
    run.code = process.exitCode();
    run.out = process.readAllStandardOutput();
    run.err = QString::fromUtf8(process.readAllStandardError());
    return run;
  }
  Run run(const QStringList& words, const char* base = "d.retenta") const {
    return runBare(QStringList{QStringLiteral("--base"), at(base), QStringLiteral("--lang"),
                               QStringLiteral("en")} +
                   words);
  }
  /// Words parted by spaces.
  Run run(const QString& line, const char* base = "d.retenta") const {
    return run(line.split(QLatin1Char(' '), Qt::SkipEmptyParts), base);
  }

 private Q_SLOTS:
  void init() { failOnWarnings(); }
};

}  // namespace retenta::test
