# SPDX-License-Identifier: GPL-3.0-or-later
# Every library that we use, found in one place. ARCHITECTURE.md says why each is there.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(ICU 70 REQUIRED COMPONENTS uc data)
find_package(LibXml2 2.9 REQUIRED)
find_package(tl-expected REQUIRED)
find_package(nlohmann_json 3.10 REQUIRED)
find_package(CLI11 2.1 REQUIRED)
pkg_check_modules(XAPIAN REQUIRED IMPORTED_TARGET xapian-core>=1.4.20)
pkg_check_modules(XXHASH REQUIRED IMPORTED_TARGET libxxhash)
if(SOVANG_TESTS)
  find_package(GTest 1.12 REQUIRED)
endif()
