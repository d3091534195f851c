// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/growth/figures/figuresmodel.h"

#include <cmath>

#include "ui/charts/chartspec.h"
#include "ui/growth/figures/figurewords.h"
#include "ui/text/figurenames.h"
#include "ui/theme/look.h"
#include "ui/widgets/tables/tablefiles.h"

namespace retenta {

namespace {

constexpr double flat = 0.0005;  // a change that is shown as none

bool isChange(int column) {
  return column == FiguresModel::BeforeChange || column == FiguresModel::YearChange;
}

}  // namespace

FiguresModel::FiguresModel(QObject* parent) : QAbstractTableModel(parent) {}

void FiguresModel::setAnswer(const FiguresAnswer& answer) {
  // The rows are always the same figures: the one under the cursor stays there.
  const bool first = !m_answer;
  if (first) beginInsertRows({}, 0, static_cast<int>(kpiFigures().size()) - 1);
  m_answer = answer;
  if (first) endInsertRows();
  Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
  Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

const KpiFigure& FiguresModel::figureAt(int row) {
  return kpiFigures()[static_cast<std::size_t>(row)];
}

int FiguresModel::rowOf(QStringView id) {
  for (int row = 0; row < static_cast<int>(kpiFigures().size()); ++row)
    if (id == QLatin1String(figureAt(row).id)) return row;
  return -1;
}

int FiguresModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() || !m_answer ? 0 : static_cast<int>(kpiFigures().size());
}

int FiguresModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : columns;
}

// Of a change the change itself.
std::optional<double> FiguresModel::valueOf(const KpiFigure& figure, int column) const {
  const KpiLine& line = m_answer->kpis.lines.front();
  const auto of = [&](const std::optional<KpiSheet>& sheet) {
    return sheet ? figure.value(*sheet) : std::nullopt;
  };
  switch (column) {
    case Now:
      return figure.value(line.now);
    case Before:
      return of(line.before);
    case Year:
      return of(line.yearBefore);
    case BeforeChange:
      return line.now.covered ? figureChange(figure, figure.value(line.now), of(line.before))
                              : std::nullopt;
    case YearChange:
      return line.now.covered ? figureChange(figure, figure.value(line.now), of(line.yearBefore))
                              : std::nullopt;
    default:
      return std::nullopt;
  }
}

QString FiguresModel::textOf(const KpiFigure& figure, int column) const {
  const Formatters f;
  if (column == Name) return figureName(figure.key());
  if (column == Months) {
    // What a copied table says of the line: where it begins and ends.
    QList<double> known = lineOf(figure, m_answer->kpis.series.months);
    known.removeIf([](double value) { return !std::isfinite(value); });
    const auto text = [&](double value) {
      return figurewords::valueText(figure, value, m_answer->kpis.currency, f);
    };
    if (known.isEmpty()) return Formatters::unknown();
    return QStringLiteral("%1 → %2").arg(text(known.first()), text(known.last()));
  }
  const auto value = valueOf(figure, column);
  return isChange(column) ? figurewords::changeText(figure, value, f)
                          : figurewords::valueText(figure, value, m_answer->kpis.currency, f);
}

QList<double> FiguresModel::lineOf(const KpiFigure& figure,
                                   const std::vector<KpiSheet>& months) const {
  QList<double> line;
  for (const KpiSheet& month : months) {
    const auto value = month.covered ? figure.value(month) : std::nullopt;
    line += value.value_or(noValue);
  }
  return line;
}

// For files: changes are fractions.
QVariant FiguresModel::heldBy(const KpiFigure& figure, int column) const {
  const auto value = valueOf(figure, column);
  if (!value) return {};
  if (!isChange(column) && figure.unit == FigureUnit::Count)
    return QVariant::fromValue(TableValue(qint64(std::llround(*value))));
  if (!isChange(column) && figure.unit == FigureUnit::Money)
    return QVariant::fromValue(
        TableValue(TableMoney{std::llround(*value), m_answer->kpis.currency}));
  return QVariant::fromValue(TableValue(*value));
}

QVariant FiguresModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid() || !m_answer) return {};
  const KpiFigure& figure = figureAt(index.row());
  const int column = index.column();
  switch (role) {
    case Qt::DisplayRole:
      return textOf(figure, column);
    case TableValueRole:
      return heldBy(figure, column);
    case Qt::ToolTipRole:
      return column == Name ? figurewords::definition(figure, m_answer->kpis.rule, Formatters())
                            : QVariant();
    case Qt::TextAlignmentRole:
      return QVariant(Qt::AlignVCenter | (column <= Months ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
      return column == Now ? textFont(TextRole::Strong) : QVariant();
    case LineRole:
      return column == Months ? QVariant::fromValue(lineOf(figure, m_answer->kpis.series.months))
                              : QVariant();
    case EarlierRole:
      return QVariant::fromValue(lineOf(figure, m_answer->kpis.series.yearBefore));
    case GoodRole: {
      const auto change = isChange(column) ? valueOf(figure, column) : std::nullopt;
      if (!change || !figure.growthIsGood || std::abs(*change) < flat) return {};
      return (*change > 0) == *figure.growthIsGood;
    }
    default:
      return {};
  }
}

QVariant FiguresModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal) return {};
  if (role == Qt::TextAlignmentRole)
    return QVariant(Qt::AlignVCenter | (section <= Months ? Qt::AlignLeft : Qt::AlignRight));
  if (role != Qt::DisplayRole) return {};
  const bool since = m_answer && m_answer->sinceStrategy;
  switch (section) {
    case Name:
      return tr("Figure");
    case Months:
      return tr("12 months");
    case Now:
      return since ? tr("Since the start") : tr("In the period");
    case Before:
      return since ? tr("As long before") : tr("Before it");
    case Year:
      return tr("A year before");
    default:
      return tr("Change");
  }
}

}  // namespace retenta
