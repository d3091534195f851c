// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>

#include <QString>
#include <QStringList>

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/business/business.h"

namespace retenta::cli {

/// Exit codes of the contract.
enum Exit { Done = 0, Failed = 1, WrongUsage = 2, DoneWithRejects = 3 };

/// One call of the program: the global options and what follows the command's name.
struct Invocation {
  QString base;        ///< --base
  bool json = false;   ///< --json: one document on stdout and nothing else; --table makes one too
  QString table;       ///< --table: the rows of that document go to this file, see printAnswer()
  bool quiet = false;  ///< --quiet
  QString asOf;        ///< --as-of: ISO date, "last" or empty
  QString language;    ///< --lang: "ru" or "en"
  QString command;
  QStringList args;
  const Clock* clock = nullptr;
  std::stop_token stop;  ///< Ctrl-C
};

/// Splits argv: global options may stand before or after the command. A wrong one is WrongUsage,
/// told in `problem`.
Invocation parseInvocation(const QStringList& argv, QString& problem);

/// Opens --base; a missing option is told as UnknownValue. One of an earlier version is migrated
/// even where reading was meant.
Result<std::unique_ptr<Business>> openBusiness(const Invocation& call, BaseFile::Access access,
                                               Business::Reads reads = Business::Reads::AtOnce);

/// The as-of day: --as-of, else the last day of the data, never later than today.
Day asOfDay(const Invocation& call, const Ledger& ledger);

/// The options of one command: `--name VALUE`, `--name=VALUE` and flags; the rest are words.
class Options {
 public:
  /// `values` take a value, `flags` none. Unknown options, and a word beyond the first
  /// `mostWords`, are in problem().
  Options(const QStringList& args, const QStringList& values, const QStringList& flags,
          qsizetype mostWords = 0);
  QString problem() const { return m_problem; }
  bool has(const QString& name) const;
  QString value(const QString& name) const;         ///< the last given, '' when absent
  QStringList valuesOf(const QString& name) const;  ///< all given, for options that repeat
  const QStringList& words() const { return m_words; }
  /// What to say of a value that is missing or cannot be read; `form` shows a right one.
  QString takes(const QString& name, const QString& form) const;

 private:
  QList<std::pair<QString, QString>> m_given;
  QStringList m_words;
  QString m_problem;
};

}  // namespace retenta::cli
