# SPDX-License-Identifier: GPL-3.0-or-later
# Writes OUT: the texts of FILES as a C++ table in the order given.
set(text "// Made by cmake/embed_sql.cmake out of core/storage/migrations.\n")
string(APPEND text "#include \"core/storage/migrator.h\"\nnamespace retenta {\n")
string(APPEND text "const std::vector<Migration>& allMigrations() {\n  static const std::vector<Migration> all = {\n")
foreach(file IN LISTS FILES)
  file(READ ${file} sql)
  get_filename_component(name ${file} NAME_WE)
  string(APPEND text "    {\"${name}\", R\"~sql~(${sql})~sql~\"},\n")
endforeach()
string(APPEND text "  };\n  return all;\n}\n}  // namespace retenta\n")
file(WRITE ${OUT} "${text}")
