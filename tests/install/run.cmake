# Installs the build tree BUILD into a fresh prefix, builds the project beside this file against it
# and runs both the installed program and the example. Called by ctest with -D of the names below.
foreach(name BUILD WORK COMPILER FLAGS)
  if(NOT DEFINED ${name})
    message(FATAL_ERROR "${name} is missing")
  endif()
endforeach()

function(run)
  execute_process(COMMAND ${ARGN} RESULT_VARIABLE result WORKING_DIRECTORY ${WORK})
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "failed (${result}): ${ARGN}")
  endif()
endfunction()

file(REMOVE_RECURSE ${WORK})
file(MAKE_DIRECTORY ${WORK})
file(WRITE ${WORK}/article.en.txt "It rained. We stayed in.\n")
file(WRITE ${WORK}/article.id.txt "Hujan turun. Kami di rumah.\n")
run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${WORK}/prefix)
foreach(file man/man1/sejajar.1 man/man1/sejajar-align.1 bash-completion/completions/sejajar
    zsh/site-functions/_sejajar)
  if(NOT EXISTS ${WORK}/prefix/share/${file})
    message(FATAL_ERROR "share/${file} was not installed")
  endif()
endforeach()
run(${CMAKE_COMMAND} -S ${CMAKE_CURRENT_LIST_DIR} -B ${WORK}/build
    -DCMAKE_PREFIX_PATH=${WORK}/prefix -DCMAKE_CXX_COMPILER=${COMPILER} -DCMAKE_CXX_FLAGS=${FLAGS}
    -DSEJAJAR_HEADER=${WORK}/prefix/include/sejajar/sejajar.h)
run(${CMAKE_COMMAND} --build ${WORK}/build)
run(${WORK}/prefix/bin/sejajar align article.en.txt article.id.txt -o installed.tmx)
run(${CMAKE_COMMAND} -E env ${WORK}/build/example ${WORK}/prefix/share/sejajar/models)
