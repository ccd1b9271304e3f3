# Finds libxlsxwriter, which comes without a package of its own; defines XlsxWriter::XlsxWriter, and
# XlsxWriter_FILE, the name that it is loaded by.
find_library(XLSXWRITER_LIBRARY NAMES xlsxwriter)
find_path(XLSXWRITER_INCLUDE_DIR NAMES xlsxwriter.h)
mark_as_advanced(XLSXWRITER_LIBRARY XLSXWRITER_INCLUDE_DIR)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(XlsxWriter REQUIRED_VARS XLSXWRITER_LIBRARY XLSXWRITER_INCLUDE_DIR)

# The link without a version is for developers only.
file(REAL_PATH "${XLSXWRITER_LIBRARY}" XlsxWriter_FILE)
cmake_path(GET XlsxWriter_FILE FILENAME XlsxWriter_FILE)

if(XlsxWriter_FOUND AND NOT TARGET XlsxWriter::XlsxWriter)
  add_library(XlsxWriter::XlsxWriter UNKNOWN IMPORTED)
  set_target_properties(XlsxWriter::XlsxWriter PROPERTIES
    IMPORTED_LOCATION "${XLSXWRITER_LIBRARY}"
    INTERFACE_INCLUDE_DIRECTORIES "${XLSXWRITER_INCLUDE_DIR}")
endif()
