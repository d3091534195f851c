// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextCursor>
#include <QTextList>
#include <QVBoxLayout>

#include "core/base/foldedtext.h"
#include "ui/text/language.h"
#include "ui/text/terms.h"
#include "ui/theme/look.h"
#include "ui/theme/windowroom.h"

static void initHelp() { Q_INIT_RESOURCE(help); }

namespace retenta {

namespace {

const QString glossaryId = QStringLiteral("glossary");
const QString termMark = QStringLiteral("glossary:");
constexpr int idRole = Qt::UserRole;
constexpr int wordsRole = Qt::UserRole + 1;  // what the filter looks in

QString textOf(const QString& pageId) {
  QFile file(QStringLiteral(":/help/%1/%2.md").arg(Language::current().code(), pageId));
  return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

}  // namespace

QStringList HelpWindow::pageIds() {
  initHelp();
  // In the order of the window; a page without a text is not offered.
  const QStringList order = {
      QStringLiteral("start"),     QStringLiteral("keys"),     QStringLiteral("overview"),
      QStringLiteral("clients"),   QStringLiteral("card"),     QStringLiteral("rfm"),
      QStringLiteral("migration"), QStringLiteral("cohorts"),  QStringLiteral("growth"),
      QStringLiteral("campaigns"), QStringLiteral("model"),    QStringLiteral("reports"),
      QStringLiteral("import"),    QStringLiteral("undo"),     QStringLiteral("backups"),
      QStringLiteral("privacy"),   QStringLiteral("settings"), glossaryId};
  QStringList ids;
  for (const QString& id : order) {
    if (!textOf(id).isEmpty()) ids += id;
  }
  return ids;
}

QStringList HelpWindow::wordIds() {
  initHelp();
  QStringList ids;
  for (const GlossaryEntry& entry : glossaryEntries(textOf(glossaryId), {})) {
    ids += idOfWord(entry.id);
  }
  return ids;
}

QString HelpWindow::idOfWord(const QString& termId) { return termMark + termId; }

QString HelpWindow::titleOf(const QString& id) {
  initHelp();
  if (id.startsWith(termMark)) return term(id.mid(termMark.size()));
  // The first line of a help text is its title: "# RFM matrix".
  return textOf(id).section(QLatin1Char('\n'), 0, 0).mid(2);
}

HelpWindow::HelpWindow(QWidget* parent)
    : QDialog(parent), m_find(new QLineEdit), m_list(new QListWidget), m_text(new QTextBrowser) {
  setWindowTitle(tr("Help"));
  resizeToRoom(this, 820, 600);
  auto* row = new QHBoxLayout(this);
  auto* side = new QVBoxLayout;
  m_find->setPlaceholderText(tr("Find in help"));
  m_find->setAccessibleName(tr("Find in help"));
  m_find->setClearButtonEnabled(true);
  m_find->setFixedWidth(scaled(220));
  m_list->setFixedWidth(scaled(250));
  m_list->setProperty("kind", QStringLiteral("index"));
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_list->setWordWrap(true);
  m_list->setAccessibleName(tr("Help pages"));
  m_text->setAccessibleName(tr("Help text"));
  m_text->setOpenLinks(false);
  m_text->document()->setDocumentMargin(scaled(14));
  side->addWidget(m_find);
  side->addWidget(m_list, 1);
  row->addLayout(side);
  row->addWidget(m_text, 1);
  m_entries = glossaryEntries(textOf(glossaryId), {});
  fillList();
  connect(m_list, &QListWidget::currentItemChanged, this, &HelpWindow::load);
  connect(m_find, &QLineEdit::textChanged, this, &HelpWindow::filter);
}

void HelpWindow::fillList() {
  const auto add = [this](const QString& id, const QString& title, const QString& text) {
    auto* item = new QListWidgetItem(title, m_list);
    item->setData(idRole, id);
    item->setData(wordsRole, foldedText(title + QLatin1Char('\n') + text));
  };
  for (const QString& id : pageIds()) {
    const QString text = textOf(id);
    // The words of the glossary are found one by one.
    add(id, titleOf(id), id == glossaryId ? QString() : text);
  }
  for (const GlossaryEntry& entry : m_entries) {
    add(idOfWord(entry.id), QStringLiteral("    ") + entry.title, entry.text);
  }
}

void HelpWindow::showPage(const QString& id) {
  m_find->clear();
  const auto rowOf = [this](const QString& wanted) {
    for (int i = 0; i < m_list->count(); ++i) {
      if (m_list->item(i)->data(idRole).toString() == wanted) return i;
    }
    return -1;
  };
  int row = rowOf(id);
  if (row < 0 && id.startsWith(termMark)) row = rowOf(glossaryId);
  m_list->setCurrentRow(std::max(row, 0));
  show();
  raise();
}

void HelpWindow::askFigures(Business& business, Day asOf, int months) {
  const auto work = [&business, asOf, months] { return helpAnswerNow(business, asOf, months); };
  m_figures.ask(business.async(work), [this](const Result<HelpAnswer>& answer) {
    if (!answer) return;  // the definitions stand without figures
    m_entries = glossaryEntries(textOf(glossaryId), glossaryFigures(*answer, Formatters()));
    load();
  });
}

void HelpWindow::filter(const QString& typed) {
  const QString wanted = foldedText(typed.simplified());
  int first = -1;
  for (int i = 0; i < m_list->count(); ++i) {
    const bool found = m_list->item(i)->data(wordsRole).toString().contains(wanted);
    m_list->item(i)->setHidden(!found);
    if (found && first < 0) first = i;
  }
  const QListWidgetItem* current = m_list->currentItem();
  if (first >= 0 && (!current || current->isHidden())) m_list->setCurrentRow(first);
}

QString HelpWindow::shownText() const { return m_text->toPlainText(); }

QStringList HelpWindow::offered() const {
  QStringList titles;
  for (int i = 0; i < m_list->count(); ++i) {
    if (!m_list->item(i)->isHidden()) titles += m_list->item(i)->text().trimmed();
  }
  return titles;
}

void HelpWindow::load() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item) return;
  const QString id = item->data(idRole).toString();
  if (id != glossaryId && !id.startsWith(termMark)) {
    setText(textOf(id));
    return;
  }
  QString text;
  if (id == glossaryId)
    text = textOf(id).section(QStringLiteral("\n## "), 0, 0) + QLatin1Char('\n');
  for (const GlossaryEntry& entry : m_entries) {
    if (id != glossaryId && id != idOfWord(entry.id)) continue;
    text += QStringLiteral("\n## %1\n\n%2").arg(entry.title, entry.text);
  }
  setText(text);
}

