// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/duplicates/duplicatefinder.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include <QHash>

#include "core/duplicates/likeness.h"

namespace retenta {

namespace {

// In a crowd of more with one key, people are compared with so many neighbours only.
constexpr std::size_t crowd = 40;
constexpr std::size_t neighbours = 4;
// Namesakes with nothing else in common, or the city alone, are worth a look only where the name is
// rare: so many bear it at most.
constexpr int rareTwoWords = 3;
constexpr int rareThreeWords = 5;
constexpr qsizetype phoneDigits = 10;

enum class Salt : std::size_t { Name = 1, Phone, Email, EmailName, Letter, Initial };

struct Entry {
  std::size_t key = 0;
  std::uint32_t person = 0;
};

// What of a person is compared, made once.
struct Prepared {
  QStringList sounds;  // sorted words of the name
  QStringList phones;
  QStringList emails;
  QStringList emailNames;
  QString city;
  std::size_t place = 0;  // hashes of city and birthday; 0 = none
  std::size_t birth = 0;
  std::size_t whole = 0;  // hash of the name
  bool initials = false;
  bool rare = false;
};

std::size_t mixed(Salt salt, std::size_t a, std::size_t b = 0) {
  return qHashMulti(static_cast<std::size_t>(salt), a, b);
}

Prepared prepared(const DuplicatePerson& person) {
  Prepared made;
  made.sounds = sortedWords(soundKey(person.nameKey)).split(u' ', Qt::SkipEmptyParts);
  made.initials = std::any_of(made.sounds.begin(), made.sounds.end(),
                              [](const QString& word) { return word.size() == 1; });
  for (const QString& phone : person.phones) made.phones += phone.right(phoneDigits);
  for (const QString& email : person.emails) {
    made.emails += looseEmail(email);
    if (const QString name = emailName(email); !name.isEmpty()) made.emailNames += name;
  }
  made.city = person.city.simplified().toCaseFolded();
  made.city.replace(QChar(0x451), QChar(0x435));
  made.place = made.city.isEmpty() ? 0 : qHash(made.city, 11);
  made.birth = person.birthday.isEmpty() ? 0 : qHash(person.birthday.right(5), 13);
  return made;
}

bool meet(const QStringList& a, const QStringList& b) {
  return std::any_of(a.begin(), a.end(), [&](const QString& each) { return b.contains(each); });
}

class Finder {
 public:
  Finder(const std::vector<DuplicatePerson>& people, const Progress& progress)
      : m_people(people), m_progress(progress) {}

  std::vector<PossibleDuplicate> run() {
    // By number: the answer must not depend on the order in which they came.
    m_order.resize(m_people.size());
    for (std::uint32_t i = 0; i < m_order.size(); ++i) m_order[i] = i;
    std::sort(m_order.begin(), m_order.end(),
              [&](auto a, auto b) { return m_people[a].id < m_people[b].id; });
    m_made.reserve(m_people.size());
    for (const std::uint32_t at : m_order) {
      if ((at & 0xFF) == 0 && m_progress.cancelled()) return {};
      m_made.push_back(prepared(m_people[at]));
    }
    noteNames();
    for (std::uint32_t i = 0; i < m_made.size(); ++i) {
      if ((i & 0xFF) == 0 && m_progress.cancelled()) return {};
      addKeys(i);
    }
    gatherPairs();
    std::vector<PossibleDuplicate> found;
    for (const auto& [a, b] : m_pairs) {
      if ((a & 0xFF) == 0 && m_progress.cancelled()) return {};
      if (auto pair = compared(a, b); pair.score >= lowestScore) found.push_back(std::move(pair));
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) {
      return std::tuple(-a.score, a.first, a.second) < std::tuple(-b.score, b.first, b.second);
    });
    return found;
  }

 private:
  void add(std::size_t key, std::uint32_t person) { m_entries.push_back({key, person}); }

  // With the birthday, and with the city where that says something.
  void addPlaced(Salt salt, std::size_t key, std::uint32_t person) {
    const Prepared& who = m_made[person];
    if (who.place && who.rare) add(mixed(salt, key, who.place), person);
    if (who.birth) add(mixed(salt, key, who.birth), person);
  }

  // How many bear each name; surnames that stand somewhere beside an initial: only their bearers
  // need be looked up by one.
  void noteNames() {
    std::unordered_map<std::size_t, int> namesakes;
    for (Prepared& who : m_made) {
      who.whole = qHash(who.sounds.join(u' '), 19);
      ++namesakes[who.whole];
      if (!who.initials) continue;
      for (const QString& word : who.sounds) {
        if (word.size() > 1) m_besideInitials.insert(qHash(word, 17));
      }
    }
    for (Prepared& who : m_made)
      who.rare = namesakes[who.whole] <= (who.sounds.size() > 2 ? rareThreeWords : rareTwoWords);
  }

  void addNames(std::uint32_t person) {
    const QStringList& words = m_made[person].sounds;
    const Prepared& who = m_made[person];
    if (who.rare) add(mixed(Salt::Name, who.whole), person);
    addPlaced(Salt::Name, who.whole, person);
    if (words.size() != 3) return;
    for (int left = 0; left < 3; ++left) {
      QStringList two = words;
      two.removeAt(left);
      const std::size_t key = qHash(two.join(u' '), 19);
      if (who.rare) add(mixed(Salt::Name, key), person);
      addPlaced(Salt::Name, key, person);
    }
  }

