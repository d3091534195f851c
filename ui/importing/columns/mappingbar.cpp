// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/importing/columns/mappingbar.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>

#include "core/business/business.h"
#include "ui/widgets/changing.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/flowlayout.h"

namespace retenta {

MappingBar::MappingBar(QWidget* parent)
    : QWidget(parent),
      m_remember(new QCheckBox(tr("Remember for such files as"))),
      m_name(new QLineEdit),
      m_likeBox(makeLike()) {
  auto* row = new FlowLayout(this, 8);
  m_name->setMinimumWidth(scaled(200));
  m_name->setMaxLength(100);
  m_name->setAccessibleName(tr("Name of this kind of file"));
  row->addWidget(m_remember);
  row->addWidget(m_name);
  row->addWidget(m_likeBox);
  m_likeBox->setVisible(false);
  connect(m_remember, &QCheckBox::toggled, this, [this](bool on) {
    m_name->setEnabled(on);
    tell();
  });
  connect(m_name, &QLineEdit::textEdited, this, &MappingBar::tell);
}

QWidget* MappingBar::makeLike() {
  auto* box = new QWidget;
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(8);
  m_like = new QComboBox;
  m_like->setPlaceholderText(tr("Choose"));
  m_like->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  m_like->setMinimumContentsLength(16);
  m_like->setAccessibleName(tr("Read it like"));
  auto* name = makeLabel(tr("Read it like"), TextRole::Secondary, Tone::Secondary);
  name->setBuddy(m_like);
  m_more = makeIconButton(QStringLiteral("more"), tr("Rename or delete the chosen kind of file"));
  row->addWidget(name);
  row->addWidget(m_like);
  row->addWidget(m_more);
  connect(m_like, &QComboBox::activated, this, &MappingBar::readLike);
  connect(m_more, &QToolButton::clicked, this, [this] {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* renaming = menu->addAction(tr("Rename…"), this, &MappingBar::rename);
    QAction* deleting = menu->addAction(tr("Delete"), this, &MappingBar::forget);
    for (QAction* action : {renaming, deleting}) {
      action->setEnabled(chosen().has_value());
      marksChange(action);
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, m_more->height())));
  });
  return box;
}

void MappingBar::setBusiness(Business* business) {
  m_business = business;
  refresh();
}

void MappingBar::setPlan(const ImportPlan& plan, const QString& rememberedAs, bool sameFile) {
  m_plan = plan;
  m_rememberedAs = rememberedAs;
  m_remember->setEnabled(plan.headerRow > 0);
  m_remember->setToolTip(
      plan.headerRow > 0 ? QString() : tr("A file is known by its header; this one has none"));
  if (sameFile) return;
  const QSignalBlocker quietBox(m_remember);
  m_remember->setChecked(!rememberedAs.isEmpty());
  m_name->setText(rememberedAs.isEmpty() ? QFileInfo(plan.path).completeBaseName() : rememberedAs);
  m_name->setEnabled(m_remember->isChecked());
  refresh();
}

void MappingBar::tell() {
  const QString name = m_name->text().trimmed();
  Q_EMIT rememberChosen(m_remember->isChecked()
                            ? (name.isEmpty() ? QFileInfo(m_plan.path).fileName() : name)
                            : QString());
}

void MappingBar::refresh() {
  if (!m_business) return;
  const auto work = [memory = MappingMemory(*m_business)] { return memory.listNow(); };
  m_listing.ask(m_business->async(work),
                [this](const Result<std::vector<MappingMemory::Known>>& answer) {
                  if (answer) showKnown(*answer);
                });
}

void MappingBar::showKnown(const std::vector<MappingMemory::Known>& known) {
  m_known = known;
  m_like->clear();
  for (const MappingMemory::Known& each : known) m_like->addItem(each.name);
  m_like->setCurrentIndex(m_rememberedAs.isEmpty() ? -1 : m_like->findText(m_rememberedAs));
  m_likeBox->setVisible(!known.empty() && m_plan.headerRow > 0);
}

std::optional<MappingMemory::Known> MappingBar::chosen() const {
  const int row = m_like->currentIndex();
  if (row < 0 || row >= static_cast<int>(m_known.size())) return std::nullopt;
  return m_known[static_cast<std::size_t>(row)];
}

void MappingBar::readLike() {
  const auto known = chosen();
  if (!known || !m_business) return;
  const auto work = [memory = MappingMemory(*m_business), known = *known, plan = m_plan] {
    return memory.optionsFor(known, plan);
  };
  m_asking.ask(m_business->async(work), [this](const Result<std::optional<ImportOptions>>& answer) {
    if (!answer || !answer->has_value()) return m_like->setCurrentIndex(-1);
    ImportOptions options = **answer;
    options.sheet = m_plan.options.sheet;
    options.encoding = m_plan.options.encoding;
    options.delimiter = m_plan.options.delimiter;
    options.headerRow = m_plan.options.headerRow;
    Q_EMIT optionsChosen(options);
  });
}

void MappingBar::rename() {
  const auto known = chosen();
  if (!known) return;
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("Rename"));
  dialog->setLabelText(tr("Name of this kind of file"));
  dialog->setTextValue(known->name);
  connect(dialog, &QInputDialog::textValueSelected, this, [this, known](const QString& name) {
    if (name.trimmed().isEmpty()) return;
    const auto work = [memory = MappingMemory(*m_business), known = *known,
                       name = name.trimmed()]() mutable { return memory.renameNow(known, name); };
    if (known->name == m_rememberedAs) m_rememberedAs = name.trimmed();
    m_writing.ask(m_business->async(work), [this](const Result<void>&) { refresh(); });
  });
  dialog->open();
}

void MappingBar::forget() {
  const auto known = chosen();
  if (!known) return;
  const auto work = [memory = MappingMemory(*m_business), known = *known]() mutable {
    return memory.forgetNow(known);
  };
  m_writing.ask(m_business->async(work), [this](const Result<void>&) { refresh(); });
}

}  // namespace retenta
