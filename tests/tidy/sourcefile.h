// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QString>
#include <QStringList>

namespace retenta::tidy {

/// One text file of the tree, cut into lines once for all rules.
struct SourceFile {
  QString path;       ///< from the root, with '/'
  QStringList lines;  ///< as written
  QStringList code;   ///< C++ only: the same lines with comments and the insides of literals blank
};

/// One line that breaks a rule, said so that its writer knows what to do.
struct Finding {
  QString path;
  int line = 0;  ///< from 1; 0 = the whole file
  QString what;
};

using Findings = std::vector<Finding>;

/// A file out of its text; rules are tried on such snippets as well as on the tree.
SourceFile sourceFromText(const QString& path, const QString& text);

/// All text files of the project: sources, build files, scripts, documents. Build folders and
/// whatever git ignores are left out.
std::vector<SourceFile> readTree(const QString& root);

bool isCpp(const QString& path);
/// "core/rfm" of "core/rfm/rfmgrid.cpp": the first two parts, or fewer when there are fewer.
QString folderOf(const QString& path);
/// "path:line: what", one a line.
QString listed(const Findings& findings);

}  // namespace retenta::tidy
