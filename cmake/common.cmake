# SPDX-License-Identifier: GPL-3.0-or-later
# What every target shares: the standard, warnings, Qt defines; and the three ways to add a target.
set(CMAKE_AUTOMOC ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(retenta_common INTERFACE)
target_compile_features(retenta_common INTERFACE cxx_std_20)
target_include_directories(retenta_common INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(retenta_common INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400
  RETENTA_VERSION="${PROJECT_VERSION}")
target_compile_options(retenta_common INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wformat=2)
if(RETENTA_WERROR)
  target_compile_options(retenta_common INTERFACE -Werror)
endif()
if(RETENTA_SANITIZE)
  target_compile_options(retenta_common INTERFACE
    -fsanitize=${RETENTA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all -g1
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)  # GCC says it of much that is not so under sanitizers
  target_link_options(retenta_common INTERFACE -fsanitize=${RETENTA_SANITIZE})
endif()

if(RETENTA_FUZZ)
  target_compile_options(retenta_common INTERFACE -fsanitize=fuzzer-no-link)
endif()

# retenta_library(core_rfm SOURCES rfmgrid.cpp … LINKS core_purchases Qt6::Core)
# One static library a folder: its LINKS are the folders it may include (tests/tidy checks the includes).
function(retenta_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(${name} STATIC ${ARG_SOURCES})
  target_link_libraries(${name} PUBLIC retenta_common ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
endfunction()

# retenta_test(tst_rfmgrid LINKS core_rfm): one QtTest program out of tst_rfmgrid.cpp, run offscreen.
function(retenta_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${name}.cpp ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE retenta_common tests_support ${ARG_LINKS} Qt6::Test)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  # The same cases in every run: what one change broke is told from what was always wrong. Run by hand, a test
  # of properties looks at other cases each time.
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
    "RC_PARAMS=seed=1;QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;TZ=UTC;XDG_RUNTIME_DIR=${PROJECT_BINARY_DIR}/run;QT_LOGGING_RULES=qt.qpa.*=false")
endfunction()
file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/run)
file(CHMOD ${PROJECT_BINARY_DIR}/run PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
