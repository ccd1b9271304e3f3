#pragma once

#include <string>
#include <vector>

#include "program/pipeline/pair.h"

namespace sejajar::batch {

/// Returns what a verbose run says of how `pair` is aligned: splitter and sentences, models,
/// lexicon (null for none), method and passes.
std::vector<std::string> account_of(const Settings& settings, const DocumentPair& pair,
                                    lexicon::LexiconView lexicon);

/// Returns how long each stage of `alignment`, that of `pair`, took, and how many sentence pairs a
/// second that makes.
std::string timing_note(const DocumentPair& pair, const Alignment& alignment);

}  // namespace sejajar::batch
