// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invocation.h"

#include <QFileInfo>

#include "app/cli/output.h"
#include "core/storage/connection.h"
#include "core/storage/migrator.h"
#include "ui/text/language.h"

namespace retenta::cli {

namespace {

// Takes "--name VALUE" or "--name=VALUE" at args[i]; leaves i on the last word used.
std::optional<QString> valueAt(const QStringList& args, qsizetype& i) {
  const qsizetype equals = args[i].indexOf(QLatin1Char('='));
  if (equals > 0) return args[i].sliced(equals + 1);
  if (i + 1 >= args.size()) return std::nullopt;
  return args[++i];
}

QString nameOf(const QString& arg) { return arg.section(QLatin1Char('='), 0, 0); }

}  // namespace

Invocation parseInvocation(const QStringList& argv, QString& problem) {
  Invocation call;
  call.language = Language::systemCode();
  for (qsizetype i = 1; i < argv.size(); ++i) {
    const QString name = nameOf(argv[i]);
    if (name == QLatin1String("--json")) {
      call.json = true;
    } else if (name == QLatin1String("--quiet")) {
      call.quiet = true;
    } else if (name == QLatin1String("--base") || name == QLatin1String("--lang") ||
               name == QLatin1String("--as-of") || name == QLatin1String("--table")) {
      const auto value = valueAt(argv, i);
      if (!value) {
        problem = Cli::tr("Option %1 needs a value.").arg(name);
        return call;
      }
      if (name == QLatin1String("--base")) call.base = *value;
      if (name == QLatin1String("--lang")) call.language = *value;
      if (name == QLatin1String("--as-of")) call.asOf = *value;
      if (name == QLatin1String("--table")) call.table = *value;
    } else if (call.command.isEmpty() && !argv[i].startsWith(QLatin1Char('-'))) {
      call.command = argv[i];
    } else {
      call.args += argv[i];
    }
  }
  call.json = call.json || !call.table.isEmpty();
  if (!call.asOf.isEmpty() && call.asOf != QLatin1String("last") &&
      !dayFromIso(call.asOf.toLatin1())) {
    problem = Cli::tr("Option --as-of takes YYYY-MM-DD or last, not “%1”.").arg(call.asOf);
  }
  if (!Language::available().contains(call.language)) {
    problem = Cli::tr("Option --lang takes ru or en.");
    call.language = QStringLiteral("en");
  }
  return call;
}

Result<std::unique_ptr<Business>> openBusiness(const Invocation& call, BaseFile::Access access,
                                               Business::Reads reads) {
  if (call.base.isEmpty()) {
    return Error{ErrorCode::UnknownValue,
                 {QStringLiteral("--base"), QString(), QStringLiteral("FILE.retenta")},
                 {}};
  }
  // A base of an earlier version becomes one of today's first, behind a backup, as in the window.
  const auto header = readBaseHeader(call.base);
  const bool older = header && header->ours() && header->schema < currentSchema();
  if (older && QFileInfo(call.base).isWritable()) access = BaseFile::Access::ReadWrite;
  return Business::open(call.base, access, *call.clock, reads);
}

Day asOfDay(const Invocation& call, const Ledger& ledger) {
  const auto day = dayFromIso(call.asOf.toLatin1());
  return day ? *day : defaultAsOf(ledger, call.clock->today());
}

Options::Options(const QStringList& args, const QStringList& values, const QStringList& flags,
                 qsizetype mostWords) {
  for (qsizetype i = 0; i < args.size(); ++i) {
    const QString& arg = args[i];
    if (!arg.startsWith(QLatin1String("--"))) {
      m_words += arg;
      if (m_words.size() > mostWords) m_problem = Cli::tr("“%1” is not expected here.").arg(arg);
      continue;
    }
    const QString name = nameOf(arg).sliced(2);
    if (flags.contains(name)) {
      m_given.append({name, QString()});
    } else if (values.contains(name)) {
      const auto value = valueAt(args, i);
      if (!value) m_problem = Cli::tr("Option %1 needs a value.").arg(nameOf(arg));
      m_given.append({name, value.value_or(QString())});
    } else {
      m_problem = Cli::tr("There is no option %1 here.").arg(nameOf(arg));
    }
  }
}

bool Options::has(const QString& name) const {
  for (const auto& given : m_given) {
    if (given.first == name) return true;
  }
  return false;
}

QString Options::value(const QString& name) const {
  const QStringList all = valuesOf(name);
  return all.isEmpty() ? QString() : all.last();
}

QString Options::takes(const QString& name, const QString& form) const {
  if (value(name).isEmpty()) return Cli::tr("Option --%1 is needed, with %2.").arg(name, form);
  return Cli::tr("Option --%1 takes %2, not “%3”.").arg(name, form, value(name));
}

QStringList Options::valuesOf(const QString& name) const {
  QStringList all;
  for (const auto& given : m_given) {
    if (given.first == name) all += given.second;
  }
  return all;
}

}  // namespace retenta::cli
