// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settingspage.h"

#include <algorithm>

#include <QAction>
#include <QApplication>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>
#include <QVBoxLayout>

#include "ui/settings/sections/sections.h"
#include "ui/text/errortext.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {
constexpr int indexWidth = 190;
constexpr int settledMs = 150;
constexpr int widest = 860;  // of the sections: longer lines are hard to read
}  // namespace

SettingsPage::SettingsPage(Business& business, MachineSettings& machine,
                           const QList<SettingsEntry>& more, QWidget* parent)
    : Page(parent),
      m_business(business),
      m_machine(machine),
      m_presenter(new SettingsPresenter(business, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(20, 12, 0, 0);
  row->setSpacing(scaled(20));
  row->addWidget(makeIndex());
  row->addWidget(makeSections(more), 1);
  connect(m_presenter, &SettingsPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_presenter, &SettingsPresenter::changed, this, &SettingsPage::endRestoring);
  m_settled.setSingleShot(true);
  m_settled.setInterval(settledMs);
  connect(&m_settled, &QTimer::timeout, this, [this] {
    if (m_restoring) restorePlace();
    m_restoring = false;
  });
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now && isAncestorOf(now)) notePlace();
  });
}

QString SettingsPage::title() const { return tr("Settings"); }

QWidget* SettingsPage::makeIndex() {
  auto* box = new QWidget;
  box->setFixedWidth(scaled(indexWidth));
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 12);
  column->setSpacing(8);
  m_find = new QLineEdit;
  m_find->setPlaceholderText(tr("Find a setting"));
  m_find->setAccessibleName(tr("Find a setting (Ctrl+F)"));
  m_find->setToolTip(m_find->accessibleName());
  m_find->setClearButtonEnabled(true);
  m_find->addAction(makeIcon(QStringLiteral("search"), tokensOf(this).text2),
                    QLineEdit::LeadingPosition);
  m_find->installEventFilter(this);
  m_index = new QListWidget;
  m_index->setAccessibleName(tr("Sections"));
  m_index->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_index->setWordWrap(true);
  m_index->setSpacing(1);
  m_index->viewport()->setAutoFillBackground(false);
  m_index->setStyleSheet(
      QStringLiteral("QListWidget { background: transparent; }"
                     "QListWidget::item { padding: %1px %2px; border-radius: 6px; }"
                     "QListWidget::item:selected { background: palette(highlight); "
                     "color: palette(highlighted-text); }")
          .arg(scaled(6))
          .arg(scaled(8)));
  m_index->installEventFilter(this);
  column->addWidget(m_find);
  column->addWidget(m_index, 1);
  connect(m_find, &QLineEdit::textChanged, this, &SettingsPage::find);
  connect(m_index, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
    if (item && !m_moving) showSection(item->data(Qt::UserRole).toString());
  });
  auto* search = new QAction(this);
  search->setShortcut(QKeySequence(QKeySequence::Find));
  search->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(search, &QAction::triggered, this, [this] {
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
  });
  addAction(search);
  return box;
}

