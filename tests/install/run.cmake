# Installs the build tree BUILD into a fresh prefix, moves the prefix, builds the project in this
# folder against it, and runs the installed program and the example from a folder outside both
# trees. Called by ctest with -D of the names below.
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
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build
    -DCMAKE_PREFIX_PATH=${PREFIX} -DCMAKE_INSTALL_PREFIX=${PREFIX}
    -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS} -DSEJAJAR_README=${SOURCE}/README.md)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${CMAKE_COMMAND} --install ${WORK}/build)
run(${PREFIX}/bin/sejajar align article.en.txt article.id.txt -o installed.tmx)
run(${PREFIX}/bin/example)
run(${CMAKE_COMMAND} -E env SEJAJAR_MODELS=${PREFIX}/share/sejajar/models ${WORK}/build/example)
