#pragma once

#include "program/cli/bind.h"
#include "program/cli/options.h"

namespace sejajar::cli {

/// The flags of the commands that align, and of models alone.
void bind_models(Binder& bind, Arguments& arguments);
void bind_lexicon(Binder& bind, Arguments& arguments);
void bind_aligning(Binder& bind, Arguments& arguments);

}  // namespace sejajar::cli
