// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importing/containers/pages/webarchive.h"

#include <QByteArray>

#include "core/importing/containers/pages/htmltable.h"
#include "core/importing/containers/quotedprintable.h"
#include "core/importing/text/celltext.h"

namespace retenta {

namespace {

constexpr qsizetype headerLimit = 64 * 1024;

// One part of a message: its header, unfolded and in lower case but for values, and its body.
struct Part {
  QString header;
  std::string_view body;
};

std::string_view takeLine(std::string_view& text) {
  const std::size_t end = std::min(text.find('\n'), text.size());
  std::string_view line = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  return line;
}

Part partOf(std::string_view text) {
  Part part;
  while (!text.empty()) {
    const std::string_view line = takeLine(text);
    if (line.empty()) break;
    const bool folded = line.front() == ' ' || line.front() == '\t';
    if (part.header.size() > headerLimit) continue;
    part.header += folded ? QStringLiteral(" ") : QStringLiteral("\n");
    part.header += toQString(line).trimmed();
  }
  part.body = text;
  return part;
}

// The value of a field, or of a parameter behind it ("boundary="); '' when there is none.
QString valueOf(const QString& header, const char* field, const char* parameter = nullptr) {
  const qsizetype at =
      header.indexOf(QStringLiteral("\n%1:").arg(QLatin1String(field)), 0, Qt::CaseInsensitive);
  if (at < 0) return {};
  const QString line = header.mid(header.indexOf(QLatin1Char(':'), at) + 1).section(u'\n', 0, 0);
  for (const QString& each : line.split(QLatin1Char(';'))) {
    const QString value = each.trimmed();
    if (!parameter) return value.toLower();
    if (!value.startsWith(QLatin1String(parameter), Qt::CaseInsensitive)) continue;
    return value.section(QLatin1Char('='), 1).remove(QLatin1Char('"')).trimmed();
  }
  return {};
}

std::string decoded(const Part& part) {
  const QString encoding = valueOf(part.header, "Content-Transfer-Encoding");
  if (encoding == QLatin1String("quoted-printable")) return fromQuotedPrintable(part.body);
  if (encoding != QLatin1String("base64")) return std::string(part.body);
  return QByteArray::fromBase64(
             QByteArray::fromRawData(part.body.data(), static_cast<qsizetype>(part.body.size())))
      .toStdString();
}

// The parts between the boundaries; the whole body when it is not divided.
std::vector<Part> partsOf(std::string_view bytes) {
  const Part whole = partOf(bytes);
  const QString boundary = valueOf(whole.header, "Content-Type", "boundary=");
  if (boundary.isEmpty()) return {whole};
  const std::string mark = "--" + boundary.toStdString();
  std::vector<Part> parts;
  std::size_t at = whole.body.find(mark);
  while (at != std::string_view::npos && parts.size() < limits::entries) {
    const std::size_t from = at + mark.size();
    at = whole.body.find(mark, from);
    std::string_view text = whole.body.substr(from, at == std::string_view::npos ? at : at - from);
    takeLine(text);
    parts.push_back(partOf(text));
  }
  return parts;
}

}  // namespace

Result<Book> readWebArchive(std::string_view bytes, const BookRequest& request) {
  std::string page;
  for (const Part& part : partsOf(bytes)) {
    if (valueOf(part.header, "Content-Type") != QLatin1String("text/html")) continue;
    std::string html = decoded(part);
    if (html.size() <= page.size()) continue;
    const QString charset = valueOf(part.header, "Content-Type", "charset=");
    page = charset.isEmpty() ? std::string()
                             : "<meta charset=\"" + charset.toHtmlEscaped().toStdString() + "\">";
    page += html;
  }
  if (page.empty()) return request.damaged(QStringLiteral("no HTML in it"));
  return readHtmlTable(page, request);
}

}  // namespace retenta
