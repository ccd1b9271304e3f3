#pragma once

#include "program/cli/bind.h"
#include "program/cli/options.h"

namespace sejajar::cli {

/// The flags that say what is written and shown, where and how.
void bind_output(Binder& bind, Arguments& arguments);
void bind_report(Binder& bind, Arguments& arguments);
void bind_summary(Binder& bind, Arguments& arguments);
void bind_viewing(Binder& bind, Arguments& arguments);
void bind_format(Binder& bind, Arguments& arguments);
void bind_nulls(Binder& bind, Arguments& arguments);
void bind_filters(Binder& bind, Arguments& arguments);
void bind_nfc(Binder& bind, Arguments& arguments);
void bind_convert(Binder& bind, Arguments& arguments);

}  // namespace sejajar::cli
