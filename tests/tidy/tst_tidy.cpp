// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/support/support.h"
#include "tests/tidy/codetext.h"
#include "tests/tidy/includerules.h"
#include "tests/tidy/sizerules.h"
#include "tests/tidy/translationrules.h"
#include "tests/tidy/treerules.h"
#include "tests/tidy/wordrules.h"

using namespace retenta;
using namespace retenta::tidy;

/// The rules of the tree, each tried first on a snippet that breaks it.
class TestTidy : public QObject {
  Q_OBJECT
 private:
  const QString m_root = QDir::cleanPath(QStringLiteral(RETENTA_SOURCE_DIR));
  const QString m_qt = QLibraryInfo::path(QLibraryInfo::HeadersPath);
  std::vector<SourceFile> m_tree;

  const SourceFile* find(const QString& path) const {
    for (const SourceFile& file : m_tree)
      if (file.path == path) return &file;
    return nullptr;
  }
  QByteArray bytesOf(const QString& path) const {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  template <class Rule>
  void everywhere(Rule rule) const {
    Findings all;
    for (const SourceFile& file : m_tree) {
      const Findings found = rule(file);
      all.insert(all.end(), found.begin(), found.end());
    }
    QVERIFY2(all.empty(), qPrintable(listed(all)));
  }
  /// The code of a folder and of those below it; of app/ itself alone, for the texts of the command
  /// line are in a file of their own.
  QStringList sourcesOf(const QString& folder) const {
    QStringList paths;
    for (const SourceFile& file : m_tree) {
      const QString own = file.path.section(QLatin1Char('/'), 0, -2);
      // The folders below a feature speak through the feature's one pair of files.
      const bool below =
          folder != QLatin1String("app") && own.startsWith(folder + QLatin1Char('/'));
      if (isCpp(file.path) && (own == folder || below)) {
        paths += m_root + QLatin1Char('/') + file.path;
      }
    }
    return paths;
  }
  /// What lupdate finds in one folder; with the root as include path, or it misses the namespaces
  /// by which texts are looked up.
  std::set<QString> inSources(const QString& folder, bool pluralOnly) const {
    QTemporaryDir dir;
    const QString fresh = dir.filePath(QStringLiteral("fresh_ru.ts"));
    QProcess lupdate;
    lupdate.start(QStringLiteral(RETENTA_LUPDATE),
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-locations"),
                              QStringLiteral("none"), QStringLiteral("-I"), m_root} +
                      sourcesOf(folder) + QStringList{QStringLiteral("-ts"), fresh});
    if (!lupdate.waitForFinished(60'000)) return {};
    const Translations read = readTranslations(fresh, bytesOf(fresh));
    return pluralOnly ? read.plural : read.messages;
  }

 private Q_SLOTS:
  void initTestCase() {
    m_tree = readTree(m_root);
    QVERIFY(m_tree.size() > 50);
    QVERIFY(QFile::exists(m_qt + QStringLiteral("/QtCore/QString")));
  }
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void commentsAndLiteralsAreNotCode() {
    QCOMPARE(codeOnly(QStringLiteral("a /* b\nc */ d // e\nf")),
             QStringLiteral("a     \n     d     \nf"));
    QCOMPARE(codeOnly(QStringLiteral("s = \"x\\\"y\"; 1'000 'c'")),
             QStringLiteral("s = \"    \"; 1'000 ' '"));
    QCOMPARE(codeOnly(QStringLiteral("R\"~(new {)~\" z")), QStringLiteral("             z"));
    QCOMPARE(codeOnly(QStringLiteral("#include \"core/a.h\"\n")),
             QStringLiteral("#include \"core/a.h\"\n"));
  }

  void includeRuleSeesWhatBreaksIt_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("header");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* path, const char* header, bool allowed) {
      QTest::addRow("%s %s", path, header)
          << QString::fromLatin1(path) << QString::fromLatin1(header) << allowed;
    };
    row("core/rfm/a.cpp", "\"core/purchases/ledger.h\"", true);
    row("core/purchases/a.cpp", "\"core/rfm/rfm.h\"", false);
    row("core/elsewhere/a.cpp", "\"core/base/date.h\"", false);
    row("core/base/a.h", "\"core/storage/basefile.h\"", false);
    row("core/rfm/a.cpp", "\"ui/text/formatters.h\"", false);
    row("core/rfm/a.cpp", "<QColor>", false);
    row("core/rfm/a.cpp", "<QWidget>", false);
    row("core/rfm/a.cpp", "<QSettings>", false);
    row("core/rfm/a.cpp", "<QString>", true);
    row("core/rfm/rfmstore.cpp", "<SQLiteCpp/SQLiteCpp.h>", true);
    row("core/rfm/rfmgrid.cpp", "<SQLiteCpp/SQLiteCpp.h>", false);
    row("core/rfm/rfmstore.cpp", "<sqlite3.h>", true);
    row("core/rfm/rfmgrid.cpp", "<sqlite3.h>", false);
    row("core/rfm/rfmstore.h", "<SQLiteCpp/SQLiteCpp.h>", false);
    row("ui/rfm/a.cpp", "<SQLiteCpp/SQLiteCpp.h>", false);
    row("ui/rfm/a.cpp", "\"core/rfm/rfmservice.h\"", true);
    row("ui/rfm/a.cpp", "\"core/rfm/rfmstore.h\"", false);
    row("ui/rfm/a.cpp", "\"core/storage/basefile.h\"", false);
    row("ui/rfm/a.cpp", "\"ui/campaigns/builder.h\"", false);
    row("ui/rfm/a.cpp", "\"ui/shell/mainwindow.h\"", false);
    row("ui/rfm/a.cpp", "\"ui/widgets/page.h\"", true);
    row("ui/rfm/a.cpp", "\"app/pages.h\"", false);
    row("ui/rfm/a.cpp", "<QChart>", false);
    row("ui/charts/a.cpp", "<QChart>", true);
    row("ui/widgets/a.cpp", "\"core/rfm/rfm.h\"", false);
    row("ui/widgets/a.cpp", "<QtWidgets>", false);
    row("tests/core/a.cpp", "<QtTest>", false);
    row("app/a.cpp", "\"tests/support/support.h\"", false);
    row("app/a.cpp", "\"ui/rfm/rfmpage.h\"", true);
  }
  void includeRuleSeesWhatBreaksIt() {
    QFETCH(QString, path);
    QFETCH(QString, header);
    QFETCH(bool, allowed);
    const auto file = sourceFromText(path, QStringLiteral("#include ") + header);
    QCOMPARE(checkIncludes(file, m_qt).empty(), allowed);
  }

