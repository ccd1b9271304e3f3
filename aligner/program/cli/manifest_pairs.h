#pragma once

#include <functional>
#include <string>

#include "program/cli/command.h"
#include "program/cli/shared_options.h"

namespace sejajar::cli {

/// Takes a pair of a manifest, aligned by `pipeline`. May throw Error: then the pair is left out.
using UsePair = std::function<void(const pipeline::Pipeline& pipeline, pipeline::AlignedPair pair)>;

/// Aligns the pairs of the manifest `path` one after the other, or of the groups that `sejajar
/// find` wrote, and gives them to `use`. A pair that fails is reported and left out. Returns the
/// exit code. Throws Error{usage}, and Error{input} if no pair is left.
int align_manifest(const Invocation& invocation, const std::string& path,
                   const AligningOptions& aligning, const UsePair& use);

}  // namespace sejajar::cli
