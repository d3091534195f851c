// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/overview/nextwords.h"
#include "ui/widgets/controls.h"

class QVBoxLayout;

namespace retenta {

/// "Do next": what, how much money, and the button that does it. The first one is the page's
/// primary action.
class NextList : public Card {
  Q_OBJECT
 public:
  explicit NextList(QWidget* parent = nullptr);
  void setFaces(const QList<NextFace>& faces);
  const QList<NextFace>& faces() const { return m_faces; }
  static constexpr int most = 5;  ///< lines shown

 Q_SIGNALS:
  void chosen(const retenta::Target& target);

 private:
  QWidget* makeRow(const NextFace& face, bool first);

  QList<NextFace> m_faces;
  QWidget* m_rows = nullptr;
};

}  // namespace retenta
