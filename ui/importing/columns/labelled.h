// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace retenta {

/// A control with its label, above it or before it, and what belongs behind it, kept together when
/// a row of them wraps. The label is the control's accessible name too.
QWidget* labelled(const QString& label, QWidget* control, Qt::Orientation direction,
                  QWidget* behind = nullptr);

}  // namespace retenta
