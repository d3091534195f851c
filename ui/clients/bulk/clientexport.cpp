// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/clients/bulk/clientexport.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/exports/clientfile.h"
#include "ui/clients/parts/clientwords.h"
#include "ui/text/formatters.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

ClientFileWords wordsFor(const QStringList& header) {
  ClientFileWords words;
  words.header = header;
  for (const Segment segment : allSegments) {
    words.segments[static_cast<std::size_t>(segment)] = clientwords::segment(segment);
  }
  for (const RfmMark mark : {RfmMark::FormerVip, RfmMark::VipByMoney}) {
    words.marks[static_cast<std::size_t>(mark)] = term(markId(mark));
  }
  return words;
}

}  // namespace

ClientsExport::ClientsExport(Business& business, QWidget* window)
    : QObject(window), m_business(business), m_window(window) {}

void ClientsExport::ask(const ClientListPtr& answer, const std::vector<std::uint32_t>& rows) {
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const QString name =
      QStringLiteral("clients-%1.csv").arg(isoDate(answer->view->matrix.dates.asOf));
  auto* dialog = new QFileDialog(m_window, tr("Export clients"), QDir(folder).filePath(name),
                                 tr("Table (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::fileSelected, this,
          [this, answer, rows](const QString& path) { write(path, answer, rows); });
  dialog->open();
}

void ClientsExport::write(const QString& path, const ClientListPtr& answer,
                          const std::vector<std::uint32_t>& rows) {
  const ClientFileWords words = wordsFor(
      {tr("Number"), tr("Name"), tr("Segment"), tr("Mark"), tr("Days since the last purchase"),
       tr("Purchases"), tr("Spent in all"), tr("Spent in the period"), tr("E-mail"), tr("Phone"),
       tr("External id"), tr("City")});
  auto* job = new Job(tr("Saving %1").arg(QFileInfo(path).fileName()), this);
  Q_EMIT working(job);
  const auto work = [path, view = answer->view, rows, words,
                     progress = job->progress()]() -> Result<qint64> {
    const auto written = writeClientFile(path, CsvKind::Excel, *view, rows, words, progress);
    if (!written) return written.error();
    return static_cast<qint64>(rows.size());
  };
  m_business.async(work).then(this, [this, path, job](const Result<qint64>& written) {
    job->finish();
    if (!written) {
      Q_EMIT failed(written.error());
      return;
    }
    Q_EMIT done(
        tr("Saved to “%1”: %2").arg(QFileInfo(path).fileName(), Formatters().clients(*written)));
  });
}

}  // namespace retenta
