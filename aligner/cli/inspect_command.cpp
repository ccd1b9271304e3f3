#include "cli/commands.h"

namespace sejajar::cli {

int run_inspect(const Arguments& arguments) {
  Arguments viewed = arguments;
  viewed.write.format = "beads";
  return run_align(viewed);
}

}  // namespace sejajar::cli
