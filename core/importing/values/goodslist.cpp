// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/values/goodslist.h"

#include <algorithm>

#include <QRegularExpression>
#include <QStringList>

#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr qsizetype mostGoods = 500;
constexpr qint64 mostPieces = 9'999;

// A number of pieces: "2", "0,5".
std::optional<qint64> piecesOf(const QString& text) {
  const auto value = parseMoney(text.toStdString(), text.contains(QLatin1Char(',')) ? ',' : '.');
  if (!value || value->currency) return std::nullopt;
  const auto milli = value->minor(3);
  return milli && *milli > 0 && *milli <= mostPieces * 1000 ? milli : std::nullopt;
}

std::optional<MoneyValue> times(const MoneyValue& price, qint64 milli) {
  MoneyValue total{0, price.decimals + 3, price.currency};
  if (__builtin_mul_overflow(price.mantissa, milli, &total.mantissa)) return std::nullopt;
  return total;
}

// «Плед 140 x 200», «2 x 4 брус»: sizes, not pieces.
bool isSized(const QString& name) { return name.isEmpty() || name.back().isDigit(); }

// "2× Tea", "2 x Tea".
std::optional<ListedGood> numberFirst(const QString& part) {
  static const QRegularExpression form(
      QStringLiteral("^(\\d{1,4}(?:[.,]\\d{1,3})?)(?:\\s*×\\s*|\\s*[xх*]\\s+)(\\D.*)$"),
      QRegularExpression::CaseInsensitiveOption);
  const auto match = form.match(part);
  if (!match.hasMatch()) return std::nullopt;
  const auto pieces = piecesOf(match.captured(1));
  if (!pieces) return std::nullopt;
  return ListedGood{match.captured(2).trimmed(), {}, *pieces, std::nullopt};
}

// "Tea × 2", "Tea x2", "Tea (2 шт.)", "Tea - 2 pcs".
std::optional<ListedGood> numberLast(const QString& part) {
  static const QRegularExpression forms[] = {
      QRegularExpression(QStringLiteral("^(\\S.*?)\\s*(?:\\s|\\(|×)[×xх*]?\\s*(?<=[×xх*]|[×xх*]\\s)"
                                        "(\\d{1,4})\\s*(?:шт\\.?|pcs\\.?)?\\s*\\)?$"),
                         QRegularExpression::CaseInsensitiveOption),
      QRegularExpression(
          QStringLiteral("^(\\S.*?)\\s*(?:\\(|\\s[-–—]\\s)\\s*"
                         "(\\d{1,4}(?:[.,]\\d{1,3})?)\\s*(?:шт\\.?|pcs\\.?)\\s*\\)?$"),
          QRegularExpression::CaseInsensitiveOption)};
  for (const QRegularExpression& form : forms) {
    const auto match = form.match(part);
    if (!match.hasMatch() || isSized(match.captured(1).trimmed())) continue;
    const auto pieces = piecesOf(match.captured(2));
    if (pieces) return ListedGood{match.captured(1).trimmed(), {}, *pieces, std::nullopt};
  }
  return std::nullopt;
}

// "Tea - 2 x 150", "Tea - 2x150 = 300 ₽".
std::optional<ListedGood> pricedGood(const QString& part, char decimal) {
  static const QRegularExpression form(
      QStringLiteral("^(\\S.*?)\\s+[-–—]\\s*(\\d{1,4})\\s*[×xх*]\\s*(\\d[\\d\\s.,]*?)\\s*"
                     "(?:[=≡]\\s*(\\d[\\d\\s.,]*?)\\s*)?(?:₽|р\\.?|руб\\.?|rub|\\$|€)?$"),
      QRegularExpression::CaseInsensitiveOption);
  const auto match = form.match(part);
  if (!match.hasMatch()) return std::nullopt;
  const auto pieces = piecesOf(match.captured(2));
  const auto price = parseMoney(match.captured(3).trimmed().toStdString(), decimal);
  if (!pieces || !price) return std::nullopt;
  ListedGood good{match.captured(1).trimmed(), {}, *pieces, times(*price, *pieces)};
  if (const QString sum = match.captured(4).trimmed(); !sum.isEmpty())
    good.amount = parseMoney(sum.toStdString(), decimal);
  return good;
}

