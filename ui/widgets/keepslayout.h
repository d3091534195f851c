// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

namespace retenta {

/// A page that remembers how it was left: its view, measure, order, widths. The window asks when
/// the business is left and gives it back right after the page is built, before it is shown. Kept
/// in the base, without undo; never anything of a client. A page implements it beside Page.
class KeepsLayout {
 public:
  virtual ~KeepsLayout() = default;
  virtual QJsonObject layoutState() const = 0;
  /// Takes what it knows and fits; an empty object is the standard.
  virtual void restoreLayout(const QJsonObject& state) = 0;
};

}  // namespace retenta
