// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/clients/personname.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

#include <QSet>
#include <QStringList>

namespace retenta {

namespace {

// Letters and digits only, with the marks on them; one space between words; case folded, ё as е.
QString folded(const QString& text) {
  QString out;
  out.reserve(text.size());
  bool gap = true;
  for (const char32_t sign : text.toUcs4()) {
    const bool variant = sign >= 0xFE00 && sign <= 0xFE0F;  // of the emoji before it
    const bool mark = QChar::isMark(sign) && !gap && !variant;
    if (!mark && !QChar::isLetterOrNumber(sign)) {
      if (sign != U'\'' && sign != 0x2019) gap = true;
      continue;
    }
    if (gap && !out.isEmpty()) out += QLatin1Char(' ');
    gap = false;
    const char32_t c = QChar::toLower(sign);
    out.append(QStringView(QChar::fromUcs4(c == 0x0451 ? 0x0435 : c)));
  }
  // Who is called by signs alone has no other name.
  return out.isEmpty() && text.size() > 1 && text.front().isSurrogate() ? text : out;
}

// Without what stands in quotes or brackets: a remark about the person, not their name.
QString withoutNotes(const QString& typed) {
  QString out;
  int depth = 0;
  bool quoted = false;
  for (const QChar c : typed) {
    if (c == u'(' || c == u'[' || c == u'\u00AB')
      ++depth;
    else if (c == u')' || c == u']' || c == u'\u00BB')
      depth = std::max(0, depth - 1);
    else if (c == u'"')
      quoted = !quoted;
    else if (depth == 0 && !quoted)
      out += c;
  }
  return out;
}

bool oneLetterOff(QStringView a, QStringView b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a.size() < 4) return false;
  qsizetype same = 0;
  while (same < a.size() && a[same] == b[same]) ++same;
  const QStringView restA = a.mid(same + (a.size() == b.size() ? 1 : 0));
  return restA == b.mid(same + 1);
}

bool agree(QStringView a, QStringView b) {
  if (a == b) return true;
  if (a.size() == 1 || b.size() == 1) return a[0] == b[0];
  return oneLetterOff(a, b);
}

enum class Script { Latin, Cyrillic, Other };

Script scriptOf(const QString& key) {
  for (const QChar c : key) {
    if (!c.isLetter()) continue;
    if (c.script() == QChar::Script_Cyrillic) return Script::Cyrillic;
    return c.script() == QChar::Script_Latin ? Script::Latin : Script::Other;
  }
  return Script::Other;
}

const QSet<QString>& nobodyWords() {
  static const QSet<QString> words = {QStringLiteral("розничный покупатель"),
                                      QStringLiteral("розничный клиент"),
                                      QStringLiteral("физическое лицо"),
                                      QStringLiteral("физ лицо"),
                                      QStringLiteral("физлицо"),
                                      QStringLiteral("частное лицо"),
                                      QStringLiteral("покупатель"),
                                      QStringLiteral("клиент"),
                                      QStringLiteral("гость"),
                                      QStringLiteral("аноним"),
                                      QStringLiteral("анонимный покупатель"),
                                      QStringLiteral("без имени"),
                                      QStringLiteral("неизвестно"),
                                      QStringLiteral("неизвестный"),
                                      QStringLiteral("не указан"),
                                      QStringLiteral("не указано"),
                                      QStringLiteral("нет"),
                                      QStringLiteral("нет данных"),
                                      QStringLiteral("розница"),
                                      QStringLiteral("guest"),
                                      QStringLiteral("customer"),
                                      QStringLiteral("client"),
                                      QStringLiteral("walk in"),
                                      QStringLiteral("walk in customer"),
                                      QStringLiteral("retail customer"),
                                      QStringLiteral("cash customer"),
                                      QStringLiteral("anonymous"),
                                      QStringLiteral("unknown"),
                                      QStringLiteral("no name"),
                                      QStringLiteral("noname"),
                                      QStringLiteral("none"),
                                      QStringLiteral("null"),
                                      QStringLiteral("nan"),
                                      QStringLiteral("n a"),
                                      QStringLiteral("na"),
                                      QStringLiteral("no"),
                                      QStringLiteral("test"),
                                      QStringLiteral("тест")};
  return words;
}

// folded() of a name of Latin letters, Russian ones, digits and signs of ASCII, none of which is of
// a note; false for every other.
bool foldPlain(std::string_view name, std::string& key) {
  bool gap = false;
  const auto put = [&](std::initializer_list<unsigned> bytes) {
    if (gap) key.push_back(' ');
    gap = false;
    for (const unsigned byte : bytes) key.push_back(static_cast<char>(byte));
  };
  for (std::size_t at = 0; at < name.size(); ++at) {
    const unsigned c = static_cast<unsigned char>(name[at]);
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      put({c});
    } else if (c >= 'A' && c <= 'Z') {
      put({c | 0x20});
    } else if (c < 0x80) {
      if (c == '(' || c == '[' || c == '"' || c == ')' || c == ']') return false;
      if (c != '\'') gap = !key.empty();
    } else if (c == 0xD0 || c == 0xD1) {
      if (++at == name.size()) return false;
      const unsigned next = static_cast<unsigned char>(name[at]);
      if (c == 0xD0 && next >= 0x90 && next <= 0x9F)  // А … П
        put({0xD0, next + 0x20});
      else if (c == 0xD0 && next >= 0xA0 && next <= 0xAF)  // Р … Я
        put({0xD1, next - 0x20});
      else if ((c == 0xD0 && next == 0x81) || (c == 0xD1 && next == 0x91))  // Ё, ё
        put({0xD0, 0xB5});
      else if ((c == 0xD0 && next >= 0xB0 && next <= 0xBF) ||
               (c == 0xD1 && next >= 0x80 && next <= 0x8F))
        put({c, next});
      else
        return false;
    } else {
      return false;
    }
  }
  return true;
}