// Which sums behind a name are taken for money: all, or those with a sign of it.
enum class Sums { All, Marked };

// "Tea x2 - 300 ₽", "Cake - 150", "Tea (2 шт.): 300".
std::optional<ListedGood> statedGood(const QString& part, char decimal, Sums sums, bool alone) {
  static const QRegularExpression form(
      QStringLiteral(
          "^(\\S.*?)(?:(?:\\s*×|\\s+[xх*])\\s*(\\d{1,4})|"
          "\\s*\\(?\\s*(\\d{1,4})\\s*(?:шт\\.?|pcs\\.?)\\s*\\)?)?"
          "(?:\\s+[-–—=]|\\s*:)\\s*([$€₽]?)\\s*(\\d[\\d\\s.,]*?)\\s*"
          "(₽|р\\.?|руб\\.?|rub|\\$|€)?$"),
      QRegularExpression::CaseInsensitiveOption);
  const auto match = form.match(part);
  if (!match.hasMatch()) return std::nullopt;
  const QString pieces = match.captured(2) + match.captured(3);
  ListedGood good{match.captured(1).trimmed(), {}, 1000, std::nullopt};
  good.marked = !match.captured(4).isEmpty() || !match.captured(6).isEmpty();
  if (!good.marked && (sums == Sums::Marked || isSized(good.name))) return std::nullopt;
  if (!good.marked && alone && pieces.isEmpty()) return std::nullopt;
  good.quantityMilli = pieces.isEmpty() ? 1000 : piecesOf(pieces).value_or(0);
  good.stated = parseMoney(match.captured(5).trimmed().toStdString(), decimal);
  if (!good.stated || good.quantityMilli == 0) return std::nullopt;
  return good;
}

// Gives the goods their amounts; false when the sums add up to nothing that is known.
bool settle(std::vector<ListedGood>& goods, const std::optional<GoodsTotal>& total) {
  const auto addsUp = [&](auto amountOf) {
    qint64 sum = 0;
    for (const ListedGood& good : goods) {
      const auto amount = amountOf(good);
      const auto minor = amount ? amount->minor(total->exponent) : std::nullopt;
      if (!minor || __builtin_add_overflow(sum, *minor, &sum)) return false;
    }
    return sum == total->minor;
  };
  const auto ofAll = [](const ListedGood& good) { return good.stated ? good.stated : good.amount; };
  const auto ofOne = [](const ListedGood& good) {
    return good.stated ? times(*good.stated, good.quantityMilli) : good.amount;
  };
  const bool all = total && addsUp(ofAll);
  const bool one = total && !all && addsUp(ofOne);
  for (ListedGood& good : goods) {
    if (!good.stated) continue;
    if (all || one) {
      good.amount = all ? ofAll(good) : ofOne(good);
    } else if (good.quantityMilli == 1000 && good.marked) {
      good.amount = good.stated;
    }
  }
  return all || one;
}

std::optional<ListedGood> goodOf(const QString& part, char decimal, Sums sums, bool alone) {
  if (auto good = pricedGood(part, decimal)) return good;
  if (auto good = statedGood(part, decimal, sums, alone)) return good;
  if (auto good = numberFirst(part)) return good;
  return numberLast(part);
}

