// SPDX-License-Identifier: GPL-3.0-or-later
// What the page says of a file that was recognised: a part of importwords.
#include <QCoreApplication>
#include <QHash>

#include "ui/importing/importwords.h"
#include "ui/text/formatters.h"

namespace retenta::importwords {

namespace {

QString say(const char* source) { return QCoreApplication::translate("ImportWords", source); }

// "DD.MM.YYYY HH:MM" in letters that say it in the language: «ДД.ММ.ГГГГ чч:мм».
QString inOwnLetters(const QString& pattern) {
  if (pattern.startsWith(QLatin1String("serial")))
    return say(QT_TRANSLATE_NOOP("ImportWords", "the day numbers of a spreadsheet"));
  if (pattern == QLatin1String("unix"))
    return say(QT_TRANSLATE_NOOP("ImportWords", "seconds since 1970"));
  const QString day = say(QT_TRANSLATE_NOOP("ImportWords", "DMY"));
  const QString hour = say(QT_TRANSLATE_NOOP("ImportWords", "HMS"));
  if (day.size() != 3 || hour.size() != 3) return pattern;
  QString own = pattern;
  const qsizetype clock = pattern.indexOf(QLatin1String("HH"));
  for (qsizetype i = 0; i < own.size(); ++i) {
    const bool time = clock >= 0 && i >= clock;
    const auto at = (time ? QLatin1String("HMS") : QLatin1String("DMY")).indexOf(own[i]);
    if (at >= 0) own[i] = (time ? hour : day)[at];
  }
  return own;
}

}  // namespace

QString presetName(const QString& id) {
  static const QHash<QString, QString> names = {
      {QStringLiteral("shopify"), QStringLiteral("Shopify")},
      {QStringLiteral("woo_aoe"), QStringLiteral("WooCommerce (Advanced Order Export)")},
      {QStringLiteral("woo_webtoffee"), QStringLiteral("WooCommerce (WebToffee)")},
      {QStringLiteral("1c_report"), QStringLiteral("1C")},
      {QStringLiteral("uci"), QStringLiteral("UCI Online Retail")},
      {QStringLiteral("google_contacts"), QStringLiteral("Google Contacts")},
      {QStringLiteral("vcard"), QStringLiteral("vCard")},
      {QStringLiteral("thunderbird"), QStringLiteral("Thunderbird")},
      {QStringLiteral("unisender_report"), QStringLiteral("UniSender")},
      {QStringLiteral("mailchimp_activity"), QStringLiteral("Mailchimp")},
      {QStringLiteral("mailchimp_campaigns"), QStringLiteral("Mailchimp")},
      {QStringLiteral("klaviyo_campaigns"), QStringLiteral("Klaviyo")},
      {QStringLiteral("sendpulse"), QStringLiteral("SendPulse")},
      {QStringLiteral("getcourse"), QStringLiteral("GetCourse")},
      {QStringLiteral("yclients"), QStringLiteral("YCLIENTS")},
      {QStringLiteral("amocrm"), QStringLiteral("amoCRM")},
      {QStringLiteral("hubspot"), QStringLiteral("HubSpot")},
      {QStringLiteral("paypal"), QStringLiteral("PayPal")},
      {QStringLiteral("iiko"), QStringLiteral("iiko")},
      {QStringLiteral("moysklad"), QStringLiteral("МойСклад")}};
  const auto known = names.constFind(id);
  if (known != names.cend()) return *known;
  QString name = id;
  name.replace(QLatin1Char('_'), QLatin1Char(' '));
  if (!name.isEmpty()) name[0] = name[0].toUpper();
  return name;
}

QString recognised(const ImportPlan& plan) {
  QStringList sentences;
  if (plan.linesInCells)
    sentences += say(QT_TRANSLATE_NOOP(
        "ImportWords",
        "Each line of the table stood in one cell: it was parted by its own signs."));
  if (!plan.preset.isEmpty() && !plan.presetSigns.isEmpty()) {
    sentences += say(QT_TRANSLATE_NOOP("ImportWords", "Known as an export of %1 by: %2."))
                     .arg(presetName(plan.preset), plan.presetSigns.join(QStringLiteral(", ")));
  } else if (plan.preset.isEmpty() && plan.headerRow > 0) {
    sentences += say(QT_TRANSLATE_NOOP(
        "ImportWords", "No program is known by these headers: columns are read by their names."));
  } else if (plan.preset.isEmpty()) {
    sentences += say(QT_TRANSLATE_NOOP(
        "ImportWords", "There are no headers: columns are read by what stands in them."));
  }
  if (plan.traits.tree >= 0)
    sentences += say(QT_TRANSLATE_NOOP("ImportWords",
                                       "In “%1” clients stand with their documents below them: "
                                       "each document is a purchase."))
                     .arg(plan.columns[plan.traits.tree].header);
  for (const SheetChoice& sheet : plan.sheets) {
    if (!sheet.left) continue;
    sentences += say(QT_TRANSLATE_NOOP("ImportWords",
                                       "The sheet “%1” holds another table and is not read now."))
                     .arg(sheet.name);
  }
  if (!plan.dateFormat.isEmpty() && !plan.dateAmbiguous)
    sentences += say(QT_TRANSLATE_NOOP("ImportWords", "Dates look like %1."))
                     .arg(inOwnLetters(plan.dateFormat));
  if (plan.headerCurrency)
    sentences += say(QT_TRANSLATE_NOOP("ImportWords", "A header says that amounts are in %1."))
                     .arg(plan.headerCurrency->code());
  if (plan.titleRows > 0)
    sentences +=
        say(QT_TRANSLATE_NOOP("ImportWords", "What stands above the headers is no table."));
  return sentences.join(QLatin1Char(' '));
}

QString reasonName(const ImportPlan& plan, ColumnReason why) {
  switch (why) {
    case ColumnReason::None:
      return {};
    case ColumnReason::User:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Chosen by you"));
    case ColumnReason::Preset:
      return say(QT_TRANSLATE_NOOP("ImportWords", "As %1 has it")).arg(presetName(plan.preset));
    case ColumnReason::Name:
      return say(QT_TRANSLATE_NOOP("ImportWords", "By its name"));
    case ColumnReason::Content:
      return say(QT_TRANSLATE_NOOP("ImportWords", "By its values"));
  }
  return {};
}

QString fieldRuleName(FieldRule rule) {
  switch (rule) {
    case FieldRule::Best:
      return say(QT_TRANSLATE_NOOP("ImportWords", "The fuller of both"));
    case FieldRule::Fill:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Fill blanks"));
    case FieldRule::Overwrite:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Overwrite"));
    case FieldRule::Keep:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Keep"));
  }
  return {};
}

QString modeName(ImportMode mode) {
  switch (mode) {
    case ImportMode::Both:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Create and update"));
    case ImportMode::Create:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Only create new"));
    case ImportMode::Update:
      return say(QT_TRANSLATE_NOOP("ImportWords", "Only update known"));
  }
  return {};
}

QString newCurrency(Currency currency) {
  return say(QT_TRANSLATE_NOOP("ImportWords",
                               "The amounts are in %1, and the business would count in it from "
                               "now on. Open the file to confirm, or import others first."))
      .arg(currency.code());
}

QString numbersOfOthers(qint64 orders) {
  return say(QT_TRANSLATE_NOOP("ImportWords",
                               "Order numbers that other clients have in the base already, on "
                               "other days: %1. These purchases will not come in while the numbers "
                               "are taken for those of one program."))
      .arg(Formatters().count(orders));
}

QString otherSource(const QString& source) {
  const qsizetype gap = source.lastIndexOf(QLatin1Char(' '));
  bool numbered = false;
  const int number = gap < 0 ? 1 : source.mid(gap + 1).toInt(&numbered);
  return QStringLiteral("%1 %2").arg(numbered ? source.left(gap) : source,
                                     QString::number(numbered ? number + 1 : 2));
}

QString obstacle(const ImportPlan& plan) {
  QStringList sentences;
  if (!plan.missing.isEmpty()) {
    QStringList names;
    for (const QString& id : plan.missing) {
      const auto field = importFieldFromId(id);
      names += field ? fieldName(*field)
                     : say(QT_TRANSLATE_NOOP("ImportWords",
                                             "Client (a name, an e-mail, a phone or a number)"));
    }
    sentences += say(QT_TRANSLATE_NOOP("ImportWords",
                                       "Not found: %1. Say in the table which columns these are."))
                     .arg(names.join(QStringLiteral(", ")));
  }
  if (plan.dateAmbiguous)
    sentences +=
        say(QT_TRANSLATE_NOOP("ImportWords",
                              "In “%1” the date %2 can be read in two ways. Which one is it?"))
            .arg(plan.ambiguousColumn, plan.ambiguousSample);
  if (plan.moneyAmbiguous)
    sentences += say(QT_TRANSLATE_NOOP("ImportWords",
                                       "In “%1” the amount %2 can be read in two ways. Which one "
                                       "is it?"))
                     .arg(plan.ambiguousColumn, plan.ambiguousSample);
  return sentences.join(QLatin1Char('\n'));
}

}  // namespace retenta::importwords
