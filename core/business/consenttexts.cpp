// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/business/consenttexts.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonObject>

#include "core/business/business.h"
#include "core/business/settingstore.h"

namespace retenta {

namespace {

QString settingKey() { return QStringLiteral("consent.texts"); }
QString offerKey() { return QStringLiteral("offer_wording"); }
QString dayKey() { return QStringLiteral("day"); }
QString bodyKey() { return QStringLiteral("body"); }
QString hashKey() { return QStringLiteral("sha256"); }

ConsentTextBook fromJson(const QJsonObject& json) {
  ConsentTextBook book;
  book.offerWording = json.value(offerKey()).toBool(true);
  for (const ConsentPurpose purpose : allConsentPurposes) {
    int version = 0;
    for (const auto& each : json.value(consentPurposeId(purpose)).toArray()) {
      const QJsonObject entry = each.toObject();
      ConsentText text;
      text.purpose = purpose;
      text.version = ++version;
      text.day = dayFromIso(entry.value(dayKey()).toString().toLatin1()).value_or(0);
      text.body = entry.value(bodyKey()).toString();
      text.sha256 = entry.value(hashKey()).toString().toLatin1();
      book.versions.push_back(std::move(text));
    }
  }
  return book;
}

}  // namespace

QString consentPurposeId(ConsentPurpose purpose) {
  return purpose == ConsentPurpose::Processing ? QStringLiteral("processing")
                                               : QStringLiteral("advertising");
}

QByteArray consentTextHash(const QString& body) {
  return QCryptographicHash::hash(body.toUtf8(), QCryptographicHash::Sha256).toHex();
}

const ConsentText* ConsentTextBook::current(ConsentPurpose purpose) const {
  const auto all = of(purpose);
  return all.empty() ? nullptr : all.back();
}

std::vector<const ConsentText*> ConsentTextBook::of(ConsentPurpose purpose) const {
  std::vector<const ConsentText*> found;
  for (const ConsentText& text : versions) {
    if (text.purpose == purpose) found.push_back(&text);
  }
  return found;
}

Result<ConsentTextBook> ConsentTexts::loadNow() const {
  return m_business.file().read(
      [](SQLite::Database& db) { return fromJson(loadSettingObject(db, settingKey())); });
}

Result<void> ConsentTexts::addNow(ConsentPurpose purpose, const QString& body) {
  const QString kept = body.trimmed();
  if (kept.isEmpty()) return {};
  const UndoName name{QStringLiteral("consent.text"), {}};
  return m_business.changeNow(name, Business::Touches::Plans, [&](SQLite::Database& db) {
    QJsonObject json = loadSettingObject(db, settingKey());
    QJsonArray list = json.value(consentPurposeId(purpose)).toArray();
    if (!list.isEmpty() && list.last().toObject().value(bodyKey()).toString() == kept) return;
    list += QJsonObject{{dayKey(), isoDate(m_business.clock().today())},
                        {bodyKey(), kept},
                        {hashKey(), QString::fromLatin1(consentTextHash(kept))}};
    json.insert(consentPurposeId(purpose), list);
    saveSettingObject(db, settingKey(), json);
  });
}

Result<void> ConsentTexts::setOfferWordingNow(bool offer) {
  const UndoName name{QStringLiteral("consent.wording"), {}};
  return m_business.changeNow(name, Business::Touches::Plans, [&](SQLite::Database& db) {
    QJsonObject json = loadSettingObject(db, settingKey());
    if (json.value(offerKey()).toBool(true) == offer) return;
    json.insert(offerKey(), offer);
    saveSettingObject(db, settingKey(), json);
  });
}

}  // namespace retenta
