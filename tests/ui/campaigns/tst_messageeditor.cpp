// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QMimeData>
#include <QSignalSpy>

#include "tests/support/support.h"
#include "ui/campaigns/parts/messageeditor.h"
#include "ui/text/language.h"
#include "ui/theme/look.h"

using namespace retenta;

namespace {

/// Opens what the editor keeps to itself: what a paste brings and a copy takes.
class OpenEditor final : public MessageEditor {
 public:
  void paste(const QMimeData& mime) { insertFromMimeData(&mime); }
  QString copied() {
    const std::unique_ptr<QMimeData> mime(createMimeDataFromSelection());
    return mime->hasHtml() ? QStringLiteral("html") : mime->text();
  }
};

}  // namespace

class TestMessageEditor : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() { test::failOnWarnings(); }

  void sourceSurvives_data() {
    QTest::addColumn<QString>("source");
    QTest::newRow("empty") << QString();
    QTest::newRow("plain") << QStringLiteral("Привет");
    QTest::newRow("fields") << QStringLiteral("{{name}}, {{days}}{{offer}}{{offer}} — {{till}}");
    QTest::newRow("lines") << QStringLiteral("{{name}}\n\n a \n{{business}}");
    QTest::newRow("unknown") << QStringLiteral("{{points}} {{}} {{#a}} {{open\nend");
    QTest::newRow("markup") << QStringLiteral("<b>{{name}}</b> &amp; <img src=x>");
    QTest::newRow("astral") << QStringLiteral("🙂{{name}}🙂");
  }
  void sourceSurvives() {
    QFETCH(QString, source);
    MessageEditor editor;
    QSignalSpy edited(&editor, &MessageEditor::edited);
    editor.setSource(source);
    QCOMPARE(editor.source(), source);
    QCOMPARE(edited.size(), 0);  // shown, not edited
  }

  void backspaceRemovesAWholeChip() {
    MessageEditor editor;
    QSignalSpy edited(&editor, &MessageEditor::edited);
    editor.setSource(QStringLiteral("a{{name}}{{days}}"));
    editor.moveCursor(QTextCursor::End);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(editor.source(), QStringLiteral("a{{name}}"));
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QTest::keyClick(&editor, Qt::Key_Backspace);
    QCOMPARE(editor.source(), QString());
    QCOMPARE(edited.size(), 3);
    QTest::keyClick(&editor, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(!editor.source().isEmpty());
  }

  void chipsAreInsertedAndTypedBeside() {
    MessageEditor editor;
    editor.insertField(MergeField::Name);
    QTest::keyClicks(&editor, QStringLiteral(", hi "));
    editor.insertField(MergeField::Offer);
    QTest::keyClicks(&editor, QStringLiteral("."));
    QCOMPARE(editor.source(), QStringLiteral("{{name}}, hi {{offer}}."));
  }

  void fieldsTypedByHandBecomeChips() {
    MessageEditor editor;
    QTest::keyClicks(&editor, QStringLiteral("x {{ name }} y {{nick}}"));
    QCOMPARE(editor.source(), QStringLiteral("x {{name}} y {{nick}}"));
    QVERIFY(!editor.toPlainText().contains(QStringLiteral("{{name")));
    QVERIFY(editor.toPlainText().contains(QStringLiteral("{{nick}}")));
  }

  void pasteIsPlainTextWithFields() {
    OpenEditor editor;
    QMimeData mime;
    mime.setHtml(QStringLiteral("<b>bold</b>"));
    mime.setText(QStringLiteral("<i>{{name}}</i>\n{{oops}}"));
    editor.paste(mime);
    QCOMPARE(editor.source(), QStringLiteral("<i>{{name}}</i>\n{{oops}}"));
    editor.selectAll();
    QCOMPARE(editor.copied(), QStringLiteral("<i>{{name}}</i>\n{{oops}}"));
  }

  void planningKeyIsLeftToThePage() {
    MessageEditor editor;
    QTest::keyClick(&editor, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(editor.source(), QString());
  }
};

int main(int argc, char** argv) {
  QApplication app(argc, argv);
  test::prepare();
  Language::install(QStringLiteral("ru"));
  applyLook(app, {Scheme::Light, 100});
  TestMessageEditor tests;
  return QTest::qExec(&tests, argc, argv);
}
#include "tst_messageeditor.moc"
