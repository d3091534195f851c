// SPDX-License-Identifier: GPL-3.0-or-later
// Compares the pages with how they looked when they were last accepted. What differs is named by
// its cells and shown as two pictures. A change that is meant: look at the pictures, then run the
// target screenshots_accept.
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFontDatabase>
#include <QStandardPaths>

#include "tests/screenshots/fingerprint.h"
#include "tests/screenshots/gallery.h"
#include "tests/support/support.h"

using namespace retenta;
using shots::Fingerprint;

namespace {
constexpr int namedCells = 8;
}

class TestScreenshots : public QObject {
  Q_OBJECT
 private:
  std::unique_ptr<shots::Gallery> m_gallery;
  const shots::Variant* m_variant = nullptr;

 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void initTestCase() {
    if (!QFontDatabase::families().contains(QStringLiteral("Roboto"))) {
      QSKIP("the fingerprints were taken with the font Roboto, which is not installed here");
    }
    m_gallery = std::make_unique<shots::Gallery>(*qApp);
  }

  void cleanupTestCase() { m_gallery.reset(); }

  void aFingerprintTellsWhatMoved() {
    QImage image(320, 180, QImage::Format_RGB32);
    image.fill(Qt::white);
    const Fingerprint before = Fingerprint::of(image);
    QCOMPARE(Fingerprint::fromText(before.toText())->toText(), before.toText());
    QVERIFY(!Fingerprint::fromText("ffffff 12"));
    for (int x = 100; x < 110; ++x) {
      for (int y = 50; y < 60; ++y) image.setPixelColor(x, y, QColor(250, 250, 250));
    }
    QVERIFY(Fingerprint::of(image).differences(before).isEmpty());
    for (int x = 100; x < 110; ++x) {
      for (int y = 50; y < 60; ++y) image.setPixelColor(x, y, QColor(90, 255, 255));
    }
    QCOMPARE(Fingerprint::of(image).differences(before), QList<QPoint>{QPoint(10, 5)});
    QCOMPARE(shots::marked(image, {QPoint(10, 5)}).pixelColor(101, 51), QColor(Qt::magenta));
  }

  void looksAsAccepted_data() {
    QTest::addColumn<int>("variant");
    QTest::addColumn<int>("shot");
    for (int v = 0; v < shots::allVariants().size(); ++v) {
      if (!shots::allVariants()[v].compared) continue;
      for (int s = 0; s < shots::allShots().size(); ++s) {
        if (!shots::allShots()[s].compared) continue;
        QTest::newRow(qPrintable(shots::nameOf(shots::allShots()[s], shots::allVariants()[v])))
            << v << s;
      }
    }
  }

  void looksAsAccepted() {
    QFETCH(int, variant);
    QFETCH(int, shot);
    const shots::Variant& how = shots::allVariants()[variant];
    if (m_variant != &how) QVERIFY(m_gallery->setVariant(how));
    m_variant = &how;
    const QString name = shots::nameOf(shots::allShots()[shot], how);
    QFile kept(QStringLiteral(RETENTA_FINGERPRINTS "/%1.txt").arg(name));
    QVERIFY2(kept.open(QIODevice::ReadOnly),
             qPrintable(name + QStringLiteral(" was never accepted: run screenshots_accept")));
    const auto accepted = Fingerprint::fromText(kept.readAll());
    QVERIFY(accepted.has_value());
    const auto good = [&](const QImage& image) {
      return Fingerprint::of(image).differences(*accepted).isEmpty();
    };
    const QImage image = m_gallery->take(shots::allShots()[shot], good);
    const Fingerprint now = Fingerprint::of(image);
    const QList<QPoint> cells = now.differences(*accepted);
    if (cells.isEmpty()) return;
    QDir().mkpath(QStringLiteral(RETENTA_DIFFERENCES));
    const QDir out(QStringLiteral(RETENTA_DIFFERENCES));
    image.save(out.filePath(name + QStringLiteral(".png")));
    shots::marked(image, cells).save(out.filePath(name + QStringLiteral("-differs.png")));
    QStringList words;
    for (const QPoint& cell : cells.first(std::min<qsizetype>(cells.size(), namedCells))) {
      words += QStringLiteral("column %1 row %2: %3, was %4")
                   .arg(cell.x())
                   .arg(cell.y())
                   .arg(QColor(now.cell(cell.x(), cell.y())).name(),
                        QColor(accepted->cell(cell.x(), cell.y())).name());
    }
    QFAIL(qPrintable(QStringLiteral("%1: %2 of %3 cells differ (%4); see %5")
                         .arg(name)
                         .arg(cells.size())
                         .arg(Fingerprint::columns * Fingerprint::rows)
                         .arg(words.join(QStringLiteral("; ")), out.path())));
  }
};

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaScreenshots"));
  QApplication::setApplicationName(QStringLiteral("tst_screenshots"));
  test::prepare();
  TestScreenshots tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_screenshots.moc"
