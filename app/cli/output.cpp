// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include <cmath>
#include <cstdio>

#include <QJsonDocument>

#include "app/cli/invocation.h"
#include "ui/text/errortext.h"

namespace retenta::cli {

namespace {

void write(std::FILE* to, const QByteArray& bytes) {
  std::fwrite(bytes.constData(), 1, static_cast<std::size_t>(bytes.size()), to);
  std::fflush(to);
}

}  // namespace

void printLine(const QString& line) { write(stdout, line.toUtf8() + '\n'); }

void printPiece(const QByteArray& piece) { write(stdout, piece); }

void printJson(const QJsonObject& document) { write(stdout, QJsonDocument(document).toJson()); }

QJsonValue known(std::optional<double> value) { return value ? QJsonValue(*value) : QJsonValue(); }

QJsonValue minor(std::optional<double> value) {
  return value ? QJsonValue(qint64(std::llround(*value))) : QJsonValue();
}

int fail(const Error& error) {
  if (error.code == ErrorCode::UnknownValue && error.args.value(0) == QLatin1String("--base"))
    return wrongUsage(Cli::tr("Say where with --base FILE."));
  note(errorSentence(error));
  // A word that an option cannot take is no failure of the work but of the call.
  const bool ofCall = error.code == ErrorCode::UnknownValue || error.code == ErrorCode::BadNumber;
  return ofCall && error.args.value(0).startsWith(QLatin1String("--")) ? WrongUsage : Failed;
}

int wrongUsage(const QString& problem) {
  note(problem + QLatin1Char(' ') + Cli::tr("“retenta-cli help” lists the commands."));
  return WrongUsage;
}

void note(const QString& line) { write(stderr, line.toUtf8() + '\n'); }

Progress progressOf(const Invocation& call) {
  Progress progress;
  progress.stop = call.stop;
  if (call.quiet || call.json || ::isatty(STDERR_FILENO) == 0) return progress;
  progress.report = [last = -1](qint64 done, qint64 total) mutable {
    const int percent = total > 0 ? static_cast<int>(done * 100 / total) : 0;
    if (percent == last) return;
    last = percent;
    std::fprintf(stderr, "\r%3d %%\033[K", percent);
    std::fflush(stderr);
  };
  return progress;
}

}  // namespace retenta::cli
