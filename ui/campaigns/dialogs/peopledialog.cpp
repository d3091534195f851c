// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/campaigns/dialogs/peopledialog.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

QString contactText(const Ledger& ledger, std::size_t row, Channel channel) {
  switch (channel) {
    case Channel::Email:
      return ledger.emails.text(row);
    case Channel::Sms:
    case Channel::Call:
    case Channel::Messenger: {
      const QString digits = ledger.phones.text(row);
      return digits.isEmpty() ? digits : QLatin1Char('+') + digits;
    }
    case Channel::Push:
      return ledger.externalIds.text(row);
    case Channel::DirectMail:
      return ledger.cities.text(row);
  }
  return {};
}

}  // namespace

QString audienceStepText(AudienceStep step) {
  switch (step) {
    case AudienceStep::Excluded:
      return PeopleModel::tr("left out by hand");
    case AudienceStep::NoContact:
      return PeopleModel::tr("no contact");
    case AudienceStep::Unreachable:
      return PeopleModel::tr("the address does not exist");
    case AudienceStep::Refused:
      return PeopleModel::tr("refused");
    case AudienceStep::NoConsent:
      return PeopleModel::tr("never said yes");
    case AudienceStep::Touched:
      return PeopleModel::tr("another campaign within the cap");
    case AudienceStep::Control:
      return PeopleModel::tr("control group");
    case AudienceStep::Treated:
      return PeopleModel::tr("will receive");
  }
  return {};
}

void PeopleModel::setPeople(const CampaignOutlook& outlook, Channel channel,
                            const QList<AudienceStep>& steps) {
  beginResetModel();
  m_ledger = outlook.ledger;
  m_channel = channel;
  m_segments = outlook.audience.segments;
  m_rows.clear();
  for (const AudienceRow& row : outlook.audience.rows) {
    if (steps.contains(row.step)) m_rows.push_back(row);
  }
  endResetModel();
}

int PeopleModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PeopleModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant PeopleModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || role != Qt::DisplayRole) return {};
  const AudienceRow& row = m_rows[static_cast<std::size_t>(index.row())];
  switch (index.column()) {
    case Name: {
      const QString name = m_ledger->names.text(row.row);
      return name.isEmpty() ? tr("No name, No. %1").arg(row.client) : name;
    }
    case Contact: {
      const QString contact = contactText(*m_ledger, row.row, m_channel);
      return contact.isEmpty() ? Formatters::unknown() : contact;
    }
    case SegmentName:
      return term(m_segments[row.segment]);
    case Reason:
      return audienceStepText(row.step);
    default:
      return {};
  }
}

QVariant PeopleModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole) return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
  if (role != Qt::DisplayRole) return {};
  switch (section) {
    case Name:
      return tr("Client");
    case Contact:
      return term(u"contact");
    case SegmentName:
      return tr("Segment");
    case Reason:
      return tr("Why here");
    default:
      return {};
  }
}

PeopleDialog::PeopleDialog(const QString& title, const CampaignOutlook& outlook, Channel channel,
                           const QList<AudienceStep>& steps, bool mayRecord, QWidget* parent)
    : QDialog(parent) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(title);
  resizeToRoom(this, 640, 460);
  auto* model = new PeopleModel(this);
  model->setPeople(outlook, channel, steps);
  auto* table = new TableView(title);
  table->setModel(model);
  table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(16, 14, 16, 14);
  column->addWidget(makeLabel(Formatters().people(model->rowCount()), TextRole::Section));
  column->addWidget(table, 1);
  auto* buttons = new QHBoxLayout;
  if (mayRecord) {
    auto* record = makeButton(tr("Record consent…"));
    connect(record, &QPushButton::clicked, this, [this] {
      Q_EMIT consentAsked();
      close();
    });
    buttons->addWidget(record);
  }
  buttons->addStretch(1);
  auto* done = makeButton(tr("Close"));
  connect(done, &QPushButton::clicked, this, &QDialog::close);
  buttons->addWidget(done);
  column->addLayout(buttons);
  done->setDefault(true);
  if (model->rowCount() > 0) table->selectRow(0);
  table->setFocus();
}

}  // namespace retenta
