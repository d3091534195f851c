// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo.h"

#include <QFile>

#include "core/demo/demohabits.h"
#include "core/demo/demopeople.h"
#include "core/demo/demoplans.h"
#include "core/demo/demostore.h"
#include "core/demo/demowords.h"

namespace retenta {

namespace {

// At noon of the last day: the content must not depend on when it was made.
qint64 madeMs(const DemoOptions& options) { return FixedClock(options.end).nowUtcMs(); }

Result<DemoSummary> fill(BaseFile& file, const DemoOptions& options, const Progress& progress) {
  const DemoPeople people(options);
  const auto queue = people.queue();
  return file.write([&](SQLite::Database& db) -> Result<DemoSummary> {
    DemoStore store(db, options.language, madeMs(options));
    DemoSummary summary;
    DemoPerson person;
    ClientId id = 0;
    for (const DemoPlace& place : queue) {
      people.invent(place, person);
      store.addPerson(++id, place.arrived, person);
      ++(place.habit == demoContactHabit ? summary.contacts : summary.clients);
      if (id % 1024 != 0) continue;
      if (progress.cancelled()) return Error{ErrorCode::Cancelled, {}, {}};
      progress.tell(id, static_cast<qint64>(queue.size()));
    }
    store.finish();
    summary.purchases = store.purchases();
    return summary;
  });
}

Result<void> checked(const DemoOptions& options) {
  const auto bad = [](const char* what, const QString& value) {
    return Error{ErrorCode::BadNumber, {QString::fromLatin1(what), value}, {}};
  };
  if (options.clients < 1 || options.clients > demoClientsMax) {
    return bad("--clients", QString::number(options.clients));
  }
  if (options.months < 1 || options.months > demoMonthsMax) {
    return bad("--months", QString::number(options.months));
  }
  const int year = civilFromDay(options.end).year;
  if (year < 1900 || year > 2200) return bad("--end", isoDate(options.end));
  return {};
}

// Closes the base and takes it away with the files beside it.
Error abandoned(std::unique_ptr<Business>& business, const QString& path, const Error& error) {
  business.reset();
  BaseFile::discard(path);
  return error;
}

}  // namespace

BusinessProfile demoProfile(DemoLanguage language) {
  BusinessProfile profile;
  profile.name = QString::fromUtf8(demoBusinessName().in(language));
  profile.demo = true;
  return profile;
}

Result<std::unique_ptr<Business>> makeDemo(const QString& path, const DemoOptions& options,
                                           const Clock& clock, const Progress& progress,
                                           DemoSummary* summary) {
  if (const auto fine = checked(options); !fine) return fine.error();
  auto made = Business::create(path, demoProfile(options.language), clock);
  if (!made) return made.error();
  const auto filled = fill((*made)->file(), options, progress);
  if (!filled) return abandoned(*made, path, filled.error());
  if (const auto loaded = (*made)->reloadNow(); !loaded) {
    return abandoned(*made, path, loaded.error());
  }
  if (const auto planned = addDemoPlans(**made, options, madeMs(options)); !planned) {
    return abandoned(*made, path, planned.error());
  }
  if (summary) *summary = *filled;
  return made;
}

}  // namespace retenta
