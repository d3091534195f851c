// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/cellpainter.h"

#include <algorithm>

#include <QPainter>
#include <QPainterPath>

#include "ui/rfm/matrix/matrixlayout.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/look.h"

namespace retenta {

namespace {

constexpr qreal radius = 6;

// The colours of one cell: on the surface, or in ink on a step of the ramp.
struct Inks {
  QColor fill, text, text2, good, bad, band, track, glyph;
};

Inks inksOf(const CellFace& face, MatrixMeasure measure, const Tokens& t) {
  const Family family = rfmwords::familyOf(face.segment);
  const QColor band = t.of(family, rfmwords::depthOf(face.segment));
  const QColor glyph = t.of(family, Depth::Frequent);
  if (measure == MatrixMeasure::Segment) {
    return {t.surface, t.text, t.text2, t.positive, t.negative, band, t.surface2, glyph};
  }
  const auto step = static_cast<std::size_t>(std::clamp(static_cast<int>(face.heat * 6.999), 0, 6));
  const QColor fill = t.ramp[step];
  const QColor ink = t.inkOn(fill);
  QColor track = ink;
  track.setAlphaF(0.18F);
  return {fill, ink, ink, ink, ink, ink, track, ink};
}

QColor blended(const QColor& under, const QColor& over, qreal share) {
  const auto mix = [&](int a, int b) { return static_cast<int>(a + (b - a) * share); };
  return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()),
                mix(under.blue(), over.blue()));
}

void paintFrame(QPainter& p, const QRectF& box, const QColor& fill, const CellState& state,
                const Tokens& t) {
  const QRectF frame = box.adjusted(0.5, 0.5, -0.5, -0.5);
  p.setBrush(state.hovered ? blended(fill, t.accent, 0.04) : fill);
  p.setPen(QPen(t.border, 1));
  p.drawRoundedRect(frame, radius, radius);
}

// Selection and focus go over everything else of the cell.
void paintRings(QPainter& p, const QRectF& box, const CellState& state, const Tokens& t) {
  p.setBrush(Qt::NoBrush);
  if (state.selected) {
    p.setPen(QPen(t.accent, t.focusWidth));
    p.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius);
  }
  if (state.focused) {
    p.setPen(QPen(t.accent, t.focusWidth));
    p.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
  }
}

void paintBand(QPainter& p, const QRectF& box, Segment segment, const Tokens& t) {
  QPainterPath cell;
  cell.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
  QPainterPath band;
  band.addRect(QRectF(box.left(), box.top(), scaled(8), box.height()));
  fillFamily(p, cell.intersected(band), rfmwords::familyOf(segment), rfmwords::depthOf(segment), t);
}

void paintBar(QPainter& p, const QRectF& track, double share, const QColor& color,
              const QColor& under) {
  const qreal round = track.height() / 2;
  p.setPen(Qt::NoPen);
  p.setBrush(under);
  p.drawRoundedRect(track, round, round);
  if (share <= 0) return;
  QRectF bar = track;
  bar.setWidth(std::max(track.height(), track.width() * share));
  p.setBrush(color);
  p.drawRoundedRect(bar, round, round);
}

qreal advance(const QPainter& p, const QString& text) {
  return QFontMetricsF(p.font()).horizontalAdvance(text);
}

void paintChange(QPainter& p, const QRectF& line, const CellFace& face, const Inks& inks) {
  if (face.change.isEmpty()) return;
  p.setFont(textFont(TextRole::Strong));
  const QColor color = !face.changeGood ? inks.text2 : *face.changeGood ? inks.good : inks.bad;
  p.setPen(color);
  p.drawText(line, Qt::AlignRight | Qt::AlignVCenter, face.change);
  if (!face.changeGood) return;
  const qreal size = scaled(9);
  const QRectF arrow(line.right() - advance(p, face.change) - size - scaled(5),
                     line.center().y() - size * 0.42, size, size * 0.78);
  drawArrow(p, face.changeUp, arrow, color);
}

// Name (and the cell's own rule); returns where the next line begins.
qreal paintName(QPainter& p, const QRectF& box, const CellFace& face, const Inks& inks) {
  const qreal left = box.left() + scaled(36);
  const qreal width = box.right() - scaled(10) - left;
  qreal y = box.top() + scaled(9);
  const qreal line = scaled(18);
  const qreal glyph = scaled(12);
  drawGlyph(p, rfmwords::familyOf(face.segment),
            QRectF(box.left() + scaled(18), y + (line - glyph) / 2, glyph, glyph), inks.glyph);
  const QFont font = textFont(TextRole::Strong);
  p.setFont(font);
  p.setPen(inks.text);
  const QStringList lines = wrapWords(face.name, font, width);
  for (const QString& text : lines) {
    p.drawText(QRectF(left, y, width + scaled(8), line), Qt::AlignLeft | Qt::AlignVCenter, text);
    y += line;
  }
  if (!face.rule.isEmpty() && lines.size() == 1) {
    p.setFont(textFont(TextRole::Caption));
    p.setPen(inks.text2);
    const QString rule =
        p.fontMetrics().elidedText(face.rule, Qt::ElideRight, static_cast<int>(width + scaled(6)));
    p.drawText(QRectF(left, y - scaled(2), width + scaled(8), scaled(15)),
               Qt::AlignLeft | Qt::AlignVCenter, rule);
    y += scaled(12);
  }
  return y;
}

