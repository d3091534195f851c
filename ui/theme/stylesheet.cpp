// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/stylesheet.h"

#include <QHash>

#include "ui/theme/look.h"
#include "ui/theme/tokens.h"

namespace retenta {

namespace {

// @name is a token, #n is n pixels at 100 % text.
constexpr const char* sheet = R"qss(
QToolTip { background: @surface2; color: @text; border: 1px solid @border; padding: #4px; }
QFrame[kind="card"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[kind="chip"] { background: @accentWeak; border: 1px solid @accent; border-radius: 6px; }
QFrame[kind="warning"] { background: @warningBg; border: none; border-radius: 6px; }
QFrame[kind="line"] { background: @border; border: none; max-height: 1px; min-height: 1px; }

QLabel { background: transparent; }
QLabel[tone="secondary"] { color: @text2; }
QLabel[tone="positive"] { color: @positive; }
QLabel[tone="negative"] { color: @negative; }
QLabel[tone="warning"] { color: @warning; }
QLabel[tone="accent"] { color: @accent; }

QPushButton { background: @surface; color: @text; border: 1px solid @control; border-radius: 6px;
  padding: 0 #12px; min-height: #28px; font-weight: 500; }
QPushButton:hover { background: @surface2; }
QPushButton:pressed { background: @selection; }
QPushButton:disabled { color: @control; border-color: @border; }
QPushButton:focus { border: @ring solid @accent; padding: 0 #11px; min-height: #26px; }
QPushButton[kind="primary"] { background: @accent; color: @onAccent; border: 1px solid @accent; }
QPushButton[kind="primary"]:hover { background: @accentHover; }
QPushButton[kind="primary"]:disabled { background: @surface2; color: @control;
  border-color: @border; }
QPushButton[kind="primary"]:focus { border: @ring solid @text; }
QPushButton[kind="danger"] { color: @negative; border-color: @negative; }
QPushButton[kind="quiet"] { border-color: transparent; background: transparent; }
QPushButton[kind="quiet"]:hover { background: @surface2; }
QPushButton[kind="quiet"]:focus { border: @ring solid @accent; }
QFrame[kind="chip"] QPushButton { border: none; background: transparent; padding: 0 #8px;
  min-height: #26px; }
QFrame[kind="chip"] QPushButton:focus { border: @ring solid @accent; padding: 0 #6px;
  min-height: #22px; }
QFrame[kind="chip"] QToolButton { border: none; padding: #3px; }
QFrame[kind="chip"] QToolButton:focus { border: @ring solid @accent; padding: #1px; }
QPushButton[kind="field"] { color: @text2; text-align: left; font-weight: 400; }
QPushButton[kind="link"] { border: @ring solid transparent; border-radius: 4px; padding: 0;
  background: transparent; color: @accent; min-height: #20px; text-align: left; }
QPushButton[kind="link"]:hover { text-decoration: underline; background: transparent; }
QPushButton[kind="link"]:focus { border-color: @accent; padding: 0; min-height: #20px; }

QPushButton[kind="figure"] { text-align: left; border: 1px solid @border; border-radius: 8px;
  padding: 0; font-weight: 400; }
QPushButton[kind="figure"]:focus { border: 2px solid @accent; padding: 0; }

QTabBar { background: transparent; }
QTabBar::tab { background: transparent; color: @text2; border: none;
  border-bottom: 2px solid transparent; padding: #5px #7px; margin-right: #4px; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:selected:focus { color: @accent; background: @accentWeak; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px;
  padding: #4px; }
QToolButton:hover { background: @surface2; }
QToolButton:focus { border: @ring solid @accent; padding: #3px; }
QToolButton:checked { background: @accentWeak; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QComboBox {
  background: @surface; border: 1px solid @control; border-radius: 6px;
  selection-background-color: @selection; selection-color: @text; }
QLineEdit, QSpinBox, QDoubleSpinBox, QDateEdit, QTimeEdit, QComboBox {
  padding: 0 #8px; min-height: #28px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus,
QDateEdit:focus, QTimeEdit:focus, QComboBox:focus { border: @ring solid @accent; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled, QDateEdit:disabled, QTimeEdit:disabled {
  color: @control; border-color: @border; }
QLineEdit[kind="quiet"] { border: 1px solid transparent; background: transparent; color: @text2;
  padding: 0 2px; min-height: 0; }
QLineEdit[kind="quiet"]:hover { border-color: @control; }
QLineEdit[kind="quiet"]:focus { border: 2px solid @accent; background: @surface; color: @text;
  padding: 0 1px; }
QLineEdit[state="error"] { border: 2px solid @negative; }
QComboBox::drop-down { border: none; width: #24px; }
QComboBox::down-arrow { image: url(@chevron); width: #12px; height: #12px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @border;
  selection-background-color: @selection; selection-color: @text; outline: none; }
QSpinBox::up-button, QSpinBox::down-button, QDoubleSpinBox::up-button, QDoubleSpinBox::down-button {
  width: 0; border: none; }
QDateEdit { padding-right: #2px; }
QDateEdit::drop-down { border: none; width: #20px; }
QDateEdit::down-arrow { image: url(@chevron); width: #12px; height: #12px; }

QCheckBox, QRadioButton { spacing: #8px; min-height: #24px; background: transparent; }
QCheckBox:focus, QRadioButton:focus { color: @accent; }
QCheckBox:disabled, QRadioButton:disabled { color: @control; }
QCheckBox::indicator { width: #14px; height: #14px; border: 1px solid @control; border-radius: 4px;
  background: @surface; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { background: @surface2; }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(@tick); }
QCheckBox::indicator:disabled { border-color: @border; background: @surface2; }
QRadioButton::indicator { width: #14px; height: #14px; border: 1px solid @control;
  border-radius: #7px; background: @surface; }
QRadioButton::indicator:checked { width: #6px; height: #6px; border: #5px solid @accent;
  border-radius: #8px; background: @onAccent; }

QMenuBar { background: @surface; color: @text; border-bottom: 1px solid @border; }
QMenuBar::item { background: transparent; padding: #4px #10px; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @surface; color: @text; border: 1px solid @border; padding: #4px; }
QMenu::item { padding: #5px #24px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @control; }
QMenu::separator { height: 1px; background: @border; margin: #4px #8px; }

QTableView, QTreeView, QListView { background: @surface; color: @text; border: none;
  gridline-color: @border; selection-background-color: @selection; selection-color: @text;
  outline: none; }
QTableView::indicator, QListView::indicator { width: #14px; height: #14px;
  border: 1px solid @control; border-radius: 3px; background: @surface; }
QTableView::indicator:checked, QListView::indicator:checked { background: @accent;
  border-color: @accent; image: url(@tick); }
QTableView::item { padding: 0 #8px; border: none; border-bottom: 1px solid @surface2; }
QTreeView::item { padding: #5px #8px; border: none; border-bottom: 1px solid @surface2; }
QTreeView::item:selected { background: @selection; color: @text; }
QListWidget[kind="index"] { background: transparent; }
QListWidget[kind="index"]::item { padding: #4px #8px; border-radius: 6px; }
QListWidget[kind="index"]::item:selected { background: @selection; color: @text; }
QTableView::item:selected { background: @selection; color: @text; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @text2; border: none;
  border-bottom: 1px solid @border; padding: #6px #4px #6px #10px; font-weight: 400; }
QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: padding;
  subcontrol-position: top center; width: 8px; height: 8px; }
QHeaderView::down-arrow { image: url(@sortDown); }
QHeaderView::up-arrow { image: url(@sortUp); }
QTableCornerButton::section { background: @surface; border: none; }

QScrollArea { background: transparent; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: @control; border-radius: 3px; min-height: 28px;
  margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: @control; border-radius: 3px; min-width: 28px;
  margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QProgressBar { background: @surface2; border: none; border-radius: 3px; max-height: 6px;
  min-height: 6px; text-align: center; color: transparent; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }

QSlider::groove:horizontal { height: 4px; background: @surface2; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @accent; border-radius: 2px; }
QSlider::handle:horizontal { background: @surface; border: 2px solid @accent; width: 14px;
  height: 14px; margin: -7px 0; border-radius: 9px; }
QSlider::handle:horizontal:focus { background: @accent; }

QDialog { background: @bg; }
QCalendarWidget QWidget#qt_calendar_navigationbar { background: @surface2; }
QCalendarWidget QToolButton { color: @text; }
QCalendarWidget QToolButton::menu-indicator { image: none; }
QCalendarWidget QTableView::item { padding: 0; border: none; }
QCalendarWidget QAbstractItemView { background: @surface; color: @text;
  selection-background-color: @accent; selection-color: @onAccent; }
QCalendarWidget QAbstractItemView:disabled { color: @text2; }
)qss";

QHash<QString, QString> namesOf(const Tokens& t) {
  const auto hex = [](const QColor& c) { return c.name(); };
  return {
      {QStringLiteral("surface2"), hex(t.surface2)},
      {QStringLiteral("surface"), hex(t.surface)},
      {QStringLiteral("bg"), hex(t.bg)},
      {QStringLiteral("border"), hex(t.border)},
      {QStringLiteral("control"), hex(t.control)},
      {QStringLiteral("text"), hex(t.text)},
      {QStringLiteral("text2"), hex(t.text2)},
      {QStringLiteral("accent"), hex(t.accent)},
      {QStringLiteral("accentHover"), hex(t.dark ? t.accent.lighter(110) : t.accent.darker(112))},
      {QStringLiteral("accentWeak"), hex(t.accentWeak)},
      {QStringLiteral("onAccent"), hex(t.onAccent)},
      {QStringLiteral("selection"), hex(t.selection)},
      {QStringLiteral("positive"), hex(t.positive)},
      {QStringLiteral("negative"), hex(t.negative)},
      {QStringLiteral("warning"), hex(t.warning)},
      {QStringLiteral("ring"), QStringLiteral("%1px").arg(t.focusWidth)},
      {QStringLiteral("tick"),
       t.dark ? QStringLiteral(":/icons/tick-dark.svg") : QStringLiteral(":/icons/tick-light.svg")},
      {QStringLiteral("sortDown"), t.dark ? QStringLiteral(":/icons/sort-down-dark.svg")
                                          : QStringLiteral(":/icons/sort-down-light.svg")},
      {QStringLiteral("sortUp"), t.dark ? QStringLiteral(":/icons/sort-up-dark.svg")
                                        : QStringLiteral(":/icons/sort-up-light.svg")},
      {QStringLiteral("chevron"), t.dark ? QStringLiteral(":/icons/chevron-dark.svg")
                                         : QStringLiteral(":/icons/chevron-light.svg")}};
}

}  // namespace

QString styleSheet(const Tokens& tokens) {
  const QHash<QString, QString> names = namesOf(tokens);
  const QString source = QString::fromLatin1(sheet);
  QString out;
  for (qsizetype i = 0; i < source.size(); ++i) {
    const QChar mark = source[i];
    if (mark != QLatin1Char('@') && mark != QLatin1Char('#')) {
      out += mark;
      continue;
    }
    qsizetype end = i + 1;
    const bool length = mark == QLatin1Char('#');
    while (end < source.size() && (length ? source[end].isDigit() : source[end].isLetterOrNumber()))
      ++end;
    const QString name = source.sliced(i + 1, end - i - 1);
    // "#qt_calendar…" is a selector, not a length.
    out += !length ? names.value(name)
                   : (name.isEmpty() ? QStringLiteral("#") : QString::number(scaled(name.toInt())));
    i = end - 1;
  }
  return out;
}

}  // namespace retenta
