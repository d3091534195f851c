// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page in every variant: screenshots FOLDER [PART OF THE NAMES]. With --accept
// FOLDER the fingerprints of the compared variants are written there instead.
#include <cstdio>

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

#include "tests/screenshots/fingerprint.h"
#include "tests/screenshots/gallery.h"

using namespace retenta;

namespace {

bool writeFingerprint(const QString& path, const QImage& image) {
  QFile file(path);
  const QByteArray text = shots::Fingerprint::of(image).toText();
  return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

}  // namespace

int main(int argc, char** argv) {
  QStandardPaths::setTestModeEnabled(true);
  QApplication app(argc, argv);
  QApplication::setOrganizationName(QStringLiteral("RetentaScreenshots"));
  QApplication::setApplicationName(QStringLiteral("screenshots"));
  QStringList args = QApplication::arguments().mid(1);
  const bool accept = args.removeAll(QStringLiteral("--accept")) > 0;
  const QDir out(args.value(0, QStringLiteral("screenshots")));
  const QString only = args.value(1);  // a part of the names, to make just those
  QDir().mkpath(out.path());

  shots::Gallery gallery(app);
  if (!gallery.open()) {
    std::fprintf(stderr, "the sample business did not open\n");
    return 1;
  }
  for (const shots::Variant& variant : shots::allVariants()) {
    if (accept && !variant.compared) continue;
    gallery.setVariant(variant);
    for (const shots::Shot& shot : shots::allShots()) {
      const QString name = shots::nameOf(shot, variant);
      if (!name.contains(only) || (accept && !shot.compared)) continue;
      const QImage image = gallery.take(shot);
      const QString path =
          out.filePath(name + (accept ? QStringLiteral(".txt") : QStringLiteral(".png")));
      if (!(accept ? writeFingerprint(path, image) : image.save(path))) return 1;
      std::printf("%s\n", qPrintable(name));
      std::fflush(stdout);
    }
  }
  return 0;
}
