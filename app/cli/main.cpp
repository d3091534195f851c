// SPDX-License-Identifier: GPL-3.0-or-later
#include <atomic>
#include <csignal>
#include <thread>

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QCoreApplication>

#include "app/cli/cliapplication.h"
#include "app/cli/command.h"
#include "app/cli/figures/answertable.h"
#include "app/cli/output.h"
#include "app/systemclock.h"
#include "ui/text/language.h"

namespace {

std::atomic<int> wakePipe = -1;

extern "C" void onInterrupt(int signal) {
  std::signal(signal, SIG_DFL);  // a second one ends what does not listen
  const int pipe = wakePipe.load();
  const char byte = 1;
  if (pipe >= 0) (void)!::write(pipe, &byte, 1);  // all that a signal handler may do
}

// Ctrl-C asks the running work to stop; what it had not committed is rolled back.
class InterruptWatch {
 public:
  InterruptWatch() {
    if (::pipe(m_pipe) != 0) return;
    wakePipe = m_pipe[1];
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    m_thread = std::thread([this] {
      char byte = 0;
      if (::read(m_pipe[0], &byte, 1) == 1 && byte == 1) m_source.request_stop();
    });
  }
  ~InterruptWatch() {
    wakePipe = -1;
    if (!m_thread.joinable()) return;
    ::close(m_pipe[1]);  // the watcher reads the end
    m_thread.join();
    ::close(m_pipe[0]);
  }
  std::stop_token token() const { return m_source.get_token(); }

 private:
  int m_pipe[2] = {-1, -1};
  std::stop_source m_source;
  std::thread m_thread;
};

}  // namespace

int main(int argc, char** argv) {
  using namespace retenta;
  using cli::Cli;
  ::umask(077);
  std::signal(SIGXFSZ, SIG_IGN);  // a full quota is an error to report, not a death
  const rlimit noCore = {0, 0};   // a core dump would hold clients' data
  ::setrlimit(RLIMIT_CORE, &noCore);

  const auto app = cli::makeApplication(argc, argv);
  QCoreApplication::setApplicationName(QStringLiteral("retenta"));
  QCoreApplication::setApplicationVersion(QStringLiteral(RETENTA_VERSION));
  QString problem;
  cli::Invocation call = cli::parseInvocation(QCoreApplication::arguments(), problem);
  Language::install(call.language);
  if (!problem.isEmpty()) return cli::wrongUsage(problem);
  if (call.args.contains(QLatin1String("--version"))) {
    cli::printLine(QStringLiteral("retenta-cli " RETENTA_VERSION));
    return cli::Done;
  }
  if (call.command.isEmpty() || call.args.contains(QLatin1String("--help"))) {
    call.args = call.command.isEmpty() ? QStringList() : QStringList(call.command);
    return cli::runHelp(call);
  }
  const SystemClock clock;
  const InterruptWatch watch;
  call.clock = &clock;
  call.stop = watch.token();
  if (!call.table.isEmpty() && !cli::hasTable(call.command))
    return cli::wrongUsage(Cli::tr("“%1” makes no table.").arg(call.command));
  for (const cli::Command& command : cli::allCommands()) {
    if (call.command == QLatin1String(command.name)) {
      const auto code = tellingMemory([&]() -> Result<int> { return command.run(call); })();
      return code ? *code : cli::fail(code.error());
    }
  }
  return cli::wrongUsage(Cli::tr("There is no command “%1”.").arg(call.command));
}
