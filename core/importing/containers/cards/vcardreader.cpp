// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/cards/vcardreader.h"

#include <algorithm>
#include <array>

#include "core/importing/containers/cards/vcardlines.h"
#include "core/importing/containers/rowwriter.h"
#include "core/importing/text/celltext.h"
#include "core/importing/text/textencoding.h"

namespace retenta {

namespace {

enum Column {
  Number,
  LastName,
  FirstName,
  MiddleName,
  FullName,
  Phone,
  Email,
  Birthday,
  Gender,
  City,
  Address,
  Organization,
  Title,
  Tags,
  Note,
  Relatives,
};
constexpr std::size_t relativesKept = 3;
constexpr std::size_t valuesKept = 100;  // of one kind: no person has more telephones
constexpr qsizetype tagsKept = 1'000;

// The names of the preset "vcard".
constexpr std::array<const char*, Relatives> header = {
    "Card",   "Last Name", "First Name", "Middle Name",  "Full Name", "Phone", "E-mail", "Birthday",
    "Gender", "City",      "Address",    "Organization", "Job Title", "Tags",  "Note"};

struct Ranked {
  int rank = 0;
  QString value;
};

struct Relative {
  QString name;
  QString kind;
  std::string group;
};

struct Card {
  std::array<QString, 3> name;  // family, given, additional
  QString full;
  std::vector<Ranked> phones;
  std::vector<Ranked> emails;
  QString birthday;
  QString gender;
  QString city;
  QString address;
  QString organization;
  QString title;
  QStringList tags;
  QString notes;
  std::vector<Relative> relatives;
  bool nobody = false;  // a list of other cards
  bool overfull = false;
};

qsizetype wordsOf(const QString& text) {
  return text.split(QLatin1Char(' '), Qt::SkipEmptyParts).size();
}

// "tel:+7-916…;ext=102", "+7 916 …,,123": the number alone.
QString phoneOf(QString value) {
  if (value.startsWith(QLatin1String("tel:"), Qt::CaseInsensitive)) value.remove(0, 4);
  for (qsizetype i = 0; i < value.size(); ++i) {
    const char16_t c = value[i].unicode();
    if (c == u',' || c == u';' || c == u'p' || c == u'w') return value.left(i).trimmed();
  }
  return value.trimmed();
}

// "19600207", "1960-02-07T00:00:00Z", "--0207", "1604-02-07" without its year.
QString birthdayOf(QString value, bool omitYear) {
  value = value.section(QLatin1Char('T'), 0, 0).trimmed();
  QString digits = value;
  digits.remove(QLatin1Char('-'));
  const bool noYear = value.startsWith(QLatin1String("--"));
  if (!noYear && digits.size() == 8 && (omitYear || digits.startsWith(QLatin1String("1604"))))
    digits = digits.mid(4);
  else if (!noYear)
    return value;
  return digits.size() == 4 ? QStringLiteral("--%1-%2").arg(digits.left(2), digits.mid(2)) : value;
}

QString joined(std::vector<Ranked> values) {
  std::stable_sort(values.begin(), values.end(),
                   [](const Ranked& a, const Ranked& b) { return a.rank < b.rank; });
  QStringList all;
  for (const Ranked& each : values) {
    if (!each.value.isEmpty() && !all.contains(each.value)) all += each.value;
  }
  return all.join(QStringLiteral(", "));
}

class CardReader {
 public:
  CardReader(RowWriter& writer, QString encoding)
      : m_writer(writer), m_encoding(std::move(encoding)) {}

  void take(const VCardProperty& property) {
    if (property.name == "BEGIN") {
      // A card inside of a card is its agent; one that begins before the last ended ends it.
      if (m_open && m_agent) {
        ++m_nested;
      } else {
        if (m_open) write();
        m_open = true;
        m_card = {};
      }
    } else if (property.name == "END") {
      if (m_nested > 0)
        --m_nested;
      else if (m_open)
        write();
    } else if (m_open && m_nested == 0) {
      read(property);
    }
    m_agent = property.name == "AGENT" && property.value.empty();
  }
  void finish() {
    if (m_open) write();
  }
  const QString& version() const { return m_version; }
  const QString& quotedCharset() const { return m_quotedCharset; }

