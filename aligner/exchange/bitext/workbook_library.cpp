// Loading libxlsxwriter, and the cryptography that it links, takes a tenth of the time of a short
// pair, and few outputs are workbooks.

#include "exchange/bitext/workbook_library.h"

#ifdef SEJAJAR_XLSXWRITER
#include <dlfcn.h>
#include <sejajar/error.h>

#include <string>
#include <type_traits>
#endif

namespace sejajar::bitext {

namespace {

#ifdef SEJAJAR_XLSXWRITER

[[noreturn]] void fail() {
  throw Error(ErrorKind::kOutput, "workbooks cannot be written: " + std::string(::dlerror()) +
                                      "; install libxlsxwriter, or choose another format");
}

WorkbookLibrary load() {
  void* const file = ::dlopen(SEJAJAR_XLSXWRITER, RTLD_NOW | RTLD_LOCAL);  // stays loaded
  if (file == nullptr) fail();
  const auto find = [&](const char* name, auto& function) {
    function = reinterpret_cast<std::remove_reference_t<decltype(function)>>(::dlsym(file, name));
    if (function == nullptr) fail();
  };
  WorkbookLibrary library{};
#define SEJAJAR_FIND(name) find(#name, library.name)
  SEJAJAR_WORKBOOK_FUNCTIONS(SEJAJAR_FIND);
#undef SEJAJAR_FIND
  return library;
}

#else

WorkbookLibrary load() {
  WorkbookLibrary library{};
#define SEJAJAR_TAKE(name) library.name = &::name
  SEJAJAR_WORKBOOK_FUNCTIONS(SEJAJAR_TAKE);
#undef SEJAJAR_TAKE
  return library;
}

#endif

}  // namespace

const WorkbookLibrary& workbook_library() {
  static const WorkbookLibrary library = load();
  return library;
}

}  // namespace sejajar::bitext
