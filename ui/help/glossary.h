// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QString>

namespace retenta {

/// The figures of the open business that the glossary puts into its sentences, as they read in the
/// user's language; a figure that cannot be known is absent.
using GlossaryFigures = QHash<QString, QString>;

/// One word of the glossary.
struct GlossaryEntry {
  QString id;     ///< of ui/text/terms.h
  QString title;  ///< the word itself
  QString text;   ///< Markdown: the definition, then the same with the business's figures
};

/// Reads the glossary's text (resources/help/<language>/glossary.md): "## id" begins an entry, a
/// line with "> " carries {figures} and is left out when one of them is unknown. Pure.
QList<GlossaryEntry> glossaryEntries(const QString& markdown, const GlossaryFigures& figures);

}  // namespace retenta
