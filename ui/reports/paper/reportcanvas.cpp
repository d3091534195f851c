// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reports/paper/reportcanvas.h"

#include <cmath>

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>

#include "ui/text/terms.h"
#include "ui/theme/glyphs.h"

namespace retenta {

namespace {

constexpr qreal leading = 1.36;

struct FontRule {
  qreal size;
  QFont::Weight weight;
};

FontRule ruleOf(ReportFont role) {
  switch (role) {
    case ReportFont::Caption:
      return {11, QFont::Normal};
    case ReportFont::Body:
      return {12, QFont::Normal};
    case ReportFont::Strong:
      return {12, QFont::Bold};
    case ReportFont::Section:
      return {14, QFont::Bold};
    case ReportFont::Number:
      return {15, QFont::Bold};
    case ReportFont::Figure:
      return {20, QFont::Bold};
    case ReportFont::Title:
      return {21, QFont::Bold};
  }
  return {12, QFont::Normal};
}

// Sizes are whole in the units of the painter, which is scaled up for paper: measured in tenfold
// size, so that widths are exact and do not depend on hinting.
constexpr qreal measureScale = 10;

QFont measureFont(const QFont& font) {
  QFont large(font);
  large.setPixelSize(static_cast<int>(font.pixelSize() * measureScale));
  return large;
}

qreal advance(const QFont& font, const QString& text) {
  return QFontMetricsF(measureFont(font)).horizontalAdvance(text) / measureScale;
}

// The words of a text in lines no wider than `width`; NBSP keeps words together.
QStringList brokenLines(const QFont& font, const QString& text, qreal width) {
  QStringList lines;
  QString line;
  for (const QString& word : text.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
    const QString longer = line.isEmpty() ? word : line + QLatin1Char(' ') + word;
    if (!line.isEmpty() && advance(font, longer) > width) {
      lines += line;
      line = word;
    } else {
      line = longer;
    }
  }
  if (!line.isEmpty()) lines += line;
  return lines;
}

}  // namespace

ReportCanvas::ReportCanvas(QPainter& painter, const Language& language)
    : m_painter(painter), m_tokens(lightTokens()), m_formatters(language) {
  m_painter.setRenderHint(QPainter::Antialiasing);
}

QString ReportCanvas::say(const char* source, int n) const {
  return language().text("Report", source, n);
}

QString ReportCanvas::term(const QString& id) const { return retenta::term(id, language()); }

QFont ReportCanvas::font(ReportFont role, qreal size) {
  const FontRule rule = ruleOf(role);
  QFont font(QStringList{QStringLiteral("Roboto"), QStringLiteral("Noto Sans")});
  font.setPixelSize(static_cast<int>(size > 0 ? size : rule.size));
  font.setWeight(rule.weight);
  font.setHintingPreference(QFont::PreferNoHinting);
  // Shaped ligatures and alternates would be lost from the text layer of the PDF.
  font.setStyleStrategy(
      static_cast<QFont::StyleStrategy>(QFont::PreferNoShaping | QFont::PreferOutline));
  return font;
}

qreal ReportCanvas::width(ReportFont role, const QString& text) const {
  return advance(font(role), text);
}

qreal ReportCanvas::lineHeight(ReportFont role) { return ruleOf(role).size * leading; }

void ReportCanvas::text(const QRectF& box, int flags, ReportFont role, const QColor& color,
                        const QString& text) const {
  if (text.isEmpty()) return;
  const QFont f = font(role);
  const qreal wide = advance(f, text);
  const qreal squeeze = wide > box.width() && box.width() > 0 ? box.width() / wide : 1.0;
  const qreal drawn = wide * squeeze;
  qreal x = box.left();
  if (flags & Qt::AlignRight) x = box.right() - drawn;
  if (flags & Qt::AlignHCenter) x = box.center().x() - drawn / 2;
  // Capital letters are 0.71 of the size high in the fonts used: centred by them, digits stand in
  // the middle of their box.
  const qreal size = ruleOf(role).size;
  qreal base = box.center().y() + size * 0.355;
  if (flags & Qt::AlignTop) base = box.top() + size * 0.93;
  if (flags & Qt::AlignBottom) base = box.bottom() - size * 0.25;
  m_painter.setFont(f);
  m_painter.setPen(color);
  if (squeeze == 1.0) {
    m_painter.drawText(QPointF(x, base), text);
    return;
  }
  m_painter.save();
  m_painter.translate(x, base);
  m_painter.scale(squeeze, 1.0);
  m_painter.drawText(QPointF(0, 0), text);
  m_painter.restore();
}

qreal ReportCanvas::paragraph(const QPointF& at, qreal width, ReportFont role, const QColor& color,
                              const QString& text) const {
  const QFont f = font(role);
  m_painter.setFont(f);
  m_painter.setPen(color);
  const qreal size = ruleOf(role).size;
  qreal y = at.y();
  for (const QString& line : brokenLines(f, text, width)) {
    m_painter.drawText(QPointF(at.x(), y + size * 0.98), line);
    y += size * leading;
  }
  return y - at.y();
}

qreal ReportCanvas::paragraphHeight(qreal width, ReportFont role, const QString& text) const {
  return static_cast<qreal>(brokenLines(font(role), text, width).size()) * lineHeight(role);
}

qreal ReportCanvas::headline(const QPointF& at, qreal width, const QString& text) const {
  qreal size = ruleOf(ReportFont::Title).size;
  QStringList lines = brokenLines(font(ReportFont::Title, size), text, width);
  while (lines.size() > 2 && size > 14) {
    size -= 1;
    lines = brokenLines(font(ReportFont::Title, size), text, width);
  }
  m_painter.setFont(font(ReportFont::Title, size));
  m_painter.setPen(m_tokens.text);
  qreal y = at.y();
  for (const QString& line : lines) {
    m_painter.drawText(QPointF(at.x(), y + size), line);
    y += size * 1.3;
  }
  return y - at.y();
}

qreal ReportCanvas::heading(const QPointF& at, qreal width, const QString& finding,
                            const QString& measure) const {
  qreal y = at.y();
  y += paragraph({at.x(), y}, width, ReportFont::Section, m_tokens.text, finding);
  y += paragraph({at.x(), y}, width, ReportFont::Caption, m_tokens.text2, measure);
  return y - at.y();
}

void ReportCanvas::line(const QPointF& from, const QPointF& to, const QColor& color,
                        qreal thickness) const {
  m_painter.setPen(QPen(color, thickness, Qt::SolidLine, Qt::FlatCap));
  m_painter.drawLine(from, to);
}

void ReportCanvas::change(const QRectF& box, ReportFont role, const QColor& color,
                          const QString& from, const QString& to) const {
  constexpr qreal arrow = 10;
  constexpr qreal gap = 4;
  const int middle = Qt::AlignVCenter;
  text(box, middle | Qt::AlignRight, role, color, to);
  const qreal right = box.right() - width(role, to) - gap;
  const qreal y = box.center().y();
  line({right - arrow, y}, {right - 1, y}, color, 1);
  line({right - 4, y - 2.6}, {right - 0.6, y + 0.2}, color, 1);
  line({right - 4, y + 2.6}, {right - 0.6, y - 0.2}, color, 1);
  const qreal left = right - arrow - gap;
  text({box.left(), box.top(), left - box.left(), box.height()}, middle | Qt::AlignRight, role,
       color, from);
}

void ReportCanvas::delta(const QRectF& row, qreal value, bool growthIsGood, const QString& text,
                         const QString& note) const {
  const bool good = (value > 0) == growthIsGood;
  const QColor color = value == 0 ? m_tokens.text2 : good ? m_tokens.positive : m_tokens.negative;
  const int flags = Qt::AlignVCenter | Qt::AlignLeft;
  qreal x = row.left();
  if (value != 0) {
    drawArrow(m_painter, value > 0, {x, row.center().y() - 3.2, 8, 6.4}, color);
    x += 12;
  }
  this->text({x, row.top(), row.right() - x, row.height()}, flags, ReportFont::Caption, color,
             text);
  x += width(ReportFont::Caption, text) + 5;
  this->text({x, row.top(), row.right() - x, row.height()}, flags, ReportFont::Caption,
             m_tokens.text2, note);
}

void ReportCanvas::bar(const QRectF& box, Ink ink) const {
  if (box.width() <= 0 || box.height() <= 0) return;
  m_painter.setPen(Qt::NoPen);
  switch (ink) {
    case Ink::Actual:
      m_painter.setBrush(m_tokens.accent);
      m_painter.drawRect(box);
      break;
    case Ink::Earlier:
      m_painter.setBrush(m_tokens.baselineWeak);
      m_painter.drawRect(box);
      m_painter.setBrush(Qt::NoBrush);
      m_painter.setPen(QPen(m_tokens.baseline, 0.8));
      m_painter.drawRect(box.adjusted(0.4, 0.4, -0.4, -0.4));
      break;
    case Ink::Plan:
      drawHatch(m_painter, box, m_tokens.accent, 4.4, 0.9);
      m_painter.setBrush(Qt::NoBrush);
      m_painter.setPen(QPen(m_tokens.accent, 1));
      m_painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5));
      break;
  }
  m_painter.setBrush(Qt::NoBrush);
}

Family ReportCanvas::family(Segment segment) {
  return static_cast<Family>(segmentInfo(segment).column);
}

QColor ReportCanvas::fill(Segment segment) const {
  return m_tokens.of(family(segment), static_cast<Depth>(segmentInfo(segment).row));
}

}  // namespace retenta
