// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

#include <QCoreApplication>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include "core/base/error.h"

namespace retenta::cli {

/// The texts of the command line: Cli::tr("…").
struct Cli {
  Q_DECLARE_TR_FUNCTIONS(Cli)
};

/// One line for people on stdout.
void printLine(const QString& line);
/// The one document of --json on stdout.
void printJson(const QJsonObject& document);
/// A number of that document, null where it is not known; money in whole minor units.
QJsonValue known(std::optional<double> value);
QJsonValue minor(std::optional<double> value);
/// A piece of that document, for what is too long to be held whole.
void printPiece(const QByteArray& piece);
/// The error's sentence on stderr; returns Failed, or WrongUsage where it is of an option (`--x`).
int fail(const Error& error);
/// What was wrong with the call on stderr, with a pointer to help; returns WrongUsage.
int wrongUsage(const QString& problem);
/// One line on stderr: progress and notes.
void note(const QString& line);

}  // namespace retenta::cli
