// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/messagetemplate.h"

#include <algorithm>

#include <kainjow/mustache.hpp>

namespace retenta {

namespace {

const QString open = QStringLiteral("{{");
const QString close = QStringLiteral("}}");

bool blank(const FieldValues& values, MergeField field) {
  const auto found = values.find(field);
  return found == values.end() || found->second.trimmed().isEmpty();
}

// Text is added to the piece before it, so that splitting and joining is stable.
void addText(std::vector<MessageTemplate::Piece>& pieces, const QString& text) {
  if (text.isEmpty()) return;
  if (!pieces.empty() && pieces.back().kind == MessageTemplate::Piece::Kind::Text) {
    pieces.back().text += text;
  } else {
    pieces.push_back({MessageTemplate::Piece::Kind::Text, text, MergeField::Name, {}});
  }
}

}  // namespace

QString mergeFieldId(MergeField field) {
  switch (field) {
    case MergeField::Name:
      return QStringLiteral("name");
    case MergeField::FullName:
      return QStringLiteral("full_name");
    case MergeField::Days:
      return QStringLiteral("days");
    case MergeField::Product:
      return QStringLiteral("product");
    case MergeField::Category:
      return QStringLiteral("category");
    case MergeField::Check:
      return QStringLiteral("check");
    case MergeField::Offer:
      return QStringLiteral("offer");
    case MergeField::Till:
      return QStringLiteral("till");
    case MergeField::Business:
      return QStringLiteral("business");
  }
  return {};
}

std::optional<MergeField> mergeFieldFromId(QStringView id) {
  for (const MergeField field : allMergeFields) {
    if (id == mergeFieldId(field)) return field;
  }
  return std::nullopt;
}

std::vector<MessageTemplate::Piece> MessageTemplate::split(const QString& source) {
  std::vector<Piece> pieces;
  qsizetype at = 0;
  while (at < source.size()) {
    const qsizetype begin = source.indexOf(open, at);
    if (begin < 0) {
      addText(pieces, source.mid(at));
      break;
    }
    addText(pieces, source.mid(at, begin - at));
    qsizetype lineEnd = source.indexOf(QLatin1Char('\n'), begin);
    if (lineEnd < 0) lineEnd = source.size();
    const qsizetype end = source.indexOf(close, begin + 2);
    if (end < 0 || end > lineEnd) {
      pieces.push_back({Piece::Kind::Unknown, source.mid(begin + 2, lineEnd - begin - 2), {},
                        source.mid(begin, lineEnd - begin)});
      at = lineEnd;
      continue;
    }
    const QString inside = source.mid(begin + 2, end - begin - 2);
    const auto field = mergeFieldFromId(QStringView(inside).trimmed());
    if (field) {
      pieces.push_back({Piece::Kind::Field, mergeFieldId(*field), *field, {}});
    } else {
      pieces.push_back({Piece::Kind::Unknown, inside, {}, source.mid(begin, end + 2 - begin)});
    }
    at = end + 2;
  }
  return pieces;
}

Result<MessageTemplate> MessageTemplate::parse(const QString& source) {
  MessageTemplate made;
  for (const Piece& piece : split(source)) {
    switch (piece.kind) {
      case Piece::Kind::Unknown:
        return Error{ErrorCode::UnknownField, {piece.text.trimmed()}, {}};
      case Piece::Kind::Text:
        made.m_source += piece.text;
        break;
      case Piece::Kind::Field:
        made.m_source += open + piece.text + close;
        if (!made.uses(piece.field)) made.m_fields.push_back(piece.field);
        break;
    }
  }
  return made;
}

bool MessageTemplate::uses(MergeField field) const {
  return std::find(m_fields.begin(), m_fields.end(), field) != m_fields.end();
}

QString MessageTemplate::render(const FieldValues& values, const FieldValues& fallbacks) const {
  kainjow::mustache::mustache engine(m_source.toStdString());
  // The message is plain text: names with < & " must arrive as they are.
  engine.set_custom_escape([](const std::string& text) { return text; });
  kainjow::mustache::object object;
  for (const MergeField field : m_fields) {
    const FieldValues& from = blank(values, field) ? fallbacks : values;
    const auto found = from.find(field);
    const QString text = found == from.end() ? QString() : found->second;
    object.emplace(mergeFieldId(field).toStdString(), text.toStdString());
  }
  return QString::fromStdString(engine.render(kainjow::mustache::data(object)));
}

std::vector<MergeField> MessageTemplate::emptyFields(const FieldValues& values,
                                                     const FieldValues& fallbacks) const {
  std::vector<MergeField> empty;
  for (const MergeField field : m_fields) {
    if (blank(values, field) && blank(fallbacks, field)) empty.push_back(field);
  }
  return empty;
}

std::vector<MergeField> MessageTemplate::missingFields(const FieldValues& values) const {
  std::vector<MergeField> missing;
  for (const MergeField field : m_fields) {
    if (blank(values, field)) missing.push_back(field);
  }
  return missing;
}

QStringList unknownFields(const QString& source) {
  QStringList unknown;
  for (const auto& piece : MessageTemplate::split(source)) {
    const QString name = piece.text.trimmed();
    if (piece.kind == MessageTemplate::Piece::Kind::Unknown && !unknown.contains(name))
      unknown.push_back(name);
  }
  return unknown;
}

}  // namespace retenta
