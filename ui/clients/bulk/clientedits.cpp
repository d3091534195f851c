// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/bulk/clientedits.h"

#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

// The answer of a step that counts nothing.
Result<int> asCount(const Result<void>& done) {
  return done ? Result<int>(1) : Result<int>(done.error());
}

}  // namespace

ClientEdits::ClientEdits(Business& business, QObject* parent)
    : QObject(parent), m_business(business) {}

ClientEdits::~ClientEdits() {
  if (m_job) m_job->cancel();
}

void ClientEdits::run(const QString& what, Work work, Sentence sentence) {
  if (m_running.busy()) {
    Q_EMIT refused();
    return;
  }
  m_job = new Job(what, this);
  Q_EMIT working(m_job);
  const auto whole = [business = &m_business, work, progress = m_job->progress()]() -> Result<int> {
    ClientBulk bulk(*business);
    return work(bulk, progress);
  };
  m_running.ask(m_business.async(whole), [this, sentence](const Result<int>& changed) {
    m_job->finish();
    m_job = nullptr;
    if (changed) {
      Q_EMIT done(sentence(*changed), *changed > 0);
    } else if (changed.error().code == ErrorCode::Cancelled) {
      Q_EMIT done(tr("Stopped. Nothing was changed."), false);
    } else {
      Q_EMIT failed(changed.error());
    }
  });
}

void ClientEdits::tag(const Ids& ids, const QString& tag) {
  const QString name = tag.simplified();
  run(
      tr("Tagging clients"),
      [ids, name](ClientBulk& bulk, const Progress& p) { return bulk.tagNow(ids, name, p); },
      [name](int n) {
        return n == 0 ? tr("All of them have the tag “%1” already").arg(name)
                      : tr("Tag “%1” added: %2").arg(name, Formatters().clients(n));
      });
}

void ClientEdits::untag(const Ids& ids, const QString& tag) {
  run(
      tr("Taking the tag away"),
      [ids, tag](ClientBulk& bulk, const Progress& p) { return bulk.untagNow(ids, tag, p); },
      [tag](int n) { return tr("Tag “%1” removed: %2").arg(tag, Formatters().clients(n)); });
}

void ClientEdits::exclude(const Ids& ids, bool excluded) {
  run(
      tr("Changing who takes part in campaigns"),
      [ids, excluded](ClientBulk& bulk, const Progress& p) {
        return bulk.excludeNow(ids, excluded, p);
      },
      [excluded](int n) {
        const QString who = Formatters().clients(n);
        return excluded ? tr("Left out of campaigns: %1").arg(who)
                        : tr("Back in campaigns: %1").arg(who);
      });
}

void ClientEdits::recordConsent(const Ids& ids, const ConsentRecord& record) {
  const auto asked = static_cast<qint64>(ids.size());
  run(
      tr("Recording consent"),
      [ids, record](ClientBulk& bulk, const Progress& p) {
        return bulk.recordConsentNow(ids, record, p);
      },
      [asked, channel = term(channelId(record.channel))](int n) {
        const Formatters f;
        const QString head = tr("Consent for %1 recorded: %2").arg(channel, f.clients(n));
        if (n == asked) return head;
        return tr("%1; %2 stay as they were").arg(head, f.clients(asked - n));
      });
}

void ClientEdits::remove(const Ids& ids, const QString& name) {
  const auto count = static_cast<qint64>(ids.size());
  run(
      tr("Deleting clients"),
      [ids, name](ClientBulk& bulk, const Progress& p) { return bulk.removeNow(ids, name, p); },
      [count, name](int n) {
        return count == 1 ? tr("Deleted: %1").arg(name)
                          : tr("Deleted: %1").arg(Formatters().clients(n));
      });
}

void ClientEdits::saveView(const QString& name, const QJsonObject& plan) {
  run(
      tr("Saving the view"),
      [=](ClientBulk& bulk, const Progress&) -> Result<int> {
        const auto id = bulk.saveViewNow(name, plan);
        return id ? Result<int>(1) : Result<int>(id.error());
      },
      [name](int) { return tr("View “%1” saved").arg(name); });
}

void ClientEdits::renameView(qint64 id, const QString& name) {
  run(
      tr("Renaming the view"),
      [=](ClientBulk& bulk, const Progress&) { return asCount(bulk.renameViewNow(id, name)); },
      [name](int) { return tr("The view is called “%1” now").arg(name); });
}

void ClientEdits::removeView(qint64 id) {
  run(
      tr("Deleting the view"),
      [=](ClientBulk& bulk, const Progress&) { return asCount(bulk.removeViewNow(id)); },
      [](int) { return tr("The view is deleted"); });
}

}  // namespace retenta