// Whether the folded words, without those of digits alone, are a word for nobody.
bool meansNobody(std::string_view key) {
  static const std::unordered_set<std::string> nobody = [] {
    std::unordered_set<std::string> all;
    for (const QString& word : nobodyWords()) all.insert(word.toStdString());
    return all;
  }();
  constexpr std::size_t longest = 64;  // of those words
  std::string letters;
  while (!key.empty() && letters.size() < longest) {
    const std::string_view word = key.substr(0, key.find(' '));
    key.remove_prefix(std::min(word.size() + 1, key.size()));
    if (word.find_first_not_of("0123456789") == std::string_view::npos) continue;
    if (!letters.empty()) letters.push_back(' ');
    letters.append(word);
  }
  return letters.empty() || (letters.size() < longest && nobody.count(letters) > 0);
}

}  // namespace

NameForms nameFormsOf(std::string_view name) {
  NameForms forms;
  if (foldPlain(name, forms.key)) {
    forms.placeholder = meansNobody(forms.key);
    return forms;
  }
  const QString typed = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
  return {nameKey(typed).toStdString(), isPlaceholderName(typed)};
}

int fullWords(const QString& key) {
  int words = 0;
  for (const auto word : QStringView(key).split(u' ')) words += word.size() >= 2 ? 1 : 0;
  return words;
}

QString nameKey(const QString& typed) {
  const QString text = typed.normalized(QString::NormalizationForm_C);
  const QString core = folded(withoutNotes(text));
  return fullWords(core) >= 2 ? core : folded(text);
}

bool isPlaceholderName(const QString& typed) {
  QString key = folded(typed.normalized(QString::NormalizationForm_C));
  QString letters;  // the words without their numbers: «гость 6 181» → «гость»
  for (const auto word : QStringView(key).split(u' ', Qt::SkipEmptyParts)) {
    if (std::all_of(word.begin(), word.end(), [](QChar c) { return c.isDigit(); })) continue;
    if (!letters.isEmpty()) letters += QLatin1Char(' ');
    letters += word;
  }
  return letters.isEmpty() || nobodyWords().contains(letters);
}

bool isFullerName(const QString& a, const QString& b) {
  if (isPlaceholderName(a)) return b.isEmpty() && !a.isEmpty() && fullWords(folded(a)) > 0;
  if (isPlaceholderName(b)) return true;
  const QString keyA = nameKey(a);
  const QString keyB = nameKey(b);
  if (const int wa = fullWords(keyA), wb = fullWords(keyB); wa != wb) return wa > wb;
  if (keyA.size() != keyB.size()) return keyA.size() > keyB.size();
  const bool capsA = a == a.toUpper();
  if (const bool capsB = b == b.toUpper(); capsA != capsB) return capsB;
  return keyA == keyB && a.size() < b.size() && b.contains(QLatin1Char('"'));
}

bool areClearlyDifferent(const QString& keyA, const QString& keyB) {
  if (keyA == keyB || fullWords(keyA) < 2 || fullWords(keyB) < 2) return false;
  if (scriptOf(keyA) != scriptOf(keyB)) return false;
  auto few = QStringView(keyA).split(u' ');
  auto many = QStringView(keyB).split(u' ');
  if (few.size() > many.size()) std::swap(few, many);
  for (const QStringView word : few) {
    const auto found = std::find_if(many.begin(), many.end(),
                                    [&](QStringView other) { return agree(word, other); });
    if (found == many.end()) return true;
    many.erase(found);
  }
  return false;
}

}  // namespace retenta
