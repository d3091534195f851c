// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/importpage.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/business/business.h"
#include "ui/importing/checkstep.h"
#include "ui/importing/columnsstep.h"
#include "ui/importing/consentform.h"
#include "ui/importing/files/queuecard.h"
#include "ui/importing/filestep.h"
#include "ui/importing/importwords.h"
#include "ui/importing/newbusinesscard.h"
#include "ui/importing/problems/problemscard.h"
#include "ui/importing/resultstep.h"
#include "ui/importing/stepbar.h"
#include "ui/text/consentwords.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/messagebar.h"

namespace retenta {

namespace {

using Step = ImportPresenter::Step;
using Doing = ImportPresenter::Job;

}  // namespace

ImportPage::ImportPage(Business& business, std::shared_ptr<ImportService> service, QWidget* parent)
    : Page(parent),
      m_business(business),
      m_presenter(business, std::move(service)),
      m_bar(new StepBar),
      m_message(new MessageBar),
      m_job(new JobPanel),
      m_queue(new QueueCard(m_presenter.queue())),
      m_stack(new QStackedWidget),
      m_file(new FileStep),
      m_columns(new ColumnsStep),
      m_check(new CheckStep),
      m_result(new ResultStep) {
  m_columns->setBusiness(&business);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 12, 20, 12);
  column->setSpacing(10);
  column->addWidget(m_bar);
  column->addWidget(m_message);
  column->addWidget(m_job);
  column->addWidget(m_queue);
  column->addWidget(m_stack, 1);
  column->addWidget(makeFoot());
  for (QWidget* step : {static_cast<QWidget*>(m_file), static_cast<QWidget*>(m_columns),
                        static_cast<QWidget*>(m_check), static_cast<QWidget*>(m_result)}) {
    m_stack->addWidget(scrolled(step));
  }
  m_jobDelay.setSingleShot(true);
  connect(&m_jobDelay, &QTimer::timeout, m_job, &QWidget::show);
  connectPresenter();
  connectSteps();
  makeKeys();
  m_file->setReadOnly(m_presenter.readOnly());
  showStep();
}

QWidget* ImportPage::scrolled(QWidget* step) {
  auto* area = new QScrollArea;
  area->setWidgetResizable(true);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(step);
  return area;
}

QWidget* ImportPage::makeFoot() {
  m_foot = new QWidget;
  auto* row = new QHBoxLayout(m_foot);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_back = makeButton(tr("Back"));
  m_undo = makeButton(tr("Undo import"));
  m_again = makeButton(tr("Import another file"));
  m_clients = makeButton(tr("Open clients"));
  m_clients->setToolTip(tr("Those that this import brought"));
  m_next = makeButton({}, ButtonKind::Primary);
  row->addWidget(m_undo);
  row->addStretch();
  row->addWidget(m_back);
  row->addWidget(m_again);
  row->addWidget(m_clients);
  row->addWidget(m_next);
  connect(m_back, &QPushButton::clicked, this, &ImportPage::back);
  connect(m_undo, &QPushButton::clicked, &m_presenter, &ImportPresenter::undoImport);
  connect(m_again, &QPushButton::clicked, &m_presenter, &ImportPresenter::openNextFile);
  connect(m_clients, &QPushButton::clicked, this, [this] {
    Q_EMIT jump({QStringLiteral("clients"),
                 {},
                 QStringLiteral("import"),
                 m_presenter.result()->importId,
                 {QFileInfo(m_presenter.result()->file).fileName()}});
  });
  connect(m_next, &QPushButton::clicked, this, &ImportPage::next);
  return m_foot;
}

void ImportPage::connectPresenter() {
  ImportPresenter* p = &m_presenter;
  connect(p, &ImportPresenter::stepChanged, this, &ImportPage::showStep);
  connect(p, &ImportPresenter::jobChanged, this, &ImportPage::showJob);
  connect(p, &ImportPresenter::progressed, m_job, &JobPanel::setProgress);
  connect(p, &ImportPresenter::progressed, this, [this](qint64 done, qint64 total) {
    if (m_running) m_running->setProgress(done, total);
  });
  connect(p, &ImportPresenter::failed, this, &ImportPage::showError);
  connect(p, &ImportPresenter::cleared, m_message, &MessageBar::clear);
  connect(p, &ImportPresenter::importsChanged, m_file, &FileStep::setImports);
  connect(p, &ImportPresenter::planChanged, this, [this, p] {
    m_columns->setPlan(*p->plan(), p->rememberedAs(), p->choosesCurrency());
    showFoot();
    if (p->mends().aside()) {
      m_message->show(Message::Kind::Info,
                      tr("What you mended belongs to the earlier way of reading the file: it is "
                         "there again when you choose that way."));
    }
  });
  connect(p, &ImportPresenter::undoneChanged, this, [this, p] {
    if (p->step() == Step::Result) {
      showStep();
    }
  });
  connect(p, &ImportPresenter::undoneHere, this, [this] {
    Q_EMIT say({Message::Kind::Done, tr("The import is undone"), false});
  });
  connect(p, &ImportPresenter::nothingPasted, this, [this] {
    m_message->show(Message::Kind::Info,
                    tr("There is no table on the clipboard: copy the cells first."));
  });
  connect(p, &ImportPresenter::imported, this, &ImportPage::askDuplicates);
  connect(p, &ImportPresenter::saved, this, [this](const QString& target) {
    Q_EMIT say({Message::Kind::Done, tr("Saved: %1").arg(QFileInfo(target).fileName()), false});
  });
}

