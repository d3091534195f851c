// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

namespace retenta {

/// A link whose text is cut with "…" where room is short and then shown whole as its tooltip. The
/// text is plain: an "&" in a name is no mnemonic.
class ElidedButton : public QPushButton {
  Q_OBJECT
 public:
  explicit ElidedButton(const QString& text, QWidget* parent = nullptr);
  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;

 protected:
  void resizeEvent(QResizeEvent* event) override;

 private:
  void fit();
  QString m_full;
};

}  // namespace retenta
