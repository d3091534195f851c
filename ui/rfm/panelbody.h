// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFrame;
class QLabel;
class QToolButton;
class QWidget;

namespace retenta {

class PictureLabel;

/// The head of such a panel: the sign of a segment and its close button beside the first line of
/// its title, which may wrap.
QWidget* makePanelHead(PictureLabel* glyph, QLabel* title, QToolButton* close);

/// Fills a panel at the side of the matrix: what it says scrolls, what it offers to do stays below.
void fillPanel(QFrame* panel, QWidget* body, QWidget* foot);

}  // namespace retenta
