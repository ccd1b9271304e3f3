#pragma once

#include <sejajar/bitext.h>

#include <filesystem>

namespace sejajar::pipeline {

/// Sets the posterior of each unit of `bitext`, whose units have texts: how likely its texts belong
/// together, 0..1, when all source texts and all target texts are aligned anew, each as one
/// sentence; 0 if others are far likelier. Sets unknown languages to guessed ones. `models` is the
/// models directory. Throws Error{input} if there are no texts, and as align() does.
void score_beads(Bitext& bitext, const std::filesystem::path& models);

}  // namespace sejajar::pipeline
