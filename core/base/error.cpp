// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace retenta {

QString errorName(ErrorCode code) {
  switch (code) {
    case ErrorCode::Internal:
      return QStringLiteral("Internal");
    case ErrorCode::Cancelled:
      return QStringLiteral("Cancelled");
    case ErrorCode::FileNotFound:
      return QStringLiteral("FileNotFound");
    case ErrorCode::FileUnreadable:
      return QStringLiteral("FileUnreadable");
    case ErrorCode::FileExists:
      return QStringLiteral("FileExists");
    case ErrorCode::FileEmpty:
      return QStringLiteral("FileEmpty");
    case ErrorCode::FileBinary:
      return QStringLiteral("FileBinary");
    case ErrorCode::FileSpreadsheet:
      return QStringLiteral("FileSpreadsheet");
    case ErrorCode::FileWriteFailed:
      return QStringLiteral("FileWriteFailed");
    case ErrorCode::DiskFull:
      return QStringLiteral("DiskFull");
    case ErrorCode::BaseNotRetenta:
      return QStringLiteral("BaseNotRetenta");
    case ErrorCode::BaseNewer:
      return QStringLiteral("BaseNewer");
    case ErrorCode::BaseDamaged:
      return QStringLiteral("BaseDamaged");
    case ErrorCode::BaseLocked:
      return QStringLiteral("BaseLocked");
    case ErrorCode::BaseReadOnly:
      return QStringLiteral("BaseReadOnly");
    case ErrorCode::BaseBusy:
      return QStringLiteral("BaseBusy");
    case ErrorCode::BaseGone:
      return QStringLiteral("BaseGone");
    case ErrorCode::NoDataRows:
      return QStringLiteral("NoDataRows");
    case ErrorCode::NoColumns:
      return QStringLiteral("NoColumns");
    case ErrorCode::AmbiguousDate:
      return QStringLiteral("AmbiguousDate");
    case ErrorCode::AmbiguousMoney:
      return QStringLiteral("AmbiguousMoney");
    case ErrorCode::UnclosedQuote:
      return QStringLiteral("UnclosedQuote");
    case ErrorCode::UnknownColumn:
      return QStringLiteral("UnknownColumn");
    case ErrorCode::UnknownValue:
      return QStringLiteral("UnknownValue");
    case ErrorCode::BadThresholds:
      return QStringLiteral("BadThresholds");
    case ErrorCode::TooFewRepeatClients:
      return QStringLiteral("TooFewRepeatClients");
    case ErrorCode::BadNumber:
      return QStringLiteral("BadNumber");
    case ErrorCode::NotFound:
      return QStringLiteral("NotFound");
    case ErrorCode::AudienceEmpty:
      return QStringLiteral("AudienceEmpty");
    case ErrorCode::UnknownField:
      return QStringLiteral("UnknownField");
    case ErrorCode::CampaignState:
      return QStringLiteral("CampaignState");
    case ErrorCode::NothingToUndo:
      return QStringLiteral("NothingToUndo");
    case ErrorCode::UndoConflict:
      return QStringLiteral("UndoConflict");
  }
  return QStringLiteral("Internal");
}

}  // namespace retenta
