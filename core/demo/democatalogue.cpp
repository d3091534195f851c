// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/democatalogue.h"

#include <array>

namespace retenta {

namespace {

enum Category { Whole, Ground, Drinks, Cold, Sweets, Tea, Things, Presents, Appliances, Count };

constexpr DemoText categories[Count] = {{"Кофе в зёрнах", "Whole beans"},
                                        {"Молотый и дрип", "Ground and drip"},
                                        {"Напитки", "Drinks"},
                                        {"Холодные напитки", "Cold drinks"},
                                        {"Десерты", "Sweets"},
                                        {"Чай", "Tea"},
                                        {"Аксессуары", "Accessories"},
                                        {"Подарочные наборы", "Gift sets"},
                                        {"Техника", "Machines"}};

constexpr DemoProduct products[] = {
    {{"Бразилия Сантос, 250 г", "Brazil Santos, 250 g"}, Whole, 690},
    {{"Колумбия Уила, 250 г", "Colombia Huila, 250 g"}, Whole, 840},
    {{"Эфиопия Иргачеффе, 250 г", "Ethiopia Yirgacheffe, 250 g"}, Whole, 890},
    {{"Гватемала Антигуа, 250 г", "Guatemala Antigua, 250 g"}, Whole, 870},
    {{"Кения АА, 250 г", "Kenya AA, 250 g"}, Whole, 990},
    {{"Эспрессо-смесь «Зёрна», 1 кг", "Beans espresso blend, 1 kg"}, Whole, 2190},
    {{"Бразилия Сантос, 1 кг", "Brazil Santos, 1 kg"}, Whole, 2390},
    {{"Колумбия Уила, 1 кг", "Colombia Huila, 1 kg"}, Whole, 2890},
    {{"Эфиопия Сидамо, 1 кг", "Ethiopia Sidamo, 1 kg"}, Whole, 3090},
    {{"Молотый для турки, 250 г", "Ground for cezve, 250 g"}, Ground, 640},
    {{"Дрип-пакеты, 10 шт.", "Drip bags, 10 pcs"}, Ground, 790},
    {{"Капсулы, 30 шт.", "Capsules, 30 pcs"}, Ground, 1190},
    {{"Капучино", "Cappuccino"}, Drinks, 290},
    {{"Латте", "Latte"}, Drinks, 320},
    {{"Флэт уайт", "Flat white"}, Drinks, 310},
    {{"Раф ванильный", "Vanilla raf"}, Drinks, 360},
    {{"Фильтр-кофе", "Filter coffee"}, Drinks, 250},
    {{"Колд-брю", "Cold brew"}, Cold, 330},
    {{"Колд-брю, бутылка 1 л", "Cold brew, 1 l bottle"}, Cold, 890},
    {{"Эспрессо-тоник", "Espresso tonic"}, Cold, 340},
    {{"Чизкейк", "Cheesecake"}, Sweets, 390},
    {{"Медовик", "Honey cake"}, Sweets, 360},
    {{"Круассан", "Croissant"}, Sweets, 240},
    {{"Набор макарун, 6 шт.", "Macarons, box of 6"}, Sweets, 890},
    {{"Улун, 100 г", "Oolong, 100 g"}, Tea, 890},
    {{"Дарджилинг, 100 г", "Darjeeling, 100 g"}, Tea, 590},
    {{"Матча, 100 г", "Matcha, 100 g"}, Tea, 1490},
    {{"Фильтры, 100 шт.", "Filters, 100 pcs"}, Things, 590},
    {{"Кружка «Зёрна»", "Beans mug"}, Things, 890},
    {{"Воронка для пуровера", "Pour-over dripper"}, Things, 1190},
    {{"Термокружка", "Travel mug"}, Things, 1990},
    {{"Весы для кофе", "Coffee scales"}, Things, 3290},
    {{"Турка медная", "Copper cezve"}, Things, 3490},
    {{"Аэропресс", "AeroPress"}, Things, 4490},
    {{"Кофемолка ручная", "Hand grinder"}, Things, 5990},
    {{"Набор «Дегустация», 4 сорта", "Tasting set, 4 coffees"}, Presents, 2690},
    {{"Подарочный сертификат, 3 000 ₽", "Gift card, ₽3,000"},
     Presents,
     3000},
    {{"Набор «Зимний вечер»", "Winter evening set"}, Presents, 3490},
    {{"Подарочный сертификат, 5 000 ₽", "Gift card, ₽5,000"},
     Presents,
     5000},
    {{"Кофемолка электрическая", "Electric grinder"}, Appliances, 18900},
    {{"Рожковая кофеварка", "Espresso machine"}, Appliances, 24900},
    {{"Автоматическая кофемашина", "Bean-to-cup machine"}, Appliances, 44900},
    {{"Кофемашина с капучинатором", "Machine with milk frother"}, Appliances, 64900},
};

// Weight of each category in a basket: rows are tastes.
constexpr int tasteWeights[4][Count] = {
    {14, 8, 34, 8, 26, 4, 5, 1, 0},
    {62, 14, 8, 3, 5, 6, 6, 2, 0},
    {46, 6, 6, 3, 3, 5, 28, 4, 0},
    {26, 8, 6, 2, 10, 12, 14, 24, 0},
};

constexpr int coldByMonth[12] = {10, 10, 30, 60, 150, 330, 380, 350, 130, 40, 15, 10};
constexpr int presentsByMonth[12] = {60, 120, 140, 70, 70, 70, 70, 70, 80, 90, 110, 190};

std::array<int, Count> weightsOf(DemoTaste taste, int month) {
  std::array<int, Count> weights{};
  const int* base = tasteWeights[static_cast<int>(taste)];
  for (int c = 0; c < Count; ++c) weights[static_cast<std::size_t>(c)] = base[c] * 100;
  const auto m = static_cast<std::size_t>(month - 1);
  weights[Cold] = base[Cold] * coldByMonth[m];
  weights[Presents] = base[Presents] * presentsByMonth[m];
  return weights;
}

std::size_t pickProduct(int category, DemoRandom& random) {
  std::size_t first = 0;
  while (products[first].category != category) ++first;
  std::size_t end = first;
  while (end < std::size(products) && products[end].category == category) ++end;
  // The first of a category sell best: the smaller of two draws, one time in two.
  const auto count = static_cast<std::int64_t>(end - first);
  std::int64_t at = random.below(count);
  if (random.below(2) == 0) at = std::min(at, random.below(count));
  return first + static_cast<std::size_t>(at);
}

// Three per cent a year, in steps of ten roubles.
std::int64_t priceRoubles(const DemoProduct& product, Day day, Day historyStart) {
  const int year = (day - historyStart) / 365;
  return (std::int64_t{product.roubles} * (100 + 3 * year) / 100 + 5) / 10 * 10;
}

int quantityOf(int category, DemoRandom& random) {
  const bool small = category == Drinks || category == Cold || category == Sweets;
  if (small) return static_cast<int>(random.between(1, 3));
  if (category == Appliances || category == Things) return 1;
  return random.perMille(220) ? 2 : 1;
}

}  // namespace

std::span<const DemoText> demoCategories() { return categories; }
std::span<const DemoProduct> demoProducts() { return products; }

void fillBasket(const DemoBasket& basket, Day day, Day historyStart, DemoRandom& random,
                std::vector<DemoLine>& lines) {
  lines.clear();
  const auto weights = weightsOf(basket.taste, civilFromDay(day).month);
  const auto wanted = static_cast<std::size_t>(random.between(basket.linesMin, basket.linesMax));
  const auto add = [&](int category) {
    DemoLine line;
    line.product = pickProduct(category, random);
    line.quantity = quantityOf(category, random);
    for (const DemoLine& other : lines) {
      if (other.product == line.product) return;  // one line a product
    }
    line.amountMinor =
        priceRoubles(products[line.product], day, historyStart) * line.quantity * 100;
    lines.push_back(line);
  };
  if (basket.appliance) add(Appliances);
  for (std::size_t i = 0; i < wanted; ++i) add(static_cast<int>(random.pick(weights)));
}

}  // namespace retenta
