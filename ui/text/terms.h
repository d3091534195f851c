// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include "ui/text/language.h"

namespace retenta {

/// The glossary: the name of a thing by its id ("churned_loyal" → «Ушедшие лояльные»), one word per
/// thing in interface, help and report. An unknown id is returned as it is (a test finds it).
QString term(QStringView id, const Language& language = Language::current());

/// Whether the glossary knows the id.
bool isTerm(QStringView id);

}  // namespace retenta