 private:
  QString textOf(const VCardProperty& property) const {
    return vcardText(property.value, property, m_encoding);
  }
  QStringList partsOf(const VCardProperty& property, char separator) const {
    QStringList parts;
    for (const std::string_view part : splitVCard(property.value, separator))
      parts += vcardText(part, property, m_encoding);
    return parts;
  }

  void read(const VCardProperty& p) {
    if (p.quotedPrintable && m_quotedCharset.isEmpty())
      m_quotedCharset = p.charset.isEmpty() ? QStringLiteral("utf-8") : p.charset;
    if (p.name == "VERSION" && m_version.isEmpty()) {
      m_version = textOf(p);
    } else if (p.name == "N") {
      const QStringList parts = partsOf(p, ';');
      for (std::size_t i = 0; i < m_card.name.size(); ++i)
        m_card.name[i] =
            parts.value(static_cast<int>(i)).replace(QLatin1Char(','), QLatin1Char(' '));
    } else if (p.name == "FN") {
      if (m_card.full.isEmpty()) m_card.full = textOf(p);
    } else if (p.name == "TEL") {
      readPhone(p);
    } else if (p.name == "EMAIL") {
      QString value = textOf(p);
      if (value.startsWith(QLatin1String("mailto:"), Qt::CaseInsensitive)) value.remove(0, 7);
      if (kept(m_card.emails.size() < valuesKept))
        m_card.emails.push_back({p.types.contains(QStringLiteral("PREF")) ? 0 : 1, value});
    } else if (p.name == "BDAY") {
      m_card.birthday = birthdayOf(textOf(p), p.omitYear);
    } else {
      readMore(p);
    }
  }

  void readMore(const VCardProperty& p) {
    if (p.name == "ADR") {
      readAddress(p);
    } else if (p.name == "GENDER" || p.name == "X-GENDER") {
      m_card.gender = partsOf(p, ';').value(0);
    } else if (p.name == "ORG") {
      QStringList parts = partsOf(p, ';');
      parts.removeAll(QString());
      if (m_card.organization.isEmpty()) m_card.organization = parts.join(QStringLiteral(", "));
    } else if (p.name == "TITLE") {
      m_card.title = textOf(p);
    } else if (p.name == "NOTE") {
      addNote(textOf(p));
    } else if (p.name == "CATEGORIES") {
      if (kept(m_card.tags.size() < tagsKept)) m_card.tags += partsOf(p, ',');
    } else if (p.name == "KIND" || p.name == "X-ADDRESSBOOKSERVER-KIND") {
      const QString kind = textOf(p).toLower();
      m_card.nobody = kind == QLatin1String("group") || kind == QLatin1String("org");
    } else if (p.name == "RELATED" || p.name == "X-ABRELATEDNAMES") {
      const QString name = textOf(p);
      const bool link = name.startsWith(QLatin1String("urn:")) || name.isEmpty();
      if (!link && kept(m_card.relatives.size() < relativesKept))
        m_card.relatives.push_back({name, p.types.value(0).toLower(), p.group});
    } else if (p.name == "X-SPOUSE") {
      if (kept(m_card.relatives.size() < relativesKept))
        m_card.relatives.push_back({textOf(p), QStringLiteral("spouse"), {}});
    } else if (p.name == "X-ABLABEL" && !p.group.empty()) {
      for (Relative& relative : m_card.relatives) {
        if (relative.group == p.group) relative.kind = labelOf(textOf(p));
      }
    }
  }

  // Apple writes its own labels as _$!<Spouse>!$_.
  static QString labelOf(QString label) {
    return label.remove(QLatin1String("_$!<")).remove(QLatin1String(">!$_")).toLower();
  }

  // Whether one more has its place; if not, the row is told to be cut.
  bool kept(bool hasRoom) {
    m_card.overfull = m_card.overfull || !hasRoom;
    return hasRoom;
  }

  void addNote(const QString& note) {
    if (note.isEmpty() || !kept(m_card.notes.size() <= limits::cellChars)) return;
    if (!m_card.notes.isEmpty()) m_card.notes += QLatin1Char('\n');
    m_card.notes += note;
  }