  // One letter differs in one word: the others are equal, and of that one either the beginning or
  // the end.
  void addLetters(std::uint32_t person) {
    const QStringList& words = m_made[person].sounds;
    for (qsizetype i = 0; i < words.size(); ++i) {
      if (words[i].size() < 4) continue;
      QStringList rest = words;
      rest.removeAt(i);
      const std::size_t others = qHash(rest.join(u' '), 23);
      const auto part = [&](QStringView piece, std::size_t seed) {
        addPlaced(Salt::Letter, qHashMulti(seed, others, qHash(piece, seed)), person);
      };
      const QStringView word(words[i]);
      part(word.left(2), 29);
      part(word.right(word.size() >= 6 ? 4 : 2), 31);
      if (word.size() == 6) part(word.right(2), 31);
    }
  }

  void addInitials(std::uint32_t person) {
    const QStringList& words = m_made[person].sounds;
    for (const QString& surname : words) {
      const std::size_t hash = qHash(surname, 17);
      if (surname.size() < 2 || !m_besideInitials.count(hash)) continue;
      for (const QString& other : words) {
        if (&other != &surname)
          addPlaced(Salt::Initial, qHashMulti(37, hash, other[0].unicode()), person);
      }
    }
  }

  void addKeys(std::uint32_t person) {
    const Prepared& who = m_made[person];
    for (const QString& phone : who.phones) add(mixed(Salt::Phone, qHash(phone)), person);
    for (const QString& email : who.emails) add(mixed(Salt::Email, qHash(email)), person);
    for (const QString& name : who.emailNames) add(mixed(Salt::EmailName, qHash(name)), person);
    if (who.sounds.size() < 2) return;
    addNames(person);
    addLetters(person);
    addInitials(person);
  }

  // Neighbours in a crowd: by birthday, city and name, so that those who agree stand together.
  void sortCrowd(std::vector<std::uint32_t>& block) const {
    std::sort(block.begin(), block.end(), [&](auto a, auto b) {
      const DuplicatePerson& p = m_people[m_order[a]];
      const DuplicatePerson& q = m_people[m_order[b]];
      return std::tie(p.birthday, m_made[a].city, p.nameKey, a) <
             std::tie(q.birthday, m_made[b].city, q.nameKey, b);
    });
  }

  void gatherPairs() {
    std::sort(m_entries.begin(), m_entries.end(), [](const Entry& a, const Entry& b) {
      return std::pair(a.key, a.person) < std::pair(b.key, b.person);
    });
    std::vector<std::uint32_t> block;
    for (std::size_t from = 0; from < m_entries.size();) {
      std::size_t to = from;
      block.clear();
      for (; to < m_entries.size() && m_entries[to].key == m_entries[from].key; ++to) {
        if (block.empty() || block.back() != m_entries[to].person)
          block.push_back(m_entries[to].person);
      }
      const bool many = block.size() > crowd;
      if (many) sortCrowd(block);
      for (std::size_t i = 0; i < block.size(); ++i) {
        const std::size_t end = many ? std::min(block.size(), i + 1 + neighbours) : block.size();
        for (std::size_t j = i + 1; j < end; ++j)
          m_pairs.emplace_back(std::min(block[i], block[j]), std::max(block[i], block[j]));
      }
      from = to;
    }
    std::sort(m_pairs.begin(), m_pairs.end());
    m_pairs.erase(std::unique(m_pairs.begin(), m_pairs.end()), m_pairs.end());
  }

  std::vector<SharedPart> sharedParts(std::uint32_t a, std::uint32_t b) const {
    const Prepared& p = m_made[a];
    const Prepared& q = m_made[b];
    const QString& born = m_people[m_order[a]].birthday;
    const QString& bornToo = m_people[m_order[b]].birthday;
    std::vector<SharedPart> shared;
    if (meet(p.phones, q.phones)) shared.push_back(SharedPart::Phone);
    const bool email = meet(p.emails, q.emails);
    if (email) shared.push_back(SharedPart::Email);
    if (!email && meet(p.emailNames, q.emailNames)) shared.push_back(SharedPart::EmailName);
    if (!born.isEmpty() && born == bornToo && !born.startsWith(QLatin1String("--")))
      shared.push_back(SharedPart::Birthday);
    else if (!born.isEmpty() && !bornToo.isEmpty() && born.right(5) == bornToo.right(5) &&
             (born.startsWith(QLatin1String("--")) || bornToo.startsWith(QLatin1String("--"))))
      shared.push_back(SharedPart::BirthDay);
    if (!p.city.isEmpty() && p.city == q.city) shared.push_back(SharedPart::City);
    return shared;
  }

  PossibleDuplicate compared(std::uint32_t a, std::uint32_t b) const {
    const DuplicatePerson& p = m_people[m_order[a]];
    const DuplicatePerson& q = m_people[m_order[b]];
    PossibleDuplicate pair;
    pair.first = p.id;
    pair.second = q.id;
    pair.shared = sharedParts(a, b);
    const bool weak =
        pair.shared.empty() || (pair.shared.size() == 1 && pair.shared.front() == SharedPart::City);
    if (weak && !(m_made[a].rare && m_made[b].rare)) return pair;
    pair.name = nameLikeness(p.nameKey, q.nameKey);
    if (pair.name == NameLikeness::Different) return pair;
    pair.score = duplicateScore(p, q, pair);
    return pair;
  }

  const std::vector<DuplicatePerson>& m_people;
  const Progress& m_progress;
  std::vector<std::uint32_t> m_order;
  std::vector<Prepared> m_made;
  std::vector<Entry> m_entries;
  std::unordered_set<std::size_t> m_besideInitials;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> m_pairs;
};

}  // namespace

std::vector<PossibleDuplicate> findDuplicates(const std::vector<DuplicatePerson>& people,
                                              const Progress& progress) {
  return Finder(people, progress).run();
}

}  // namespace retenta