void ImportPage::connectSteps() {
  ImportPresenter* p = &m_presenter;
  connect(m_bar, &StepBar::chosen, this, [p](int step) { p->goTo(static_cast<Step>(step)); });
  connect(m_job, &JobPanel::cancelled, p, &ImportPresenter::cancel);
  connect(m_file, &FileStep::filesChosen, p, &ImportPresenter::openInstead);
  connect(m_file, &FileStep::pasteWanted, this, &ImportPage::paste);
  connectQueue();
  connect(m_result, &ResultStep::jump, this, &Page::jump);
  connect(m_result, &ResultStep::importsWanted, p, &ImportPresenter::startOver);
  connect(m_file, &FileStep::undoChosen, p, &ImportPresenter::undoEarlier);
  connect(m_file, &FileStep::templateWanted, this, &ImportPage::saveTemplate);
  connect(m_columns, &ColumnsStep::optionsChosen, p, &ImportPresenter::setOptions);
  connect(m_columns, &ColumnsStep::fieldChosen, p, &ImportPresenter::setField);
  connect(m_columns, &ColumnsStep::rememberChosen, p, &ImportPresenter::setRemember);
  connectProblems();
  connect(m_check->business(), &NewBusinessCard::nameTyped, this, [this](const QString& name) {
    changeProfile([name](BusinessProfile& profile) { profile.name = name; });
  });
  connect(m_check->business(), &NewBusinessCard::currencyChosen, this, [this, p](Currency chosen) {
    if (isOfOrders(p->plan()->kind)) return p->setCurrency(chosen);
    // Contacts have no amounts: it is the business's at once.
    changeProfile([chosen](BusinessProfile& profile) { profile.currency = chosen; });
  });
  connect(m_check->consent(), &ConsentForm::changed, this, [this, p] {
    p->setConsent(m_check->consent()->answer());
    showFoot();
  });
}

QString ImportPage::title() const { return tr("Import"); }

void ImportPage::open(const Target& target) {
  if (target.files.isEmpty()) return;
  m_file->setFolderOf(target.files.first());
  m_presenter.openFiles(target.files);
}

void ImportPage::activate() {
  m_presenter.refreshImports();
  askWording();
  focusStep();
}

// The text in force as the settings have it, when they say to offer it.
void ImportPage::askWording() {
  const auto load = [business = &m_business] { return ConsentTexts(*business).loadNow(); };
  m_texts.ask(m_business.async(load), [this](const Result<ConsentTextBook>& book) {
    const ConsentText* text = book ? book->offered() : nullptr;
    m_check->consent()->offerWording(text ? consentWording(consentPurposeId(text->purpose),
                                                           text->version, text->day, text->sha256)
                                          : QString());
  });
}

// Not part of the import: it may take as long again, and the result is there already.
void ImportPage::askDuplicates() {
  const ImportId id = m_presenter.result()->importId;
  if (id == 0) return;
  m_duplicates.ask(DuplicateService(m_business).countOf(id), [this](const Result<int>& count) {
    if (count) m_result->setDuplicates(*count);
  });
}

void ImportPage::paste() {
  m_presenter.openPasted(pastedTable(QGuiApplication::clipboard()->mimeData()));
}

QString ImportPage::closeQuestion() const {
  return m_presenter.job() == Doing::Importing
             ? tr("An import is running. Closing now cancels it and leaves nothing of it behind.")
             : QString();
}

// With nobody in the base its name and its currency are confirmed together.
void ImportPage::showBusiness() {
  const LedgerPtr ledger = m_business.ledger();
  const bool first = ledger->empty() && ledger->clients() == 0 && !m_presenter.readOnly();
  m_check->business()->setVisible(first);
  const BusinessProfile profile = m_business.profile();
  const bool contacts = m_presenter.plan()->kind == ImportKind::Contacts;
  m_check->business()->setBusiness(profile.name,
                                   contacts ? profile.currency : m_presenter.currency(),
                                   m_presenter.plan()->currencyFromFile);
}

void ImportPage::changeProfile(const std::function<void(BusinessProfile&)>& change) {
  const auto work = [business = &m_business, change] {
    BusinessProfile profile = business->profile();
    change(profile);
    return business->saveProfileNow(profile);
  };
  m_business.async(work).then(this, [this](const Result<void>& done) {
    if (!done) showError(done.error());
  });
}

