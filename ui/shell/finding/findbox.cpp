// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/finding/findbox.h"

#include <algorithm>

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "ui/shell/finding/findmodel.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/controls.h"

namespace retenta {

namespace {

constexpr qsizetype recentKept = 6;
constexpr int widest = 640;
constexpr int rowHeight = 30;
constexpr int headingHeight = 26;

/// Icon, text, then detail and key at the right; headings in small capitals' stead as captions.
class FindDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
    return {100, scaled(index.data(FindModel::IsHeading).toBool() ? headingHeight : rowHeight)};
  }

  void paint(QPainter* p, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    const Tokens& t = tokensOf(option.palette);
    QRect box = option.rect.adjusted(12, 0, -12, 0);
    const QString text = index.data(Qt::DisplayRole).toString();
    if (index.data(FindModel::IsHeading).toBool()) {
      p->setFont(textFont(TextRole::Caption));
      p->setPen(t.text2);
      p->drawText(box, Qt::AlignLeft | Qt::AlignBottom, text.toUpper());
      return;
    }
    if (option.state & QStyle::State_Selected) {
      p->setRenderHint(QPainter::Antialiasing);
      p->setPen(Qt::NoPen);
      p->setBrush(t.selection);
      p->drawRoundedRect(option.rect.adjusted(4, 1, -4, -1), 6, 6);
    }
    const int size = scaled(18);
    const QString icon = index.data(FindModel::Icon).toString();
    if (!icon.isEmpty()) {
      const qreal ratio = p->device()->devicePixelRatioF();
      p->drawPixmap(QPointF(box.left(), box.center().y() - size / 2.0 + 0.5),
                    iconPixmap(icon, t.text2, size, ratio));
    }
    box.setLeft(box.left() + size + 10);
    box.setRight(atTheRight(p, box, index.data(FindModel::Key).toString(), t.text2));
    const QString detail = index.data(FindModel::Detail).toString();
    p->setFont(textFont(TextRole::Body));
    const int wanted = p->fontMetrics().horizontalAdvance(text);
    if (wanted + scaled(60) < box.width()) {
      p->setFont(textFont(TextRole::Secondary));
      const QString cut = p->fontMetrics().elidedText(detail, Qt::ElideRight, box.width() - wanted);
      box.setRight(atTheRight(p, box, cut, t.text2));
    }
    p->setFont(textFont(TextRole::Body));
    p->setPen(t.text);
    p->drawText(box, Qt::AlignLeft | Qt::AlignVCenter,
                p->fontMetrics().elidedText(text, Qt::ElideRight, box.width()));
  }

 private:
  // Returns where the room for the rest ends.
  static int atTheRight(QPainter* p, const QRect& box, const QString& text, const QColor& ink) {
    if (text.isEmpty()) return box.right();
    p->setFont(textFont(TextRole::Secondary));
    p->setPen(ink);
    p->drawText(box, Qt::AlignRight | Qt::AlignVCenter, text);
    return box.right() - p->fontMetrics().horizontalAdvance(text) - 12;
  }
};

}  // namespace

FindBox::FindBox(QWidget* over)
    : QFrame(over),
      m_field(new QLineEdit),
      m_list(new QListView),
      m_none(
          makeLabel(tr("Nothing found. Try fewer letters."), TextRole::Secondary, Tone::Secondary)),
      m_model(new FindModel(this)) {
  setAccessibleName(tr("Find or do"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(10, 10, 10, 8);
  column->setSpacing(6);
  m_field->setPlaceholderText(tr("A page, a command, a client, a segment…"));
  m_field->setAccessibleName(tr("Find or do"));
  m_field->setClearButtonEnabled(false);
  column->addWidget(m_field);
  m_none->setContentsMargins(8, 8, 8, 8);
  m_none->setAlignment(Qt::AlignTop | Qt::AlignLeft);
  column->addWidget(m_none);
  m_list->setModel(m_model);
  m_list->setItemDelegate(new FindDelegate(m_list));
  m_list->setAccessibleName(tr("Found"));
  m_list->setFocusPolicy(Qt::NoFocus);  // the field keeps it: letters go on filtering
  m_list->setUniformItemSizes(false);
  m_list->setMouseTracking(true);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(m_list, 1);
  m_field->installEventFilter(this);
  over->installEventFilter(this);
  connect(m_field, &QLineEdit::textChanged, this, &FindBox::ask);
  connect(m_list, &QListView::clicked, this,
          [this](const QModelIndex& index) { choose(index.row()); });
  // Whoever goes elsewhere has done with it; the focus stays where they went.
  connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
    if (now && isVisible() && !isAncestorOf(now)) {
      m_before = nullptr;
      closeBox();
    }
  });
  hide();
}

void FindBox::setSources(QList<FindSource> sources) {
  m_sources = std::move(sources);
  m_asking.clear();
  for (qsizetype i = 0; i < m_sources.size(); ++i) {
    m_asking.push_back(std::make_unique<Latest<QList<FindItem>>>());
  }
}

void FindBox::openBox() {
  if (isVisible()) {
    m_field->selectAll();
    return;
  }
  m_before = QApplication::focusWidget();
  m_field->clear();
  place();
  show();
  raise();
  m_field->setFocus(Qt::ShortcutFocusReason);
  ask();
}

