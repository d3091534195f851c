// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "core/importing/importplan.h"
#include "core/importing/importreport.h"
#include "core/purchases/purchasestatus.h"
#include "ui/importing/problems/problemlist.h"

class QComboBox;

namespace retenta::importwords {

/// What the import page calls things, in the user's language.
QString fieldName(ImportField field);
QString kindName(ImportKind kind);
/// "Windows-1251" of "windows-1251": proper names, the same in every language.
QString encodingName(const QString& id);
QString delimiterName(char delimiter);
/// "Day.month.year".
QString dateOrderName(DateOrder order);
QString decimalName(char decimal);
/// Why a record is left out: what is wrong and what to do.
QString reasonText(RejectReason reason);
/// What is worth knowing of a record that was accepted.
QString warningText(ImportWarning warning);
/// A problem of either list, as a sentence and as the short name of its tab.
QString problemText(ProblemKind kind);
QString problemName(ProblemKind kind);
/// The sentence of one with this value in the cell to blame: an empty cell is not a wrong one.
QString problemText(ProblemKind kind, const QString& value);
QString statusName(PurchaseStatus status);
/// The form under which ImportCorrections::statuses keeps a word.
QString statusKey(const QString& word);
/// Countries of phones offered, by their two letters; the business's own joins them.
const QStringList& commonCountries();
/// What a file dialog offers: everything an import reads, then all files.
QString fileFilter();
/// "Shopify" of "shopify": proper names, the same in every language.
QString presetName(const QString& id);
/// What was recognised and by what, in a few sentences.
QString recognised(const ImportPlan& plan);
/// Why a column is taken for what it is: "by its name".
QString reasonName(const ImportPlan& plan, ColumnReason why);
QString fieldRuleName(FieldRule rule);
QString modeName(ImportMode mode);
/// Why a file cannot be checked yet; empty when it can.
QString obstacle(const ImportPlan& plan);
/// Why a first import waits that would give the business this currency.
QString newCurrency(Currency currency);
/// That this many order numbers are other clients' already, and what to do.
QString numbersOfOthers(qint64 orders);
/// The source to try instead: "file 2" after "file".
QString otherSource(const QString& source);
/// The header as written, else "Column 3".
QString columnName(const ImportColumn& column);

/// Puts these codes into the list, `current` among them and chosen.
void fillCodes(QComboBox* list, const QStringList& codes, const QString& current);
/// The currencies met most.
void fillCurrencies(QComboBox* list, Currency current);

}  // namespace retenta::importwords
