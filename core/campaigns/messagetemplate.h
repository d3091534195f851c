// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

#include "core/base/date.h"
#include "core/base/result.h"

namespace retenta {

/// What a message may say of its reader (domain D8).
enum class MergeField : std::uint8_t {
  Name,      ///< given name
  FullName,  ///< as kept in the base
  Days,      ///< since the last purchase
  Product,   ///< of the last purchase, its dearest line
  Category,  ///< of that product
  Check,     ///< the client's average check
  Offer,     ///< the campaign's offer
  Till,      ///< last day of the offer
  Business,  ///< who writes
};

inline constexpr std::array<MergeField, 9> allMergeFields = {
    MergeField::Name,    MergeField::FullName, MergeField::Days,
    MergeField::Product, MergeField::Category, MergeField::Check,
    MergeField::Offer,   MergeField::Till,     MergeField::Business};

/// "name", "full_name", "days", …: as written between the braces.
QString mergeFieldId(MergeField field);
std::optional<MergeField> mergeFieldFromId(QStringView id);

/// Values as text, ready to be put in; an absent or blank one takes the fallback.
using FieldValues = std::map<MergeField, QString>;

/// A plain text with merge fields as {{id}}. Nothing in it is markup: what a client is called
/// appears letter by letter. Mustache's sections, partials and comments are refused: a message is
/// said, not programmed. Cheap to render once made; immutable, any thread.
class MessageTemplate {
 public:
  /// The pieces of a source: text, fields, and what stands between braces without being a field.
  struct Piece {
    enum class Kind { Text, Field, Unknown } kind = Kind::Text;
    QString text;  ///< for Unknown: what stands between the braces
    MergeField field = MergeField::Name;
    QString source;  ///< for Unknown: as written, braces included
  };
  /// Never fails: braces that do not close are an Unknown piece up to the line's end.
  static std::vector<Piece> split(const QString& source);

  /// Refuses with UnknownField (args: what was written) the first unknown field.
  static Result<MessageTemplate> parse(const QString& source);

  const std::vector<MergeField>& fields() const { return m_fields; }  ///< each once, in order met
  bool uses(MergeField field) const;

  /// `fallbacks` fill absent and blank values; a field without either becomes an empty text.
  QString render(const FieldValues& values, const FieldValues& fallbacks) const;

  /// The fields of this template that stay empty for a client even with the fallbacks.
  std::vector<MergeField> emptyFields(const FieldValues& values,
                                      const FieldValues& fallbacks) const;
  /// The fields whose fallback would be shown.
  std::vector<MergeField> missingFields(const FieldValues& values) const;

 private:
  QString m_source;
  std::vector<MergeField> m_fields;
};

/// Every unknown field of a source, each once, in order: what blocks planning.
QStringList unknownFields(const QString& source);

}  // namespace retenta
