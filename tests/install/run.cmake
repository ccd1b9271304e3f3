# Installs the build tree BUILD into a fresh prefix, moves the prefix, builds the project in this
# folder against its static and its shared library, and runs the installed program and the examples
# from a folder outside both trees. Called by ctest with -D of the names below.
foreach(name BUILD WORK COMPILER FLAGS)
  if(NOT DEFINED ${name})
    message(FATAL_ERROR "${name} is missing")
  endif()
endforeach()
set(SOURCE ${CMAKE_CURRENT_LIST_DIR}/../..)
set(PREFIX ${WORK}/moved)

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result WORKING_DIRECTORY ${WORK}/empty)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "failed (${result}): ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK}/empty)
file(WRITE ${WORK}/empty/article.en.txt "It rained. We stayed in.\n")
file(WRITE ${WORK}/empty/article.id.txt "Hujan turun. Kami di rumah.\n")
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
file(RENAME ${WORK}/prefix ${PREFIX})
foreach(file man/man1/sejajar.1 man/man1/sejajar-align.1 bash-completion/completions/sejajar
    zsh/site-functions/_sejajar)
  if(NOT EXISTS ${PREFIX}/share/${file})
    message(FATAL_ERROR "share/${file} was not installed")
  endif()
endforeach()

# Everything in the package is relative to itself or found where it is used.
file(GLOB_RECURSE package ${PREFIX}/*/cmake/sejajar/*.cmake)
foreach(file IN LISTS package)
  file(STRINGS ${file} absolute REGEX "[\"; ]/(usr|home|opt|root|tmp)/")
  if(absolute)
    message(FATAL_ERROR "${file}: absolute path; expected none: ${absolute}")
  endif()
endforeach()

set(ENV{SEJAJAR_MODELS} "")
run(${PREFIX}/bin/sejajar align article.en.txt article.id.txt -o installed.tmx)
foreach(kind static shared)
  set(build ${WORK}/${kind})
  run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${build} -DKIND=${kind}
      -DCMAKE_PREFIX_PATH=${PREFIX} -DCMAKE_INSTALL_PREFIX=${PREFIX}
      -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS} -DSEJAJAR_README=${SOURCE}/README.md)
  run(${CMAKE_COMMAND} --build ${build})
endforeach()
# A shared library knows its place; a program with a static one is installed beside the models or told.
run(${WORK}/shared/example)
run(${CMAKE_COMMAND} -E env SEJAJAR_MODELS=${PREFIX}/share/sejajar/models ${WORK}/static/example)
run(${CMAKE_COMMAND} --install ${WORK}/static)
run(${PREFIX}/bin/example)

# The shared library shows its interface and nothing else.
file(GLOB_RECURSE library ${PREFIX}/libsejajar.so.0)
execute_process(COMMAND nm --dynamic --defined-only --demangle ${library}
  OUTPUT_VARIABLE symbols COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" symbols "${symbols}")
foreach(symbol IN LISTS symbols)
  if(NOT symbol MATCHES " [A-Za-z] (sejajar::|(typeinfo|typeinfo name|vtable) for sejajar::)")
    message(FATAL_ERROR "${library}: exports ${symbol}; expected only the public headers")
  endif()
endforeach()

find_program(PKG_CONFIG pkg-config)
if(PKG_CONFIG)
  file(GLOB_RECURSE package ${PREFIX}/sejajar.pc)
  cmake_path(GET package PARENT_PATH folder)
  set(ENV{PKG_CONFIG_PATH} ${folder})
  execute_process(COMMAND ${PKG_CONFIG} --cflags --libs sejajar
    OUTPUT_VARIABLE flags OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(flags UNIX_COMMAND "${flags}")
  separate_arguments(given UNIX_COMMAND "${FLAGS}")
  cmake_path(GET library PARENT_PATH folder)
  run(${COMPILER} -std=c++20 ${given} ${WORK}/shared/example.cpp ${flags} -Wl,-rpath,${folder} -o ${WORK}/by-pc)
  run(${WORK}/by-pc)
else()
  message(STATUS "no pkg-config: sejajar.pc was not tried")
endif()
