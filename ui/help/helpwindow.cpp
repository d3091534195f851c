// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QTextBrowser>

#include "ui/text/language.h"
#include "ui/theme/look.h"

static void initHelp() { Q_INIT_RESOURCE(help); }

namespace retenta {

namespace {

QString textOf(const QString& pageId) {
  QFile file(QStringLiteral(":/help/%1/%2.md").arg(Language::current().code(), pageId));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The first line of a help text is its title: "# RFM matrix".
QString titleOf(const QString& text) { return text.section(QLatin1Char('\n'), 0, 0).mid(2); }

}  // namespace

QStringList HelpWindow::pageIds() {
  return {QStringLiteral("start"),     QStringLiteral("import"), QStringLiteral("rfm"),
          QStringLiteral("campaigns"), QStringLiteral("model"),  QStringLiteral("reports")};
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), m_list(new QListWidget), m_text(new QTextBrowser) {
  initHelp();
  setWindowTitle(tr("Help"));
  resize(scaled(760), scaled(560));
  auto* row = new QHBoxLayout(this);
  m_list->setFixedWidth(scaled(170));
  m_list->setAccessibleName(tr("Help pages"));
  m_text->setAccessibleName(tr("Help text"));
  m_text->setOpenLinks(false);
  m_text->document()->setDocumentMargin(scaled(14));
  row->addWidget(m_list);
  row->addWidget(m_text, 1);
  for (const QString& id : pageIds()) {
    auto* item = new QListWidgetItem(titleOf(textOf(id)), m_list);
    item->setData(Qt::UserRole, id);
  }
  connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
    if (item) load(item->data(Qt::UserRole).toString());
  });
}

void HelpWindow::showPage(const QString& pageId) {
  const auto row = static_cast<int>(pageIds().indexOf(pageId));
  m_list->setCurrentRow(std::max(row, 0));
  show();
  raise();
}

QString HelpWindow::shownText() const { return m_text->toPlainText(); }

void HelpWindow::load(const QString& pageId) { m_text->setMarkdown(textOf(pageId)); }

}  // namespace retenta
