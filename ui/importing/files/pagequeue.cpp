// SPDX-License-Identifier: GPL-3.0-or-later
// The files that wait beside the one in hand: a part of the page.
#include <QFileInfo>
#include <QResizeEvent>

#include "ui/importing/files/queuecard.h"
#include "ui/importing/importpage.h"
#include "ui/widgets/messagebar.h"

namespace retenta {

namespace {

using Step = ImportPresenter::Step;

constexpr int partOfPage = 3;  // of its height, where the list itself is the answer

}  // namespace

void ImportPage::connectQueue() {
  ImportPresenter* p = &m_presenter;
  connect(m_queue, &QueueCard::openWanted, p, &ImportPresenter::openQueued);
  connect(m_queue, &QueueCard::allWanted, p, &ImportPresenter::importReady);
  connect(&p->queue(), &FileQueue::changed, this, &ImportPage::showFoot);
  // What is left to do is where the eye and the focus are once all others are in.
  connect(&p->queue(), &FileQueue::finished, m_queue, &QueueCard::showUnanswered);
  connect(p, &ImportPresenter::waiting, this, [this](const QStringList& paths) {
    m_message->show(Message::Kind::Info, tr("“%1” waits its turn: it comes after this file.")
                                             .arg(QFileInfo(paths.first()).fileName()));
  });
}

void ImportPage::placeQueue() {
  const Step step = m_presenter.step();
  m_queue->setRoom(height() / partOfPage, step != Step::File,
                   step == Step::Columns || step == Step::Check);
}

void ImportPage::resizeEvent(QResizeEvent* event) {
  Page::resizeEvent(event);
  placeQueue();
}

}  // namespace retenta
