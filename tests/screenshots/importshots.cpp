// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screenshots/importshots.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include "ui/importing/importpage.h"

namespace retenta::shots {

namespace {

using Step = ImportPresenter::Step;

constexpr int longestMs = 15'000;

// What a till might give: known people, new ones, an amount that is none, a day that never was.
constexpr const char* table = R"csv(Дата;Чек;Покупатель;Телефон;E-mail;Товар;Количество;Сумма
12.05.2025;Ч-1001;Орлова Марина;+7 912 555-01-01;m.orlova.new@example.com;Капучино;2;580,00
12.05.2025;Ч-1002;Гусев Пётр;8 (912) 555-01-02;;Бразилия Сантос, 250 г;1;690,00
13.05.2025;Ч-1003;Соколова Анна;+7 912 555-01-03;a.sokolova.new@example.com;Чизкейк;1;390,00
13.05.2025;Ч-1004;;+7 912 555-01-04;;Латте;1;триста
14.05.2025;Ч-1005;Зайцев Илья;+7 912 555-01-05;zaytsev@;Латте;2;640,00
31.06.2025;Ч-1006;Воробьёва Вера;+7 912 555-01-06;;Раф ванильный;1;360,00
15.05.2025;Ч-1007;Снегирёва Яна;+7 912 555;;Круассан;3;720,00
16.05.2025;Ч-1008;Голубев Олег;+7 912 555-01-08;o.golubev.new@example.com;Улун, 100 г;1;890,00
17.05.2025;Ч-1009;Орлова Марина;+7 912 555-01-01;;Медовик;2;720,00
)csv";

ImportPresenter* presenterOf(Application& retenta) {
  auto* page = retenta.window()->findChild<ImportPage*>();
  return page ? page->presenter() : nullptr;
}

QString written(Application& retenta, const char* name) {
  const QString folder = QFileInfo(retenta.business()->file().path()).absolutePath();
  QFile file(folder + QLatin1Char('/') + QString::fromUtf8(name));
  if (file.open(QIODevice::WriteOnly)) file.write(table);
  return file.fileName();
}

// Walks on from the file to `wanted`; each step waits for the answer of the one before.
QWidget* walkTo(Application& retenta, Step wanted) {
  ImportPresenter* import = presenterOf(retenta);
  if (!import) return nullptr;
  const auto reached = [&](Step step) {
    QElapsedTimer passed;
    passed.start();
    const auto there = [&] {
      return import->step() == step && import->job() == ImportPresenter::Job::None;
    };
    while (!there() && passed.elapsed() < longestMs) QTest::qWait(20);
    return there();
  };
  import->openFiles({written(retenta, "касса-май.csv")});
  if (!reached(Step::Columns) || wanted == Step::Columns) return nullptr;
  import->check();
  if (!reached(Step::Check) || wanted == Step::Check) return nullptr;
  import->import();
  reached(Step::Result);
  return nullptr;
}

QWidget* columns(Application& retenta) { return walkTo(retenta, Step::Columns); }
QWidget* check(Application& retenta) { return walkTo(retenta, Step::Check); }
QWidget* result(Application& retenta) { return walkTo(retenta, Step::Result); }

QWidget* queue(Application& retenta) {
  if (ImportPresenter* import = presenterOf(retenta)) {
    import->openFiles({written(retenta, "касса-май.csv"), written(retenta, "касса-июнь.csv"),
                       written(retenta, "сайт.csv")});
  }
  return nullptr;
}

}  // namespace

const QList<Shot>& importShots() {
  static const Target page{QStringLiteral("import"), {}, {}, 0, {}};
  static const QList<Shot> shots = {
      {"import-columns", page, columns},
      {"import-check", page, check},
      {"import-result", page, result, false},
      {"import-queue", page, queue, false},
  };
  return shots;
}

}  // namespace retenta::shots
