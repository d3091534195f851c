// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/campaigns/audience.h"
#include "tests/core/importing/importfixture.h"

namespace retenta::test {

/// Files of mail services: what they leave in the consent ledger, and who may be written to then.
class MailingFixture : public ImportFixture {
  Q_OBJECT
 protected:
  QString consents() {
    return ask(
        "SELECT i.value, c.channel, c.action, c.day, c.source, c.wording FROM consent AS c "
        "JOIN identity AS i ON i.client_id = c.client_id AND i.kind = 1 "
        "WHERE c.action <> 'cancelled' AND NOT EXISTS "
        "(SELECT 1 FROM consent AS x WHERE x.cancels = c.id) ORDER BY c.id");
  }
  Result<ImportReport> importFile(const QString& path) {
    const auto plan = m_service->inspectNow(path, {});
    if (!plan.ok()) return plan.error();
    return m_service->importNow(*plan, {});
  }
  // Under a name of its own: reports are told apart by it where nothing else does.
  Result<ImportReport> importNamed(const QString& name, const QByteArray& text) {
    const QString path = m_dir.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
      return Error{ErrorCode::FileWriteFailed, {path}, {}};
    file.close();
    return importFile(path);
  }
  ConsentAnswer yes() const {
    ConsentAnswer answer;
    answer.channels.add(Channel::Email);
    answer.channels.add(Channel::Sms);
    answer.day = day("2025-01-01");
    answer.source = QStringLiteral("form");
    return answer;
  }
  std::map<AudienceStep, std::size_t> steps(Channel channel) {
    const LedgerPtr ledger = m_business->ledger();
    SegmentRows all{QStringLiteral("all"), {}};
    for (std::uint32_t i = 0; i < ledger->clients(); ++i) all.rows.push_back(i);
    const Audience audience = buildAudience(*ledger, {all}, {channel, 0, {}, {}});
    std::map<AudienceStep, std::size_t> told;
    for (const AudienceStep step : allAudienceSteps) {
      if (audience.count(step) > 0) told[step] = audience.count(step);
    }
    return told;
  }
  using Steps = std::map<AudienceStep, std::size_t>;

  static constexpr const char* people =
      "Name,Email,Phone\nAnn Lee,ann@example.com,+79161110001\nBob Ray,bob@example.com,"
      "+79161110002\nCid Fox,cid@example.com,+79161110003\n";
};

}  // namespace retenta::test