// "name:Tea|product_id:4|sku:T1|quantity:2|total:30.00"; without a name its number is one.
std::optional<ListedGood> keyedGood(const QString& part) {
  static const QRegularExpression key(QStringLiteral("^\\s*([a-z_ ]{2,30}):(.*)$"),
                                      QRegularExpression::CaseInsensitiveOption);
  ListedGood good;
  int keys = 0;
  int bare = 0;
  QString number;
  for (const QString& field : part.split(QLatin1Char('|'))) {
    const auto match = key.match(field);
    if (!match.hasMatch()) {
      // product_id:4959|1|30: pieces and their sum follow.
      const auto value = parseMoney(field.trimmed().toStdString(), '.');
      if (value && ++bare == 1) good.quantityMilli = piecesOf(field.trimmed()).value_or(1000);
      if (value && bare == 2) good.amount = value;
      continue;
    }
    ++keys;
    const QString word =
        match.captured(1).trimmed().toLower().replace(QLatin1Char(' '), QLatin1Char('_'));
    const QString value = match.captured(2).trimmed();
    if (word == QLatin1String("name") || word == QLatin1String("product_name"))
      good.name = value;
    else if (word == QLatin1String("sku"))
      good.sku = value;
    else if (word == QLatin1String("product_id") || word == QLatin1String("id"))
      number = value;
    else if (word == QLatin1String("quantity") || word == QLatin1String("qty"))
      good.quantityMilli = piecesOf(value).value_or(1000);
    else if (word == QLatin1String("total"))
      good.amount = parseMoney(value.toStdString(), '.');
    else if (word == QLatin1String("sub_total") && !good.amount)
      good.amount = parseMoney(value.toStdString(), '.');
  }
  if (good.name.isEmpty()) good.name = good.sku.isEmpty() ? number : good.sku;
  if (keys == 0 || keys + bare < 2 || good.name.isEmpty()) return std::nullopt;
  return good;
}

std::vector<ListedGood> keyedGoods(const QString& text) {
  std::vector<ListedGood> goods;
  for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
    if (part.trimmed().isEmpty()) continue;
    const auto good = keyedGood(part);
    if (!good) return {};
    goods.push_back(*good);
  }
  return goods;
}

// The goods of a text by its separators; empty for the name of one product.
std::vector<ListedGood> partedGoods(const QString& text, char decimal, Sums sums) {
  static const QRegularExpression strong(QStringLiteral("\\s*[;\\n\\r]+\\s*"));
  // A comma parts goods only where a number of pieces stands at either side of it.
  static const QRegularExpression comma(QStringLiteral(",\\s+"));
  for (const QRegularExpression* separator : {&comma, &strong}) {
    const QStringList parts = text.split(*separator, Qt::SkipEmptyParts);
    if (parts.size() > mostGoods) return {};
    if (separator == &comma && parts.size() < 2) continue;
    std::vector<ListedGood> goods;
    int numbered = 0;
    for (const QString& part : parts) {
      if (part.trimmed().isEmpty()) continue;
      const auto good = goodOf(part.trimmed(), decimal, sums, parts.size() == 1);
      numbered += good ? 1 : 0;
      goods.push_back(good ? *good : ListedGood{part.trimmed(), {}, 1000, std::nullopt});
    }
    const auto all = static_cast<int>(goods.size());
    if (separator == &comma ? numbered == all : numbered == all && all >= 1) return goods;
    // A list without numbers, or with some: «Чай; Торт»; but "Tea &amp; Cake" is one name.
    static const QRegularExpression entity(QStringLiteral("&(?:#\\w{1,6}|[A-Za-z]{2,8});"));
    if (separator == &strong && all >= 2 && !text.contains(entity)) return goods;
  }
  return {};
}

}  // namespace

std::vector<ListedGood> goodsOf(std::string_view cell, char decimal,
                                const std::optional<GoodsTotal>& total) {
  // Most cells are the name of one product: no digit beside a sign of number, no list.
  const bool digits =
      std::any_of(cell.begin(), cell.end(), [](char c) { return c >= '0' && c <= '9'; });
  const bool list = cell.find_first_of(";\n|") != std::string_view::npos;
  if (!digits && !list) return {};
  const QString text = toQString(cell);
  if (text.contains(QLatin1Char('|')) && text.contains(QLatin1Char(':'))) {
    if (auto goods = keyedGoods(text); !goods.empty()) return goods;
  }
  if (total) {
    auto goods = partedGoods(text, decimal, Sums::All);
    const bool plain = std::none_of(goods.begin(), goods.end(),
                                    [](const ListedGood& good) { return good.stated.has_value(); });
    if (plain || settle(goods, total)) return goods;
  }
  auto goods = partedGoods(text, decimal, Sums::Marked);
  (void)settle(goods, total);
  return goods;
}

}  // namespace retenta
