#pragma once

#include <xlsxwriter.h>

/// Calls each(name) for every function that writes workbooks.
#define SEJAJAR_WORKBOOK_FUNCTIONS(each) \
  each(format_set_align);                \
  each(format_set_bold);                 \
  each(format_set_num_format);           \
  each(format_set_text_wrap);            \
  each(lxw_strerror);                    \
  each(lxw_workbook_free);               \
  each(workbook_add_format);             \
  each(workbook_add_worksheet);          \
  each(workbook_close);                  \
  each(workbook_new_opt);                \
  each(workbook_set_properties);         \
  each(worksheet_autofilter);            \
  each(worksheet_freeze_panes);          \
  each(worksheet_set_column);            \
  each(worksheet_write_number);          \
  each(worksheet_write_string)

namespace sejajar::bitext {

/// The functions of libxlsxwriter that write workbooks, by their own names.
struct WorkbookLibrary {
#define SEJAJAR_MEMBER(name) decltype(&::name) name
  SEJAJAR_WORKBOOK_FUNCTIONS(SEJAJAR_MEMBER);
#undef SEJAJAR_MEMBER
};

/// Returns the functions; loads the library when first called, unless it is linked. Throws
/// Error{output} if it is not installed.
const WorkbookLibrary& workbook_library();

}  // namespace sejajar::bitext
