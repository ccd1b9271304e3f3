#pragma once

#include <sejajar/bitext.h>

#include <filesystem>

namespace sejajar::pipeline {

/// Sets the posterior of each unit of `bitext`, whose units have texts: the probability of its
/// bead, 0..1, when all source texts and all target texts are aligned again, each as one sentence;
/// 0 if the bead is neither chosen nor a rival of a chosen one. Sets unknown languages to guessed
/// ones. `models` is the models directory. Throws Error{input} if there are no texts, and as
/// align() does.
void score_beads(Bitext& bitext, const std::filesystem::path& models);

}  // namespace sejajar::pipeline
