// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QFrame;
class QWidget;

namespace retenta {

/// Fills a panel at the side of the matrix: what it says scrolls, what it offers to do stays below.
void fillPanel(QFrame* panel, QWidget* body, QWidget* foot);

}  // namespace retenta
