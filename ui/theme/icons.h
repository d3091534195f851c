// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace retenta {

/// An icon of resources/icons drawn in one colour ("currentColor" in the SVG), sharp at any scale.
/// A colour of the theme in force follows the theme when it is switched.
/// An unknown name gives an empty icon and a warning (which fails a test).
QIcon makeIcon(const QString& name, const QColor& color);
QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio);

}  // namespace retenta
