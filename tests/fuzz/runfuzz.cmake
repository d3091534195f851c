# SPDX-License-Identifier: GPL-3.0-or-later
# Runs PROGRAM for SECONDS on the seeds NAME, a folder or one a line; what it finds lies in WORK.
file(MAKE_DIRECTORY ${WORK}/corpus ${WORK}/seeds)
if(EXISTS ${SEEDS}/${NAME}.txt)
  file(STRINGS ${SEEDS}/${NAME}.txt lines ENCODING UTF-8)
  set(number 0)
  foreach(line IN LISTS lines)
    math(EXPR number "${number} + 1")
    file(WRITE ${WORK}/seeds/${number} "${line}")
  endforeach()
  set(from ${WORK}/seeds)
else()
  set(from ${SEEDS}/${NAME})
endif()
execute_process(
  COMMAND ${PROGRAM} ${WORK}/corpus ${from} -max_total_time=${SECONDS} -timeout=5
    -rss_limit_mb=1024 -max_len=16384 -dict=${DICT} -artifact_prefix=${WORK}/ -print_final_stats=1
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "fuzz_${NAME} found something: see ${WORK}")
endif()
