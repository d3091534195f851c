// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <QMetaType>
#include <QString>

#include "core/base/id.h"

namespace retenta {

/// What stays when an import is taken back, because somebody edited it later.
struct KeptEdit {
  enum class What {
    Client,  ///< a client only the import brought: something was added by hand
    Field,   ///< a field the import had set and somebody changed since
    Row,     ///< a purchase, an address, a note … that was changed since
  };
  What what = What::Client;
  ClientId client = 0;
  QString name;   ///< of the client; '' when there is none
  QString field;  ///< for Field the column ("city"), for Row the table; for Client what holds it
};
using KeptEdits = std::vector<KeptEdit>;

/// "client", "field", "row".
inline QString keptEditId(KeptEdit::What what) {
  return what == KeptEdit::What::Client  ? QStringLiteral("client")
         : what == KeptEdit::What::Field ? QStringLiteral("field")
                                         : QStringLiteral("row");
}

}  // namespace retenta

Q_DECLARE_METATYPE(retenta::KeptEdits)
