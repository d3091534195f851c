// SPDX-License-Identifier: GPL-3.0-or-later
// libFuzzer's side: one program a target, chosen by RETENTA_FUZZ_TARGET.
#include <cstddef>
#include <cstdint>

#include "tests/fuzz/fuzztargets.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const retenta::fuzz::Target* const target = retenta::fuzz::targetOf(RETENTA_FUZZ_TARGET);
  target->run({reinterpret_cast<const char*>(data), size});
  return 0;
}
