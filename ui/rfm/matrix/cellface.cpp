// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/matrix/cellface.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>

#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

struct Face {
  Q_DECLARE_TR_FUNCTIONS(CellFace)
};

double valueOf(const RfmCell& cell, MatrixMeasure measure) {
  switch (measure) {
    case MatrixMeasure::Segment:
    case MatrixMeasure::Clients:
      return static_cast<double>(cell.clients);
    case MatrixMeasure::Revenue:
      return static_cast<double>(cell.periodRevenueMinor);
    case MatrixMeasure::AverageCheck:
      return cell.averageCheckMinor().value_or(0);
  }
  return 0;
}

// The cell's value over the greatest of the grid, 0…1.
template <class Value>
double relative(const RfmMatrix& matrix, Segment segment, Value value) {
  double greatest = 0;
  for (int i = 0; i < gridSegmentCount; ++i) {
    greatest = std::max(greatest, value(matrix.cells[static_cast<std::size_t>(i)]));
  }
  return greatest <= 0 ? 0 : std::clamp(value(matrix.cell(segment)) / greatest, 0.0, 1.0);
}

QString checkText(const RfmCell& cell, Currency currency, const Formatters& f) {
  const auto check = cell.averageCheckMinor();
  return check ? f.moneyShort(std::llround(*check), currency) : Formatters::unknown();
}

void fillChange(CellFace& face, const RfmCell& cell, const Formatters& f) {
  const auto change = cell.change();
  if (!change) return;
  face.change = f.signedCount(*change);
  face.changeUp = *change > 0;
  if (*change != 0) {
    face.changeGood = (*change > 0) == segmentInfo(face.segment).growthIsGood;
  }
}

void fillNumbers(CellFace& face, const RfmMatrix& matrix, MatrixMeasure measure,
                 const Formatters& f) {
  const RfmCell& cell = matrix.cell(face.segment);
  const QString revenue = f.moneyShort(cell.periodRevenueMinor, matrix.currency);
  const QString revenueShare = f.percent(matrix.shareOfPeriodRevenue(face.segment));
  const QString clients = f.count(cell.clients);
  const QString clientShare = f.percent(matrix.shareOfClients(face.segment));
  face.figure = clients;
  face.beside = clientShare;
  face.foot = revenue;
  face.footShare = revenueShare;
  if (measure == MatrixMeasure::Revenue) {
    face.figure = revenue;
    face.beside = revenueShare;
    face.foot = f.clients(cell.clients);
    face.footShare = clientShare;
  } else if (measure == MatrixMeasure::AverageCheck) {
    face.figure = checkText(cell, matrix.currency, f);
    face.beside.clear();
    face.foot = f.clients(cell.clients);
    face.footShare = clientShare;
  }
  const bool barOfClients = barShowsClients(measure);
  face.bar = relative(matrix, face.segment, [&](const RfmCell& c) {
    return valueOf(c, barOfClients ? MatrixMeasure::Clients : MatrixMeasure::Revenue);
  });
  face.heat = relative(matrix, face.segment, [&](const RfmCell& c) { return valueOf(c, measure); });
}

QString spokenText(const CellFace& face, const RfmMatrix& matrix, const Formatters& f) {
  const RfmCell& cell = matrix.cell(face.segment);
  QStringList parts{face.name, f.clients(cell.clients)};
  if (segmentInfo(face.segment).span > 0) {
    parts += Face::tr("%n percent", nullptr,
                      static_cast<int>(std::lround(matrix.shareOfClients(face.segment) * 100)));
  }
  if (const auto change = cell.change(); change && *change != 0) {
    const QString size = f.count(std::abs(*change));
    parts += *change > 0 ? Face::tr("up %1").arg(size) : Face::tr("down %1").arg(size);
  }
  parts += Face::tr("revenue %1")
               .arg(rfmwords::spokenMoney(cell.periodRevenueMinor, matrix.currency, f));
  return parts.join(QStringLiteral(", "));
}

}  // namespace

bool barShowsClients(MatrixMeasure measure) {
  return measure == MatrixMeasure::Revenue || measure == MatrixMeasure::AverageCheck;
}

CellFace cellFace(const RfmMatrix* matrix, Segment segment, MatrixMeasure measure,
                  const Formatters& formatters) {
  CellFace face;
  face.segment = segment;
  face.name = rfmwords::name(segment);
  const RfmThresholds thresholds = matrix ? matrix->thresholds : RfmThresholds();
  face.hint = rfmwords::hint(segment, thresholds);
  if (!matrix) {
    face.figure = Formatters::unknown();
    face.foot = Formatters::unknown();
    face.spoken = Face::tr("%1, no data yet").arg(face.name);
    return face;
  }
  face.rule = rfmwords::ownRule(segment, *matrix, formatters);
  fillNumbers(face, *matrix, measure, formatters);
  // The change is of clients: beside a sum of money it would be read as money's.
  if (!barShowsClients(measure)) fillChange(face, matrix->cell(segment), formatters);
  if (const qint64 marked = matrix->cell(segment).marked; marked > 0) {
    const QString id =
        markId(segment == Segment::Promising ? RfmMark::VipByMoney : RfmMark::FormerVip);
    face.mark = Face::tr("%1: %2").arg(term(id), formatters.count(marked));
  }
  face.spoken = spokenText(face, *matrix, formatters);
  return face;
}

}  // namespace retenta
