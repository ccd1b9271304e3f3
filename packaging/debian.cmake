# Debian packages, one for each component: sejajar, libsejajar0, libsejajar-dev and, with the module,
# python3-sejajar. scripts/deb.sh builds and tries them.
set(CPACK_PACKAGE_NAME sejajar)
set(CPACK_PACKAGE_VENDOR "Sejajar")
set(CPACK_PACKAGE_CONTACT "Sejajar developers <sejajar@localhost>")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL program library development)
if(SEJAJAR_BUILD_PYTHON)
  list(APPEND CPACK_COMPONENTS_ALL python)
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(same "(= ${PROJECT_VERSION}-1)")

# sejajar_package(COMPONENT NAME SECTION DESCRIPTION)
function(sejajar_package component name section description)
  string(TOUPPER ${component} key)
  set(CPACK_COMPONENT_${key}_DESCRIPTION "${description}" PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_NAME ${name} PARENT_SCOPE)
  set(CPACK_DEBIAN_${key}_PACKAGE_SECTION ${section} PARENT_SCOPE)
  install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name}
    COMPONENT ${component})
  install(FILES ${PROJECT_BINARY_DIR}/changelog.Debian.gz DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/${name}
    COMPONENT ${component})
endfunction()

sejajar_package(program sejajar text
  "Finds which sentences of a text and of its translations belong together.")
sejajar_package(library libsejajar0 libs
  "The shared library for programs that align texts.")
sejajar_package(development libsejajar-dev libdevel
  "Headers, the static library and packages for CMake and pkg-config.")
sejajar_package(python python3-sejajar python
  "Aligns texts from Python, with numpy arrays and tables as results.")

# Loaded by name, and so not found in the binaries: libxlsxwriter.so.4 is in libxlsxwriter4.
string(REGEX REPLACE "\\.so\\.([0-9]+).*" "\\1" workbooks ${XlsxWriter_FILE})
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS ${workbooks})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_DEPENDS "sejajar ${same}, ${workbooks}")
set(CPACK_DEBIAN_LIBRARY_PACKAGE_CONTROL_EXTRA ${CMAKE_CURRENT_SOURCE_DIR}/triggers)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_DEVELOPMENT_PACKAGE_DEPENDS
  "libsejajar0 ${same}, libarchive-dev, libcld2-dev, libicu-dev, libmd4c-dev, libxml2-dev,\
  zlib1g-dev")
if(SEJAJAR_BUILD_PYTHON)
  set(CPACK_DEBIAN_PYTHON_PACKAGE_DEPENDS "sejajar ${same}, python3 (>= 3.11), python3 (<< 3.12), python3-numpy")
endif()

# What Debian's rules want besides: compressed manual pages and a changelog.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/compress_manuals.cmake)
find_program(GZIP gzip)
string(TIMESTAMP date "%a, %d %b %Y %H:%M:%S +0000" UTC)
file(WRITE ${PROJECT_BINARY_DIR}/changelog.Debian "sejajar (${PROJECT_VERSION}-1) unstable; urgency=medium

  * Version ${PROJECT_VERSION}; see CHANGELOG.md in the sources.

 -- ${CPACK_PACKAGE_CONTACT}  ${date}
")
if(GZIP)
  execute_process(COMMAND ${GZIP} -9nkf ${PROJECT_BINARY_DIR}/changelog.Debian COMMAND_ERROR_IS_FATAL ANY)
endif()

include(CPack)
