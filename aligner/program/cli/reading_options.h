#pragma once

#include "program/cli/bind.h"
#include "program/cli/options.h"

namespace sejajar::cli {

/// The flags that say what texts are, how they are read and how they are split.
void bind_language(Binder& bind, Arguments& arguments);
void bind_languages(Binder& bind, Arguments& arguments);
void bind_vectors(Binder& bind, Arguments& arguments);
void bind_reading(Binder& bind, Arguments& arguments);
void bind_documents(Binder& bind, Arguments& arguments);
void bind_show(Binder& bind, Arguments& arguments);

}  // namespace sejajar::cli
