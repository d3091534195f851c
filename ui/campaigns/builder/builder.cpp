// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/builder/builder.h"

#include <QAction>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include "ui/campaigns/builder/audiencecard.h"
#include "ui/campaigns/builder/channelcard.h"
#include "ui/campaigns/builder/expectcard.h"
#include "ui/campaigns/builder/messagecard.h"
#include "ui/campaigns/builder/schedulecard.h"
#include "ui/campaigns/dialogs/peopledialog.h"
#include "ui/campaigns/dialogs/responsedialog.h"
#include "ui/campaigns/dialogs/termsdialog.h"
#include "ui/campaigns/dialogs/textdialogs.h"
#include "ui/text/consentwords.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

constexpr int gap = 12;
constexpr int edge = 20;

// One column of the sheet: cards from the top, `tall` takes what is left over.
void addColumn(QHBoxLayout* sheet, int stretch, const QList<QWidget*>& cards, QWidget* tall) {
  auto* column = new QVBoxLayout;
  column->setSpacing(gap);
  for (QWidget* card : cards) column->addWidget(card, card == tall ? 1 : 0);
  if (!tall) column->addStretch(1);
  sheet->addLayout(column, stretch);
}

}  // namespace

Builder::Builder(Business& business, QWidget* parent)
    : QWidget(parent),
      m_presenter(business),
      m_scroll(new QScrollArea),
      m_sheet(new QWidget),
      m_audience(new AudienceCard(m_presenter)),
      m_channel(new ChannelCard(m_presenter)),
      m_message(new MessageCard(m_presenter)),
      m_schedule(new ScheduleCard(m_presenter)),
      m_expect(new ExpectCard(m_presenter)) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(m_scroll);
  m_scroll->setWidget(m_sheet);
  m_scroll->setWidgetResizable(true);
  m_scroll->setFrameShape(QFrame::NoFrame);
  m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_scroll->viewport()->setAutoFillBackground(false);
  m_sheet->setAutoFillBackground(false);
  arrange(3);
  m_sheet->installEventFilter(this);
  connectParts();
  connectPresenter();
  addCommands();
  QWidget* order[] = {m_audience, m_channel, m_message, m_schedule, m_expect};
  for (int i = 1; i < 5; ++i) setTabOrder(order[i - 1], order[i]);
}

void Builder::arrange(int columns) {
  if (columns == m_columns) return;
  m_columns = columns;
  delete m_sheet->layout();  // the cards stay: they are the sheet's own
  auto* sheet = new QHBoxLayout(m_sheet);
  sheet->setContentsMargins(edge, 4, edge, 10);  // the bar above leaves 8 more
  sheet->setSpacing(gap);
  if (columns == 3) {
    addColumn(sheet, 35, {m_audience, m_channel, m_schedule}, nullptr);
    addColumn(sheet, 39, {m_message}, m_message);
    addColumn(sheet, 36, {m_expect}, m_expect);
  } else if (columns == 2) {
    addColumn(sheet, 1, {m_audience, m_channel, m_schedule}, nullptr);
    addColumn(sheet, 1, {m_message, m_expect}, m_message);
  } else {
    addColumn(sheet, 1, {m_audience, m_channel, m_message, m_schedule, m_expect}, m_message);
  }
}

int Builder::columnsThatFit() const {
  const auto needs = [](std::initializer_list<const QWidget*> cards) {
    int width = 0;
    for (const QWidget* card : cards) width = std::max(width, card->minimumSizeHint().width());
    return width;
  };
  const int left = needs({m_audience, m_channel, m_schedule});
  const int message = needs({m_message});
  const int expect = needs({m_expect});
  const int room = width() - 2 * edge - 12;  // the scroll bar may stand at the right
  if (left + message + expect + 2 * gap <= room) return 3;
  return left + std::max(message, expect) + gap <= room ? 2 : 1;
}

void Builder::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  arrange(columnsThatFit());
}

// Words that came in may need more room than those before.
bool Builder::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_sheet && event->type() == QEvent::LayoutRequest) {
    QMetaObject::invokeMethod(
        this, [this] { arrange(columnsThatFit()); }, Qt::QueuedConnection);
  }
  return QWidget::eventFilter(watched, event);
}

