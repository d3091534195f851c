// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpainter.h"

#include <QBuffer>
#include <QPainter>
#include <QSaveFile>
#include <QSvgGenerator>

#include "ui/charts/chartscene.h"

namespace retenta {

namespace {

QByteArray svgOf(const ChartSpec& spec, const ChartStyle& style, QSize size) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setSize(size);
  generator.setViewBox(QRect(QPoint(0, 0), size));
  generator.setTitle(spec.title);
  generator.setDescription(spec.description);
  QPainter painter(&generator);
  const QRect all(QPoint(0, 0), size);
  painter.fillRect(all, style.tokens->surface);
  paintChart(painter, all, spec, style);
  painter.end();
  return bytes;
}

}  // namespace

void paintChart(QPainter& painter, const QRectF& target, const ChartSpec& spec,
                const ChartStyle& style) {
  ChartScene scene;
  scene.setSpec(spec, style);
  scene.resize(target.size());
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  scene.render(&painter, target, QRectF(QPointF(0, 0), target.size()), Qt::IgnoreAspectRatio);
  painter.restore();
}

QImage chartImage(const ChartSpec& spec, const ChartStyle& style, QSize size, double ratio) {
  QImage image(size * ratio, QImage::Format_ARGB32_Premultiplied);
  image.setDevicePixelRatio(ratio);
  image.fill(style.tokens->surface);
  QPainter painter(&image);
  paintChart(painter, QRectF(QPointF(0, 0), QSizeF(size)), spec, style);
  return image;
}

Result<void> saveChart(const QString& path, const ChartSpec& spec, const ChartStyle& style,
                       QSize size) {
  QSaveFile file(path);
  bool done = file.open(QIODevice::WriteOnly);
  if (done) {
    if (path.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive)) {
      const QByteArray svg = svgOf(spec, style, size);
      done = file.write(svg) == svg.size();
    } else {
      done = chartImage(spec, style, size).save(&file, "PNG");
    }
    // Flushed by hand: commit() forgets that the last buffered bytes met a full disk.
    done = done && file.flush() && file.commit();
  }
  if (!done) return Error{ErrorCode::FileWriteFailed, {path, file.errorString()}, {}};
  return {};
}

}  // namespace retenta
