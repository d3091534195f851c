// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

class QMimeData;

namespace retenta {

/// A table from the clipboard as the bytes of a file: cells with tabs between them, else the
/// table of a web page. Empty when there is none.
struct PastedTable {
  QByteArray bytes;
};
PastedTable pastedTable(const QMimeData* data);

}  // namespace retenta
