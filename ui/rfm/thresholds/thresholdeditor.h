// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include <QFrame>

#include "core/rfm/rfmsuggestion.h"

class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;
class QSpinBox;
class QLineEdit;
class QVBoxLayout;

namespace retenta {

class BoundAxis;
class TrialCard;
struct BoundsTrial;
struct RfmSpread;

/// The bounds of the grid as fields and as handles on its two axes. Every change is told at once,
/// so that the matrix moves along; nothing is stored before Apply, and what would change is said
/// before. A handle pushes its neighbours, typed bounds that do not grow are told beside them.
class ThresholdEditor : public QFrame {
  Q_OBJECT
 public:
  explicit ThresholdEditor(QWidget* parent = nullptr);

  void setThresholds(const RfmThresholds& thresholds, Currency currency);
  void setSuggestion(const RfmSuggestion& suggestion);
  /// The bound in use, said beside the VIP fields.
  void setVipBound(std::optional<qint64> boundMinor);
  RfmThresholds thresholds() const;
  /// The clients along the axes.
  void setSpread(const RfmSpread& spread);
  /// What the draft would change; null = it is what is stored.
  void setTrial(const RfmMatrix& tried, const BoundsTrial* trial);
  void focusFirst();

 Q_SIGNALS:
  void draftChanged(const retenta::RfmThresholds& thresholds);
  void applied();
  void cancelled();

 protected:
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QWidget* makeHead();
  QWidget* makeRecency();
  QWidget* makeFrequency();
  QWidget* makeVip();
  QWidget* makeWindow();
  QWidget* makeSuggestion();
  QWidget* makeButtons();
  void put(const RfmThresholds& thresholds);
  void pushDays(int moved, int days);
  void pushPurchases(int moved, int end);
  void openPresets();
  void placeHandles();
  void addWindow(int months);
  void tell();

  Currency m_currency;
  RfmSuggestion m_suggestion;
  bool m_filling = false;
  BoundAxis* m_recencyAxis = nullptr;
  BoundAxis* m_frequencyAxis = nullptr;
  QPushButton* m_presets = nullptr;
  TrialCard* m_trial = nullptr;
  std::array<QSpinBox*, 3> m_recency{};
  QSpinBox* m_middle = nullptr;
  QSpinBox* m_frequent = nullptr;
  QRadioButton* m_byShare = nullptr;
  QRadioButton* m_byAmount = nullptr;
  QSpinBox* m_percent = nullptr;
  QLineEdit* m_amount = nullptr;
  QLabel* m_bound = nullptr;
  QComboBox* m_window = nullptr;
  QLabel* m_sentence = nullptr;
  QPushButton* m_take = nullptr;
  QLabel* m_problem = nullptr;
  QLabel* m_moved = nullptr;
  QPushButton* m_apply = nullptr;
};

}  // namespace retenta
