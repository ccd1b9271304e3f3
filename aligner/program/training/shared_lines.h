#pragma once

#include <string>
#include <vector>

#include "program/training/parallel_lines.h"

namespace sejajar::training {

/// The lines that several texts with a language in common share.
struct SharedLines {
  std::vector<std::string> languages;           ///< the common one, then the other one of each text
  std::vector<std::vector<std::string>> lines;  ///< each in the order of the languages
};

/// Returns the lines of `texts`, two or more, that are the same in the language that all have in
/// common, in the order of the first text; of lines that are the same there, the first. Throws
/// Error{usage} if there is no such language, or if two texts have the same other language.
SharedLines shared_lines(const std::vector<ParallelText>& texts);

}  // namespace sejajar::training
