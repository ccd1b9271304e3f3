// The command line of `quality`: one row per option, and parse(), which walks over them.

#include "quality_options.h"

#include <sejajar/error.h>

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "ground/tables/choices.h"

namespace sejajar::bench {
namespace {

struct Flag {
  std::string name;
  std::string value;  ///< what stands for the value in the help; empty if the flag takes none
  std::string description;
  void (*set)(QualityOptions&, const std::string&);
};

template <class Number>
Number number(const std::string& text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw Error(ErrorKind::kUsage, "\"" + text + "\" is not a number; expected for example 2");
  }
  return value;
}

void add_weight(QualityOptions& options, const std::string& text) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) {
    throw Error(ErrorKind::kUsage, "--weight " + text + ": no value; expected NAME=VALUE");
  }
  options.align.score.weights[text.substr(0, equals)] = number<double>(text.substr(equals + 1));
}

const std::vector<Flag>& flags() {
  using O = QualityOptions;
  using S = const std::string&;
  static const std::vector<Flag> rows = {
      {"--help", "", "show this text", [](O& o, S) { o.help = true; }},
      {"--set", "NAME", "only this set (repeatable)", [](O& o, S v) { o.sets.push_back(v); }},
      {"--pair", "L1-L2", "only this pair (repeatable)", [](O& o, S v) { o.pairs.push_back(v); }},
      {"--method", "NAME", "log-linear or gale-church",
       [](O& o, S v) { o.align.score.method = tables::parse_choice<Method>("--method", v); }},
      {"--weight", "NAME=VALUE", "weight of a feature, in all passes (repeatable)", add_weight},
      {"--learn", "FROM", "pair, batch or none",
       [](O& o, S v) { o.align.learn.from = tables::parse_choice<LearnFrom>("--learn", v); }},
      {"--passes", "N", "searches per document",
       [](O& o, S v) { o.align.learn.passes = number<std::uint32_t>(v); }},
      {"--models", "DIR", "models directory", [](O& o, S v) { o.models = v; }},
      {"--no-models", "", "no lexicons and lengths: nothing but the texts",
       [](O& o, S) { o.no_models = true; }},
      {"--swap", "", "align target with source", [](O& o, S) { o.swap = true; }},
      {"--exhaustive", "", "search everywhere and count what differs from the default search",
       [](O& o, S) { o.align.search.exhaustive = true; }},
      {"--calibration", "", "per set, how far posteriors can be trusted, instead of F1",
       [](O& o, S) { o.calibration = true; }},
      {"--missing", "N", "N target sentences in a row are missing, at each of five places",
       [](O& o, S v) { o.missing = number<std::uint32_t>(v); }},
      {"--ablate", "", "once more without each feature", [](O& o, S) { o.ablate = true; }},
      {"--threads", "N", "threads of one alignment, 0 for all",
       [](O& o, S v) { o.align.threads = number<std::uint32_t>(v); }},
  };
  return rows;
}

}  // namespace

QualityOptions parse(const std::vector<std::string>& arguments) {
  QualityOptions options;
  for (std::size_t k = 0; k < arguments.size(); ++k) {
    const std::string& word = arguments[k];
    if (!word.starts_with("-")) {
      options.directory = word;
      continue;
    }
    const auto flag = std::find_if(flags().begin(), flags().end(),
                                   [&word](const Flag& row) { return row.name == word; });
    if (flag == flags().end()) {
      throw Error(ErrorKind::kUsage, word + ": no such option; expected one of --help");
    }
    if (!flag->value.empty() && ++k == arguments.size()) {
      throw Error(ErrorKind::kUsage, word + ": no value; expected " + flag->value);
    }
    flag->set(options, flag->value.empty() ? std::string() : arguments[k]);
  }
  if (options.directory.empty() && !options.help) {
    throw Error(ErrorKind::kUsage, "no directory given; expected a folder of gold sets");
  }
  return options;
}

std::string usage() {
  std::string text =
      "usage: quality DIRECTORY [options]\n"
      "Aligns every gold set below DIRECTORY and writes one TSV row per set and pair.\n";
  for (const Flag& flag : flags()) {
    std::string left = "  " + flag.name + " " + flag.value;
    left.resize(std::max<std::size_t>(left.size() + 1, 24), ' ');
    text += left + flag.description + "\n";
  }
  return text;
}

}  // namespace sejajar::bench