// Markdown comes without room between its paragraphs.
void HelpWindow::setText(const QString& markdown) {
  m_text->setMarkdown(markdown);
  for (QTextBlock block = m_text->document()->begin(); block.isValid(); block = block.next()) {
    QTextBlockFormat format;
    const bool heading = block.blockFormat().headingLevel() > 0;
    format.setTopMargin(heading ? scaled(10) : 0);
    format.setBottomMargin(scaled(block.textList() ? 3 : 8));
    QTextCursor(block).mergeBlockFormat(format);
  }
}

// From the search line the arrows walk the list, as everywhere.
void HelpWindow::keyPressEvent(QKeyEvent* event) {
  const bool step = event->key() == Qt::Key_Up || event->key() == Qt::Key_Down;
  if (event->matches(QKeySequence::Find)) {
    m_find->setFocus();
    m_find->selectAll();
  } else if (step && m_find->hasFocus()) {
    const int by = event->key() == Qt::Key_Down ? 1 : -1;
    for (int i = m_list->currentRow() + by; i >= 0 && i < m_list->count(); i += by) {
      if (m_list->item(i)->isHidden()) continue;
      m_list->setCurrentRow(i);
      break;
    }
  } else {
    QDialog::keyPressEvent(event);
  }
}

}  // namespace retenta
