// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/reportspage.h"

#include <algorithm>

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QScrollArea>
#include <QStandardPaths>
#include <QUrl>
#include <QVBoxLayout>

#include "ui/reports/reportpreview.h"
#include "ui/reports/paper/reporttexts.h"
#include "ui/reports/sectionlist.h"
#include "ui/text/errortext.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/segmented.h"

namespace retenta {

namespace {

constexpr int choicesWidth = 300;
constexpr int choicesWidest = 440;  // large text breaks its lines rather than push the pages out

QLabel* wrapping(const QString& text, TextRole role, Tone tone) {
  auto* label = makeLabel(text, role, tone);
  label->setWordWrap(true);
  return label;
}

}  // namespace

ReportsPage::ReportsPage(Business& business, QWidget* parent)
    : Page(parent), m_presenter(new ReportsPresenter(business, this)) {
  auto* row = new QHBoxLayout(this);
  row->setContentsMargins(20, 16, 20, 16);
  row->setSpacing(12);
  row->addWidget(buildChoices());
  row->addWidget(buildPreview(), 1);
  buildCommands();
  connectPresenter();
}

QString ReportsPage::title() const { return tr("Reports"); }

QWidget* ReportsPage::buildChoices() {
  auto* card = new Card(tr("What goes into the report"));
  QVBoxLayout* column = card->column();
  column->setSpacing(8);
  m_sections = new SectionList;
  column->addWidget(m_sections);
  auto* order = new QHBoxLayout;
  auto* up = makeButton(tr("Move up"), ButtonKind::Quiet);
  auto* down = makeButton(tr("Move down"), ButtonKind::Quiet);
  order->addWidget(up);
  order->addWidget(down);
  order->addStretch(1);
  column->addLayout(order);
  column->addWidget(makeLine());
  auto* languageLabel =
      makeLabel(tr("Language of the report"), TextRole::Secondary, Tone::Secondary);
  m_language = new Segmented(tr("Language of the report"));
  m_language->add(QStringLiteral("ru"), tr("Russian"));
  m_language->add(QStringLiteral("en"), tr("English"));
  m_language->setCurrent(m_presenter->layout().language);
  column->addWidget(languageLabel);
  column->addWidget(m_language, 0, Qt::AlignLeft);
  m_personal = new QCheckBox(tr("Include personal data"));
  m_personal->setToolTip(
      tr("Adds a list of clients with their phone and e-mail. Off, so that the "
         "report can be forwarded."));
  column->addWidget(m_personal);
  column->addWidget(wrapping(tr("Off: figures alone, without names and contacts."),
                             TextRole::Caption, Tone::Secondary));
  column->addStretch(1);
  m_last = wrapping({}, TextRole::Caption, Tone::Secondary);
  column->addWidget(m_last);
  m_save = makeButton(tr("Save PDF"), ButtonKind::Primary);
  m_save->setToolTip(tr("Ctrl+P"));
  m_folder = makeButton(tr("Open folder"));
  m_folder->setEnabled(false);
  m_folder->setToolTip(tr("Save the report first"));
  column->addWidget(m_save);
  column->addWidget(m_folder);
  connect(up, &QPushButton::clicked, m_sections, [this] { m_sections->move(-1); });
  connect(down, &QPushButton::clicked, m_sections, [this] { m_sections->move(1); });
  auto* scroll = new QScrollArea;  // large text needs more than a small window has
  scroll->setWidget(card);
  scroll->setWidgetResizable(true);
  scroll->setFrameShape(QFrame::NoFrame);
  scroll->setFocusPolicy(Qt::NoFocus);
  scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  scroll->viewport()->setAutoFillBackground(false);
  scroll->setFixedWidth(std::min(scaled(choicesWidth), choicesWidest));
  return scroll;
}

QWidget* ReportsPage::buildPreview() {
  auto* box = new QWidget;
  auto* column = new QVBoxLayout(box);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(6);
  auto* head = new QHBoxLayout;
  m_place = makeLabel({}, TextRole::Secondary, Tone::Secondary);
  m_copy = makeIconButton(QStringLiteral("copy"), tr("Copy page as image"));
  head->addWidget(m_place);
  head->addStretch(1);
  head->addWidget(m_copy);
  column->addLayout(head);
  m_preview = new ReportPreview;
  column->addWidget(m_preview, 1);
  return box;
}

void ReportsPage::buildCommands() {
  const auto add = [this](const QString& text, const QKeySequence& key, auto&& slot) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_commands << action;
  };
  add(tr("Save PDF"), QKeySequence(Qt::CTRL | Qt::Key_P), [this] { askFile(); });
  add(tr("Copy page as image"), {}, [this] { copyPage(); });
  add(tr("Next page"), QKeySequence(Qt::Key_PageDown),
      [this] { m_preview->goToPage(m_preview->currentPage() + 1); });
  add(tr("Previous page"), QKeySequence(Qt::Key_PageUp),
      [this] { m_preview->goToPage(m_preview->currentPage() - 1); });
}

