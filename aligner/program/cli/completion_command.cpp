// The command `completion`.

#include <sejajar/error.h>

#include "ground/files/output_file.h"
#include "program/cli/commands.h"
#include "program/cli/completion.h"

namespace sejajar::cli {

int run_completion(const Arguments& arguments) {
  const std::string& shell = arguments.files[0];
  if (shell != "bash" && shell != "zsh") {
    throw Error(ErrorKind::kUsage, "'" + shell + "'; expected one of bash, zsh");
  }
  io::write_output(arguments.output,
                   shell == "bash" ? bash_completion(commands()) : zsh_completion(commands()));
  return kDone;
}

}  // namespace sejajar::cli