// The change as the large number, with its arrow.
void paintChangeFigure(QPainter& p, const QRectF& line, const CellFace& face, const Inks& inks) {
  const QColor color = !face.changeGood ? inks.text2 : *face.changeGood ? inks.good : inks.bad;
  const qreal arrow = face.changeGood ? scaled(13) : 0;
  const qreal gap = face.changeGood ? scaled(7) : 0;
  for (const TextRole role : {TextRole::BigFigure, TextRole::Figure, TextRole::Title}) {
    p.setFont(textFont(role));
    if (advance(p, face.figure) + arrow + gap <= line.width()) break;
  }
  if (face.changeGood) {
    drawArrow(p, face.changeUp,
              QRectF(line.left(), line.center().y() - arrow * 0.39, arrow, arrow * 0.78), color);
  }
  p.setPen(color);
  p.drawText(line.adjusted(arrow + gap, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, face.figure);
}

// Figure, share and change on one line; where they do not fit the figure gets smaller, then the
// share gives way.
void paintFigure(QPainter& p, const QRectF& line, const CellFace& face, const Inks& inks) {
  const auto widthIn = [](TextRole role, const QString& text) {
    return QFontMetricsF(textFont(role)).horizontalAdvance(text);
  };
  const qreal gap = scaled(8);
  const qreal change =
      face.change.isEmpty() ? 0 : widthIn(TextRole::Strong, face.change) + scaled(14) + gap;
  const qreal beside = face.beside.isEmpty() ? 0 : widthIn(TextRole::Secondary, face.beside) + gap;
  // One size for all cells of a width, so that a short number does not look like a great one.
  const qreal usual = widthIn(TextRole::BigFigure, QStringLiteral("888")) +
                      widthIn(TextRole::Secondary, QStringLiteral("88 %")) +
                      widthIn(TextRole::Strong, QStringLiteral("+888")) + scaled(14) + 2 * gap;
  TextRole role = usual <= line.width() ? TextRole::BigFigure : TextRole::Figure;
  for (const TextRole smaller : {TextRole::Figure, TextRole::Title}) {
    if (widthIn(role, face.figure) + change <= line.width()) break;
    role = smaller;
  }
  const qreal figure = widthIn(role, face.figure);
  p.setFont(textFont(role));
  p.setPen(inks.text);
  p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, face.figure);
  if (figure + beside + change <= line.width()) {
    p.setFont(textFont(TextRole::Secondary));
    p.setPen(inks.text2);
    p.drawText(line.adjusted(figure + gap, scaled(1), 0, scaled(1)),
               Qt::AlignLeft | Qt::AlignVCenter, face.beside);
  }
  if (figure + change <= line.width()) paintChange(p, line, face, inks);
}

}  // namespace

void paintCell(QPainter& p, const QRectF& box, const CellFace& face, MatrixMeasure measure,
               const CellState& state, const Tokens& tokens) {
  p.save();
  p.setRenderHint(QPainter::Antialiasing);
  const Inks inks = inksOf(face, measure, tokens);
  paintFrame(p, box, inks.fill, state, tokens);
  if (measure == MatrixMeasure::Segment) paintBand(p, box, face.segment, tokens);
  const qreal left = box.left() + scaled(18);
  const qreal width = box.right() - scaled(14) - left;
  const qreal next = paintName(p, box, face, inks);
  if (state.dimmed) p.setOpacity(0.45);

  const QRectF figureLine(left, next, width, scaled(29));
  if (face.figureIsChange) {
    paintChangeFigure(p, figureLine, face, inks);
  } else {
    paintFigure(p, figureLine, face, inks);
  }

  // From the bottom: bar, revenue and its share; the hint stands between when there is room.
  const qreal barHeight = scaled(7);
  const QRectF track(left, box.bottom() - scaled(13) - barHeight, width, barHeight);
  const QRectF foot(left, track.top() - scaled(21), width, scaled(18));
  p.setFont(textFont(TextRole::Secondary));
  if (figureLine.bottom() + scaled(18) <= foot.top()) {
    p.setPen(inks.text2);
    const QString hint =
        p.fontMetrics().elidedText(face.hint, Qt::ElideRight, static_cast<int>(width));
    p.drawText(QRectF(left, figureLine.bottom() + scaled(3), width, scaled(16)),
               Qt::AlignLeft | Qt::AlignVCenter, hint);
  }
  if (!face.mark.isEmpty() && figureLine.bottom() + scaled(38) <= foot.top()) {
    p.setFont(textFont(TextRole::Caption));
    p.setPen(inks.text2);
    const QRectF line(left, figureLine.bottom() + scaled(20), width, scaled(16));
    const qreal star = scaled(9);
    drawGlyph(p, Family::Peak, QRectF(left, line.center().y() - star / 2, star, star), inks.text2);
    p.drawText(line.adjusted(star + scaled(5), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
               face.mark);
  }
  QFont strong = textFont(TextRole::Secondary);
  p.setFont(strong);
  p.setPen(inks.text2);
  p.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, face.footShare);
  const qreal room = width - advance(p, face.footShare);
  strong.setWeight(QFont::Medium);
  p.setFont(strong);
  p.setPen(inks.text);
  // Part of a number is another number: what does not fit ends with "…".
  p.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter,
             p.fontMetrics().elidedText(face.foot, Qt::ElideRight, static_cast<int>(room)));
  paintBar(p, track, face.bar, inks.band, inks.track);
  p.setOpacity(1);
  paintRings(p, box, state, tokens);
  p.restore();
}

