// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/tidy/sourcefile.h"

namespace retenta::tidy {

/// Every .cpp is named in the CMakeLists.txt of its folder, a tst_ file as a test; else nobody
/// builds it and nobody notices.
Findings checkRegistered(const std::vector<SourceFile>& tree);

/// A folder of code holds at most 25 files; more means that it has sub-nouns.
Findings checkFolderSizes(const std::vector<SourceFile>& tree);

/// A class that Qt knows by name (Q_OBJECT) has that name for itself: two of them in two folders
/// link until one program uses both, and share one context of translations.
Findings checkClassNames(const std::vector<SourceFile>& tree);

/// Every ErrorCode of core/base/error.h has its sentence in ui/text/errortext.cpp.
Findings checkErrorSentences(const SourceFile& codes, const SourceFile& sentences);

/// Every command of the command line (`{"name",` in its table) has its entry in the man page.
Findings checkManual(const SourceFile& commands, const SourceFile& manual);

/// Every path a document names in backquotes (`core/rfm/rfmgrid.cpp`) exists below `root`.
Findings checkNamedPaths(const SourceFile& document, const QString& root);

}  // namespace retenta::tidy
