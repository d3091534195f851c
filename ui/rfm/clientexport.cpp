// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/rfm/clientexport.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QStandardPaths>

#include "core/exports/clientfile.h"
#include "ui/rfm/rfmpresenter.h"
#include "ui/rfm/rfmwords.h"
#include "ui/text/terms.h"

namespace retenta {

namespace {

ClientFileWords wordsFor(const QStringList& header) {
  ClientFileWords words;
  words.header = header;
  for (const Segment segment : allSegments) {
    words.segments[static_cast<std::size_t>(segment)] = rfmwords::name(segment);
  }
  for (const RfmMark mark : {RfmMark::FormerVip, RfmMark::VipByMoney}) {
    words.marks[static_cast<std::size_t>(mark)] = term(markId(mark));
  }
  return words;
}

}  // namespace

ClientExport::ClientExport(Business& business, RfmPresenter* presenter, QWidget* window)
    : QObject(window),
      m_business(business),
      m_presenter(presenter),
      m_window(window),
      m_action(new QAction(tr("Export clients as CSV…"), this)) {
  m_action->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
  m_action->setEnabled(false);
  connect(m_action, &QAction::triggered, this, &ClientExport::askPath);
}

void ClientExport::askPath() {
  if (!m_presenter->view()) return;
  const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
  const SegmentSet chosen = m_presenter->selection();
  const QString stem =
      chosen.size() == 1 ? segmentId(chosen.list().front()) : QStringLiteral("clients");
  const QString name = QStringLiteral("%1-%2.csv").arg(stem, isoDate(m_presenter->context().asOf));
  auto* dialog = new QFileDialog(m_window, tr("Export clients"), QDir(folder).filePath(name),
                                 tr("Table (*.csv)"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setDefaultSuffix(QStringLiteral("csv"));
  connect(dialog, &QFileDialog::fileSelected, this, &ClientExport::write);
  dialog->open();
}

void ClientExport::write(const QString& path) {
  const QStringList header{tr("Number"),
                           tr("Name"),
                           tr("Segment"),
                           tr("Mark"),
                           tr("Days since the last purchase"),
                           tr("Purchases"),
                           tr("Spent in all"),
                           tr("Spent in the period"),
                           tr("E-mail"),
                           tr("Phone"),
                           tr("External id"),
                           tr("City")};
  const RfmViewPtr view = m_presenter->view();
  const RfmService::ListQuery query = m_presenter->listQuery();
  const ClientFileWords words = wordsFor(header);
  const auto work = [path, view, query, words]() -> Result<qint64> {
    const auto rows = RfmService::listOf(*view, query);
    const auto written = writeClientFile(path, CsvKind::Excel, *view, rows, words);
    if (!written) return written.error();
    return static_cast<qint64>(rows.size());
  };
  m_writing.ask(m_business.async(work), [this, path](const Result<qint64>& written) {
    if (!written) {
      Q_EMIT failed(written.error());
      return;
    }
    Q_EMIT done(
        tr("Saved to “%1”: %2").arg(QFileInfo(path).fileName(), Formatters().clients(*written)));
  });
}

}  // namespace retenta