  void wordRuleSeesWhatBreaksIt_data() {
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("line");
    QTest::addColumn<bool>("allowed");
    const auto row = [](const char* path, const char* line, bool allowed) {
      QTest::addRow("%s %s", path, line)
          << QString::fromLatin1(path) << QString::fromLatin1(line) << allowed;
    };
    row("core/a/a.cpp",
        "// TO"
        "DO mend",
        false);
    row("README.md",
        "cd /ro"
        "ot/x",
        false);
    row("core/a/a.cpp", "Settings::instance();", false);
    row("ui/a/a.cpp", "QCoreApplication::instance();", true);
    row("ui/a/a.cpp", "QCoreApplication::processEvents();", false);
    row("ui/a/a.cpp", "dialog.exec();", false);
    row("app/a.cpp", "return app.exec();", true);
    row("core/a/astore.cpp", "statement.exec();", true);
    row("ui/a/a.cpp", "std::mutex m;", false);
    row("core/a/a.cpp", "std::mutex m;", true);
    row("core/a/a.cpp", "qDebug() << x;", false);
    row("core/a/a.cpp", "std::cout << x;", false);
    row("core/a/a.cpp", "auto* p = new Thing;", false);
    row("core/a/a.cpp", "return std::unique_ptr<Thing>(new Thing(x));", true);
    row("core/a/a.cpp", "Thing(const Thing&) = delete;", true);
    row("core/a/a.cpp", "delete thing;", false);
    row("app/a.cpp", "std::system(command);", false);
    row("app/a.cpp", "QLocale::system();", true);
    row("core/a/a.cpp", "QDate::currentDate()", false);
    row("app/a.cpp", "QDate::currentDate()", true);
    row("core/a/a.cpp", "// says \"new\" and qDebug", true);
    row("ui/a/a.cpp", "label->setTextFormat(Qt::RichText);", false);
    row("core/a/a.cpp", "double revenueMinor = 0;", false);
    row("tests/a/a.cpp", "QSqlQuery query;", false);
  }
  void wordRuleSeesWhatBreaksIt() {
    QFETCH(QString, path);
    QFETCH(QString, line);
    QFETCH(bool, allowed);
    QCOMPARE(checkWords(sourceFromText(path, line)).empty(), allowed);
  }

