// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/dialogs/comparedialog.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include "ui/clients/card/cardwords.h"
#include "ui/text/errortext.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/theme/tokens.h"
#include "ui/theme/windowroom.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/tableview.h"

namespace retenta {

namespace {

struct Words {
  Q_DECLARE_TR_FUNCTIONS(CompareWords)
};

constexpr int staysRow = 0;
constexpr int firstField = 1;
constexpr int fieldRows = static_cast<int>(mergedFields.size());

QString fieldName(CardField field) {
  switch (field) {
    case CardField::Name:
      return Words::tr("Name");
    case CardField::Birthday:
      return Words::tr("Birthday");
    case CardField::Gender:
      return Words::tr("Gender");
    case CardField::City:
      return Words::tr("City");
    case CardField::Address:
      return Words::tr("Address");
    case CardField::Origin:
      return Words::tr("Came from");
  }
  return {};
}

QString fieldText(const MergeSide& side, CardField field) {
  const auto found = side.fields.find(field);
  const QString value = found == side.fields.end() ? QString() : found->second;
  if (value.isEmpty()) return Formatters::unknown();
  if (field == CardField::Birthday) return cardwords::birthday(value);
  if (field == CardField::Gender)
    return value == QLatin1String("f") ? Words::tr("female") : Words::tr("male");
  return value;
}

QString listText(const QStringList& values) {
  return values.isEmpty() ? Formatters::unknown() : values.join(QStringLiteral(", "));
}

QString consentText(const MergeSide& side) {
  QStringList parts;
  for (const Channel channel : allChannels) {
    if (side.consents.given.has(channel))
      parts += Words::tr("%1: yes").arg(term(channelId(channel)));
    if (side.consents.refused.has(channel))
      parts += Words::tr("%1: no").arg(term(channelId(channel)));
  }
  if (side.excluded) parts += Words::tr("left out of campaigns");
  return listText(parts);
}

// What is united whatever is chosen.
struct United {
  QString heading;
  QString text;
};

std::vector<United> unitedRows(const MergeSide& side, Currency currency) {
  const Formatters f;
  const QString bought =
      f.purchases(side.purchases) + QStringLiteral(" · ") + f.money(side.spentMinor, currency);
  std::vector<United> rows;
  rows.push_back({Words::tr("E-mail"), listText(side.emails)});
  rows.push_back({Words::tr("Phone"), listText(side.phones)});
  rows.push_back({Words::tr("Numbers of sources"), listText(side.externalIds)});
  rows.push_back({Words::tr("Consent"), consentText(side)});
  rows.push_back({Words::tr("Bought"), bought});
  rows.push_back({Words::tr("Tags"), listText(side.tags)});
  rows.push_back({Words::tr("Notes"), f.count(side.notes)});
  rows.push_back({Words::tr("Relatives"), f.count(side.relatives)});
  return rows;
}

QStandardItem* item(const QString& text) {
  auto* made = new QStandardItem(text);
  made->setToolTip(plainTip(text));
  made->setEditable(false);
  return made;
}

}  // namespace

CompareDialog::CompareDialog(Business& business, const std::vector<ClientId>& clients,
                             ClientId survivor, QWidget* parent)
    : QDialog(parent),
      m_business(business),
      m_service(business),
      m_survivorGiven(survivor != 0),
      m_table(new TableView(tr("Clients side by side"))),
      m_model(new QStandardItemModel(this)),
      m_story(makeLabel(tr("Enter or a click takes a value. Addresses, consents, purchases, tags, "
                           "notes and relatives come together; a refusal stays a refusal. It can "
                           "be undone, and the clients can be split again later."),
                        TextRole::Secondary, Tone::Secondary)),
      m_problem(makeLabel(QString(), TextRole::Secondary, Tone::Negative)),
      m_merge(makeButton(tr("Merge"), ButtonKind::Primary)) {
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Merge clients"));
  m_choice.survivor = survivor;
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  m_table->setModel(m_model);
  m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
  m_table->setSelectionMode(QAbstractItemView::SingleSelection);
  m_table->installEventFilter(this);
  column->addWidget(m_table, 1);
  for (QLabel* label : {m_story, m_problem}) label->setWordWrap(true);
  m_problem->hide();
  column->addWidget(m_story);
  column->addWidget(m_problem);
  auto* cancel = makeButton(tr("Cancel"));
  auto* buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(cancel);
  buttons->addWidget(m_merge);
  column->addLayout(buttons);
  m_merge->setEnabled(false);
  marksChange(m_merge);
  connect(m_table, &QTableView::clicked, this, &CompareDialog::choose);
  connect(m_merge, &QPushButton::clicked, this, &CompareDialog::merge);
  connect(cancel, &QPushButton::clicked, this, &CompareDialog::reject);
  resizeToRoom(this, 820, 520);
  m_table->setFocus();
  m_reading.ask(m_service.sides(clients), [this](const Result<std::vector<MergeSide>>& sides) {
    if (sides)
      show(*sides);
    else
      complain(sides.error());
  });
}

void CompareDialog::show(const std::vector<MergeSide>& sides) {
  m_sides = sides;
  if (m_sides.size() < 2) return;
  m_choice = m_survivorGiven ? proposedChoice(m_sides, m_choice.survivor) : proposedChoice(m_sides);
  QStringList headers{tr("Field")};
  for (const MergeSide& side : m_sides) headers += tr("№ %1").arg(side.id);
  headers += tr("Becomes");
  m_model->setHorizontalHeaderLabels(headers);
  refresh();
  for (int i = 0; i < m_model->columnCount(); ++i)
    m_table->setColumnWidth(i, scaled(i == 0 ? 130 : 200));
  m_table->setCurrentIndex(m_model->index(staysRow, 1));
  m_merge->setEnabled(!m_business.readOnly());
}

void CompareDialog::refresh() {
  const MergeSide merged = mergedSide(m_sides, m_choice);
  const Currency currency = m_business.profile().currency;
  const QModelIndex current = m_table->currentIndex();
  const int last = static_cast<int>(m_sides.size()) + 1;
  const auto set = [&](int row, int column, const QString& text, bool bold = false) {
    auto* made = item(text);
    QFont font = textFont(bold ? TextRole::Strong : TextRole::Body);
    made->setFont(font);
    m_model->setItem(row, column, made);
  };
  const auto setChoice = [&](int row, int column, bool chosen, const QString& text) {
    set(row, column, (chosen ? QStringLiteral("● ") : QStringLiteral("○ ")) + text, chosen);
    m_model->item(row, column)
        ->setData(chosen ? tr("%1, chosen").arg(text) : text, Qt::AccessibleTextRole);
  };
  set(staysRow, 0, tr("Stays"));
  for (int row = 0; row < fieldRows; ++row) set(firstField + row, 0, fieldName(mergedFields[row]));
  for (std::size_t i = 0; i < m_sides.size(); ++i) {
    const MergeSide& side = m_sides[i];
    const int column = static_cast<int>(i) + 1;
    setChoice(staysRow, column, side.id == m_choice.survivor, side.label);
    for (int row = 0; row < fieldRows; ++row) {
      const CardField field = mergedFields[row];
      setChoice(firstField + row, column, m_choice.from[field] == side.id, fieldText(side, field));
    }
  }
  set(staysRow, last, merged.label, true);
  for (int row = 0; row < fieldRows; ++row)
    set(firstField + row, last, fieldText(merged, mergedFields[row]));
  for (int column = 1; column <= last; ++column) {
    const bool side = column < last;
    int row = firstField + fieldRows;
    for (const auto& [heading, text] :
         unitedRows(side ? m_sides[static_cast<std::size_t>(column - 1)] : merged, currency)) {
      if (column == 1) set(row, 0, heading);
      set(row++, column, text);
    }
  }
  if (current.isValid()) m_table->setCurrentIndex(m_model->index(current.row(), current.column()));
}

void CompareDialog::choose(const QModelIndex& cell) {
  const int column = cell.column() - 1;
  if (column < 0 || column >= static_cast<int>(m_sides.size())) return;
  const ClientId id = m_sides[static_cast<std::size_t>(column)].id;
  if (cell.row() == staysRow) {
    m_choice.survivor = id;
  } else if (cell.row() < firstField + fieldRows) {
    m_choice.from[mergedFields[static_cast<std::size_t>(cell.row() - firstField)]] = id;
  } else {
    return;
  }
  refresh();
}

bool CompareDialog::eventFilter(QObject* watched, QEvent* event) {
  if (watched == m_table && event->type() == QEvent::KeyPress) {
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
      choose(m_table->currentIndex());
      return true;
    }
  }
  return QDialog::eventFilter(watched, event);
}

void CompareDialog::merge() {
  m_merge->setEnabled(false);
  std::vector<ClientId> ids;
  for (const MergeSide& side : m_sides) ids.push_back(side.id);
  const auto work = [service = m_service, choice = m_choice, ids]() mutable {
    return service.mergeNow(choice, ids);
  };
  m_merging.ask(m_business.async(work), [this](const Result<void>& done) {
    if (!done) return complain(done.error());
    Q_EMIT merged(mergedSide(m_sides, m_choice).label);
    accept();
  });
}

void CompareDialog::complain(const Error& error) {
  m_problem->setText(errorSentence(error));
  m_problem->show();
}

}  // namespace retenta
