# Asks a gtest program for its suites and writes one ctest test per suite: a process per suite, since
# starting one takes longer than most tests. Called after linking, with -D of the names below.
# PROGRAM: path of the program; OUTPUT: the file to write; PROPERTIES: of every test, may be empty.
execute_process(COMMAND ${PROGRAM} --gtest_list_tests OUTPUT_VARIABLE listing COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "(^|\n)[A-Za-z_][A-Za-z0-9_/]*\\.[^\n]*" suites "${listing}")
set(tests "")
foreach(suite IN LISTS suites)
  string(REGEX REPLACE "^\n?([^.]+)\\..*" "\\1" suite "${suite}")
  string(APPEND tests "add_test([==[${suite}]==] \"${PROGRAM}\" [==[--gtest_filter=${suite}.*]==] --gtest_brief=1)\n")
  if(PROPERTIES)
    string(APPEND tests "set_tests_properties([==[${suite}]==] PROPERTIES ${PROPERTIES})\n")
  endif()
endforeach()
file(WRITE ${OUTPUT} "${tests}")
