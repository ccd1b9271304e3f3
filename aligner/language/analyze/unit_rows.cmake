# Writes the rows of LANGUAGES, languages.tsv, whose `unit` is not the usual one to OUTPUT, as C++ for
# lexical_unit.cpp: code, script and unit.
function(sejajar_write_unit_rows LANGUAGES OUTPUT)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${LANGUAGES})
  file(STRINGS ${LANGUAGES} rows ENCODING UTF-8 REGEX "\t(first|last) [1-9]$")
  if(NOT rows)
    message(FATAL_ERROR "${LANGUAGES}: no row with a unit; expected the column `unit` to be the last one")
  endif()
  set(content "// Made by unit_rows.cmake.\n")
  foreach(row IN LISTS rows)
    string(REGEX REPLACE "^([a-z]+)\t[^\t]*\t[^\t]*\t([A-Za-z]+)\t.*\t([^\t]*)$"
      "{\"\\1\", \"\\2\", \"\\3\"},\n" row "${row}")
    string(APPEND content "${row}")
  endforeach()
  file(CONFIGURE OUTPUT ${OUTPUT} CONTENT "${content}")
endfunction()
