// Splitters side by side, as TSV on standard output:
//   splitting cases DIRECTORY [MODELS]   F1 of breaks on the hard cases <language>.txt
//   splitting lines DIRECTORY [MODELS]   F1 of breaks in files <name>.<language> of a sentence a
//                                        line, run together into paragraphs of fifteen
//   splitting raw DIRECTORY [MODELS]     strict F1 of beads on gold sets of running text, aligned
//                                        after each splitter and after the gold's own segments

#include <sejajar/align.h>
#include <sejajar/error.h>
#include <sejajar/models.h>
#include <sejajar/read.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "ground/text/lines.h"
#include "ground/text/number_format.h"
#include "ground/text/white_space.h"
#include "language/identify/language.h"
#include "language/model/tables.h"
#include "raw_score.h"
#include "run_tool.h"
#include "split_ways.h"
#include "support/split_cases.h"

namespace sejajar::bench {
namespace {

namespace fs = std::filesystem;

constexpr int kDecimals = 4;

fs::path models_directory(const std::vector<std::string>& arguments) {
  if (arguments.size() > 2) return arguments[2];
  if (const char* given = std::getenv("SEJAJAR_MODELS")) return given;
  return fs::read_symlink("/proc/self/exe").parent_path() / "../share/sejajar/models";
}

std::string extension_of(const fs::path& file) {
  const std::string extension = file.extension();
  return extension.empty() ? "" : extension.substr(1);
}

void print_names(const std::string& first) {
  std::cout << first;
  for (const SplitWay& way : split_ways()) std::cout << '\t' << way.name;
}

/// The paragraphs that the lines of `file` make, with a break after each line.
void add_run_together(const fs::path& file, const std::string& joiner,
                      std::vector<SplitCase>& cases) {
  constexpr std::size_t kLines = 15;
  std::size_t lines = 0;
  const Document whole = read(file, extension_of(file));
  for (const ByteRange& line : text::lines(whole.text)) {
    const ByteRange trimmed = text::trim(whole.text, line);
    if (trimmed.begin == trimmed.end) continue;
    if (lines++ % kLines == 0) cases.emplace_back().document.language = extension_of(file);
    SplitCase& one = cases.back();
    std::string& text = one.document.text;
    if (!text.empty()) {
      one.ends.push_back(static_cast<std::uint32_t>(text.size()));
      text += joiner;
    }
    text += whole.text_of(trimmed);
    one.document.paragraphs = {{0, static_cast<std::uint32_t>(text.size())}};
  }
}

/// The cases of each language.
using Cases = std::map<std::string, std::vector<SplitCase>>;

Cases marked_cases(const fs::path& directory) {
  Cases cases;
  for (const fs::path& file : split_case_files(directory)) {
    cases[file.stem()] = read_split_cases(file);
  }
  return cases;
}

Cases run_together(const fs::path& directory, const fs::path& models) {
  const Models rows = load_models(models, {}, {.lexicons = false});
  std::vector<fs::path> files(fs::directory_iterator(directory), {});
  std::sort(files.begin(), files.end());
  Cases cases;
  for (const fs::path& file : files) {
    const std::string language = extension_of(file);
    if (!identify::is_safe_tag(language) || language == "gold" || language == "seg") continue;
    add_run_together(file, model::find_language(rows.tables().languages, language).joiner,
                     cases[language]);
  }
  return cases;
}

void compare_on_cases(const Cases& languages, const fs::path& models) {
  print_names("language");
  std::cout << "\tbreaks\n";
  std::vector<BreakCounts> totals(split_ways().size());
  for (const auto& [language, cases] : languages) {
    const Models loaded = load_models(models, {language}, {.lexicons = false});
    std::cout << language;
    for (std::size_t k = 0; k < totals.size(); ++k) {
      BreakCounts counts;
      for (const SplitCase& one : cases) {
        counts += count_breaks(one, split_ways()[k].split(one.document, loaded));
      }
      totals[k] += counts;
      std::cout << '\t' << text::format_fixed(counts.f1(), kDecimals);
      if (k + 1 == totals.size()) std::cout << '\t' << counts.expected << std::endl;
    }
  }
  std::cout << "all";
  for (const BreakCounts& total : totals) {
    std::cout << '\t' << text::format_fixed(total.f1(), kDecimals);
  }
  std::cout << '\t' << totals.front().expected << '\n';
}

/// The files of one pair of a set of running text, by the stem of the gold file.
struct RawPair {
  std::string source_language;
  std::string target_language;
  std::vector<fs::path> golds;
};

fs::path text_of(const fs::path& gold, const std::string& language) {
  return gold.parent_path() / (gold.stem().stem().string() + "." + language);
}

std::map<std::string, RawPair> find_raw(const fs::path& set) {
  std::map<std::string, RawPair> pairs;
  for (const auto& entry : fs::directory_iterator(set)) {
    if (entry.path().extension() != ".gold") continue;
    const std::string name = entry.path().stem().extension().string().substr(1);
    const auto dash = name.find('-');
    const std::string l1 = name.substr(0, dash);
    const std::string l2 = name.substr(dash + 1);
    if (!fs::exists(text_of(entry.path(), l1).string() + ".seg")) continue;
    RawPair& pair = pairs[name];
    pair.source_language = l1;
    pair.target_language = l2;
    pair.golds.push_back(entry.path());
  }
  return pairs;
}

RawGold read_raw_gold(const fs::path& gold, const RawPair& pair, const DocumentPair& documents) {
  std::ifstream in(gold);
  return {
      read_segments(text_of(gold, pair.source_language).string() + ".seg", documents.source.text),
      read_segments(text_of(gold, pair.target_language).string() + ".seg", documents.target.text),
      read_beads(in, {gold.string(), "vecalign", {}, {}})};
}

/// Counts per way, the gold segments last.
std::vector<RawCounts> count_pair(const RawPair& pair, const Models& models) {
  std::vector<RawCounts> counts(split_ways().size() + 1);
  for (const fs::path& gold : pair.golds) {
    const DocumentPair running{read(text_of(gold, pair.source_language), pair.source_language),
                               read(text_of(gold, pair.target_language), pair.target_language)};
    const RawGold expected = read_raw_gold(gold, pair, running);
    for (std::size_t k = 0; k < split_ways().size(); ++k) {
      const auto cut = split_ways()[k].split;
      const DocumentPair documents{cut(running.source, models), cut(running.target, models)};
      counts[k] += count_raw(documents, align(documents, models), expected);
    }
    const DocumentPair documents{cut_at(running.source, expected.source),
                                 cut_at(running.target, expected.target)};
    counts.back() += count_raw(documents, align(documents, models), expected);
  }
  return counts;
}

void compare_on_running_text(const fs::path& directory, const fs::path& models) {
  print_names("set\tpair");
  std::cout << "\tsegments\tloss\n";
  std::vector<fs::path> sets;
  for (const auto& entry : fs::directory_iterator(directory)) {
    if (entry.is_directory()) sets.push_back(entry.path());
  }
  std::sort(sets.begin(), sets.end());
  for (const fs::path& set : sets) {
    for (const auto& [name, pair] : find_raw(set)) {
      const Models loaded = load_models(models, {pair.source_language, pair.target_language});
      const std::vector<RawCounts> counts = count_pair(pair, loaded);
      std::cout << set.filename().string() << '\t' << name;
      for (const RawCounts& count : counts) {
        std::cout << '\t' << text::format_fixed(count.f1(), kDecimals);
      }
      const double loss = counts.back().f1() - counts[counts.size() - 2].f1();
      std::cout << '\t' << text::format_fixed(loss, kDecimals) << std::endl;
    }
  }
}

int main_of(const std::vector<std::string>& arguments) {
  const std::string what = arguments.empty() ? "" : arguments[0];
  if (arguments.size() < 2 || (what != "cases" && what != "lines" && what != "raw")) {
    std::cerr << "usage: splitting cases|lines|raw DIRECTORY [MODELS]\n";
    return 2;
  }
  if (!fs::is_directory(arguments[1])) {
    std::cerr << arguments[1] << ": not there, nothing measured\n";
    return 0;
  }
  const fs::path models = models_directory(arguments);
  if (what == "cases") {
    compare_on_cases(marked_cases(arguments[1]), models);
  } else if (what == "lines") {
    compare_on_cases(run_together(arguments[1], models), models);
  } else {
    compare_on_running_text(arguments[1], models);
  }
  return 0;
}

}  // namespace
}  // namespace sejajar::bench

int main(int count, char** values) {
  return sejajar::bench::run_tool("splitting", sejajar::bench::main_of, count, values);
}
