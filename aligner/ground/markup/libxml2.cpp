#include "ground/markup/libxml2.h"

#include <libxml/parser.h>

#include <mutex>

namespace sejajar::markup {

void begin_libxml2() {
  static std::once_flag begun;
  std::call_once(begun, xmlInitParser);
}

}  // namespace sejajar::markup
