#pragma once

#include <sejajar/document.h>
#include <sejajar/options.h>

#include <string>
#include <vector>

namespace sejajar::batch {

/// One side of a pair as its user names it.
struct Side {
  std::string path;      ///< "-" is standard input
  std::string language;  ///< BCP-47 tag; "" to guess it
  bool verbose = false;  ///< whether notes tell what was read, too
};

/// Returns the document of `side`, its language known or guessed. What its user should know is
/// added to `notes`: a guessed language or charset, a text that looks like another language than
/// the one given, or like several.
/// Throws Error{input}, Error{encoding} or, for a bad tag, Error{usage}.
Document read_side(const Side& side, const ReadOptions& options, std::vector<std::string>& notes);

/// Settles the language of `document`, read from `side`: guessed if neither its user nor it says
/// one. Adds to `notes` as read_side() does.
void settle_language(const Side& side, Document& document, std::vector<std::string>& notes);

}  // namespace sejajar::batch
