// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <csignal>

#include <QFile>
#include <QGuiApplication>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include "core/demo/demo.h"
#include "core/reports/reportservice.h"
#include "core/revenue/scenarioservice.h"
#include "tests/support/support.h"
#include "ui/reports/paper/reportpainter.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

using namespace retenta;

namespace {

// What a tool of poppler says; nullopt when it is not installed.
std::optional<QString> ask(const QString& tool, const QStringList& args) {
  if (QStandardPaths::findExecutable(tool).isEmpty()) return std::nullopt;
  QProcess process;
  process.start(tool, args);
  process.waitForFinished(30'000);
  return QString::fromUtf8(process.readAllStandardOutput());
}

QString plain(QString text) { return text.replace(QChar(0x00A0), QLatin1Char(' ')).simplified(); }

}  // namespace

class TestReportPdf : public QObject {
  Q_OBJECT
 private:
  QTemporaryDir m_dir;
  FixedClock m_clock{20270};
  std::unique_ptr<Business> m_shop;
  ReportContentPtr m_content;

  QString saved(const QString& language, const QString& name) {
    const auto pdf =
        reportPdf(*m_content, {{allReportSections.begin(), allReportSections.end()}, language});
    if (!pdf) return {};
    const QString path = m_dir.filePath(name);
    return saveReport(path, *pdf) ? path : QString();
  }