// Why the fields rest: shown over them.
QString Builder::restReason() const {
  if (m_presenter.editable() || m_presenter.id() == 0) return {};
  if (m_presenter.business().readOnly()) return tr("The base is open for reading only.");
  if (m_presenter.campaign().state == CampaignState::Scheduled)
    return tr("The people are fixed. To change the plan, take the campaign back to draft.");
  return tr("This campaign is over. To change the plan, duplicate it.");
}

void Builder::connectParts() {
  connect(m_audience, &AudienceCard::peopleAsked, this, &Builder::showPeople);
  connect(m_audience, &AudienceCard::consentAsked, this, &Builder::askConsent);
  connect(m_audience, &AudienceCard::listAsked, this, &Builder::listAsked);
  connect(m_channel, &ChannelCard::costsAsked, this, &Builder::askTerms);
  connect(m_message, &MessageCard::fallbacksAsked, this, &Builder::askFallbacks);
  connect(m_expect, &ExpectCard::responseAsked, this, &Builder::askResponse);
  connect(m_expect, &ExpectCard::handOverAsked, this, &Builder::askHandOver);
  connect(m_expect, &ExpectCard::renameAsked, this, &Builder::rename);
  connect(m_expect, &ExpectCard::duplicateAsked, this,
          [this] { Q_EMIT duplicateAsked(m_presenter.id()); });
}

void Builder::connectPresenter() {
  const auto show = [this] {
    m_audience->showPlan();
    m_channel->showPlan();
    m_message->showPlan();
    m_schedule->showPlan();
    m_expect->showPlan();
    const QString reason = restReason();
    for (QWidget* card : {static_cast<QWidget*>(m_audience), static_cast<QWidget*>(m_channel),
                          static_cast<QWidget*>(m_message), static_cast<QWidget*>(m_schedule)}) {
      card->setToolTip(reason);
    }
  };
  connect(&m_presenter, &BuilderPresenter::campaignChanged, this, [this, show] {
    show();
    Q_EMIT titleChanged();
  });
  connect(&m_presenter, &BuilderPresenter::outlookChanged, this, [this] {
    m_audience->showOutlook();
    m_channel->showOutlook();
    m_message->showOutlook();
    m_schedule->showOutlook();
    m_expect->showOutlook();
  });
  connect(&m_presenter, &BuilderPresenter::staleChanged, m_audience, &AudienceCard::setStale);
  connect(&m_presenter, &BuilderPresenter::savingChanged, this, &Builder::titleChanged);
  connect(&m_presenter, &BuilderPresenter::failed, this, [this](const Error& error) {
    Q_EMIT say({Message::Kind::Problem, errorSentence(error), false});
  });
  const Formatters f;
  connect(&m_presenter, &BuilderPresenter::working, this, &Builder::working);
  connect(&m_presenter, &BuilderPresenter::scheduled, this, [this, f] {
    const Day start = m_presenter.plan().start.value_or(m_presenter.today() + 1);
    Q_EMIT say({Message::Kind::Done, tr("Planned for %1.").arg(f.dateWords(start)), true});
  });
  connect(&m_presenter, &BuilderPresenter::handedOver, this, [this, f](const QString& path, int n) {
    Q_EMIT say({Message::Kind::Done, tr("%1 written to %2.").arg(f.people(n), path), true});
  });
  connect(&m_presenter, &BuilderPresenter::consentRecorded, this, [this, f](int n) {
    Q_EMIT say({Message::Kind::Done, tr("Consent recorded for %1.").arg(f.people(n)), true});
  });
  connect(&m_presenter, &BuilderPresenter::closed, this, &Builder::listAsked);
}

void Builder::addCommands() {
  const auto add = [this](const QString& text, const QKeySequence& key, auto&& slot) {
    auto* action = new QAction(text, this);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, slot);
    addAction(action);
    m_commands += action;
  };
  add(tr("Plan or hand over"), QKeySequence(Qt::CTRL | Qt::Key_Return),
      [this] { m_expect->act(); });
  add(tr("Plan or hand over"), QKeySequence(Qt::CTRL | Qt::Key_Enter), [this] { m_expect->act(); });
  add(tr("Next preview"), QKeySequence(Qt::CTRL | Qt::Key_J), [this] { m_message->nextPreview(); });
  add(tr("Rename"), QKeySequence(Qt::Key_F2), [this] { rename(); });
}

