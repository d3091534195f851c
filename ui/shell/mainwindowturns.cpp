// SPDX-License-Identifier: GPL-3.0-or-later
// When the window may be closed, rebuilt or stepped back: pages may have work under way.
#include "ui/shell/mainwindow.h"

#include <QCloseEvent>
#include <QMessageBox>
#include <QPointer>
#include <QTimer>

namespace retenta {

namespace {

constexpr int settlingMs = 10;

}  // namespace

void MainWindow::whenSettled(QObject* context, std::function<void()> action) {
  bool settled = true;
  for (const auto& [id, page] : m_built) settled = page->settle() && settled;
  if (settled) {
    action();
    return;
  }
  QTimer::singleShot(settlingMs, context,
                     [window = QPointer(this), context, action = std::move(action)] {
                       if (window) window->whenSettled(context, action);
                     });
}

QString MainWindow::closeQuestion() const {
  for (const auto& [id, page] : m_built) {
    if (const QString question = page->closeQuestion(); !question.isEmpty()) return question;
  }
  return {};
}

void MainWindow::whenFree(QObject* context, std::function<void()> action,
                          std::function<void()> otherwise) {
  const QString question = closeQuestion();
  if (question.isEmpty()) return action();
  auto* box = new QMessageBox(QMessageBox::Warning, windowTitle(), question,
                              QMessageBox::Close | QMessageBox::Cancel, this);
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setTextFormat(Qt::PlainText);
  box->setDefaultButton(QMessageBox::Cancel);
  // Queued: the action may delete the window that the box belongs to.
  connect(
      box, &QMessageBox::finished, context,
      [action = std::move(action), otherwise = std::move(otherwise)](int button) {
        if (button == QMessageBox::Close) {
          action();
        } else if (otherwise) {
          otherwise();
        }
      },
      Qt::QueuedConnection);
  box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
  if (!m_mayClose && !closeQuestion().isEmpty()) {
    event->ignore();
    whenFree(this, [this] {
      m_mayClose = true;
      close();
    });
    return;
  }
  Q_EMIT closing();
  event->accept();
}

}  // namespace retenta