void FindBox::closeBox() {
  if (!isVisible()) return;
  for (auto& asking : m_asking) asking->drop();
  hide();
  if (m_before) m_before->setFocus(Qt::OtherFocusReason);
  m_before = nullptr;
}

void FindBox::place() {
  const QWidget* over = parentWidget();
  const int wide = std::min(scaled(widest), over->width() - 40);
  const int high = std::min(scaled(460), over->height() - scaled(52) - 24);
  setGeometry((over->width() - wide) / 2, scaled(52) + 8, wide, std::max(high, scaled(160)));
}

void FindBox::ask() {
  const TypedWords words(m_field->text());
  m_moved = false;
  m_model->clear();
  m_unasked = QList<QList<FindItem>>(m_sources.size());
  for (qsizetype i = 0; i < m_sources.size(); ++i) {
    m_asking[static_cast<std::size_t>(i)]->drop();
    const auto answer = m_sources[i].find(words);
    if (answer.isFinished() && answer.resultCount() > 0) {
      take(i, answer.result());
    } else {
      m_asking[static_cast<std::size_t>(i)]->ask(
          answer, [this, i](const QList<FindItem>& found) { take(i, found); });
    }
  }
}

void FindBox::take(qsizetype source, const QList<FindItem>& found) {
  const FindItem* chosen = m_model->item(m_list->currentIndex().row());
  const QString kept = m_moved && chosen ? chosen->id : QString();
  if (m_field->text().trimmed().isEmpty()) m_unasked[source] = found;
  m_model->setGroup(source + 1, m_sources[source].title, found);
  if (m_field->text().trimmed().isEmpty()) showRecent();
  int row = m_model->nextItem(-1, 1);
  for (int i = 0; !kept.isEmpty() && i < m_model->rowCount(); ++i) {
    if (const FindItem* item = m_model->item(i); item && item->id == kept) row = i;
  }
  select(row);
  const bool asking =
      std::any_of(m_asking.begin(), m_asking.end(), [](const auto& one) { return one->busy(); });
  m_none->setVisible(row < 0 && !asking);
  m_list->setVisible(row >= 0);
}

void FindBox::showRecent() {
  QList<FindItem> known;
  for (const QString& id : m_recent) {
    for (const QList<FindItem>& group : m_unasked) {
      for (const FindItem& item : group) {
        if (item.id == id) known += item;
      }
    }
  }
  m_model->setGroup(0, tr("Recent"), known);
}

void FindBox::select(int row) {
  const QModelIndex index = m_model->index(std::max(row, 0));
  if (row < 0 || !index.isValid()) return;
  m_list->setCurrentIndex(index);
  // The heading over the first item comes into sight with it.
  m_list->scrollTo(row == 1 ? m_model->index(0) : index);
  QAccessibleEvent event(m_list, QAccessible::Focus);
  event.setChild(row);
  QAccessible::updateAccessibility(&event);
}

void FindBox::choose(int row) {
  const FindItem* item = m_model->item(row);
  if (!item) return;
  const auto run = item->run;
  m_recent.removeAll(item->id);
  m_recent.prepend(item->id);
  m_recent = m_recent.first(std::min(m_recent.size(), recentKept));
  closeBox();
  Q_EMIT recentChanged();
  if (run) run();
}

bool FindBox::key(int key) {
  const int now = m_list->currentIndex().row();
  const auto go = [&](int by, int times) {
    m_moved = true;
    int row = now;
    for (int i = 0; i < times; ++i) row = m_model->nextItem(row, by);
    select(row);
    return true;
  };
  constexpr int leap = 8;
  switch (key) {
    case Qt::Key_Down:
      return go(1, 1);
    case Qt::Key_Up:
      return go(-1, 1);
    case Qt::Key_PageDown:
      return go(1, leap);
    case Qt::Key_PageUp:
      return go(-1, leap);
    case Qt::Key_Return:
    case Qt::Key_Enter:
      choose(now);
      return true;
    case Qt::Key_Escape:
      closeBox();
      return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
      return true;  // there is nowhere else to go: Esc leaves
    default:
      return false;
  }
}

bool FindBox::eventFilter(QObject* watched, QEvent* event) {
  if (watched == parent() && event->type() == QEvent::Resize && isVisible()) place();
  if (watched == m_field && event->type() == QEvent::KeyPress) {
    if (key(static_cast<QKeyEvent*>(event)->key())) return true;
  }
  // Esc is a shortcut of nobody while this is open.
  if (watched == m_field && event->type() == QEvent::ShortcutOverride) {
    const int pressed = static_cast<QKeyEvent*>(event)->key();
    if (pressed == Qt::Key_Escape || pressed == Qt::Key_Return || pressed == Qt::Key_Enter) {
      event->accept();
      return true;
    }
  }
  return QFrame::eventFilter(watched, event);
}

void FindBox::paintEvent(QPaintEvent*) {
  const Tokens& t = tokensOf(this);
  QPainter p(this);
  p.setRenderHint(QPainter::Antialiasing);
  p.setPen(QPen(t.control, 1));
  p.setBrush(t.surface);
  p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

}  // namespace retenta
