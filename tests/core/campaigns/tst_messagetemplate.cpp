// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/campaigns/messagetemplate.h"
#include "tests/support/support.h"

using namespace retenta;

class TestMessageTemplate : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void renders_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("fallback");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* label, const char* source, const char* name,
                        const char* fallback, const char* text) {
      QTest::newRow(label) << QString::fromUtf8(source) << QString::fromUtf8(name)
                           << QString::fromUtf8(fallback) << QString::fromUtf8(text);
    };
    row("plain", "{{name}}, здравствуйте", "Марина", "", "Марина, здравствуйте");
    row("spaces inside", "{{ name }}!", "Ann", "", "Ann!");
    row("twice", "{{name}} {{name}}", "Ann", "", "Ann Ann");
    row("no field", "Hello", "Ann", "", "Hello");
    row("empty text", "", "Ann", "", "");
    row("empty name, fallback", "{{name}}, здравствуйте", "", "Добрый день",
        "Добрый день, здравствуйте");
    row("blank name, fallback", "{{name}}!", "  \t", "Friend", "Friend!");
    row("empty name, no fallback", "{{name}}!", "", "", "!");
    row("markup stays literal", "<b>{{name}}</b> & \"co\"", "<i>Ann</i> & 'Bob'", "",
        "<b><i>Ann</i> & 'Bob'</b> & \"co\"");
    row("a name like a field", "{{name}}", "{{offer}}", "", "{{offer}}");
    row("a name like a section", "{{name}}", "{{#name}}x{{/name}}", "", "{{#name}}x{{/name}}");
    row("single braces", "{name} } {", "Ann", "", "{name} } {");
    row("closing braces alone", "a }} b", "Ann", "", "a }} b");
    row("lines keep", "{{name}}\n\n  {{name}}\r\nend", "Ann", "", "Ann\n\n  Ann\r\nend");
    row("percent and dollar", "100 % $1 \\1 {{name}}", "%1", "", "100 % $1 \\1 %1");
    row("astral", "{{name}} 🙂", "Ёлка 🎄", "", "Ёлка 🎄 🙂");
  }
  void renders() {
    QFETCH(QString, source);
    QFETCH(QString, name);
    QFETCH(QString, fallback);
    QFETCH(QString, text);
    const auto message = MessageTemplate::parse(source);
    VERIFY_OK(message);
    QCOMPARE(message->render({{MergeField::Name, name}}, {{MergeField::Name, fallback}}), text);
  }

  void refusesUnknownFields_data() {
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("unknown");
    QTest::newRow("no such") << "Hi {{nickname}}"
                             << "nickname";
    QTest::newRow("section") << "{{#name}}x{{/name}}"
                             << "#name";
    QTest::newRow("partial") << "{{> /etc/passwd}}"
                             << "> /etc/passwd";
    QTest::newRow("comment") << "{{! hidden }}"
                             << "! hidden";
    QTest::newRow("delimiters") << "{{=<% %>=}}<%name%>"
                                << "=<% %>=";
    QTest::newRow("triple") << "{{{name}}}"
                            << "{name";
    QTest::newRow("ampersand") << "{{&name}}"
                               << "&name";
    QTest::newRow("empty") << "{{}}"
                           << "";
    QTest::newRow("unclosed") << "{{name\nnext"
                              << "name";
    QTest::newRow("unclosed at the end") << "hello {{"
                                         << "";
    QTest::newRow("case") << "{{Name}}"
                          << "Name";
    QTest::newRow("path") << "{{name.x}}"
                          << "name.x";
  }
  void refusesUnknownFields() {
    QFETCH(QString, source);
    QFETCH(QString, unknown);
    const auto message = MessageTemplate::parse(source);
    QVERIFY(!message.ok());
    QCOMPARE(message.error().code, ErrorCode::UnknownField);
    QCOMPARE(message.error().args, QStringList(unknown));
    QVERIFY(unknownFields(source).contains(unknown));
  }

  void everyFieldHasItsId() {
    for (const MergeField field : allMergeFields) {
      QVERIFY(!mergeFieldId(field).isEmpty());
      QCOMPARE(mergeFieldFromId(mergeFieldId(field)), std::optional(field));
      const auto message =
          MessageTemplate::parse(QStringLiteral("{{%1}}").arg(mergeFieldId(field)));
      VERIFY_OK(message);
      QCOMPARE(message->render({{field, QStringLiteral("v")}}, {}), QStringLiteral("v"));
    }
    QVERIFY(!mergeFieldFromId(u"points"));
  }

  void emptyAndMissingFields() {
    const auto message = MessageTemplate::parse(QStringLiteral("{{name}} {{offer}} {{days}}"));
    VERIFY_OK(message);
    const FieldValues values = {{MergeField::Offer, QStringLiteral("−10 %")}};
    const FieldValues fallbacks = {{MergeField::Name, QStringLiteral("Friend")}};
    QCOMPARE(message->missingFields(values),
             (std::vector<MergeField>{MergeField::Name, MergeField::Days}));
    QCOMPARE(message->emptyFields(values, fallbacks), std::vector<MergeField>{MergeField::Days});
  }

  void piecesPutTogetherAreTheSource() {
    const QString source = QStringLiteral("a {{name}}{{ days }} b {{x}} {{open\nlast");
    QString joined;
    for (const auto& piece : MessageTemplate::split(source)) {
      switch (piece.kind) {
        case MessageTemplate::Piece::Kind::Text:
          joined += piece.text;
          break;
        case MessageTemplate::Piece::Kind::Field:
          joined += QStringLiteral("{{%1}}").arg(piece.text);
          break;
        case MessageTemplate::Piece::Kind::Unknown:
          joined += piece.source;
          break;
      }
    }
    QCOMPARE(joined, QStringLiteral("a {{name}}{{days}} b {{x}} {{open\nlast"));
  }
};

RETENTA_TEST_MAIN(TestMessageTemplate)
#include "tst_messagetemplate.moc"
