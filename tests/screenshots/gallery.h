// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

#include <QImage>
#include <QList>
#include <QSize>
#include <QTemporaryDir>

#include "app/application.h"
#include "core/base/clock.h"

namespace retenta::shots {

/// How a picture is taken: language, look, size of the window.
struct Variant {
  const char* name;
  const char* language;
  Scheme scheme;
  int textPercent;
  QSize size;
  bool compared;  ///< among those whose fingerprints are kept
};
const QList<Variant>& allVariants();

/// What is shown: the jump that brings a page into a telling state, and what is opened over it.
struct Shot {
  /// Opens something over the page: a window of its own is answered (drawn over the page's picture,
  /// deleted after the shot), what lies in the page is not.
  using Open = QWidget* (*)(Application& retenta);

  const char* name;
  Target target;
  Open open = nullptr;
  bool compared = true;  ///< among those whose fingerprints are kept
};
const QList<Shot>& allShots();

/// "rfm-list-ru-light".
QString nameOf(const Shot& shot, const Variant& variant);

/// The window on the sample business with a standing clock: the same pictures on every run, in
/// whatever order they are taken. Needs a QApplication with test paths; GUI thread.
class Gallery {
 public:
  explicit Gallery(QApplication& app);
  ~Gallery();
  /// Makes the sample in the variant's language when there is none yet; false when it cannot.
  bool setVariant(const Variant& variant);
  /// Opens a fresh copy of the sample in a program that remembers nothing, and grabs its window as
  /// soon as the picture is `good`; without one (or when it never is) once the page has stopped
  /// changing for a while: answers may be late on a busy machine. Null when it did not open.
  QImage take(const Shot& shot, const std::function<bool(const QImage&)>& good = {});

 private:
  bool start();
  QImage look(QWidget* over);
  QImage settled(QWidget* over, const std::function<bool(const QImage&)>& good);

  QApplication& m_app;
  FixedClock m_clock;
  QTemporaryDir m_dir;
  Variant m_variant;
  std::unique_ptr<Application> m_retenta;
};

}  // namespace retenta::shots
