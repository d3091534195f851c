// SPDX-License-Identifier: GPL-3.0-or-later
// How long a moved threshold or date takes from the event to the painted matrix, offscreen.
#include <cstdlib>

#include <QApplication>
#include <QPixmap>

#include "core/rfm/rfmgrid.h"
#include "tests/bench/syntheticledger.h"
#include "ui/rfm/matrix/matrixwidget.h"
#include "ui/theme/look.h"

using namespace retenta;
using namespace retenta::bench;

int main(int argc, char** argv) {
  qputenv("QT_QPA_PLATFORM", "offscreen");
  QApplication app(argc, argv);
  applyLook(app, {Scheme::Light, 100});
  const auto clients = static_cast<std::size_t>(argc > 1 ? std::atol(argv[1]) : 1'000'000);
  const LedgerPtr ledger = makeLedger(clients, argc > 2 ? std::atoi(argv[2]) : 10);
  std::printf("%zu clients, %zu purchases\n", ledger->clients(), ledger->purchases());

  const Day asOf = firstDay + spanDays - 200;
  RfmColumns columns = rfmColumns(*ledger, yearEndingAt(asOf));
  const RfmColumns then = rfmColumns(*ledger, yearEndingAt(asOf - 91));
  const std::optional<qint64> boundThen = vipBound(then, {});
  std::optional<qint64> bound = vipBound(columns, {});
  RfmThresholds thresholds;
  MatrixWidget widget;
  widget.resize(808, 640);
  widget.setSelection(SegmentSet(Segment::LoyalAtRisk));
  QPixmap screen(widget.size());

  const auto show = [&] {
    RfmMatrix matrix = countCells(columns, thresholds, bound);
    const RfmClasses classes = classify(columns, thresholds, bound);
    addComparison(matrix, then, asOf - 91, boundThen);
    matrix.dates = yearEndingAt(asOf);
    widget.setMatrix(matrix);
    widget.render(&screen);
  };
  measure("threshold drag, event to painted matrix", 200, [&](int run) {
    thresholds.activeDays = 31 + run % 140;
    show();
  });
  measure("painting alone", 200, [&](int) { widget.render(&screen); });
  measure("jump to any date, event to painted matrix", 30, [&](int run) {
    columns = rfmColumns(*ledger, yearEndingAt(asOf - 7 * run));
    bound = vipBound(columns, {});
    show();
  });
  return 0;
}
