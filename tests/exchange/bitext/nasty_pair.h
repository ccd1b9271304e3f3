#pragma once

#include <string>

#include "support/documents.h"

namespace sejajar::test {

/// A pair whose texts hold everything that could break a format.
inline DocumentPair nasty_pair() {
  const std::string separators =
      "one\ttwo\rthree\nfour\xC2\x85"
      "five\xE2\x80\xA8six\xE2\x80\xA9seven";
  const std::string markup = "]]> <seg>&lt; \"quoted\" & 'single' <!-- -->";
  const std::string controls =
      std::string("bell\x07 nothing\x0B ") + '\0' + "\x1F end\x7F\xEF\xBF\xBE";
  return {
      document_of({separators, markup, controls, "\"", ""}, "en"),
      document_of({"[0]:[1]:2", "3\t4\t0.5", "source_sentences", "\xF0\x9F\x90\x98 < 2"}, "id")};
}

/// An alignment of nasty_pair() with every kind of bead, and costs of both signs.
inline Alignment nasty_alignment() {
  Alignment alignment;
  alignment.beads = {bead_of({0, 1}, {0, 2}, -1.25, 1), bead_of({1, 3}, {2, 3}, 0.000001, 0.5),
                     bead_of({3, 4}, {3, 3}, 12.5, 0), bead_of({4, 4}, {3, 4}, 3, 0.25),
                     bead_of({4, 5}, {4, 4}, 1e6, 0.125)};
  return alignment;
}

}  // namespace sejajar::test
