// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "app/cli/invocation.h"

namespace retenta::cli {

/// One command: its name, its usage line, one sentence on what it does (an English source of the
/// "Cli" context) and an example.
struct Command {
  const char* name;
  const char* usage;
  const char* summary;
  const char* example;
  int (*run)(const Invocation& call);
};

/// Progress as a percentage on stderr when that is a terminal, and Ctrl-C as the wish to stop.
Progress progressOf(const Invocation& call);

/// All commands in the order of help. Defined in commands.cpp: one line a command.
const std::vector<Command>& allCommands();

int runCreate(const Invocation& call);
int runCheck(const Invocation& call);
int runBackup(const Invocation& call);
int runBackups(const Invocation& call);
int runRestore(const Invocation& call);
int runErase(const Invocation& call);
int runExportClient(const Invocation& call);
int runExport(const Invocation& call);
int runModelCommand(const Invocation& call);
int runClients(const Invocation& call);
int runRfm(const Invocation& call);
int runRfmThresholds(const Invocation& call);
int runRfmScores(const Invocation& call);
int runKpi(const Invocation& call);
int runMigration(const Invocation& call);
int runCohorts(const Invocation& call);
int runGoals(const Invocation& call);
int runGrowth(const Invocation& call);
int runBucket(const Invocation& call);
int runFunnel(const Invocation& call);
int runSources(const Invocation& call);
int runSpend(const Invocation& call);
int runSegments(const Invocation& call);
int runStrategy(const Invocation& call);
int runReport(const Invocation& call);
int runDemo(const Invocation& call);
int runAudience(const Invocation& call);
int runCampaign(const Invocation& call);
int runImport(const Invocation& call);
int runImports(const Invocation& call);
int runUndoImport(const Invocation& call);
int runDuplicates(const Invocation& call);
int runMerge(const Invocation& call);
int runSplit(const Invocation& call);
int runDeleted(const Invocation& call);
int runRestoreDeleted(const Invocation& call);
int runHelp(const Invocation& call);

}  // namespace retenta::cli
