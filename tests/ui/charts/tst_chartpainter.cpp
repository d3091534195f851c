// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QGuiApplication>
#include <QPainter>
#include <QSvgGenerator>
#include <QTemporaryDir>

#include "tests/support/support.h"
#include "ui/charts/chartlayout.h"
#include "ui/charts/chartpainter.h"

using namespace retenta;

class TestChartPainter : public QObject {
  Q_OBJECT
 private:
  static ChartStyle style(const Tokens& tokens) {
    ChartStyle s;
    s.tokens = &tokens;
    s.font = QFont(QStringLiteral("Roboto"));
    s.font.setPixelSize(13);
    s.language = Language::load(QStringLiteral("ru"));
    return s;
  }

  static ChartSpec lines() {
    ChartSpec spec;
    spec.title = QStringLiteral("Сценарий даёт в 2,40 раза больше");
    spec.subtitle = QStringLiteral("выручка, млн ₽ в месяц");
    spec.series = {{QStringLiteral("до"), ChartInk::Before, ChartFill::Solid, {}},
                   {QStringLiteral("после"), ChartInk::After, ChartFill::Solid, {}}};
    for (int i = 0; i < 12; ++i) {
      spec.categories << QString::number(i + 1);
      spec.series[0].values.push_back(1208 - i * 10);
      spec.series[1].values.push_back(1397 + i * 5);
    }
    spec.band = true;
    spec.bandLabel = QStringLiteral("+3,30 млн ₽");
    return spec;
  }

  static ChartSpec bars(ChartKind kind) {
    ChartSpec spec;
    spec.kind = kind;
    spec.title = QStringLiteral("Бары");
    spec.categories = {QStringLiteral("янв"), QStringLiteral("фев"), QStringLiteral("мар")};
    spec.series = {{QStringLiteral("нижний"), ChartInk::Before, ChartFill::Weak, {30, 20, 10}},
                   {QStringLiteral("верхний"), ChartInk::After, ChartFill::Solid, {10, 20, 30}}};
    if (kind == ChartKind::Tornado) spec.series[0].values = {-30, -20, -10};
    return spec;
  }

