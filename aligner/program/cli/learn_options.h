#pragma once

#include "program/cli/bind.h"
#include "program/cli/options.h"

namespace sejajar::cli {

/// The flags of the commands that learn.
void bind_composing(Binder& bind, Arguments& arguments);
void bind_learning_lengths(Binder& bind, Arguments& arguments);
void bind_learning_lexicon(Binder& bind, Arguments& arguments);
void bind_learning_weights(Binder& bind, Arguments& arguments);

}  // namespace sejajar::cli