void Builder::rename() {
  auto* dialog = new NameDialog(m_presenter.campaign().name, this);
  connect(dialog, &NameDialog::typed, this,
          [this](const QString& name) { m_presenter.rename(name); });
  dialog->open();
}

void Builder::showPeople(const QString& title, const QList<AudienceStep>& steps) {
  if (!m_presenter.outlook()) return;
  const bool mayRecord = m_presenter.editable() && steps.contains(AudienceStep::NoConsent) &&
                         m_presenter.outlook()->audience.count(AudienceStep::NoConsent) > 0;
  auto* dialog = new PeopleDialog(title, *m_presenter.outlook(), m_presenter.plan().channel, steps,
                                  mayRecord, this);
  connect(dialog, &PeopleDialog::consentAsked, this, &Builder::askConsent);
  dialog->open();
}

void Builder::askConsent() {
  if (!m_presenter.outlook()) return;
  std::vector<ClientId> clients;
  for (const AudienceRow& row : m_presenter.outlook()->audience.rows) {
    if (row.step == AudienceStep::NoConsent) clients.push_back(row.client);
  }
  const Channel channel = m_presenter.plan().channel;
  auto* dialog =
      new ConsentDialog(channel, static_cast<qint64>(clients.size()), m_presenter.today(), this);
  // The text in force, where the settings say to offer it.
  m_presenter.consentTexts().then(dialog, [dialog](const Result<ConsentTextBook>& book) {
    const ConsentText* text = book ? book->offered() : nullptr;
    if (!text) return;
    dialog->offerWording(
        consentWording(consentPurposeId(text->purpose), text->version, text->day, text->sha256));
  });
  connect(dialog, &ConsentDialog::typed, this,
          [this, clients, channel](Day day, const QString& source, const QString& wording) {
            m_presenter.recordConsent(clients, channel, day, source, wording);
          });
  dialog->open();
}

void Builder::askTerms() {
  if (!m_presenter.outlook()) return;
  auto* dialog = new TermsDialog(m_presenter.outlook()->terms, m_presenter.currency(), this);
  connect(dialog, &TermsDialog::typed, this,
          [this](const CampaignTerms& terms) { m_presenter.saveTerms(terms); });
  dialog->open();
}

void Builder::askResponse() {
  if (!m_presenter.outlook()) return;
  auto* dialog = new ResponseDialog(m_presenter.plan(), *m_presenter.outlook(), this);
  connect(dialog, &ResponseDialog::typed, this, [this](const ResponseDialog::Answer& answer) {
    m_presenter.edit([&](CampaignPlan& plan) {
      plan.responseWith = answer.with;
      plan.responseWithout = answer.without;
      plan.checkMinor = answer.checkMinor;
      plan.discountMinor = answer.discountMinor;
    });
  });
  dialog->open();
}

void Builder::askFallbacks() {
  const auto message = MessageTemplate::parse(m_presenter.plan().text);
  if (!message || message->fields().empty() || !m_presenter.editable()) return;
  auto* dialog = new FallbackDialog(message->fields(), m_presenter.plan().fallbacks, this);
  connect(dialog, &FallbackDialog::typed, this, [this](const FieldValues& fallbacks) {
    m_presenter.edit([&](CampaignPlan& plan) { plan.fallbacks = fallbacks; });
    m_message->showOutlook();
  });
  dialog->open();
}

void Builder::askHandOver() {
  if (!m_presenter.outlook()) return;
  const auto people = static_cast<qint64>(m_presenter.outlook()->audience.treated());
  const bool again = m_presenter.campaign().state == CampaignState::HandedOver;
  auto* dialog = new HandOverDialog(m_presenter.campaign().name, people, again, this);
  connect(dialog, &HandOverDialog::chosen, this, &Builder::saveList);
  dialog->open();
}

void Builder::saveList(bool forExcel) {
  QString name = m_presenter.campaign().name;
  for (QChar& c : name) {
    if (QStringLiteral("/\\:*?\"<>|").contains(c)) c = QLatin1Char('-');
  }
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  auto* dialog = new QFileDialog(this, tr("Where to save the list"), folder, tr("Table (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  dialog->selectFile(name + QStringLiteral(".csv"));
  connect(dialog, &QFileDialog::fileSelected, this, [this, forExcel](const QString& path) {
    m_presenter.handOver(path, forExcel ? CsvKind::Excel : CsvKind::Service);
  });
  dialog->open();
}

}  // namespace retenta
