// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "core/base/error.h"

namespace retenta {

/// A value or the Error that stood in its way. Every public function of core that can fail
/// returns one and throws nothing. Reading the wrong half is a defect and ends the program.
template <class T>
class [[nodiscard]] Result {
 public:
  using Value = T;
  Result(T value)
      : m_state(std::in_place_index<0>, std::move(value)) {}  // NOLINT: implicit on purpose
  Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}  // NOLINT

  bool ok() const { return m_state.index() == 0; }
  explicit operator bool() const { return ok(); }

  T& value() & { return std::get<0>(m_state); }
  const T& value() const& { return std::get<0>(m_state); }
  T&& value() && { return std::get<0>(std::move(m_state)); }
  T* operator->() { return &std::get<0>(m_state); }
  const T* operator->() const { return &std::get<0>(m_state); }
  T& operator*() & { return std::get<0>(m_state); }
  const T& operator*() const& { return std::get<0>(m_state); }
  T&& operator*() && { return std::get<0>(std::move(m_state)); }

  const Error& error() const { return std::get<1>(m_state); }

 private:
  std::variant<T, Error> m_state;
};

/// Done, or the Error that stood in the way.
template <>
class [[nodiscard]] Result<void> {
 public:
  using Value = void;
  Result() = default;
  Result(Error error) : m_error(std::move(error)) {}  // NOLINT: implicit on purpose

  bool ok() const { return !m_error.has_value(); }
  explicit operator bool() const { return ok(); }
  const Error& error() const { return *m_error; }

 private:
  std::optional<Error> m_error;
};

template <class T>
struct IsResult : std::false_type {};
template <class T>
struct IsResult<Result<T>> : std::true_type {};

/// Work that answers a Result, so that lack of memory is such an answer too. Other work as it is.
template <class F>
auto tellingMemory(F&& work) {
  return [work = std::forward<F>(work)]() mutable {
    using R = std::invoke_result_t<std::decay_t<F>&>;
    if constexpr (IsResult<R>::value) {
      try {
        return R(work());
      } catch (const std::bad_alloc&) {
        return R(Error{ErrorCode::OutOfMemory, {}, {}});
      }
    } else {
      return work();
    }
  };
}

/// Result<T> for T, and Result<T> itself for Result<T>.
template <class T>
using AsResult = std::conditional_t<IsResult<T>::value, T, Result<T>>;

}  // namespace retenta
