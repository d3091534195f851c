// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/card/clientfigurerow.h"

#include <cmath>

#include <QGridLayout>
#include <QLabel>

#include "ui/text/formatters.h"
#include "ui/text/terms.h"
#include "ui/widgets/controls.h"

namespace retenta {

ClientFigure::ClientFigure(const QString& name, QWidget* parent)
    : QPushButton(parent),
      m_name(makeLabel(name, TextRole::Caption, Tone::Secondary)),
      m_value(makeLabel({}, TextRole::Section)) {
  setProperty("kind", QStringLiteral("figure"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(scaled(10), scaled(6), scaled(10), scaled(6));
  column->setSpacing(0);
  column->addWidget(m_name);
  column->addWidget(m_value);
  for (QLabel* label : {m_name, m_value}) label->setAttribute(Qt::WA_TransparentForMouseEvents);
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
  setAutoDefault(false);
  connect(this, &QPushButton::clicked, this, &ClientFigure::openFormula);
}

QString ClientFigure::value() const { return m_value->text(); }

QSize ClientFigure::sizeHint() const { return layout()->sizeHint(); }
QSize ClientFigure::minimumSizeHint() const {
  return {scaled(96), layout()->minimumSize().height()};
}

void ClientFigure::setFigure(const QString& value, const QString& formula) {
  m_value->setText(value);
  m_formula = formula;
  setAccessibleName(QStringLiteral("%1: %2").arg(m_name->text(), value));
  setAccessibleDescription(formula);
  setToolTip(plainTip(formula));
}

// A popup closes by Esc or a click elsewhere, and the focus is back where it was.
void ClientFigure::openFormula() {
  auto* popup = new QFrame(this, Qt::Popup);
  popup->setAttribute(Qt::WA_DeleteOnClose);
  popup->setProperty("kind", QStringLiteral("card"));
  popup->setAccessibleName(accessibleName());
  auto* column = new QVBoxLayout(popup);
  column->setContentsMargins(scaled(12), scaled(10), scaled(12), scaled(10));
  column->addWidget(makeLabel(m_name->text(), TextRole::Strong));
  auto* text = makeLabel(m_formula, TextRole::Body);
  text->setWordWrap(true);
  text->setMaximumWidth(scaled(320));
  text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  column->addWidget(text);
  popup->setFixedWidth(scaled(300));
  popup->adjustSize();
  popup->move(mapToGlobal(QPoint(0, height() + 2)));
  popup->show();
}

ClientFigureRow::ClientFigureRow(QWidget* parent)
    : QWidget(parent),
      m_cards{new ClientFigure(tr("Spent")), new ClientFigure(tr("Purchases")),
              new ClientFigure(term(u"average_check")), new ClientFigure(tr("In 12 months"))},
      m_grid(new QGridLayout(this)) {
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setSpacing(scaled(8));
  setNarrow(false);
}

void ClientFigureRow::setNarrow(bool narrow) {
  for (int i = 0; i < 4; ++i) {
    m_grid->removeWidget(figure(i));
    m_grid->addWidget(figure(i), narrow ? i / 2 : 0, narrow ? i % 2 : i);
  }
  for (int column = 0; column < 4; ++column)
    m_grid->setColumnStretch(column, !narrow || column < 2 ? 1 : 0);
}

void ClientFigureRow::setCard(const ClientCard& card) {
  const Formatters f;
  const CardFigures& figures = card.figures;
  const auto money = [&](qint64 minor) { return f.money(minor, card.currency); };
  const QString asOf = f.date(card.standing.asOf);
  figure(0)->setFigure(money(figures.spentMinor),
                       tr("Paid orders %1 − refunds %2 − returns %3 = %4, up to %5")
                           .arg(money(figures.grossMinor), money(figures.refundsMinor),
                                money(figures.returnsMinor), money(figures.spentMinor), asOf));
  figure(1)->setFigure(f.count(figures.transactions),
                       tr("Orders paid or partly refunded, up to %1. Cancelled, unpaid and wholly "
                          "refunded ones count in nothing.")
                           .arg(asOf));
  figure(2)->setFigure(figures.averageCheckMinor ? money(std::llround(*figures.averageCheckMinor))
                                                 : Formatters::unknown(),
                       figures.averageCheckMinor
                           ? tr("Spent %1 : purchases %2 = %3")
                                 .arg(money(figures.spentMinor), f.count(figures.transactions),
                                      money(std::llround(*figures.averageCheckMinor)))
                           : tr("There is no purchase yet, so there is no average check."));
  const RfmDates year = yearEndingAt(card.standing.asOf);
  figure(3)->setFigure(
      money(figures.yearRevenueMinor),
      tr("Revenue from %1 to %2, without refunds and returns: %3 in %4")
          .arg(f.date(year.periodFrom), f.date(year.periodTo - 1), money(figures.yearRevenueMinor),
               f.purchases(figures.yearTransactions)));
}

}  // namespace retenta
