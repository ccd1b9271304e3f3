# Finds md4c, whose own package for CMake wants its library for HTML, too; defines Md4c::Md4c.
find_library(MD4C_LIBRARY NAMES md4c)
find_path(MD4C_INCLUDE_DIR NAMES md4c.h)
mark_as_advanced(MD4C_LIBRARY MD4C_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Md4c REQUIRED_VARS MD4C_LIBRARY MD4C_INCLUDE_DIR)

if(Md4c_FOUND AND NOT TARGET Md4c::Md4c)
  add_library(Md4c::Md4c UNKNOWN IMPORTED)
  set_target_properties(Md4c::Md4c PROPERTIES
    IMPORTED_LOCATION "${MD4C_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${MD4C_INCLUDE_DIR}")
endif()
