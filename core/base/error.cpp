// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <QMetaEnum>

namespace retenta {

QString errorName(ErrorCode code) {
  return QString::fromLatin1(QMetaEnum::fromType<ErrorCode>().valueToKey(static_cast<int>(code)));
}

}  // namespace retenta
