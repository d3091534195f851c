// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>
#include <numbers>

#include <QPainter>
#include <QPainterPath>

#include "tests/support/support.h"
#include "ui/theme/glyphs.h"
#include "ui/theme/tokens.h"

using namespace retenta;

namespace {

struct Lab {
  double l, a, b;
};
using Rgb = std::array<double, 3>;

double toLinear(double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); }

Rgb linearOf(const QColor& c) {
  return {toLinear(c.redF()), toLinear(c.greenF()), toLinear(c.blueF())};
}

Lab labOf(const Rgb& c) {
  const double x = (0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047;
  const double y = 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
  const double z = (0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883;
  const auto f = [](double t) {
    return t > 216.0 / 24389 ? std::cbrt(t) : (841.0 / 108) * t + 4.0 / 29;
  };
  return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

// Machado, Oliveira & Fernandes 2009, severity 1.0, on linear RGB.
constexpr std::array<std::array<double, 9>, 4> visions = {
    {{1, 0, 0, 0, 1, 0, 0, 0, 1},
     {0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998},
     {0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881},
     {1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
      0.303900}}};

Rgb seen(const Rgb& c, const std::array<double, 9>& m) {
  Rgb out{};
  for (std::size_t i = 0; i < 3; ++i) {
    out[i] = std::clamp(m[3 * i] * c[0] + m[3 * i + 1] * c[1] + m[3 * i + 2] * c[2], 0.0, 1.0);
  }
  return out;
}

// CIEDE2000, Sharma, Wu & Dalal 2005.
double ciede2000(const Lab& p, const Lab& q) {
  const double rad = std::numbers::pi / 180;
  const double c1 = std::hypot(p.a, p.b);
  const double c2 = std::hypot(q.a, q.b);
  const double mean7 = std::pow((c1 + c2) / 2, 7);
  const double g = 0.5 * (1 - std::sqrt(mean7 / (mean7 + std::pow(25.0, 7))));
  const double a1 = (1 + g) * p.a;
  const double a2 = (1 + g) * q.a;
  const double d1 = std::hypot(a1, p.b);
  const double d2 = std::hypot(a2, q.b);
  const auto hue = [&](double a, double b) {
    if (a == 0 && b == 0) return 0.0;
    const double h = std::atan2(b, a) / rad;
    return h < 0 ? h + 360 : h;
  };
  const double h1 = hue(a1, p.b);
  const double h2 = hue(a2, q.b);
  double dh = d1 * d2 == 0 ? 0 : h2 - h1;
  if (dh > 180) dh -= 360;
  if (dh < -180) dh += 360;
  const double dl = q.l - p.l;
  const double dc = d2 - d1;
  const double dH = 2 * std::sqrt(d1 * d2) * std::sin(dh / 2 * rad);
  const double lm = (p.l + q.l) / 2;
  const double cm = (d1 + d2) / 2;
  double hm = h1 + h2;
  if (d1 * d2 != 0) hm = std::abs(h1 - h2) <= 180 ? hm / 2 : (hm < 360 ? hm + 360 : hm - 360) / 2;
  const double t = 1 - 0.17 * std::cos((hm - 30) * rad) + 0.24 * std::cos(2 * hm * rad) +
                   0.32 * std::cos((3 * hm + 6) * rad) - 0.20 * std::cos((4 * hm - 63) * rad);
  const double sl = 1 + 0.015 * (lm - 50) * (lm - 50) / std::sqrt(20 + (lm - 50) * (lm - 50));
  const double sc = 1 + 0.045 * cm;
  const double sh = 1 + 0.015 * cm * t;
  const double c7 = std::pow(cm, 7);
  const double turn = 30 * std::exp(-std::pow((hm - 275) / 25, 2));
  const double rt = -2 * std::sqrt(c7 / (c7 + std::pow(25.0, 7))) * std::sin(2 * turn * rad);
  return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(dH / sh, 2) +
                   rt * (dc / sc) * (dH / sh));
}

// The least difference over normal and colour-blind sight.
double leastDifference(const QColor& a, const QColor& b) {
  double least = 1000;
  for (const auto& vision : visions) {
    least = std::min(least,
                     ciede2000(labOf(seen(linearOf(a), vision)), labOf(seen(linearOf(b), vision))));
  }
  return least;
}

}  // namespace

class TestTokens : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void formulasAgreeWithPublishedPairs() {
    // Sharma et al., table 1, pairs 1 and 17.
    QVERIFY(std::abs(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) - 2.0425) < 1e-4);
    QVERIFY(std::abs(ciede2000({50, 2.5, 0}, {73, 25, -18}) - 27.1492) < 1e-4);
    QVERIFY(std::abs(contrast(Qt::black, Qt::white) - 21) < 1e-9);
  }

  void textStandsOut() {
    for (const Tokens* t : {&lightTokens(), &darkTokens(), &contrastTokens()}) {
      const std::array<QColor, 3> grounds = {t->bg, t->surface, t->surface2};
      for (const QColor& ground : grounds) {
        for (const QColor& ink :
             {t->text, t->text2, t->accent, t->baseline, t->positive, t->negative, t->warning}) {
          QVERIFY2(contrast(ink, ground) >= 4.5, qPrintable(ink.name() + ground.name()));
        }
        QVERIFY2(contrast(t->control, ground) >= 3, qPrintable(t->control.name() + ground.name()));
      }
      QVERIFY(contrast(t->onAccent, t->accent) >= 4.5);
      QVERIFY(contrast(t->accent, t->accentWeak) >= 4.5);
      QVERIFY(contrast(t->text, t->selection) >= 4.5);
      QVERIFY(contrast(t->positive, t->positiveBg) >= 4.5);
      QVERIFY(contrast(t->negative, t->negativeBg) >= 4.5);
      QVERIFY(contrast(t->warning, t->warningBg) >= 4.5);
      for (const auto& family : t->family) {
        for (const QColor& fill : family) QVERIFY(contrast(t->inkOn(fill), fill) >= 4.5);
      }
      for (const QColor& step : t->ramp) QVERIFY(contrast(t->inkOn(step), step) >= 4.5);
      for (const QColor& step : t->diverging) QVERIFY(contrast(t->inkOn(step), step) >= 4.5);
    }
  }

  void highContrastIsHigh() {
    const Tokens& t = contrastTokens();
    QCOMPARE(t.focusWidth, 3);
    for (const QColor& ground : {t.bg, t.surface, t.surface2}) {
      for (const QColor& ink :
           {t.text, t.text2, t.accent, t.baseline, t.positive, t.negative, t.warning, t.control}) {
        QVERIFY2(contrast(ink, ground) >= 7, qPrintable(ink.name() + ground.name()));
      }
      QVERIFY2(contrast(t.border, ground) >= 3, qPrintable(ground.name()));
    }
    const std::pair<QColor, QColor> pairs[] = {
        {t.onAccent, t.accent},   {t.accent, t.accentWeak},   {t.text, t.selection},
        {t.text, t.accentWeak},   {t.positive, t.positiveBg}, {t.negative, t.negativeBg},
        {t.warning, t.warningBg}, {t.text, t.positiveBg},     {t.text, t.negativeBg},
        {t.text, t.warningBg}};
    for (const auto& [ink, ground] : pairs) {
      QVERIFY2(contrast(ink, ground) >= 7, qPrintable(ink.name() + ground.name()));
    }
    for (const auto& family : t.family) {
      for (const QColor& fill : family) QVERIFY(contrast(t.inkOn(fill), fill) >= 7);
    }
    for (const QColor& step : t.ramp)
      QVERIFY2(contrast(t.inkOn(step), step) >= 7, qPrintable(step.name()));
    for (const QColor& step : t.diverging) QVERIFY(contrast(t.inkOn(step), step) >= 7);
  }

  // Where colour says nothing, the pattern must: no two families look alike as pixels.
  void patternsTellFamiliesApart() {
    QList<QImage> drawn;
    for (const Family family : {Family::Churned, Family::AtRisk, Family::Active, Family::Peak}) {
      QImage image(32, 32, QImage::Format_RGB32);
      image.fill(Qt::black);
      QPainter painter(&image);
      QPainterPath all;
      all.addRect(QRectF(image.rect()));
      fillFamily(painter, all, family, Depth::Frequent, contrastTokens());
      painter.end();
      QVERIFY(!drawn.contains(image));
      drawn += image;
    }
  }

  void familiesDifferForEveryEye() {
    for (const Tokens* t : {&lightTokens(), &darkTokens()}) {
      for (std::size_t depth = 0; depth < 3; ++depth) {
        for (std::size_t a = 0; a < 4; ++a) {
          for (std::size_t b = a + 1; b < 4; ++b) {
            QVERIFY(leastDifference(t->family[a][depth], t->family[b][depth]) >= 10);
          }
        }
      }
      for (const auto& family : t->family) {
        QVERIFY(leastDifference(family[0], family[1]) >= 10);
        QVERIFY(leastDifference(family[1], family[2]) >= 10);
      }
      QVERIFY(leastDifference(t->positive, t->negative) >= 10);
      QVERIFY(leastDifference(t->accent, t->baseline) >= 7);
    }
  }

  void paletteTellsItsTheme() {
    QVERIFY(!tokensOf(paletteOf(lightTokens())).dark);
    QVERIFY(tokensOf(paletteOf(darkTokens())).dark);
    QVERIFY(!tokensOf(paletteOf(darkTokens())).highContrast);
    QVERIFY(tokensOf(paletteOf(contrastTokens())).highContrast);
    QVERIFY(isHighContrast(paletteOf(contrastTokens())));
    QVERIFY(!isHighContrast(paletteOf(darkTokens())));
    QVERIFY(!isHighContrast(paletteOf(lightTokens())));
  }
};

RETENTA_TEST_MAIN(TestTokens)
#include "tst_tokens.moc"
