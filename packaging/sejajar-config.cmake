# find_package(sejajar) defines sejajar::sejajar: the library of the component `static` or `shared` if
# one is given, else the shared one if it is installed and BUILD_SHARED_LIBS is not off.
set(sejajar_kind static)
if("shared" IN_LIST sejajar_FIND_COMPONENTS)
  set(sejajar_kind shared)
elseif(NOT "static" IN_LIST sejajar_FIND_COMPONENTS AND
       EXISTS ${CMAKE_CURRENT_LIST_DIR}/sejajar-shared.cmake)
  if(BUILD_SHARED_LIBS OR NOT DEFINED BUILD_SHARED_LIBS)
    set(sejajar_kind shared)
  endif()
endif()

# What a static library needs is looked up where it is used.
if(sejajar_kind STREQUAL static)
  include(CMakeFindDependencyMacro)
  list(APPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
  find_dependency(CLD2)
  find_dependency(ICU COMPONENTS i18n uc data)
  find_dependency(OpenMP COMPONENTS CXX)
  find_dependency(LibXml2)
  find_dependency(LibArchive)
  find_package(XlsxWriter QUIET)  # if it is linked
  find_dependency(ZLIB)
  find_dependency(Md4c)
endif()

if(EXISTS ${CMAKE_CURRENT_LIST_DIR}/sejajar-${sejajar_kind}.cmake)
  include(${CMAKE_CURRENT_LIST_DIR}/sejajar-${sejajar_kind}.cmake)
  set(sejajar_${sejajar_kind}_FOUND TRUE)
else()
  set(sejajar_FOUND FALSE)
  set(sejajar_NOT_FOUND_MESSAGE "the ${sejajar_kind} library of sejajar is not installed")
endif()
unset(sejajar_kind)
