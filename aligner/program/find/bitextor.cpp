#include "program/find/bitextor.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "exchange/bitext/base64.h"
#include "ground/files/input_file.h"
#include "ground/files/line_reader.h"
#include "ground/text/number_format.h"

namespace sejajar::find {
namespace {

void append(const std::string& path, Failures& failures, std::vector<Entry>& entries) {
  files::LineReader lines(path, ErrorKind::kUsage, files::Lines::kBytes);
  for (std::string line; lines.next(line);) {
    auto text = bitext::from_base64(line);
    if (!text) failures.push_back(lines.place().name() + ": malformed text; expected base64");
    entries.push_back({lines.place().name(), {}, {}, {}, text.value_or("")});
  }
}

}  // namespace

TwoSides read_bitextor(const std::string& source, const std::string& target, Failures& failures) {
  TwoSides sides;
  append(source, failures, sides.entries);
  sides.first_target = sides.entries.size();
  append(target, failures, sides.entries);
  return sides;
}

void write_matches(std::ostream& out, const std::vector<FoundVersion>& found,
                   std::size_t first_target) {
  struct Match {
    double probability = 0;
    std::size_t source = 0;  // lines from 1; 0 for none
    std::size_t target = 0;
  };
  std::map<std::uint32_t, Match> groups;
  for (std::size_t d = 0; d < found.size(); ++d) {
    if (found[d].group == 0) continue;
    Match& match = groups[found[d].group];
    match.probability = found[d].probability;
    (d < first_target ? match.source : match.target) =
        d < first_target ? d + 1 : d - first_target + 1;
  }
  std::vector<Match> matches;
  for (const auto& [group, match] : groups) {
    if (match.source > 0 && match.target > 0) matches.push_back(match);
  }
  std::sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
    return std::tie(b.probability, a.source, a.target) <
           std::tie(a.probability, b.source, b.target);
  });
  out << "doc_aligner_score\tidx_src\tidx_trg\n";
  for (const Match& match : matches) {
    out << text::format_fixed(match.probability, 6) << '\t' << match.source << '\t' << match.target
        << '\n';
  }
}

}  // namespace sejajar::find
