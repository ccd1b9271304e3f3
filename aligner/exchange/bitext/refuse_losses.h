#pragma once

#include <functional>
#include <string>

#include "ground/files/place.h"
#include "ground/markup/repair.h"

namespace sejajar::bitext {

/// Returns what the reader of the XML file `name` is to do about faults: it throws Error{encoding}
/// for bytes that are not text and Error{input} for entities, as their meaning would be lost. Other
/// faults are repaired.
inline std::function<void(const markup::Fault&)> refuse_losses(const std::string& name) {
  return [name](const markup::Fault& fault) {
    if (fault.check == "bad-utf8") {
      files::Place{name, fault.line, ErrorKind::kEncoding}.fail(
          "invalid UTF-8, " + fault.message,
          "UTF-8, or the right encoding in the XML declaration, such as windows-1252");
    }
    if (fault.check == "entity") {
      files::Place{name, fault.line}.fail(
          "uses the entity " + fault.message + ", which is not expanded", "the text itself");
    }
  };
}

}  // namespace sejajar::bitext