void ImportPage::showStep() {
  const Step step = m_presenter.step();
  if (step == Step::Check && m_presenter.dryRun()) {
    showCheck();
    showBusiness();
    m_check->consent()->setAnswer(m_presenter.consent(), m_presenter.today());
  }
  if (step == Step::Result && m_presenter.result()) {
    m_result->setResult(*m_presenter.result(), m_presenter.shift(), m_presenter.undone());
    showProblems(m_result->problems());
    m_result->problems()->setVisible(!m_presenter.undone() && !m_presenter.problems()->all.empty());
  }
  m_stack->setCurrentIndex(static_cast<int>(step));
  placeQueue();
  showFoot();
  if (isVisible()) focusStep();
}

void ImportPage::focusStep() {
  switch (m_presenter.step()) {
    case Step::File:
      m_file->setFocus();
      break;
    case Step::Columns:
      m_columns->setFocus();
      break;
    case Step::Check:
      m_check->setFocus();
      break;
    case Step::Result:
      m_next->setFocus();
      break;
  }
}

void ImportPage::showFoot() {
  const Step step = m_presenter.step();
  const bool busy = m_presenter.job() != Doing::None;
  const bool result = step == Step::Result;
  const Formatters format;
  m_bar->setState(static_cast<int>(step), static_cast<int>(m_presenter.reached()),
                  m_presenter.job() == Doing::Importing || m_presenter.job() == Doing::Undoing);
  m_foot->setVisible(step != Step::File);
  m_back->setVisible(!result);
  m_back->setEnabled(m_presenter.job() != Doing::Importing);
  const QStringList waiting = m_presenter.queue().waiting();
  m_again->setVisible(result && waiting.isEmpty());
  const auto& done = m_presenter.result();
  m_undo->setVisible(result && done && done->importId != 0 && !m_presenter.undone());
  m_undo->setEnabled(!busy);
  m_clients->setVisible(m_undo->isVisibleTo(m_foot) && done->clientsNew > 0);
  m_queue->setBusy(busy ? tr("One moment: the file is being read") : QString());

  QString why;
  if (step == Step::Columns) {
    m_next->setText(tr("Next: check"));
    if (m_presenter.plan()) why = importwords::obstacle(*m_presenter.plan());
  } else if (step == Step::Check) {
    const auto& dry = m_presenter.dryRun();
    const qint64 agreeing = dry ? dry->agreeing(m_presenter.consent().channels) : 0;
    const bool onlyConsents = dry && dry->accepted == 0 && agreeing > 0;
    m_next->setText(onlyConsents ? tr("Record consents: %1").arg(format.count(agreeing))
                                 : tr("Import %1").arg(format.rows(dry ? dry->accepted : 0)));
    why = m_check->consent()->missing();
    if (dry && dry->accepted == 0 && !onlyConsents) {
      why = tr("There is nothing to import: every record is known already or left out.");
    }
    if (m_presenter.readOnly()) why = tr("This business is open for reading only");
  } else if (result) {
    m_next->setText(waiting.isEmpty() ? tr("Open RFM matrix")
                                      : tr("Next file: %1").arg(waiting.first()));
  }
  if (busy && why.isEmpty()) why = tr("One moment: the file is being read");
  m_next->setEnabled(why.isEmpty());
  m_next->setToolTip(why);
}

void ImportPage::showError(const Error& error) {
  const bool calm = error.code == ErrorCode::Cancelled;
  m_message->show(calm ? Message::Kind::Info : Message::Kind::Problem, errorSentence(error));
}

void ImportPage::next() {
  switch (m_presenter.step()) {
    case Step::File:
      break;
    case Step::Columns:
      m_presenter.check();
      break;
    case Step::Check:
      m_presenter.import();
      break;
    case Step::Result:
      if (!m_presenter.queue().waiting().isEmpty()) return m_presenter.openNextFile();
      Q_EMIT jump({QStringLiteral("rfm"), {}, {}, 0, {}});
      break;
  }
}

void ImportPage::back() {
  const Step step = m_presenter.step();
  if (step == Step::Columns) m_presenter.startOver();
  if (step == Step::Check) m_presenter.goTo(Step::Columns);
}

void ImportPage::saveTemplate(const QString& target) {
  const bool comma = Formatters().language().isRussian();
  const QStringList header = {tr("Date"),   tr("Order"),   tr("Client"), tr("Phone"),
                              tr("E-mail"), tr("Product"), tr("Amount")};
  m_presenter.saveTemplate(target, header, comma ? ';' : ',');
}

// Shortcuts, not key events: a table or a field under the focus must not swallow them.
void ImportPage::makeKeys() {
  const auto on = [this](const QKeySequence& key, auto&& slot) {
    auto* shortcut = new QShortcut(key, this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, slot);
  };
  const auto primary = [this] {
    if (m_foot->isVisible() && m_next->isEnabled()) next();
  };
  on(Qt::CTRL | Qt::Key_Return, primary);
  on(Qt::CTRL | Qt::Key_Enter, primary);
  on(Qt::Key_F8, [this] { toNextProblem(); });
}

void ImportPage::keyPressEvent(QKeyEvent* event) {
  if (mendKey(event, true)) return;
  if (event->matches(QKeySequence::Paste)) return paste();
  if (event->key() == Qt::Key_Escape && m_presenter.job() != Doing::None) {
    m_presenter.cancel();
  } else {
    Page::keyPressEvent(event);
  }
}

}  // namespace retenta