void ReportsPage::connectPresenter() {
  connect(m_sections, &SectionList::chosenChanged, this,
          [this] { m_presenter->setSections(m_sections->chosen()); });
  connect(m_language, &Segmented::chosen, m_presenter, &ReportsPresenter::setLanguage);
  connect(m_personal, &QCheckBox::toggled, m_presenter, &ReportsPresenter::setPersonalData);
  connect(m_preview, &ReportPreview::widthWanted, m_presenter, &ReportsPresenter::setPictureWidth);
  connect(m_preview, &ReportPreview::currentPageChanged, this, &ReportsPage::showPlace);
  connect(m_save, &QPushButton::clicked, this, &ReportsPage::askFile);
  connect(m_folder, &QPushButton::clicked, this, &ReportsPage::openFolder);
  connect(m_copy, &QToolButton::clicked, this, &ReportsPage::copyPage);
  connect(m_presenter, &ReportsPresenter::contentChanged, this,
          [this] { m_sections->setContent(*m_presenter->content()); });
  connect(m_presenter, &ReportsPresenter::picturesChanged, this, &ReportsPage::showPages);
  connect(m_presenter, &ReportsPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  connect(m_presenter, &ReportsPresenter::working, this, &Page::working);
  connect(m_presenter, &ReportsPresenter::saved, this, [this](const QString& path) {
    m_savedPath = path;
    m_folder->setEnabled(true);
    m_folder->setToolTip(QDir::toNativeSeparators(QFileInfo(path).absolutePath()));
    m_last->setText(tr("Saved: %1").arg(QFileInfo(path).fileName()));
    Q_EMIT say({Message::Kind::Done, tr("The report is saved: %1").arg(QFileInfo(path).fileName()),
                false});
  });
}

void ReportsPage::setContext(const PageContext& context) {
  m_presenter->setDates(context.asOf, {context.periodFrom, context.periodTo + 1});
}

void ReportsPage::open(const Target& target) {
  m_wanted = reportSectionFromId(target.action);
  if (!m_wanted) return;
  m_sections->tick(*m_wanted);
  showWanted();
}

void ReportsPage::showWanted() {
  if (!m_wanted) return;
  const auto& pages = m_presenter->pages();
  for (std::size_t i = 0; i < pages.size() && static_cast<int>(i) < m_preview->pageCount(); ++i) {
    if (pages[i].section != *m_wanted) continue;
    m_preview->goToPage(static_cast<int>(i));
    m_wanted.reset();
    return;
  }
}

QJsonObject ReportsPage::layoutState() const {
  return {{QStringLiteral("sections"), QJsonArray::fromStringList(m_sections->order())}};
}

void ReportsPage::restoreLayout(const QJsonObject& state) {
  QStringList order;
  for (const QJsonValue& id : state.value(QStringLiteral("sections")).toArray()) {
    order += id.toString();
  }
  if (!order.isEmpty()) m_sections->restore(order);
}

void ReportsPage::activate() {
  m_presenter->activate();
  m_sections->setFocus();
}

void ReportsPage::showPages() {
  QStringList names;
  for (std::size_t i = 0; i < m_presenter->pages().size(); ++i) {
    names += m_presenter->headline(i);
  }
  m_preview->setPages(m_presenter->pictures(), names);
  const bool something = m_preview->pageCount() > 0;
  m_save->setEnabled(something);
  m_copy->setEnabled(something);
  m_save->setToolTip(something ? tr("Ctrl+P") : tr("Tick at least one section"));
  showPlace();
  showWanted();
}

void ReportsPage::showPlace() {
  const int count = m_preview->pageCount();
  if (count == 0) {
    m_place->setText(tr("Tick a section on the left: the report has no page yet."));
    return;
  }
  m_place->setText(tr("Page %1 of %2, A4").arg(m_preview->currentPage() + 1).arg(count));
}

void ReportsPage::askFile() {
  if (m_preview->pageCount() == 0) return;
  const QString folder = m_savedPath.isEmpty()
                             ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                             : QFileInfo(m_savedPath).absolutePath();
  auto* dialog = new QFileDialog(this, tr("Save PDF"), folder, tr("PDF documents (*.pdf)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("pdf"));
  dialog->selectFile(m_presenter->fileName());
  connect(dialog, &QFileDialog::fileSelected, m_presenter, &ReportsPresenter::save);
  dialog->open();
}

void ReportsPage::openFolder() {
  QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo(m_savedPath).absolutePath()));
}

void ReportsPage::copyPage() {
  if (m_preview->pageCount() == 0) return;
  QGuiApplication::clipboard()->setImage(m_preview->picture(m_preview->currentPage()));
  Q_EMIT say({Message::Kind::Done, tr("The page is copied as an image."), false});
}

}  // namespace retenta
