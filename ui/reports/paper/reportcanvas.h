// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>
#include <QString>

#include "core/rfm/segment.h"
#include "ui/text/formatters.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace retenta {

/// What a text of the report is for. Sizes in 1/96 inch; nothing is under 8 points.
enum class ReportFont {
  Caption,  ///< 11
  Body,     ///< 12
  Strong,   ///< 12, bold
  Section,  ///< 14, bold
  Number,   ///< 15, bold
  Figure,   ///< 20, bold
  Title,    ///< 21, bold
};

/// The page as something to draw and write on, in units of 1/96 inch: light palette always, one
/// language, numbers by the one formatter. Wraps a painter for a while; any thread.
class ReportCanvas {
 public:
  ReportCanvas(QPainter& painter, const Language& language);

  QPainter& painter() const { return m_painter; }
  const Tokens& colors() const { return m_tokens; }
  const Formatters& f() const { return m_formatters; }
  const Language& language() const { return m_formatters.language(); }

  /// A text of the context "Report" in the report's language; `n` chooses the plural form.
  QString say(const char* source, int n = -1) const;
  QString term(const QString& id) const;

  static QFont font(ReportFont role, qreal size = 0);
  qreal width(ReportFont role, const QString& text) const;
  static qreal lineHeight(ReportFont role);

  /// One line, never broken: squeezed when it is wider than the box, never cut.
  void text(const QRectF& box, int flags, ReportFont role, const QColor& color,
            const QString& text) const;
  /// Breaks lines to the width; returns the height used.
  qreal paragraph(const QPointF& at, qreal width, ReportFont role, const QColor& color,
                  const QString& text) const;
  qreal paragraphHeight(qreal width, ReportFont role, const QString& text) const;
  /// At most two lines of the title, made smaller until they fit; returns the height.
  qreal headline(const QPointF& at, qreal width, const QString& text) const;
  /// A section's finding and, below, what is measured; returns the height of both.
  qreal heading(const QPointF& at, qreal width, const QString& finding,
                const QString& measure) const;

  void line(const QPointF& from, const QPointF& to, const QColor& color, qreal thickness) const;
  /// "0,58 → 0,63", right-aligned in the box, with a drawn arrow: the fonts lack it.
  static constexpr qreal changeGap = 18;  ///< what the arrow takes between both
  void change(const QRectF& box, ReportFont role, const QColor& color, const QString& from,
              const QString& to) const;
  /// A change with its arrow: the colour says good or bad, the arrow the direction.
  void delta(const QRectF& row, qreal value, bool growthIsGood, const QString& text,
             const QString& note) const;

  /// Bars: what happened, what happened a year before, what is only planned.
  enum class Ink { Actual, Earlier, Plan };
  void bar(const QRectF& box, Ink ink) const;

  static Family family(Segment segment);
  QColor fill(Segment segment) const;

 private:
  QPainter& m_painter;
  const Tokens& m_tokens;
  Formatters m_formatters;
};

}  // namespace retenta
