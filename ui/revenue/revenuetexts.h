// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>

#include <QCoreApplication>

#include "ui/revenue/revenuepresenter.h"
#include "ui/text/formatters.h"

namespace retenta {

/// The unit that a group of sums is shown in: 57.9 of "млн ₽".
struct MoneyUnit {
  double divisor = 1;
  int decimals = 0;
  QString name;     ///< "млн ₽"
  QString pattern;  ///< "%1 млн ₽"

  double of(double money) const { return money / divisor; }
};

/// The words and figures of the revenue page in the language of the interface, out of one view.
/// What is rounded here adds up on the screen: effects + joint = Δ, and after − before = Δ.
class RevenueTexts {
  Q_DECLARE_TR_FUNCTIONS(RevenueTexts)
 public:
  explicit RevenueTexts(const RevenueView& view) : m_view(view) {}

  struct Cards {
    QString before, after, delta;
    QString beforeFull, afterFull, deltaFull;  ///< to the rouble, for tooltips
    QString beforeNote, afterNote, deltaNote;
  };
  Cards cards() const;
  /// How the figures come about, on a line of their own under the full value.
  QString formula() const;
  QString deltaFormula() const;

  struct Effects {
    MoneyUnit unit;
    std::map<Lever, QString> levers;
    QString joint;
    QString delta;
  };
  Effects effects() const;
  /// "0" in that unit: what a lever on its notch shows.
  QString effectOfNothing(const MoneyUnit& unit) const { return signedIn(unit, 0); }

  /// The finding as a sentence.
  QString headline() const;
  /// How "before" came to be: from the data, with n and T; or the example, or typed.
  QString origin() const;
  /// What origin() leaves out for shortness.
  QString originDetail() const;
  /// The switch of the sixth lever, with what the data say of it.
  QString winBackText() const;
  /// Soft warnings, the most important first.
  QStringList warnings() const;

  static QString leverName(Lever lever);
  QString leverHint(Lever lever) const;  ///< unit, and which way is better
  /// "42 %", "0,63", "2 570".
  static QString leverValue(Lever lever, double value);
  static int leverDecimals(Lever lever, double value);

  QString nameOf(ModelSource source, const QString& scenario, bool before) const;
  QStringList monthNames() const;
  /// "a year", "2 years": what stands after "over".
  QString horizon() const;

  MoneyUnit axisUnit(double largest) const;   ///< for an axis: three or four digits, few decimals
  MoneyUnit shortUnit(double largest) const;  ///< as moneyShort() chooses
  MoneyUnit listUnit(double largest) const;   ///< for a list that adds up: whole numbers
  QString money(double main) const;
  QString moneyShort(double main) const;

 private:
  MoneyUnit unitOf(double divisor, int decimals) const;
  QString deltaText() const;
  QString signedIn(const MoneyUnit& unit, double rounded) const;
  void addBrackets(QStringList& out) const;
  void addBold(QStringList& out) const;
  const RevenueView& m_view;
  Formatters m_format;
};

}  // namespace retenta
