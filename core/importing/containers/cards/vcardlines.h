// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <QString>
#include <QStringList>

namespace retenta {

/// One line of a vCard taken apart: "item1.TEL;TYPE=CELL:+7…".
struct VCardProperty {
  std::string name;   ///< upper case, without its group
  std::string group;  ///< "item1"
  QStringList types;  ///< upper case: those of TYPE= and the bare ones of 2.1
  bool quotedPrintable = false;
  bool omitYear = false;  ///< X-APPLE-OMIT-YEAR
  QString charset;
  std::string value;  ///< as it stands, unfolded
};

/// Reads the lines of a vCard file of any version (RFC 6350, RFC 2426, vCard 2.1): folded lines
/// and the soft breaks of quoted-printable are joined before anything is decoded, since both fall
/// inside of letters. Pictures and sounds are passed over.
class VCardLines {
 public:
  explicit VCardLines(std::string_view bytes) : m_left(bytes) {}
  /// The next property; lines that are none are passed over. False at the end.
  bool next(VCardProperty& property);
  std::size_t left() const { return m_left.size(); }

 private:
  std::string_view physicalLine();
  std::string_view peekLine() const;
  bool parse(VCardProperty& property);

  std::string_view m_left;
  std::string m_line;
};

/// Splits a structured value at its unescaped separators; the parts stay as they are. Behind the
/// thousandth separator the rest is one part.
std::vector<std::string_view> splitVCard(std::string_view value, char separator);

/// A value, or a part of one, as text: quoted-printable and charset undone (`otherwise` names the
/// encoding of bytes that say none), then the escapes.
QString vcardText(std::string_view part, const VCardProperty& property, const QString& otherwise);

}  // namespace retenta