  void readPhone(const VCardProperty& p) {
    const auto is = [&](const char* type) { return p.types.contains(QLatin1String(type)); };
    const bool talks = is("CELL") || is("VOICE") || is("MSG");
    if ((is("FAX") || is("PAGER")) && !talks) return;
    const int rank = is("CELL") ? 0 : is("PREF") ? 1 : 2;
    if (kept(m_card.phones.size() < valuesKept))
      m_card.phones.push_back({rank, phoneOf(textOf(p))});
  }

  // Box; further; street; city; region; code; country.
  void readAddress(const VCardProperty& p) {
    if (!m_card.address.isEmpty() || !m_card.city.isEmpty()) return;
    QStringList parts = partsOf(p, ';');
    m_card.city = parts.value(3);
    parts.removeAll(QString());
    m_card.address = parts.join(QStringLiteral(", ")).replace(QLatin1Char('\n'), QLatin1Char(' '));
  }

  void cell(int column, const QString& text) { m_writer.cell(column, text.toStdString()); }

  void write() {
    m_open = false;
    m_agent = false;
    m_nested = 0;
    m_writer.beginRow(m_writer.row() + 1);
    if (m_card.nobody) return;
    cell(Number, QString::number(m_writer.row() - 1));
    const QStringList parts(m_card.name.begin(), m_card.name.end());
    // The fuller of the two forms of the name.
    if (wordsOf(parts.join(QLatin1Char(' '))) >= wordsOf(m_card.full)) {
      for (int i = 0; i < 3; ++i) cell(LastName + i, parts[i]);
    } else {
      cell(FullName, m_card.full);
    }
    cell(Phone, joined(m_card.phones));
    cell(Email, joined(m_card.emails));
    cell(Birthday, m_card.birthday);
    cell(Gender, m_card.gender);
    cell(City, m_card.city);
    cell(Address, m_card.address);
    cell(Organization, m_card.organization);
    cell(Title, m_card.title);
    m_card.tags.removeAll(QString());
    cell(Tags, m_card.tags.join(QStringLiteral(", ")));
    cell(Note, m_card.notes);
    if (m_card.overfull) m_writer.cut();
    int column = Relatives;
    for (const Relative& relative : m_card.relatives) {
      cell(column, relative.name);
      cell(column + 1, relative.kind);
      column += 2;
    }
  }

  RowWriter& m_writer;
  QString m_encoding;
  Card m_card;
  bool m_open = false;
  bool m_agent = false;
  int m_nested = 0;
  QString m_version;
  QString m_quotedCharset;
};

void writeHeader(RowWriter& writer) {
  writer.beginRow(1);
  for (int i = 0; i < Relatives; ++i) writer.cell(i, header[static_cast<std::size_t>(i)]);
  for (int i = 0; i < static_cast<int>(relativesKept); ++i) {
    const std::string name = "Relative " + std::to_string(i + 1);
    writer.cell(Relatives + 2 * i, name);
    writer.cell(Relatives + 2 * i + 1, name + " - Type");
  }
}

}  // namespace

Result<Book> readVCards(std::string_view bytes, const BookRequest& request) {
  RowWriter writer(request);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  const bool ascii = std::all_of(bytes.begin(), bytes.end(),
                                 [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  const QString encoding = ascii ? QStringLiteral("utf-8") : guessEncodings(bytes).names.value(0);
  // Two bytes a letter: nothing in it stands where a reader of bytes looks.
  const bool wide = encoding.startsWith(QLatin1String("utf-16"));
  Result<DecodedText> narrow = wide ? decodeText(bytes, encoding) : DecodedText{{}, bytes};
  if (!narrow) return narrow.error();
  writeHeader(writer);
  VCardLines lines(narrow->view);
  CardReader cards(writer, wide ? QStringLiteral("utf-8") : encoding);
  VCardProperty property;
  int looked = 0;
  while (!writer.error() && lines.next(property)) {
    cards.take(property);
    if (++looked % 4096 == 0 && request.progress.cancelled())
      return Error{ErrorCode::Cancelled, {}, {}};
  }
  cards.finish();
  auto sheet = writer.finish({});
  if (!sheet) return sheet.error();
  --sheet->rows;
  Book book;
  book.sheets.push_back(std::move(*sheet));
  book.version = cards.version();
  book.rowShift = 1;
  book.encoding = ascii && !cards.quotedCharset().isEmpty()
                      ? QStringLiteral("ascii + quoted-printable ") + cards.quotedCharset()
                      : encoding;
  return book;
}

}  // namespace retenta