  void sizeRuleSeesWhatBreaksIt() {
    const auto body = [](const QString& head, int lines) {
      return head + QStringLiteral(" {\n") + QStringLiteral("  f();\n").repeated(lines - 2) +
             QStringLiteral("}\n");
    };
    const auto count = [](const char* path, const QString& text) {
      return checkSizes(sourceFromText(QString::fromLatin1(path), text)).size();
    };
    QCOMPARE(count("a.cpp", body(QStringLiteral("void f()"), 70)), 0U);
    QCOMPARE(count("a.cpp", body(QStringLiteral("void f()"), 71)), 1U);
    QCOMPARE(count("a.cpp", body(QStringLiteral("T::T(int a) : m_a{a}, m_b{0}"), 71)), 1U);
    QCOMPARE(count("a.cpp", body(QStringLiteral("T::T() : m_a(1), m_b(2)"), 71)), 1U);
    QCOMPARE(
        count("a.cpp", QStringLiteral("namespace a {\nclass B {\n") +
                           body(QStringLiteral("int f() const"), 71) + QStringLiteral("};\n}\n")),
        1U);
    QCOMPARE(count("a.cpp", body(QStringLiteral("const T table[] ="), 71)), 0U);
    QCOMPARE(count("a.cpp", body(QStringLiteral("namespace a"), 71)), 0U);
    QCOMPARE(count("a.cpp", QStringLiteral("\n").repeated(401)), 1U);
    QCOMPARE(count("a.h", QStringLiteral("\n").repeated(151)), 1U);
    QCOMPARE(count("a.h", QStringLiteral("\n").repeated(150)), 0U);
    QCOMPARE(count("a.cpp", QString(101, QLatin1Char('x'))), 1U);
  }

  void formRuleSeesWhatBreaksIt() {
    const auto count = [](const char* path, const char* text) {
      return checkForm(sourceFromText(QString::fromLatin1(path), QString::fromLatin1(text))).size();
    };
    QCOMPARE(count("a.cpp", "int a;\n"), 1U);
    QCOMPARE(count("a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\nint a;\n"), 1U);
    QCOMPARE(count("a.h", "// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"), 0U);
    QCOMPARE(count("a.sh", "#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"), 0U);
    QCOMPARE(count("CMakeLists.txt", "project(a)\n"), 1U);
    QCOMPARE(count("a.sql", "x \ny\t\n"), 3U);
  }

  void treeRulesSeeWhatBreaksThem() {
    const auto file = [](const char* path, const char* text) {
      return sourceFromText(QString::fromLatin1(path), QString::fromLatin1(text));
    };
    const auto build = file("tests/a/CMakeLists.txt", "retenta_test(tst_one LINKS x)\n  two.cpp\n");
    QCOMPARE(checkRegistered({build, file("tests/a/tst_one.cpp", ""), file("tests/a/two.cpp", "")})
                 .size(),
             0U);
    QCOMPARE(checkRegistered({build, file("tests/a/tst_two.cpp", ""), file("tests/a/wo.cpp", "")})
                 .size(),
             2U);
    std::vector<SourceFile> crowd;
    for (int i = 0; i < 26; ++i) crowd.push_back(file("core/a/x.cpp", ""));
    QCOMPARE(checkFolderSizes(crowd).size(), 1U);
    const auto codes =
        file("core/base/error.h", "enum class ErrorCode {\n  One,  ///< a\n  Two,\n};\n");
    QCOMPARE(checkErrorSentences(codes, file("t.cpp", "case ErrorCode::One: return;")).size(), 1U);
    QCOMPARE(
        checkNamedPaths(file("A.md", "see `core/base/date.h`, `core/nowhere/`"), m_root).size(),
        1U);
  }

  void translationRulesSeeWhatBreaksThem() {
    const QByteArray xml =
        "<TS><context><name>P</name>"
        "<message><source>one %1</source><translation>\xd0\xb0</translation></message>"
        "<message><source>two</source><translation type=\"unfinished\"></translation></message>"
        "<message numerus=\"yes\"><source>%n rows</source><translation><numerusform>x</numerusform>"
        "<numerusform></numerusform></translation></message></context></TS>";
    const auto read = readTranslations(QStringLiteral("a_ru.ts"), xml);
    QCOMPARE(read.unfinished.size(), 2U);
    QCOMPARE(read.messages.size(), 3U);
    QCOMPARE(read.plural.size(), 1U);
    QCOMPARE(checkPlaces(QStringLiteral("a_ru.ts"), xml).size(), 1U);
    QCOMPARE(checkComplete({}, {QStringLiteral("P | one %1"), QStringLiteral("P | new")},
                           {QStringLiteral("P | one %1"), QStringLiteral("P | old")})
                 .size(),
             2U);
  }

