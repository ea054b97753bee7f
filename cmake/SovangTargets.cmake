# SPDX-License-Identifier: GPL-3.0-or-later
# One target a room. sovang_library() and sovang_test() are the only ways in which targets are made here.

add_library(sovang_options INTERFACE)
target_compile_features(sovang_options INTERFACE cxx_std_20)
set_property(TARGET sovang_options PROPERTY INTERFACE_CXX_EXTENSIONS OFF)
target_include_directories(sovang_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_options(sovang_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wconversion -Wno-sign-conversion -Wnull-dereference -Wdouble-promotion)
if(SOVANG_WERROR)
  target_compile_options(sovang_options INTERFACE -Werror)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports false positives of these two inside the standard library at -O2.
  target_compile_options(sovang_options INTERFACE -Wno-restrict -Wno-null-dereference -Wno-maybe-uninitialized)
endif()
if(SOVANG_SANITIZE)
  # A null pointer that is followed crashes anyway, and every access through one is checked for it and for alignment: GCC 12
  # compiles half as long without (reader.cpp: 7 s for 18 s).
  target_compile_options(sovang_options INTERFACE
    -fsanitize=${SOVANG_SANITIZE} -fno-sanitize=null,alignment -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(sovang_options INTERFACE -fsanitize=${SOVANG_SANITIZE})
endif()
if(SOVANG_FUZZ)
  target_compile_options(sovang_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

# Under a sanitizer what only calls the libraries is compiled without optimisation, in half the time; the libraries, in
# which the tests spend theirs, are optimised.
add_library(sovang_calling INTERFACE)
target_link_libraries(sovang_calling INTERFACE sovang_options)
if(SOVANG_SANITIZE)
  target_compile_options(sovang_calling INTERFACE -O0)
endif()

# Tests are compiled without optimisation everywhere: they spend their time in the libraries, which are optimised.
add_library(sovang_testing INTERFACE)
target_link_libraries(sovang_testing INTERFACE sovang_options)
target_compile_options(sovang_testing INTERFACE -O0)

# sovang_library(NAME SOURCES a.cpp … [LINKS sovang::base …] [PRIVATE_LINKS ICU::uc …])
# makes sovang_NAME and its alias sovang::NAME.
function(sovang_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(sovang_${name} STATIC ${ARG_SOURCES})
  add_library(sovang::${name} ALIAS sovang_${name})
  target_link_libraries(sovang_${name} PUBLIC ${ARG_LINKS} PRIVATE sovang_options ${ARG_PRIVATE_LINKS})
  target_include_directories(sovang_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_features(sovang_${name} PUBLIC cxx_std_20)
endfunction()

# sovang_program(NAME SOURCES main.cpp … LINKS …)
function(sovang_program name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  target_link_libraries(${name} PRIVATE sovang_calling ${ARG_LINKS})
  if(SOVANG_PRECOMPILE AND SOVANG_SANITIZE)
    target_precompile_headers(${name} PRIVATE <CLI/CLI.hpp>)
  endif()
endfunction()

# GoogleTest and what nearly every test includes are compiled once: a third of the time to build the tests. The presets
# release and asan do so, which CI builds; the others find a forgotten include. (Not what is optimised: at -O2 GCC 12
# takes the standard library in such a header for ours and warns of it.)
if(SOVANG_TESTS AND SOVANG_PRECOMPILE)
  file(WRITE ${CMAKE_BINARY_DIR}/precompiled_tests.cpp "")
  add_library(sovang_precompiled_tests OBJECT ${CMAKE_BINARY_DIR}/precompiled_tests.cpp)
  target_link_libraries(sovang_precompiled_tests PRIVATE sovang_testing GTest::gtest)
  target_precompile_headers(sovang_precompiled_tests PRIVATE <algorithm> <filesystem> <functional> <map> <memory> <optional>
    <string> <string_view> <vector> <gtest/gtest.h>)
endif()

# sovang_test(NAME SOURCES … LINKS …): one GoogleTest program, each of its tests known to CTest.
function(sovang_test name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  add_executable(test_${name} ${ARG_SOURCES})
  target_link_libraries(test_${name} PRIVATE sovang_testing ${ARG_LINKS} GTest::gtest GTest::gtest_main)
  if(SOVANG_PRECOMPILE)
    target_precompile_headers(test_${name} REUSE_FROM sovang_precompiled_tests)
  endif()
  target_compile_definitions(test_${name} PRIVATE
    SOVANG_SOURCE_DIR="${CMAKE_SOURCE_DIR}" SOVANG_BINARY_DIR="${CMAKE_BINARY_DIR}")
  gtest_discover_tests(test_${name} DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300
    ENVIRONMENT "XDG_CACHE_HOME=${CMAKE_BINARY_DIR}/cache" LABELS "${ARG_LABELS}")
endfunction()