QWidget* SettingsPage::makeSections(const QList<SettingsEntry>& more) {
  m_content = new QWidget;
  auto* column = new QVBoxLayout(m_content);
  column->setContentsMargins(0, 0, 20, 20);
  column->setSpacing(scaled(8));
  m_nothing = makeLabel(tr("No setting is called so. Clear the search to see all of them."),
                        TextRole::Body, Tone::Secondary);
  m_nothing->setWordWrap(true);
  m_nothing->hide();
  column->addWidget(m_nothing);
  const auto jumpTo = [this](const Target& target) { Q_EMIT jump(target); };
  const auto tell = [this](const Message& message) { Q_EMIT say(message); };
  using Section = SettingsSection*;
  const QHash<QString, std::function<void(Section)>> fill = {
      {QStringLiteral("business"), [this](Section s) { fillBusinessSection(s, *m_presenter); }},
      {QStringLiteral("thresholds"),
       [this, jumpTo](Section s) { fillThresholdsSection(s, *m_presenter, jumpTo); }},
      {QStringLiteral("channels"), [this](Section s) { fillChannelsSection(s, *m_presenter); }},
      {QStringLiteral("consents"),
       [this, tell](Section s) { fillConsentsSection(s, *m_presenter, tell); }},
      {QStringLiteral("look"), [this](Section s) { fillLookSection(s, m_machine); }},
      {QStringLiteral("mappings"), [this](Section s) { fillMappingsSection(s, *m_presenter); }},
      {QStringLiteral("memory"), [this](Section s) { fillComputerSection(s, m_machine); }}};
  for (const SectionHead& head : ownSections()) {
    auto* section = new SettingsSection(head.id, head.title, head.scope);
    section->fillLater(fill.value(head.id));
    addSection(section);
    if (head.id != QLatin1String("look")) continue;
    for (const SettingsEntry& entry : more) {
      auto* own = new SettingsSection(entry.id, entry.title, entry.scope);
      own->fillLater([this, make = entry.make](Section s) { s->addWidget(make(*this)); });
      addSection(own);
    }
  }
  column->addStretch();
  m_scroll = new QScrollArea;
  m_scroll->setWidgetResizable(true);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->setFocusPolicy(Qt::NoFocus);
  m_scroll->setWidget(m_content);
  m_content->setAutoFillBackground(false);
  m_scroll->viewport()->setAutoFillBackground(false);
  m_content->installEventFilter(this);
  connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
          &SettingsPage::followScroll);
  connect(m_scroll->verticalScrollBar(), &QScrollBar::actionTriggered, this,
          [this] { m_restoring = false; });
  return m_scroll;
}

void SettingsPage::addSection(SettingsSection* section) {
  section->setMaximumWidth(scaled(widest));
  m_sections += section;
  m_content->layout()->addWidget(section);
  auto* item = new QListWidgetItem(section->title(), m_index);
  item->setData(Qt::UserRole, section->id());
}

// From the section that is looked at downwards, then what lies above it.
void SettingsPage::fillNext() {
  const SettingsSection* first = section(m_machine.place.section);
  const qsizetype from = std::max<qsizetype>(0, m_sections.indexOf(first));
  for (qsizetype i = 0; i < m_sections.size(); ++i) {
    SettingsSection* next = m_sections[(from + i) % m_sections.size()];
    if (next->isFilled()) continue;
    next->ensureFilled();
    QTimer::singleShot(0, this, &SettingsPage::fillNext);
    return;
  }
  endRestoring();
}

void SettingsPage::fillAll() {
  for (SettingsSection* each : m_sections) each->ensureFilled();
}

// Once all is filled, and filled in, the content grows no more by itself. Lines that wrap take
// several rounds of layout.
void SettingsPage::endRestoring() {
  const auto filled = [](const SettingsSection* each) { return each->isFilled(); };
  if (!m_presenter->ready() || !std::all_of(m_sections.begin(), m_sections.end(), filled)) return;
  m_settled.start();
}

void SettingsPage::setContext(const PageContext& context) { m_presenter->setContext(context); }

void SettingsPage::open(const Target& target) {
  if (!target.action.isEmpty() && section(target.action)) {
    m_machine.place = {target.action, 0, {}};
  }
  m_restoring = true;
}

void SettingsPage::activate() {
  fillNext();
  restorePlace();
  for (const SettingsSection* each : m_sections) {
    for (const SettingRow* row : each->rows()) {
      QWidget* wanted = row->id() == m_machine.place.row ? row->focusTarget() : nullptr;
      if (wanted && each->id() == m_machine.place.section) {
        wanted->setFocus(Qt::OtherFocusReason);
        return;
      }
    }
  }
  m_index->setFocus(Qt::OtherFocusReason);
}

SettingsSection* SettingsPage::section(const QString& id) const {
  for (SettingsSection* each : m_sections) {
    if (each->id() == id) return each;
  }
  return nullptr;
}

int SettingsPage::topOf(const SettingsSection* section) const {
  return section->mapTo(m_content, QPoint(0, 0)).y();
}

QString SettingsPage::currentSection() const {
  const QListWidgetItem* item = m_index->currentItem();
  return item ? item->data(Qt::UserRole).toString() : QString();
}

