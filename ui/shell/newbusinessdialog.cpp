// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/newbusinessdialog.h"

#include <QComboBox>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include "ui/widgets/controls.h"

namespace retenta {

namespace {

const QString suffix = QStringLiteral(".retenta");

// Any other code can be typed; all of them are on the page of settings.
const QStringList& commonCurrencies() {
  static const QStringList codes = {
      QStringLiteral("RUB"), QStringLiteral("BYN"), QStringLiteral("KZT"), QStringLiteral("UZS"),
      QStringLiteral("KGS"), QStringLiteral("AMD"), QStringLiteral("GEL"), QStringLiteral("USD"),
      QStringLiteral("EUR"), QStringLiteral("GBP"), QStringLiteral("CNY"), QStringLiteral("TRY")};
  return codes;
}

const QStringList& commonCountries() {
  static const QStringList codes = {
      QStringLiteral("RU"), QStringLiteral("BY"), QStringLiteral("KZ"), QStringLiteral("UZ"),
      QStringLiteral("KG"), QStringLiteral("AM"), QStringLiteral("GE"), QStringLiteral("US"),
      QStringLiteral("DE"), QStringLiteral("GB"), QStringLiteral("CN"), QStringLiteral("TR")};
  return codes;
}

QComboBox* codeBox(QStringList codes, const QString& first, const QString& name) {
  auto* box = new QComboBox;
  if (!codes.contains(first)) codes.prepend(first);
  box->setEditable(true);
  box->setInsertPolicy(QComboBox::NoInsert);
  box->addItems(codes);
  box->setCurrentText(first);
  box->setAccessibleName(name);
  box->lineEdit()->setAccessibleName(name);
  return box;
}

bool isCountry(const QString& code) {
  return code.size() == 2 && code[0].isLetter() && code[1].isLetter() && code[0].unicode() < 0x80 &&
         code[1].unicode() < 0x80;
}

}  // namespace

Currency NewBusinessDialog::likelyCurrency() {
  const QString code = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
  return Currency::fromCode(code).value_or(Currency());
}

QString NewBusinessDialog::likelyCountry() {
  const QString code = QLocale::territoryToCode(QLocale::system().territory());
  return isCountry(code) ? code : QStringLiteral("RU");
}

NewBusinessDialog::NewBusinessDialog(const QString& folder, QWidget* parent)
    : QDialog(parent),
      m_folder(folder),
      m_name(new QLineEdit(tr("My business"))),
      m_currency(codeBox(commonCurrencies(), likelyCurrency().code(), tr("Currency"))),
      m_country(codeBox(commonCountries(), likelyCountry(), tr("Country"))),
      m_place(new ElidedLabel),
      m_problem(makeLabel({}, TextRole::Secondary, Tone::Negative)),
      m_make(makeButton(tr("Make the business"), ButtonKind::Primary)) {
  setWindowTitle(tr("New business"));
  setModal(false);
  build();
  connect(m_name, &QLineEdit::textChanged, this, &NewBusinessDialog::refresh);
  connect(m_currency, &QComboBox::currentTextChanged, this, &NewBusinessDialog::refresh);
  connect(m_country, &QComboBox::currentTextChanged, this, &NewBusinessDialog::refresh);
  connect(m_make, &QPushButton::clicked, this, [this] {
    const auto currency = Currency::fromCode(m_currency->currentText().trimmed());
    if (!currency) return;
    Q_EMIT wanted(path(), m_name->text().simplified(), *currency,
                  m_country->currentText().trimmed().toUpper());
    accept();
  });
  m_name->selectAll();
  refresh();
}

void NewBusinessDialog::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(20, 16, 20, 16);
  column->setSpacing(12);
  auto* form = new QFormLayout;
  form->setSpacing(10);
  m_name->setAccessibleName(tr("Name"));
  m_name->setMaxLength(200);
  m_name->setMinimumWidth(scaled(320));
  form->addRow(tr("Name"), m_name);
  form->addRow(tr("Currency"), m_currency);
  form->addRow(tr("Country"), m_country);
  auto* place = new QHBoxLayout;
  auto* other = makeButton(tr("Another place…"));
  place->addWidget(m_place, 1);
  place->addWidget(other);
  form->addRow(tr("File"), place);
  column->addLayout(form);
  auto* note =
      makeLabel(tr("The country tells how local phone numbers are read. All of this can be "
                   "changed later in the settings."),
                TextRole::Secondary, Tone::Secondary);
  note->setWordWrap(true);
  column->addWidget(note);
  m_problem->setWordWrap(true);
  column->addWidget(m_problem);
  auto* row = new QHBoxLayout;
  auto* cancel = makeButton(tr("Cancel"));
  row->addStretch();
  row->addWidget(cancel);
  row->addWidget(m_make);
  column->addLayout(row);
  m_make->setDefault(true);
  connect(other, &QPushButton::clicked, this, &NewBusinessDialog::choosePlace);
  connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

QString NewBusinessDialog::path() const {
  if (!m_chosen.isEmpty()) return m_chosen;
  QString name;
  for (const QChar c : m_name->text().simplified()) {
    if (c.isPrint() && !QStringLiteral("/\\:*?\"<>|").contains(c)) name += c;
  }
  while (name.startsWith(QLatin1Char('.'))) name.remove(0, 1);
  return m_folder + QLatin1Char('/') + name.left(80).trimmed() + suffix;
}

void NewBusinessDialog::refresh() {
  const QString file = path();
  m_place->setFullText(file);
  QString why;
  if (m_name->text().trimmed().isEmpty()) {
    why = tr("Give the business a name.");
  } else if (!Currency::fromCode(m_currency->currentText().trimmed())) {
    why = tr("“%1” is no currency: three Latin letters, for example RUB.")
              .arg(m_currency->currentText());
  } else if (!isCountry(m_country->currentText().trimmed())) {
    why =
        tr("“%1” is no country: two Latin letters, for example RU.").arg(m_country->currentText());
  } else if (file.endsWith(QLatin1Char('/') + suffix)) {
    why = tr("This name leaves nothing for the name of the file: choose another place.");
  } else if (QFile::exists(file)) {
    why =
        tr("There is a file of this name already, and it is never written over: change the name "
           "or choose another place.");
  }
  m_problem->setText(why);
  m_problem->setVisible(!why.isEmpty());
  m_make->setEnabled(why.isEmpty());
  m_make->setToolTip(plainTip(why));
}

void NewBusinessDialog::choosePlace() {
  auto* dialog =
      new QFileDialog(this, tr("Place of the file"), path(), tr("Retenta base (*.retenta)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("retenta"));
  dialog->setOption(QFileDialog::DontConfirmOverwrite);  // a base is never written over
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& chosen) {
    m_chosen = chosen;
    refresh();
  });
  dialog->open();
}

}  // namespace retenta
