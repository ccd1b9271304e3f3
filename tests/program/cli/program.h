#pragma once

#include <sstream>
#include <string>
#include <vector>

#include "support/run_program.h"

namespace sejajar::test {

/// Runs the built program as `sejajar ARGUMENTS` in the folder `dir`; `arguments` is shell text.
inline Outcome sejajar(const std::string& arguments, const TempDir& dir) {
  return run_shell("'" SEJAJAR_PROGRAM "' " + arguments, dir);
}

/// Two short texts, `a.txt` and `b.txt`, of three sentences each.
inline void write_pair(const TempDir& dir) {
  dir.write("a.txt", "The ferry left at seven.\nIt rained all day.\nNobody minded.\n");
  dir.write("b.txt",
            "Kapal feri berangkat pukul tujuh.\nHujan turun sepanjang hari.\nTak ada yang "
            "keberatan.\n");
}

/// The lines of `text`.
inline std::vector<std::string> lines_of(const std::string& text) {
  std::istringstream in(text);
  std::vector<std::string> lines;
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

/// Languages given, so that nothing has to be guessed.
inline const std::string kLanguages = " --source-language en --target-language id ";

}  // namespace sejajar::test