  void includesKeepTheLayers() {
    everywhere([this](const SourceFile& file) { return checkIncludes(file, m_qt); });
  }
  void sizesAreReadable() { everywhere(checkSizes); }
  void filesAreWellFormed() { everywhere(checkForm); }
  void wordsAreClean() { everywhere(checkWords); }

  void everySourceIsBuilt() {
    const Findings found = checkRegistered(m_tree);
    QVERIFY2(found.empty(), qPrintable(listed(found)));
  }

  void foldersAreSmall() {
    const Findings found = checkFolderSizes(m_tree);
    QVERIFY2(found.empty(), qPrintable(listed(found)));
  }

  void classesHaveNamesOfTheirOwn() {
    const auto file = [](const char* path) {
      return sourceFromText(QString::fromLatin1(path),
                            QStringLiteral("class Box : public QWidget {\n  Q_OBJECT\n};\n"));
    };
    QCOMPARE(checkClassNames({file("ui/a/box.h"), file("ui/b/box.h")}).size(), 1U);
    QCOMPARE(checkClassNames({file("ui/a/box.h")}).size(), 0U);
    const Findings found = checkClassNames(m_tree);
    QVERIFY2(found.empty(), qPrintable(listed(found)));
  }

  void everyErrorHasItsSentence() {
    const auto* codes = find(QStringLiteral("core/base/error.h"));
    const auto* sentences = find(QStringLiteral("ui/text/errortext.cpp"));
    QVERIFY(codes);
    QVERIFY2(sentences, "ui/text/errortext.cpp is where errors become sentences");
    const Findings found = checkErrorSentences(*codes, *sentences);
    QVERIFY2(found.empty(), qPrintable(listed(found)));
  }

  void everyCommandHasItsEntryInTheManual() {
    const auto* commands = find(QStringLiteral("app/cli/commands.cpp"));
    const auto* manual = find(QStringLiteral("packaging/retenta-cli.1"));
    QVERIFY(commands && manual);
    const Findings found = checkManual(*commands, *manual);
    QVERIFY2(found.empty(), qPrintable(listed(found)));
  }

  void documentsNameWhatIsThere() {
    everywhere([this](const SourceFile& file) {
      return file.path.endsWith(QLatin1String(".md")) ? checkNamedPaths(file, m_root) : Findings();
    });
  }

  void translationsAreFinished() {
    Findings all;
    const QDir dir(m_root + QStringLiteral("/translations"));
    for (const QString& name : dir.entryList({QStringLiteral("*.ts")})) {
      const QByteArray xml = bytesOf(dir.filePath(name));
      for (const Findings& found :
           {readTranslations(name, xml).unfinished, checkPlaces(name, xml)}) {
        all.insert(all.end(), found.begin(), found.end());
      }
    }
    QVERIFY2(all.empty(), qPrintable(listed(all)));
  }

  void translationsHaveEveryText_data() {
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("stem");
    QTest::newRow("app") << QStringLiteral("app") << QStringLiteral("app");
    QTest::newRow("cli") << QStringLiteral("app/cli") << QStringLiteral("cli");
    QTest::newRow("look") << QStringLiteral("app/look") << QStringLiteral("look");
    for (const QString& name :
         QDir(m_root + QStringLiteral("/ui")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
      QTest::newRow(qPrintable(name)) << QStringLiteral("ui/") + name << name;
    }
  }
  void translationsHaveEveryText() {
    if (QByteArrayView(RETENTA_LUPDATE).isEmpty()) QSKIP("lupdate is not installed");
    QFETCH(QString, folder);
    QFETCH(QString, stem);
    if (!QDir(m_root + QLatin1Char('/') + folder).exists()) QSKIP("no such folder");
    Findings all;
    for (const auto& [language, pluralOnly] :
         {std::pair{QStringLiteral("ru"), false}, {QStringLiteral("en"), true}}) {
      const QString name = QStringLiteral("translations/%1_%2.ts").arg(stem, language);
      const auto file = readTranslations(name, bytesOf(m_root + QLatin1Char('/') + name));
      const Findings found = checkComplete(name, inSources(folder, pluralOnly),
                                           pluralOnly ? file.plural : file.messages);
      all.insert(all.end(), found.begin(), found.end());
    }
    QVERIFY2(all.empty(), qPrintable(listed(all)));
  }
};

RETENTA_TEST_MAIN(TestTidy)
#include "tst_tidy.moc"
