// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

#include "ui/widgets/controls.h"

class QHBoxLayout;

namespace retenta {

/// A card with its number in a disc before the title, and room at the right of it.
class NumberedCard : public Card {
  Q_OBJECT
 public:
  NumberedCard(int number, const QString& title, QWidget* parent = nullptr);
  /// Stands at the right end of the title row.
  void addToHeader(QWidget* widget);

 private:
  QHBoxLayout* m_header;
};

/// A merge field to insert: a rounded chip.
class ChipButton : public QAbstractButton {
  Q_OBJECT
 public:
  explicit ChipButton(const QString& text, QWidget* parent = nullptr);
  QSize sizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

/// A sentence of doubt on a warning ground that leads to what mends it; one line, all of it in the
/// tooltip.
class WarningBar : public QAbstractButton {
  Q_OBJECT
 public:
  explicit WarningBar(QWidget* parent = nullptr);
  void show(const QString& text);  ///< empty: hides
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void paintEvent(QPaintEvent* event) override;
};

/// A small picture of the theme that follows its colours: ✓ or ⚠ before a sentence.
class CheckLine : public QWidget {
  Q_OBJECT
 public:
  enum class Kind { Good, Doubt, Bad, Open };
  explicit CheckLine(QWidget* parent = nullptr);
  void show(Kind kind, const QString& text);

 private:
  PictureLabel* m_icon;
  QLabel* m_text;
};

/// Wraps its text over as many lines as needed and takes no more height than that.
QLabel* makeWrapped(const QString& text, TextRole role, Tone tone);

}  // namespace retenta