void paintStrip(QPainter& p, const QRectF& box, const CellFace& face, const QStringList& summaries,
                const CellState& state, const Tokens& tokens) {
  p.save();
  p.setRenderHint(QPainter::Antialiasing);
  paintFrame(p, box, tokens.surface, state, tokens);
  const QRectF line = box.adjusted(scaled(16), 0, -scaled(16), 0);
  p.setFont(textFont(TextRole::Body));
  p.setPen(tokens.text);
  const QString text = face.foot;
  const qreal taken = advance(p, text) + scaled(24);
  p.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, text);
  if (state.dimmed) p.setOpacity(0.45);
  p.setFont(textFont(TextRole::Secondary));
  p.setPen(tokens.text2);
  for (const QString& summary : summaries) {
    if (advance(p, summary) > line.width() - taken) continue;
    p.drawText(line, Qt::AlignRight | Qt::AlignVCenter, summary);
    break;
  }
  p.setOpacity(1);
  CellState inside = state;
  inside.focused = false;
  paintRings(p, box, inside, tokens);
  if (state.focused) {
    p.setPen(QPen(tokens.accent, tokens.focusWidth));
    p.setBrush(Qt::NoBrush);
    p.drawRoundedRect(box.adjusted(4, 4, -4, -4), radius - 2, radius - 2);
  }
  p.restore();
}

void paintColumnHead(QPainter& p, const QRectF& box, RecencyFamily family, const QStringList& rules,
                     const Tokens& tokens) {
  const auto hue = static_cast<Family>(static_cast<int>(family));
  const qreal glyph = scaled(11);
  const qreal line = scaled(17);
  drawGlyph(p, hue, QRectF(box.left() + 2, box.top() + (line - glyph) / 2, glyph, glyph),
            tokens.of(hue, Depth::Frequent));
  const QRectF text = box.adjusted(scaled(18), 0, scaled(7), 0);  // into the gap, not over it
  QFont bold = textFont(TextRole::Strong);
  bold.setWeight(QFont::Bold);
  p.setFont(bold);
  p.setPen(tokens.text);
  p.drawText(QRectF(text.left(), text.top(), text.width(), line), Qt::AlignLeft | Qt::AlignVCenter,
             term(familyId(family)));
  p.setFont(textFont(TextRole::Caption));
  p.setPen(tokens.text2);
  // No glyph stands in the second line: it may run on to where the next head's text begins.
  const QRectF under(text.left(), text.top() + line, text.width() + scaled(14), scaled(15));
  for (const QString& rule : rules) {
    if (advance(p, rule) > under.width()) continue;
    p.drawText(under, Qt::AlignLeft | Qt::AlignVCenter, rule);
    break;
  }
}

void paintRowHead(QPainter& p, const QRectF& box, FrequencyTier tier, const QString& rule,
                  const Tokens& tokens) {
  const QFont caption = textFont(TextRole::Caption);
  const QStringList lines = wrapWords(rule, caption, box.width());
  const qreal line = scaled(16);
  qreal y = box.center().y() - (scaled(18) + line * static_cast<qreal>(lines.size())) / 2;
  QFont bold = textFont(TextRole::Strong);
  bold.setWeight(QFont::Bold);
  p.setFont(bold);
  p.setPen(tokens.text);
  p.drawText(QRectF(box.left(), y, box.width(), scaled(18)), Qt::AlignLeft | Qt::AlignVCenter,
             term(tierId(tier)));
  y += scaled(18);
  p.setFont(caption);
  p.setPen(tokens.text2);
  for (const QString& text : lines) {
    p.drawText(QRectF(box.left(), y, box.width(), line), Qt::AlignLeft | Qt::AlignVCenter, text);
    y += line;
  }
}

}  // namespace retenta
