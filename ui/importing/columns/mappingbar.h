// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/importing/mappingmemory.h"
#include "ui/widgets/latest.h"

class QCheckBox;
class QComboBox;
class QLineEdit;
class QToolButton;

namespace retenta {

class Business;

/// How files are read, by name: remembered for files with the same headers, chosen for others,
/// renamed and deleted.
class MappingBar : public QWidget {
  Q_OBJECT
 public:
  explicit MappingBar(QWidget* parent = nullptr);
  void setBusiness(Business* business);
  void setPlan(const ImportPlan& plan, const QString& rememberedAs, bool sameFile);

 Q_SIGNALS:
  /// Empty = no longer.
  void rememberChosen(const QString& name);
  void optionsChosen(const retenta::ImportOptions& options);

 private:
  QWidget* makeLike();
  void tell();
  void refresh();
  void showKnown(const std::vector<MappingMemory::Known>& known);
  void readLike();
  void rename();
  void forget();
  std::optional<MappingMemory::Known> chosen() const;

  Business* m_business = nullptr;
  ImportPlan m_plan;
  QString m_rememberedAs;
  std::vector<MappingMemory::Known> m_known;
  QCheckBox* m_remember;
  QLineEdit* m_name;
  QComboBox* m_like = nullptr;
  QToolButton* m_more = nullptr;
  QWidget* m_likeBox;
  Latest<Result<std::vector<MappingMemory::Known>>> m_listing;
  Latest<Result<std::optional<ImportOptions>>> m_asking;
  Latest<Result<void>> m_writing;
};

}  // namespace retenta
