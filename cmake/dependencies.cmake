# SPDX-License-Identifier: GPL-3.0-or-later
# Every outside library, each with its reason in ARCHITECTURE.md.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Concurrent LinguistTools)
if(RETENTA_WINDOW)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Gui Widgets Svg Charts)
endif()
if(RETENTA_TESTS)
  find_package(Qt6 6.4 REQUIRED COMPONENTS Test)
  find_package(rapidcheck CONFIG REQUIRED)
endif()
find_package(PkgConfig REQUIRED)
find_package(SQLite3 3.37 REQUIRED)
find_package(SQLiteCpp REQUIRED)
pkg_check_modules(uchardet REQUIRED IMPORTED_TARGET uchardet)
# Header-only, without a CMake file of its own.
find_path(MUSTACHE_INCLUDE_DIR kainjow/mustache.hpp REQUIRED)
add_library(mustache INTERFACE IMPORTED)
target_include_directories(mustache SYSTEM INTERFACE ${MUSTACHE_INCLUDE_DIR})
