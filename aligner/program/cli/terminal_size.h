#pragma once

#include "exchange/report/terminal.h"
#include "program/cli/options.h"

namespace sejajar::cli {

/// Returns what the output of `arguments` goes to: the width asked for, else the terminal's, else
/// 100 columns; colours if asked for, or by themselves on a terminal unless NO_COLOR is set or
/// TERM is dumb. Throws Error{usage} if --color is none of auto, always, never.
report::Terminal terminal_of(const Arguments& arguments);

/// Returns whether the terminal can't move its cursor or colour anything, as TERM says.
bool is_dumb_terminal();

}  // namespace sejajar::cli
