// SPDX-License-Identifier: GPL-3.0-or-later
#include <csignal>
#include <memory>

#include <sys/resource.h>
#include <sys/stat.h>

#include <QApplication>
#include <QCommandLineParser>

#include "app/application.h"
#include "app/startmeter.h"
#include "app/systemclock.h"

int main(int argc, char** argv) {
  using namespace retenta;
  ::umask(077);
  std::signal(SIGXFSZ, SIG_IGN);  // a full quota is an error to report, not a death
  const rlimit noCore = {0, 0};   // a core dump would hold clients' data
  ::setrlimit(RLIMIT_CORE, &noCore);

  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("Retenta"));
  QApplication::setApplicationName(QStringLiteral("retenta"));
  QApplication::setApplicationVersion(QStringLiteral(RETENTA_VERSION));
  QApplication::setDesktopFileName(QStringLiteral("retenta"));

  QCommandLineParser parser;
  const QCommandLineOption demo(QStringLiteral("demo"),
                                QStringLiteral("Open the sample business."));
  const QCommandLineOption measure(QStringLiteral("measure-start"),
                                   QStringLiteral("Print when the window was painted, and quit."));
  parser.addOptions({demo, measure});
  parser.addHelpOption();
  parser.addVersionOption();
  parser.addPositionalArgument(QStringLiteral("file"),
                               QStringLiteral("A .retenta base, or a file to import."));
  parser.process(app);

  const SystemClock clock;
  std::unique_ptr<StartMeter> meter;
  if (parser.isSet(measure)) meter = std::make_unique<StartMeter>();
  Application retenta(app, clock);
  if (meter) {
    QObject::connect(&retenta, &Application::opened, meter.get(), &StartMeter::businessOpened);
  }
  Application::Start how;
  how.file = parser.positionalArguments().value(0);
  how.demo = parser.isSet(demo);
  retenta.start(how);
  return QApplication::exec();
}
