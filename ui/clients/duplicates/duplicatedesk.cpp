// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/duplicates/duplicatedesk.h"

#include "ui/clients/card/dialogs/comparedialog.h"
#include "ui/clients/duplicates/duplicatesdialog.h"

namespace retenta {

namespace {

// Edits come in bursts: one count after the last of them.
constexpr int calmMs = 600;

}  // namespace

DuplicateDesk::DuplicateDesk(Business& business, QWidget* page)
    : QObject(page), m_business(business), m_page(page), m_service(business) {
  m_timer.setSingleShot(true);
  m_timer.setInterval(calmMs);
  connect(&m_timer, &QTimer::timeout, this, &DuplicateDesk::count);
  for (const auto signal : {&Business::dataChanged, &Business::plansChanged})
    connect(&business, signal, this, [this] {
      if (m_shown) m_timer.start();
    });
}

DuplicateDesk::~DuplicateDesk() { m_stop.request_stop(); }

void DuplicateDesk::setShown(bool shown) {
  m_shown = shown;
  if (shown) {
    m_timer.start();
  } else {
    m_timer.stop();
    stopCounting();
  }
}

// A large base is gone through for seconds: not behind the back of another page.
void DuplicateDesk::stopCounting() {
  m_stop.request_stop();
  m_counting.drop();
}

void DuplicateDesk::count() {
  stopCounting();
  m_stop = std::stop_source();
  Progress progress;
  progress.stop = m_stop.get_token();
  m_counting.ask(m_service.findGently(progress), [this](const Result<DuplicateListPtr>& found) {
    // What cannot be counted is told when the queue is asked for.
    Q_EMIT countChanged(found ? static_cast<int>((*found)->pairs.size()) : 0);
  });
}

void DuplicateDesk::open() {
  auto* dialog = new DuplicatesDialog(m_business, m_service, m_page->window());
  connect(dialog, &DuplicatesDialog::done, this, &DuplicateDesk::done);
  connect(dialog, &DuplicatesDialog::failed, this, &DuplicateDesk::failed);
  dialog->open();
}

void DuplicateDesk::compare(const std::vector<ClientId>& clients, ClientId survivor) {
  if (clients.size() < 2) return;
  auto* dialog = new CompareDialog(m_business, clients, survivor, m_page->window());
  connect(dialog, &CompareDialog::merged, this,
          [this](const QString& label) { Q_EMIT done(tr("Merged into one: %1").arg(label)); });
  dialog->open();
}

}  // namespace retenta
