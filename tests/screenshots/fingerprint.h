// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QPoint>

namespace retenta::shots {

/// A picture as a grid of mean colours: small enough to keep as text, coarse enough to forgive how
/// letters are smoothed, fine enough to miss a card that moved or vanished.
class Fingerprint {
 public:
  static constexpr int columns = 32;
  static constexpr int rows = 18;
  /// How far a channel of a cell may be off, of 255.
  static constexpr int tolerance = 10;

  static Fingerprint of(const QImage& image);
  /// One line a row of cells, "rrggbb" each; nullopt when the text is none.
  static std::optional<Fingerprint> fromText(const QByteArray& text);
  QByteArray toText() const;

  QRgb cell(int column, int row) const {
    return m_cells[static_cast<std::size_t>(row * columns + column)];
  }
  /// Cells off by more than the tolerance, as column and row.
  QList<QPoint> differences(const Fingerprint& other) const;

 private:
  std::array<QRgb, columns * rows> m_cells{};
};

/// The picture with those cells framed, to be looked at.
QImage marked(const QImage& image, const QList<QPoint>& cells);

}  // namespace retenta::shots