  static QByteArray svg(const ChartSpec& spec) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize({640, 320});
    QPainter painter(&generator);
    paintChart(painter, QRectF(0, 0, 640, 320), spec, style(lightTokens()));
    painter.end();
    return bytes;
  }

  static bool near(const QColor& a, const QColor& b) {
    return std::abs(a.red() - b.red()) < 6 && std::abs(a.green() - b.green()) < 6 &&
           std::abs(a.blue() - b.blue()) < 6;
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void staysVectorWithItsWords() {
    const QByteArray picture = svg(lines());
    QVERIFY(!picture.contains("<image"));
    for (const char* word : {"после", "до", "+3,30 млн ₽", "1 452", "1 098", "Сценарий"}) {
      const QByteArray bytes =
          QString::fromUtf8(word).replace(QLatin1Char(' '), QChar(0x00A0)).toUtf8();
      QVERIFY2(picture.contains(bytes) || picture.contains(word), word);
    }
  }

  // What Qt Charts draws and what our labels assume must be the same place.
  void qtChartsAgreesWithOurLayout_data() {
    QTest::addColumn<ChartKind>("kind");
    QTest::newRow("stacked") << ChartKind::Stacked;
    QTest::newRow("grouped") << ChartKind::Bars;
    QTest::newRow("tornado") << ChartKind::Tornado;
  }

  void qtChartsAgreesWithOurLayout() {
    QFETCH(ChartKind, kind);
    const ChartSpec spec = bars(kind);
    const ChartStyle look = style(lightTokens());
    const QSize size(600, 300);
    const QImage image = chartImage(spec, look, size, 1);
    const ChartLayout layout = layoutOf(spec, look, size);
    const double second = kind == ChartKind::Bars ? barShare(kind) / 4 : 0.0;
    for (int i = 0; i < 3; ++i) {
      const auto k = static_cast<std::size_t>(i);
      const double low = spec.series[0].values[k];
      const double high = spec.series[1].values[k];
      const QPointF first = layout.at(i - second, low / 2);
      const QPointF over = layout.at(i + second, (kind == ChartKind::Stacked ? low : 0) + high / 2);
      QVERIFY(near(image.pixelColor(first.toPoint()), look.tokens->baselineWeak));
      QVERIFY(near(image.pixelColor(over.toPoint()), look.tokens->accent));
      // Just beyond the bar's end there is none.
      const double end = (kind == ChartKind::Stacked ? low : 0) + high;
      const QPointF beyond =
          layout.at(i + second, end) + (layout.horizontal ? QPointF(4, 0) : QPointF(0, -4));
      QVERIFY(!near(image.pixelColor(beyond.toPoint()), look.tokens->accent));
      const QPointF within =
          layout.at(i + second, end) - (layout.horizontal ? QPointF(4, 0) : QPointF(0, -4));
      QVERIFY(near(image.pixelColor(within.toPoint()), look.tokens->accent));
    }
  }

  void linesPassThroughTheirPoints() {
    const ChartSpec spec = lines();
    const ChartStyle look = style(darkTokens());
    const QSize size(700, 300);
    const QImage image = chartImage(spec, look, size, 1);
    const ChartLayout layout = layoutOf(spec, look, size);
    for (const std::size_t i : {std::size_t{2}, std::size_t{7}}) {
      const QPoint before = layout.at(static_cast<double>(i), spec.series[0].values[i]).toPoint();
      const QPoint after = layout.at(static_cast<double>(i), spec.series[1].values[i]).toPoint();
      // A line 2.5 wide fills the pixel above or below the rounded middle.
      const auto lineAt = [&](const QPoint& p, const QColor& color) {
        return near(image.pixelColor(p), color) || near(image.pixelColor(p - QPoint(0, 1)), color);
      };
      QVERIFY(lineAt(before, look.tokens->baseline));
      QVERIFY(lineAt(after, look.tokens->accent));
      QVERIFY(near(image.pixelColor(QPoint(before.x(), (before.y() + after.y()) / 2 + 9)),
                   look.tokens->accentWeak));
    }
  }

  void hatchIsDrawnInsideItsBars() {
    ChartSpec spec = bars(ChartKind::Bars);
    spec.series[1].fill = ChartFill::Hatched;
    const ChartStyle look = style(lightTokens());
    const QImage image = chartImage(spec, look, {600, 300}, 1);
    const ChartLayout layout = layoutOf(spec, look, QSize(600, 300));
    const QPoint middle = layout.at(2 + barShare(spec.kind) / 4, 15).toPoint();
    int ink = 0;
    int paper = 0;
    for (int dx = -8; dx <= 8; ++dx) {
      const QColor c = image.pixelColor(middle + QPoint(dx, 0));
      if (near(c, look.tokens->surface)) ++paper;
      if (c.lightness() < 200) ++ink;
    }
    QVERIFY(ink >= 2 && paper >= 2);
  }

  // The day on which something happened: a line where it belongs, none of a day out of sight.
  void markIsDashedThroughThePlot() {
    ChartSpec spec = bars(ChartKind::Bars);
    const ChartStyle look = style(lightTokens());
    const ChartLayout layout = layoutOf(spec, look, QSize(600, 300));
    const auto inkAt = [&](double category) {
      const QImage image = chartImage(spec, look, {600, 300}, 1);
      const int x = qRound(layout.at(category, 0).x());
      int ink = 0;
      for (int y = int(layout.plot.top()); y < int(layout.plot.bottom()); ++y)
        ink += image.pixelColor(x, y).lightness() < 190 ||
               image.pixelColor(x - 1, y).lightness() < 190;
      return ink;
    };
    QCOMPARE(inkAt(0.5), 0);
    spec.mark = 0.5;
    const int line = inkAt(0.5);
    QVERIFY(line > layout.plot.height() / 3 && line < layout.plot.height() * 0.9);
    spec.mark = 7;
    QCOMPARE(inkAt(0.5), 0);
  }

  void savesPngAndSvg() {
    const QTemporaryDir dir;
    const ChartStyle look = style(lightTokens());
    VERIFY_OK(saveChart(dir.filePath(QStringLiteral("a.png")), lines(), look, {500, 300}));
    QCOMPARE(QImage(dir.filePath(QStringLiteral("a.png"))).size(), QSize(1000, 600));
    VERIFY_OK(saveChart(dir.filePath(QStringLiteral("a.svg")), lines(), look, {500, 300}));
    QFile svgFile(dir.filePath(QStringLiteral("a.svg")));
    QVERIFY(svgFile.open(QIODevice::ReadOnly));
    QVERIFY(svgFile.readAll().contains("<svg"));
    const auto refused =
        saveChart(dir.filePath(QStringLiteral("none/a.png")), lines(), look, {500, 300});
    QCOMPARE(refused.error().code, ErrorCode::FileWriteFailed);
  }

  void oneMonthAndNothingDrawToo() {
    ChartSpec one = lines();
    one.categories = {QStringLiteral("1")};
    for (ChartSeries& s : one.series) s.values.resize(1);
    QVERIFY(!chartImage(one, style(lightTokens()), {300, 200}, 1).isNull());
    QVERIFY(!chartImage(ChartSpec(), style(lightTokens()), {300, 200}, 1).isNull());
  }

  // For eyes: RETENTA_SHOTS=folder keeps pictures of every kind.
  void pictures() {
    const QString folder = qEnvironmentVariable("RETENTA_SHOTS");
    if (folder.isEmpty()) QSKIP("RETENTA_SHOTS names no folder for pictures");
    for (const bool dark : {false, true}) {
      const ChartStyle look = style(dark ? darkTokens() : lightTokens());
      const QString suffix = dark ? QStringLiteral("-dark.png") : QStringLiteral("-light.png");
      VERIFY_OK(saveChart(folder + QStringLiteral("/lines") + suffix, lines(), look, {760, 300}));
      for (const ChartKind kind : {ChartKind::Bars, ChartKind::Stacked, ChartKind::Tornado})
        VERIFY_OK(saveChart(folder + QStringLiteral("/kind%1").arg(static_cast<int>(kind)) + suffix,
                            bars(kind), look, {420, 240}));
    }
  }
};

QTEST_MAIN(TestChartPainter)
#include "tst_chartpainter.moc"
