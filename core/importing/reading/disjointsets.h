// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <numeric>
#include <vector>

namespace retenta {

/// Numbers that fall together into sets: finding with path halving.
class DisjointSets {
 public:
  using Node = std::uint32_t;

  /// So many sets of one number each.
  explicit DisjointSets(std::size_t size) : m_parent(size), m_sets(size) {
    std::iota(m_parent.begin(), m_parent.end(), Node{0});
  }
  std::size_t size() const { return m_parent.size(); }
  /// How many sets they form.
  std::size_t sets() const { return m_sets; }
  /// Asks the memory for what finding a number's set begins with.
  void bringNear(Node node) const { __builtin_prefetch(&m_parent[node]); }
  /// The number that leads the set.
  Node find(Node node) {
    while (m_parent[node] != node) {
      m_parent[node] = m_parent[m_parent[node]];
      node = m_parent[node];
    }
    return node;
  }
  /// The smaller number leads, so that the outcome does not depend on the order of the unions.
  void unite(Node a, Node b) {
    a = find(a);
    b = find(b);
    if (a == b) return;
    --m_sets;
    if (a < b)
      m_parent[b] = a;
    else
      m_parent[a] = b;
  }

 private:
  std::vector<Node> m_parent;
  std::size_t m_sets;
};

}  // namespace retenta
