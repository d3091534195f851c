// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of every page in every variant: screenshots FOLDER [PARTS OF THE NAMES…], as in
// "screenshots out import- card-page-ru-200". With --accept FOLDER the fingerprints of the compared
// variants are written there instead.
#include <algorithm>
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
  const QStringList only = args.mid(1);
  const auto wanted = [&](const QString& name) {
    const auto isPart = [&](const QString& part) { return name.contains(part); };
    return only.isEmpty() || std::any_of(only.begin(), only.end(), isPart);
  };
  QDir().mkpath(out.path());

  shots::Gallery gallery(app);
  for (const shots::Variant& variant : shots::allVariants()) {
    if (accept && !variant.compared) continue;
    if (!gallery.setVariant(variant)) {
      std::fprintf(stderr, "the sample business could not be made\n");
      return 1;
    }
    for (const shots::Shot& shot : shots::allShots()) {
      const QString name = shots::nameOf(shot, variant);
      if (!wanted(name) || (accept && !shot.compared)) continue;
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
