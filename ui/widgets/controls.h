// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

class QVBoxLayout;

namespace retenta {

/// Any text as a tooltip that shows it as it is, whatever Qt would take for markup in it.
QString plainTip(const QString& text);
/// Any text on a button or in a menu: its "&" is shown, it marks no key.
QString noMnemonic(QString text);

/// Every push button of the program. Enter presses it as Space does, on every desktop; in a dialog
/// too, where it would else press the default button from wherever the keyboard is. The gap between
/// its icon and its words grows with the text.
class Button : public QPushButton {
  Q_OBJECT
 public:
  using QPushButton::QPushButton;

 protected:
  void initStyleOption(QStyleOptionButton* option) const override;
  void keyPressEvent(QKeyEvent* event) override;
};

/// The kinds of push button the style sheet knows.
enum class ButtonKind { Plain, Primary, Danger, Quiet, Link };
QPushButton* makeButton(const QString& text, ButtonKind kind = ButtonKind::Plain,
                        QWidget* parent = nullptr);
/// A button of an icon alone; `name` is its tooltip and accessible name.
QToolButton* makeIconButton(const QString& iconName, const QString& name,
                            QWidget* parent = nullptr);

/// How a label is meant; colour follows the theme.
enum class Tone { Normal, Secondary, Positive, Negative, Warning, Accent };
/// Plain text always: a client's name is never markup.
QLabel* makeLabel(const QString& text = {}, TextRole role = TextRole::Body,
                  Tone tone = Tone::Normal, QWidget* parent = nullptr);
void setTone(QLabel* label, Tone tone);

/// A small square picture that follows the theme: drawn anew when the palette changes. Says nothing
/// to a screen reader; the words stand beside it.
class PictureLabel : public QLabel {
  Q_OBJECT
 public:
  /// Draws into the square (0, 0, side, side), in the colours of the theme in force.
  using Draw = std::function<void(QPainter& painter, int side, const Tokens& tokens)>;

  /// `side` in pixels, at the present text size already.
  explicit PictureLabel(int side, QWidget* parent = nullptr);
  void setIcon(const QString& name, QColor Tokens::*role);
  /// The sign of a family, in its own colour.
  void setGlyph(Family family);
  void setDraw(Draw draw);

 protected:
  void changeEvent(QEvent* event) override;

 private:
  void redraw();
  int m_side;
  Draw m_draw;
};
/// One with an icon from the start.
PictureLabel* makePicture(const QString& icon, QColor Tokens::*role, int side,
                          QWidget* parent = nullptr);

/// A rounded surface with a border and 16 px of padding; add to its layout().
class Card : public QFrame {
  Q_OBJECT
 public:
  explicit Card(QWidget* parent = nullptr);
  /// With a section title on top.
  explicit Card(const QString& title, QWidget* parent = nullptr);
  QVBoxLayout* column() const { return m_column; }

 private:
  QVBoxLayout* m_column;
};

/// A one-pixel line.
QFrame* makeLine(QWidget* parent = nullptr);

/// A label that cuts its text with "…" when it does not fit and then shows all of it as tooltip.
class ElidedLabel : public QLabel {
  Q_OBJECT
 public:
  explicit ElidedLabel(const QString& text = {}, QWidget* parent = nullptr);
  void setFullText(const QString& text);
  QString fullText() const { return m_full; }
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
  QString m_full;
};

}  // namespace retenta
