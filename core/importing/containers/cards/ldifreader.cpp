// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/cards/ldifreader.h"

#include <algorithm>
#include <array>
#include <string>

#include <QByteArray>

#include "core/importing/containers/rowwriter.h"

namespace retenta {

namespace {

enum Column : std::uint8_t {
  FirstName,
  LastName,
  DisplayName,
  Nickname,
  Email,
  SecondEmail,
  WorkPhone,
  HomePhone,
  Mobile,
  Street,
  City,
  Organization,
  Title,
  BirthYear,
  BirthMonth,
  BirthDay,
  Notes,
  ColumnCount
};
constexpr std::array<const char*, ColumnCount> header = {
    "First Name", "Last Name",  "Display Name",  "Nickname",     "Primary Email", "Secondary Email",
    "Work Phone", "Home Phone", "Mobile Number", "Home Address", "Home City",     "Organization",
    "Job Title",  "Birth Year", "Birth Month",   "Birth Day",    "Notes"};

struct Attribute {
  const char* name;
  Column column;
};
constexpr Attribute attributes[] = {{"givenname", FirstName},
                                    {"sn", LastName},
                                    {"cn", DisplayName},
                                    {"displayname", DisplayName},
                                    {"mozillanickname", Nickname},
                                    {"mail", Email},
                                    {"mozillasecondemail", SecondEmail},
                                    {"telephonenumber", WorkPhone},
                                    {"homephone", HomePhone},
                                    {"mobile", Mobile},
                                    {"cellphone", Mobile},
                                    {"mozillahomestreet", Street},
                                    {"street", Street},
                                    {"mozillahomelocalityname", City},
                                    {"l", City},
                                    {"o", Organization},
                                    {"company", Organization},
                                    {"title", Title},
                                    {"birthyear", BirthYear},
                                    {"birthmonth", BirthMonth},
                                    {"birthday", BirthDay},
                                    {"description", Notes},
                                    {"notes", Notes}};

constexpr std::size_t lineLimit = 1 << 20;  // a cell keeps far less

// Lines with what goes on behind a line end and a blank; '' between entries.
class LdifLines {
 public:
  explicit LdifLines(std::string_view text) : m_text(text) {}

  bool next(std::string& line) {
    if (m_at >= m_text.size()) return false;
    line.assign(physical());
    while (m_at < m_text.size() && m_text[m_at] == ' ') {
      ++m_at;
      const std::string_view more = physical();
      if (line.size() < lineLimit) line.append(more);
    }
    return true;
  }

 private:
  std::string_view physical() {
    const std::size_t end = std::min(m_text.find('\n', m_at), m_text.size());
    std::string_view line = m_text.substr(m_at, end - m_at);
    m_at = std::min(end + 1, m_text.size());
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    return line;
  }

  std::string_view m_text;
  std::size_t m_at = 0;
};

class EntryReader {
 public:
  explicit EntryReader(RowWriter& writer) : m_writer(writer) {}

  void take(const std::string& line) {
    if (line.empty()) return finish();
    const std::size_t colon = line.find(':');
    if (line.front() == '#' || colon == std::string::npos) return;
    std::string name = line.substr(0, std::min(colon, line.find(';')));
    std::transform(name.begin(), name.end(), name.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
    if (name == "version") return;
    m_open = true;
    const std::string value = valueOf(line, colon + 1);
    if (name == "objectclass") {
      m_group = m_group || value == "groupOfNames" || value == "groupOfUniqueNames";
      return;
    }
    const auto known = std::find_if(std::begin(attributes), std::end(attributes),
                                    [&](const Attribute& each) { return name == each.name; });
    if (known == std::end(attributes) || value.empty()) return;
    std::string& cell = m_cells[known->column];
    const bool several = known->column == Email || known->column == WorkPhone ||
                         known->column == HomePhone || known->column == Mobile;
    if (cell.empty())
      cell = value;
    else if (several)
      cell += ", " + value;
  }

  void finish() {
    if (m_open) {
      m_writer.beginRow(m_writer.row() + 1);
      for (int i = 0; i < ColumnCount && !m_group; ++i) {
        if (!m_cells[static_cast<std::size_t>(i)].empty())
          m_writer.cell(i, m_cells[static_cast<std::size_t>(i)]);
      }
    }
    m_cells.fill({});
    m_open = false;
    m_group = false;
  }

 private:
  // "name: text", "name:: base64"; "name:< where" is elsewhere.
  static std::string valueOf(const std::string& line, std::size_t at) {
    const bool coded = at < line.size() && line[at] == ':';
    if (coded || (at < line.size() && line[at] == '<')) ++at;
    if (!coded && at > 0 && line[at - 1] == '<') return {};
    at = std::min(line.find_first_not_of(' ', at), line.size());
    const std::string text = line.substr(at);
    return coded ? QByteArray::fromBase64(QByteArray::fromStdString(text)).toStdString() : text;
  }

  RowWriter& m_writer;
  std::array<std::string, ColumnCount> m_cells;
  bool m_open = false;
  bool m_group = false;
};

}  // namespace

Result<Book> readLdif(std::string_view bytes, const BookRequest& request) {
  RowWriter writer(request);
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  writer.beginRow(1);
  for (int i = 0; i < ColumnCount; ++i) writer.cell(i, header[static_cast<std::size_t>(i)]);
  LdifLines lines(bytes);
  EntryReader entries(writer);
  std::string line;
  int looked = 0;
  while (!writer.error() && lines.next(line)) {
    entries.take(line);
    if (++looked % 4096 == 0 && request.progress.cancelled())
      return Error{ErrorCode::Cancelled, {}, {}};
  }
  entries.finish();
  auto sheet = writer.finish({});
  if (!sheet) return sheet.error();
  --sheet->rows;
  Book book;
  book.sheets.push_back(std::move(*sheet));
  book.rowShift = 1;
  book.encoding = QStringLiteral("utf-8");
  return book;
}

}  // namespace retenta