 private Q_SLOTS:
  void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral(".*"))); }

  void initTestCase() {
    auto made = makeDemo(m_dir.filePath(QStringLiteral("d.retenta")), {}, m_clock);
    VERIFY_OK(made);
    m_shop = std::move(*made);
    const auto content = ReportService(*m_shop).buildNow(yearReport(test::day("2025-06-30")));
    VERIFY_OK(content);
    m_content = *content;
    QCOMPARE(m_content->campaigns.size(), std::size_t{3});  // the plans of the sample
  }

  void textOfEveryPage_data() {
    QTest::addColumn<QString>("language");
    QTest::newRow("ru") << QStringLiteral("ru");
    QTest::newRow("en") << QStringLiteral("en");
  }
  void textOfEveryPage() {
    QFETCH(QString, language);
    const QString path = saved(language, language + QStringLiteral(".pdf"));
    QVERIFY(!path.isEmpty());
    const Formatters f(Language::load(language));
    const Currency currency = m_content->currency;
    const auto text = [&](int page) {
      const QString n = QString::number(page);
      const auto found =
          ask(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), QStringLiteral("-f"), n,
                                            QStringLiteral("-l"), n, path, QStringLiteral("-")});
      return found ? plain(*found) : QString();
    };
    if (!ask(QStringLiteral("pdftotext"), {QStringLiteral("-v")})) {
      QSKIP("pdftotext is not installed");
    }
    const auto holds = [&](int page, const QString& wanted) {
      const QString all = text(page);
      const bool found = all.contains(plain(wanted));
      if (!found) qInfo("page %d lacks \"%s\": %s", page, qPrintable(wanted), qPrintable(all));
      return found;
    };
    const RfmMatrix& m = m_content->matrix;
    QVERIFY(holds(1, m_content->business));
    QVERIFY(holds(1, f.moneyShort(m_content->kpis.now.total.revenueMinor, currency)));
    QVERIFY(holds(1, f.count(m_content->kpis.now.total.activeAtEnd)));
    QVERIFY(holds(1, f.percent(*m_content->kpis.now.monthlyChurn, 1)));
    QVERIFY(holds(1, f.moneyShort(m.cell(Segment::LoyalAtRisk).periodRevenueMinor, currency)));
    for (const Segment segment : allSegments) {
      QVERIFY(holds(2, f.count(m.cell(segment).clients)));
      QVERIFY(holds(2, term(segmentId(segment), f.language())));
    }
    QVERIFY(holds(3, m_content->campaigns[0].campaign.name));
    QVERIFY(holds(
        3, f.count(qint64(
               m_content->campaigns[0].counts[static_cast<std::size_t>(AudienceStep::Treated)]))));
    QVERIFY(holds(3, m_content->campaigns[2].campaign.name));
    const Comparison& model = m_content->model->comparison;
    const auto minor = [&](double main) {
      return static_cast<qint64>(std::llround(main)) * currency.factor();
    };
    QVERIFY(holds(4, f.money(minor(model.before.revenue), currency)));
    QVERIFY(holds(4, f.money(minor(model.after.revenue), currency)));
    QVERIFY(holds(5, f.count(m_content->coverage.transactions)));
    QVERIFY(holds(5, QStringLiteral("180")));
    for (int page = 1; page <= 5; ++page) {
      const QString mark =
          language == QLatin1String("ru") ? QStringLiteral("%1 из 5") : QStringLiteral("%1 of 5");
      QVERIFY(holds(page, mark.arg(page)));
    }
    // Names of clients are nowhere unless asked for.
    const LedgerPtr ledger = m_shop->ledger();
    QString whole;
    for (int page = 1; page <= 5; ++page) whole += text(page);
    for (std::size_t i = 0; i < ledger->clients(); ++i) {
      const QString name = ledger->names.text(i);
      if (name.contains(QLatin1Char(' '))) QVERIFY2(!whole.contains(name), qPrintable(name));
    }
  }

  void paperIsWhole() {
    const QString path = saved(QStringLiteral("ru"), QStringLiteral("w.pdf"));
    const auto info = ask(QStringLiteral("pdfinfo"), {path});
    const auto fonts = ask(QStringLiteral("pdffonts"), {path});
    const auto images = ask(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path});
    if (!info || !fonts || !images) QSKIP("poppler's tools are not installed");
    QVERIFY(info->contains(QRegularExpression(QStringLiteral("Pages:\\s+5\\b"))));
    QVERIFY(info->contains(QStringLiteral("A4")));
    QVERIFY(info->contains(QStringLiteral("Кофейня «Зёрна»")));
    int embedded = 0;
    const QStringList lines = fonts->split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    for (const QString& line : lines.sliced(2)) {
      QVERIFY2(line.contains(QRegularExpression(QStringLiteral("\\syes (yes|no)\\s+yes\\s"))),
               qPrintable(line));
      ++embedded;
    }
    QVERIFY(embedded >= 2);
    QCOMPARE(images->split(QLatin1Char('\n'), Qt::SkipEmptyParts).size(),
             2);  // heading: no picture
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    QVERIFY(bytes.contains("/Lang (ru-RU)"));
    QVERIFY(bytes.contains("/CreationDate (D:20250701120000Z)"));
    if (const auto check = ask(QStringLiteral("qpdf"), {QStringLiteral("--check"), path})) {
      QVERIFY2(check->contains(QStringLiteral("No syntax or stream encoding errors found")),
               qPrintable(*check));
    }
  }

  void sameInputSameBytes() {
    const ReportLayout layout;
    const auto first = reportPdf(*m_content, layout);
    VERIFY_OK(first);
    const auto again = ReportService(*m_shop).buildNow(yearReport(test::day("2025-06-30")));
    QTest::qWait(1100);  // another second of the system's clock
    const auto second = reportPdf(**again, layout);
    VERIFY_OK(second);
    QVERIFY(*first == *second);
  }

  void sectionsInTheirOrder() {
    const ReportLayout layout{{ReportSection::Method, ReportSection::Summary},
                              QStringLiteral("en")};
    const auto pages = reportPages(*m_content, layout);
    QCOMPARE(pages.size(), std::size_t{2});
    QCOMPARE(pages[0].section, ReportSection::Method);
    QCOMPARE(reportPdf(*m_content, {{}, QStringLiteral("en")}).error().code,
             ErrorCode::ReportEmpty);
    ReportContent empty;
    QCOMPARE(reportPages(empty, {}).size(), std::size_t{1});  // the method page alone
    VERIFY_OK(reportPdf(empty, {}));
  }

  void peopleHaveAPageOfTheirOwn() {
    ReportRequest request = yearReport(test::day("2025-06-30"));
    request.personalData = true;
    const auto content = ReportService(*m_shop).buildNow(request);
    VERIFY_OK(content);
    QCOMPARE(reportPages(**content, {}).size(), reportPages(*m_content, {}).size() + 1);
    const auto pdf = reportPdf(**content, {{ReportSection::Clients}, QStringLiteral("ru")});
    VERIFY_OK(pdf);
    const QString path = m_dir.filePath(QStringLiteral("people.pdf"));
    VERIFY_OK(saveReport(path, *pdf));
    const auto text = ask(QStringLiteral("pdftotext"),
                          {QStringLiteral("-f"), QStringLiteral("2"), path, QStringLiteral("-")});
    if (!text) QSKIP("pdftotext is not installed");
    for (const ReportPerson& person : (*content)->people) {
      QVERIFY2(person.name.isEmpty() || plain(*text).contains(person.name),
               qPrintable(person.name));
      QVERIFY(person.phone.isEmpty() || text->contains(person.phone));
    }
  }

  void aFullDiskKeepsTheOldFile() {
    const auto pdf = reportPdf(*m_content, {});
    VERIFY_OK(pdf);
    const QString old = m_dir.filePath(QStringLiteral("old.pdf"));
    QFile file(old);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("before");
    file.close();
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    ::getrlimit(RLIMIT_FSIZE, &limit);
    const rlimit small{4096, limit.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &small);
    const auto overwritten = saveReport(old, *pdf);
    const auto fresh = saveReport(m_dir.filePath(QStringLiteral("fresh.pdf")), *pdf);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    QVERIFY(!overwritten.ok());
    QVERIFY(!fresh.ok());
    QCOMPARE(fresh.error().code, ErrorCode::DiskFull);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("before"));
    QVERIFY(QDir(m_dir.path())
                .entryList({QStringLiteral("fresh*"), QStringLiteral("old.pdf.*")})
                .isEmpty());
    QVERIFY(!saveReport(m_dir.filePath(QStringLiteral("none/r.pdf")), *pdf).ok());
  }

  void picturesOfPages() {
    const auto pages = reportPages(*m_content, {});
    const Language language = Language::load(QStringLiteral("ru"));
    for (std::size_t i = 0; i < pages.size(); ++i) {
      const QImage image = reportPageImage(*m_content, language, pages, i, 500);
      QCOMPARE(image.size(), QSize(500, 707));
      // Nothing runs into the margins (16 mm).
      const int margin = 500 * 15 / 210;
      for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < margin; ++x) {
          QCOMPARE(image.pixel(x, y), qRgb(255, 255, 255));
          QCOMPARE(image.pixel(image.width() - 1 - x, y), qRgb(255, 255, 255));
        }
      }
    }
  }
};

int main(int argc, char** argv) {
  QGuiApplication app(argc, argv);
  QTEST_SET_MAIN_SOURCE_PATH
  test::prepare();
  TestReportPdf test;
  return QTest::qExec(&test, argc, argv);
}
#include "tst_reportpdf.moc"