void SettingsPage::showSection(const QString& id) {
  const SettingsSection* wanted = section(id);
  if (!wanted) return;
  fillAll();  // what lies above it has its height
  m_restoring = false;
  m_moving = true;
  m_scroll->verticalScrollBar()->setValue(topOf(wanted));
  for (int i = 0; i < m_index->count(); ++i) {
    if (m_index->item(i)->data(Qt::UserRole).toString() == id) m_index->setCurrentRow(i);
  }
  m_moving = false;
  notePlace();
}

// The list marks what is read now: the section that the upper third of the view shows.
void SettingsPage::followScroll() {
  if (m_moving) return;
  const int at = m_scroll->verticalScrollBar()->value() + m_scroll->viewport()->height() / 3;
  int current = -1;
  for (int i = 0; i < m_sections.size(); ++i) {
    if (!m_sections[i]->isHidden() && (current < 0 || topOf(m_sections[i]) <= at)) current = i;
  }
  m_moving = true;
  m_index->setCurrentRow(current);
  m_moving = false;
  notePlace();
}

void SettingsPage::notePlace() {
  if (m_restoring || !isVisible()) return;
  const SettingsSection* current = section(currentSection());
  if (!current) return;
  SettingsPlace place;
  place.section = current->id();
  const int past = m_scroll->verticalScrollBar()->value() - topOf(current);
  place.part = static_cast<double>(past) / std::max(1, current->height());
  const QWidget* focused = QApplication::focusWidget();
  for (const SettingRow* row : current->rows()) {
    if (focused && row->isAncestorOf(focused)) place.row = row->id();
  }
  m_machine.place = place;
}

void SettingsPage::restorePlace() {
  const SettingsPlace place = m_machine.place;
  const SettingsSection* wanted = section(place.section);
  if (!wanted) wanted = m_sections.first();
  m_moving = true;
  for (int i = 0; i < m_index->count(); ++i) {
    if (m_index->item(i)->data(Qt::UserRole).toString() == wanted->id()) m_index->setCurrentRow(i);
  }
  const int past = static_cast<int>(place.part * wanted->height());
  m_scroll->verticalScrollBar()->setValue(topOf(wanted) + past);
  m_moving = false;
}

void SettingsPage::find(const QString& text) {
  fillAll();
  int seen = 0;
  for (int i = 0; i < m_sections.size(); ++i) {
    const int rows = m_sections[i]->filter(text);
    m_index->item(i)->setHidden(rows == 0);
    seen += rows;
  }
  m_nothing->setVisible(seen == 0);
  m_moving = true;
  m_scroll->verticalScrollBar()->setValue(0);
  m_moving = false;
}

void SettingsPage::focusFirstFound() {
  for (const SettingsSection* each : m_sections) {
    for (const SettingRow* row : each->rows()) {
      if (row->isHidden() || each->isHidden() || !row->focusTarget()) continue;
      row->focusTarget()->setFocus(Qt::TabFocusReason);
      m_scroll->ensureWidgetVisible(row->focusTarget(), 0, scaled(60));
      return;
    }
  }
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_content && event->type() == QEvent::Resize && m_restoring) {
    restorePlace();
    if (m_settled.isActive()) m_settled.start();
  }
  if (event->type() != QEvent::KeyPress) return Page::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const bool enter = key == Qt::Key_Return || key == Qt::Key_Enter;
  if (watched == m_find && key == Qt::Key_Down) {
    m_index->setFocus(Qt::TabFocusReason);
    return true;
  }
  if (watched == m_find && enter) {
    focusFirstFound();
    return true;
  }
  // From the list into its section.
  if (watched == m_index && (enter || key == Qt::Key_Right)) {
    if (const SettingsSection* chosen = section(currentSection())) {
      for (const SettingRow* row : chosen->rows()) {
        if (row->isHidden() || !row->focusTarget()) continue;
        row->focusTarget()->setFocus(Qt::TabFocusReason);
        return true;
      }
    }
  }
  return Page::eventFilter(watched, event);
}

void SettingsPage::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Escape) {
    if (!m_find->text().isEmpty()) {
      m_find->clear();
    } else {
      m_index->setFocus(Qt::OtherFocusReason);
    }
    return;
  }
  Page::keyPressEvent(event);
}

}  // namespace retenta
