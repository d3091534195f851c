// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/cliapplication.h"

#ifdef RETENTA_WITH_WINDOW
#include <QGuiApplication>

#include "app/cli/invocation.h"
#endif

namespace retenta::cli {

std::unique_ptr<QCoreApplication> makeApplication(int& argc, char** argv) {
#ifdef RETENTA_WITH_WINDOW
  QStringList words;
  for (int i = 0; i < argc; ++i) words += QString::fromLocal8Bit(argv[i]);
  QString problem;
  if (parseInvocation(words, problem).command == QLatin1String("report")) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // The platform complains of folders that only a session on a screen has.
    const auto before =
        qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    auto made = std::make_unique<QGuiApplication>(argc, argv);
    qInstallMessageHandler(before);
    return made;
  }
#endif
  return std::make_unique<QCoreApplication>(argc, argv);
}

}  // namespace retenta::cli
